import { Fact } from '@/components/incident/facts/fact'
import styles from '@/components/incident/facts/facts.module.css'
import type { IncidentView } from '@/components/incident/incident-view'
import { InstantTime } from '@/components/time/instant-time'
import { LongList } from '@/components/ui/long-list'
import { PromiseIcon } from '@/components/ui/promise-shape'
import { ScrollRegion } from '@/components/ui/scroll-region'
import type { PromiseOutcome, PromiseRecord } from '@/lib/core/timeline/timeline'
import { getDictionary } from '@/lib/site/language/dictionary'
import { formatSpan } from '@/lib/site/language/format-duration'
import type { Language } from '@/lib/site/language/language'
import { wordPromiseDoubt } from '@/lib/site/language/word-promise-doubt'

/** As many at most stand in the open; the others are one click away. */
const mostNotable = 8

/** The score of the promises of a next update, those that were not simply kept, and behind them the rest. */
export function PromisesFact({ view }: { view: IncidentView }) {
  const { lang, timeline } = view
  const { facts, reading } = getDictionary(lang)
  const words = reading.promises
  const { promises } = timeline
  if (promises.length === 0) return null
  const isKept = ({ outcome, doubt, relayed }: PromiseRecord) => outcome === 'kept' && doubt === null && !relayed
  const notable = promises.filter((promise) => !isKept(promise))
  const [open, folded] = notable.length > mostNotable ? [[], promises] : [notable, promises.filter(isKept)]
  return (
    <Fact view={view} id="promises" name={facts.promises}>
      <p>
        {scoreOf(promises, lang)} {howLate(promises, lang)}
      </p>
      {open.length > 0 && <PromiseTable promises={open} label={words.notable} lang={lang} />}
      {folded.length > 0 && (
        <details>
          <summary>{folded === promises ? words.everything(folded.length) : words.rest(folded.length)}</summary>
          <PromiseTable promises={folded} label={facts.everyPromise} lang={lang} />
        </details>
      )}
    </Fact>
  )
}

type TableProps = { promises: readonly PromiseRecord[]; label: string; lang: Language }

function PromiseTable({ promises, label, lang }: TableProps) {
  const words = getDictionary(lang)
  const columns = words.facts.promiseColumns
  return (
    <ScrollRegion className={styles.scroll} label={label}>
      <table>
        <thead>
          <tr>
            {[columns.made, columns.due, columns.answered, columns.outcome].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <LongList
          as="tbody"
          items={promises.map((promise) => (
            <tr key={promise.entryId}>
              <td>
                <a href={`#${promise.entryId}`}>{promise.madeAt ? <InstantTime at={promise.madeAt} lang={lang} /> : words.times.unknown}</a>
              </td>
              <td>{promise.dueAt ? <InstantTime at={promise.dueAt} lang={lang} /> : promise.text}</td>
              <td>{promise.answeredAt && <InstantTime at={promise.answeredAt} lang={lang} />}</td>
              <td>
                <PromiseIcon outcome={promise.outcome} /> {outcomeOf(promise, lang)}
              </td>
            </tr>
          ))}
        />
      </table>
    </ScrollRegion>
  )
}

/** "The late ones came 2 min 23 s to 7 min 14 s after their time." Nothing where none was late. */
function howLate(promises: readonly PromiseRecord[], lang: Language): string {
  const words = getDictionary(lang).reading.promises
  const late = promises.flatMap(({ relayed, lateSeconds }) => (relayed ? [] : (lateSeconds ?? []))).sort((a, b) => a - b)
  const [least, most] = [late[0], late.at(-1)]
  if (least === undefined || most === undefined) return ''
  return late.length === 1 ? words.late(formatSpan(least, lang)) : words.lateFromTo(formatSpan(least, lang), formatSpan(most, lang))
}

/** "7 kept (1 with a doubt), 4 missed, 1 not answered in our copy": relayed promises are counted apart. */
export function scoreOf(promises: readonly PromiseRecord[], lang: Language): string {
  const { score } = getDictionary(lang).facts
  const own = promises.filter(({ relayed }) => !relayed)
  const doubtful = own.filter(({ outcome, doubt }) => outcome === 'kept' && doubt !== null).length
  const parts = (Object.keys(score.counts) as PromiseOutcome[]).flatMap((outcome) => {
    const n = own.filter((promise) => promise.outcome === outcome).length
    if (n === 0) return []
    return [`${score.counts[outcome](n)}${outcome === 'kept' && doubtful > 0 ? ` (${score.doubtful(doubtful)})` : ''}`]
  })
  const relayed = promises.length - own.length
  if (relayed > 0) parts.push(score.relayed(relayed))
  return `${parts.join(', ')}.`
}

function outcomeOf(promise: PromiseRecord, lang: Language): string {
  const { outcome, lateSeconds, relayed } = promise
  const words = getDictionary(lang)
  const late = lateSeconds === null ? '' : `, ${words.ribbon.missedBy(formatSpan(lateSeconds, lang))}`
  const notes = [wordPromiseDoubt(promise, lang), relayed && words.timeline.relayed].filter((note) => typeof note === 'string')
  return `${words.promiseOutcomes[outcome]}${late}${notes.length > 0 ? ` (${notes.join('; ')})` : ''}`
}
