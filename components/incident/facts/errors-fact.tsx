import { Fact } from '@/components/incident/facts/fact'
import styles from '@/components/incident/facts/facts.module.css'
import { SaidIn } from '@/components/incident/facts/said-in'
import type { IncidentView } from '@/components/incident/incident-view'
import { getDictionary } from '@/lib/site/language/dictionary'

/** Error texts word for word, as people search for them. */
export function ErrorsFact({ view }: { view: IncidentView }) {
  const { signatures } = view.timeline.document
  return (
    <Fact view={view} id="errors" name={getDictionary(view.lang).facts.errors}>
      {signatures.map((signature) => (
        <p key={signature.id} className={styles.signature}>
          <samp lang="en">{signature.text}</samp> <span className={styles.basis}>{signature.protocol.toUpperCase()}</span>{' '}
          <SaidIn claim={signature} view={view} />
        </p>
      ))}
    </Fact>
  )
}
