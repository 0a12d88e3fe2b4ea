import type { IncidentView } from '@/components/incident/incident-view'
import styles from '@/components/incident/places/matrix.module.css'
import { InstantTime } from '@/components/time/instant-time'
import { MomentTime } from '@/components/time/moment-time'
import type { MatrixHit } from '@/lib/core/places/impact-matrix'
import { getDictionary } from '@/lib/site/language/dictionary'
import { formatDuration } from '@/lib/site/language/format-duration'

/** Everything said of one place and some services: the effect, by whom, from when to when. */
export function MatrixHits({ hits, view }: { hits: readonly MatrixHit[]; view: IncidentView }) {
  const { lang, vendor } = view
  const words = getDictionary(lang)
  if (hits.length === 0) return <span className={styles.nothing}>{words.places.matrix.nothing}</span>
  return (
    <ul className={styles.hits}>
      {hits.map((hit) => (
        <li key={hit.impactId}>
          <strong className={styles.effect}>{words.effects[hit.effect]}</strong>{' '}
          <span className={styles.basis}>
            ({hit.basis === 'declared' ? vendor.name : words.bases[hit.basis].toLowerCase()}
            {hit.level && hit.level !== 'unknown' ? `, ${words.levels[hit.level]}` : ''}):
          </span>{' '}
          <When hit={hit} view={view} />
        </li>
      ))}
    </ul>
  )
}

function When({ hit: { start, end, listed, basis, effect }, view }: { hit: MatrixHit; view: IncidentView }) {
  const { lang, timeline } = view
  const words = getDictionary(lang).places.matrix
  const single = timeline.document.impacts.filter((impact) => impact.basis === basis && impact.effect === effect).length === 1
  const duration = single ? timeline.durations.find((each) => each.basis === basis && each.effect === effect) : undefined
  const span =
    duration === undefined || (duration.seconds === 0 && duration.atLeast) ? '' : formatDuration(duration.seconds, lang, duration)
  return (
    <span className={styles.when}>
      {start === null && end === null && listed === null && words.noTime}
      {start !== null && (
        <>
          {words.start} <MomentTime moment={start} lang={lang} />
          {end === null ? `; ${words.noEnd}` : '; '}
        </>
      )}
      {end !== null && (
        <>
          {words.end} <MomentTime moment={end} lang={lang} />
        </>
      )}
      {span !== '' && ` (${span})`}
      {listed !== null && (
        <span className={styles.listed}>
          {words.listed(listed.entries)} {words.from} <InstantTime at={listed.from} lang={lang} /> {words.until}{' '}
          <InstantTime at={listed.to} lang={lang} />
        </span>
      )}
    </span>
  )
}
