import { Fact } from '@/components/incident/facts/fact'
import styles from '@/components/incident/facts/facts.module.css'
import type { IncidentView } from '@/components/incident/incident-view'
import { InstantTime } from '@/components/time/instant-time'
import { PromiseIcon } from '@/components/ui/promise-shape'
import { ScrollRegion } from '@/components/ui/scroll-region'
import type { PromiseOutcome, PromiseRecord } from '@/lib/core/timeline/timeline'
import { getDictionary } from '@/lib/site/language/dictionary'
import { formatSpan } from '@/lib/site/language/format-duration'
import type { Language } from '@/lib/site/language/language'
import { wordPromiseDoubt } from '@/lib/site/language/word-promise-doubt'

/** The score of the promises of a next update, and each of them in a table. */
export function PromisesFact({ view }: { view: IncidentView }) {
  const { lang, timeline } = view
  const words = getDictionary(lang)
  const columns = words.facts.promiseColumns
  if (timeline.promises.length === 0) return <Fact view={view} id="promises" name={words.facts.promises} />
  return (
    <Fact view={view} id="promises" name={words.facts.promises}>
      <p>{scoreOf(timeline.promises, lang)}</p>
      <details>
        <summary>{words.facts.everyPromise}</summary>
        <ScrollRegion className={styles.scroll} label={words.facts.everyPromise}>
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
            <tbody>
              {timeline.promises.map((promise) => (
                <tr key={promise.entryId}>
                  <td>
                    <a href={`#${promise.entryId}`}>
                      {promise.madeAt ? <InstantTime at={promise.madeAt} lang={lang} /> : words.times.unknown}
                    </a>
                  </td>
                  <td>{promise.dueAt ? <InstantTime at={promise.dueAt} lang={lang} /> : promise.text}</td>
                  <td>{promise.answeredAt && <InstantTime at={promise.answeredAt} lang={lang} />}</td>
                  <td>
                    <PromiseIcon outcome={promise.outcome} /> {outcomeOf(promise, lang)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      </details>
    </Fact>
  )
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
