import { Fact } from '@/components/incident/facts/fact'
import styles from '@/components/incident/facts/facts.module.css'
import type { IncidentView } from '@/components/incident/incident-view'
import { getDictionary } from '@/lib/site/language/dictionary'

/** The facts that are often missing, named together: a row for each would be a wall of nothing. */
export function MissingFacts({ view: { lang, timeline }, view }: { view: IncidentView }) {
  const { facts } = getDictionary(lang)
  const missing = [timeline.document.signatures.length === 0 && facts.errors, timeline.attempts.length === 0 && facts.attempts].filter(
    (name) => name !== false,
  )
  if (missing.length === 0) return null
  return (
    <Fact view={view} id="missing" name={timeline.knownThen ? facts.notYetStated : facts.notRecorded}>
      <p className={styles.missing}>{missing.join(', ')}</p>
    </Fact>
  )
}
