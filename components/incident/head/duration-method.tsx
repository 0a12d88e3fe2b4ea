import styles from '@/components/incident/head/head.module.css'
import type { IncidentView } from '@/components/incident/incident-view'
import { InstantTime } from '@/components/time/instant-time'
import { ScrollRegion } from '@/components/ui/scroll-region'
import type { Duration } from '@/lib/core/timeline/timeline'
import { getDictionary } from '@/lib/site/language/dictionary'
import { formatDuration } from '@/lib/site/language/format-duration'
import { formatInstant } from '@/lib/site/language/format-moment'
import type { Language } from '@/lib/site/language/language'
import { wordTimelineDoubt } from '@/lib/site/language/word-timeline-doubt'
import { aboutPath } from '@/lib/site/paths'

/** How each duration comes about: its stretches of time, where an end is open, what was assumed, and what to doubt. */
export function DurationMethod({ view }: { view: IncidentView }) {
  const { lang, timeline } = view
  const words = getDictionary(lang)
  const { columns } = words.head
  return (
    <details className={styles.method}>
      <summary>{words.head.method}</summary>
      <p>
        {words.head.methodIntro} <a href={`${aboutPath(lang)}#durations`}>{words.head.methodLink}</a>
      </p>
      <ScrollRegion className={styles.scroll} label={words.head.method}>
        <table>
          <thead>
            <tr>
              {[columns.basis, columns.effect, columns.span, columns.from, columns.to].map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {timeline.durations.map((duration) => (
              <DurationRows key={`${duration.basis}-${duration.effect}`} duration={duration} lang={lang} />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {timeline.doubts.length > 0 && (
        <>
          <h3>{words.doubts.title}</h3>
          <ul className={styles.doubts}>
            {timeline.doubts.map((doubt) => (
              <li key={JSON.stringify(doubt)}>{wordTimelineDoubt(doubt, lang)}</li>
            ))}
          </ul>
        </>
      )}
    </details>
  )
}

function DurationRows({ duration, lang }: { duration: Duration; lang: Language }) {
  const words = getDictionary(lang)
  const note = notes(duration, lang)
  return (
    <>
      {duration.intervals.map(({ start, end }, index) => (
        <tr key={start}>
          <td>{index === 0 && words.bases[duration.basis]}</td>
          <td>{index === 0 && words.effects[duration.effect]}</td>
          <td>{index === 0 && <strong>{formatDuration(duration.seconds, lang, duration)}</strong>}</td>
          <td>
            <InstantTime at={start} lang={lang} />
          </td>
          <td>
            <InstantTime at={end} lang={lang} />
          </td>
        </tr>
      ))}
      {note !== '' && (
        <tr>
          <td colSpan={5}>{note}</td>
        </tr>
      )}
    </>
  )
}

function notes(duration: Duration, lang: Language): string {
  const words = getDictionary(lang).head
  return [
    duration.atLeast && duration.lastConfirmedAt !== null && words.openEnd(formatInstant(duration.lastConfirmedAt, lang)),
    duration.about && words.aboutNote,
    duration.assumed && words.assumedNote,
    duration.intermittent && words.intermittentNote,
  ]
    .filter((note) => note !== false)
    .join('; ')
}
