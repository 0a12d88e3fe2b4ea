import { Fact } from '@/components/incident/facts/fact'
import styles from '@/components/incident/facts/facts.module.css'
import { SaidIn } from '@/components/incident/facts/said-in'
import type { IncidentView } from '@/components/incident/incident-view'
import type { Cause } from '@/lib/core/incident/document'
import { getDictionary } from '@/lib/site/language/dictionary'

/** The cause that holds and the ones believed before it. */
export function CauseFact({ view }: { view: IncidentView }) {
  const words = getDictionary(view.lang)
  const [holds, ...earlier] = view.timeline.causes
  return (
    <Fact view={view} id="cause" name={words.facts.cause}>
      {holds && <OneCause cause={holds} view={view} />}
      {earlier.length > 0 && (
        <details>
          <summary>
            {words.facts.earlierCauses} ({earlier.length})
          </summary>
          <ul className={styles.earlier}>
            {earlier.map((cause) => (
              <li key={cause.id}>
                <OneCause cause={cause} view={view} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </Fact>
  )
}

function OneCause({ cause, view }: { cause: Cause; view: IncidentView }) {
  const words = getDictionary(view.lang)
  return (
    <p>
      <strong>{words.causes[cause.category]}</strong>
      {cause.category !== 'unknown' && ` (${words.certainties[cause.certainty]})`}.{' '}
      <span lang={view.timeline.document.language}>{cause.text}</span> <SaidIn claim={cause} view={view} />
    </p>
  )
}
