import styles from '@/components/incident/facts/facts.module.css'
import type { IncidentView } from '@/components/incident/incident-view'
import type { Claim } from '@/lib/core/incident/claim'
import { firstStatementOf } from '@/lib/core/timeline/latest-claim'
import { getDictionary } from '@/lib/site/language/dictionary'
import { formatMoment } from '@/lib/site/language/format-moment'

/** Who first said so and when, as a link to the entry; the curator when nobody did. */
export function SaidIn({ claim, view }: { claim: Claim; view: IncidentView }) {
  const { kinds, facts } = getDictionary(view.lang)
  const first = firstStatementOf(claim, view.entries)
  if (first === null) return <span className={styles.said}>{facts.curator}</span>
  const { entry } = first
  return (
    <a className={styles.said} href={`#${entry.id}`}>
      {entry.speaker ?? kinds[entry.kind]}, {formatMoment(entry.statedAt, view.lang)}
    </a>
  )
}
