import styles from '@/components/incident/entries/entries.module.css'
import type { IncidentView } from '@/components/incident/incident-view'
import { TimeIn } from '@/components/time/time-in'
import { PromiseIcon } from '@/components/ui/promise-shape'
import type { Entry } from '@/lib/core/incident/entry'
import type { PromiseRecord } from '@/lib/core/timeline/timeline'
import { getDictionary } from '@/lib/site/language/dictionary'
import { formatSpan } from '@/lib/site/language/format-duration'
import { formatInstant } from '@/lib/site/language/format-moment'
import type { Language } from '@/lib/site/language/language'
import { wordPromiseDoubt } from '@/lib/site/language/word-promise-doubt'

/** The next update promised in an entry, and what became of it. */
export function EntryPromise({ entry, view }: { entry: Entry; view: IncidentView }) {
  const { lang } = view
  const words = getDictionary(lang).timeline
  const promise = view.promises.get(entry.id)
  if (promise === undefined) return null
  const doubt = wordPromiseDoubt(promise, lang)
  return (
    <p className={styles.promise}>
      <PromiseIcon outcome={promise.outcome} />
      <span>
        {words.promise}{' '}
        {promise.dueAt ? (
          <TimeIn text={words.due(formatInstant(promise.dueAt, lang))} at={promise.dueAt} lang={lang} />
        ) : (
          `(“${promise.text}”)`
        )}
        : <strong className={promise.outcome === 'missed' ? styles.missed : undefined}>{wordOutcome(promise, lang)}</strong>
        {promise.answeredBy !== null && promise.answeredAt !== null && (
          <>
            {', '}
            <a href={`#${promise.answeredBy}`}>
              <TimeIn
                text={words.answered(formatInstant(promise.answeredAt, lang, 'second'))}
                at={promise.answeredAt}
                lang={lang}
                precision="second"
              />
            </a>
          </>
        )}
        {promise.relayed && ` (${words.relayed})`}
        {doubt !== null && <span className={styles.doubt}> ({doubt})</span>}
      </span>
    </p>
  )
}

function wordOutcome({ outcome, lateSeconds }: PromiseRecord, lang: Language): string {
  const words = getDictionary(lang).timeline
  return outcome === 'missed' ? words.missedBy(formatSpan(lateSeconds ?? 0, lang)) : words.outcomes[outcome]
}
