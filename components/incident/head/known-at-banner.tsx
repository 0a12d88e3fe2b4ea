import styles from '@/components/incident/head/head.module.css'
import type { IncidentView } from '@/components/incident/incident-view'
import { getDictionary } from '@/lib/site/language/dictionary'
import { formatInstant } from '@/lib/site/language/format-moment'
import { incidentPath } from '@/lib/site/paths'

/** Says that this is the past: what is hidden, and the way back. */
export function KnownAtBanner({ view }: { view: IncidentView }) {
  const { lang, timeline } = view
  const words = getDictionary(lang).knownAt
  const { later, undated } = timeline.hidden
  return (
    <div className={styles.banner}>
      <p>
        <strong>{words.banner(formatInstant(timeline.asOf, lang, timeline.asOf.endsWith(':00.000Z') ? 'minute' : 'second'))}</strong>
      </p>
      <p>
        {words.explained} {later > 0 && words.later(later)} {undated > 0 && words.undated(undated)}{' '}
        <a href={incidentPath(lang, timeline.document.slug)}>{words.back}</a>
      </p>
    </div>
  )
}
