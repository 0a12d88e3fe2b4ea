import { Fact } from '@/components/incident/facts/fact'
import styles from '@/components/incident/facts/facts.module.css'
import { SaidIn } from '@/components/incident/facts/said-in'
import type { IncidentView } from '@/components/incident/incident-view'
import { CopyButton } from '@/components/ui/copy/copy-button.island'
import { getDictionary } from '@/lib/site/language/dictionary'

/** Error texts word for word, as people search for them. */
export function ErrorsFact({ view }: { view: IncidentView }) {
  const { signatures } = view.timeline.document
  if (signatures.length === 0) return null
  const { facts, reading } = getDictionary(view.lang)
  const { copy, copied, failed, copyErrorText } = reading.share
  return (
    <Fact view={view} id="errors" name={facts.errors}>
      {signatures.map((signature) => (
        <p key={signature.id} className={styles.signature}>
          <samp id={`error-${signature.id}`} lang="en">
            {signature.text}
          </samp>{' '}
          <CopyButton from={`error-${signature.id}`} words={{ copy, copied, failed, name: copyErrorText(signature.text) }} />{' '}
          <span className={styles.basis}>{signature.protocol.toUpperCase()}</span> <SaidIn claim={signature} view={view} />
        </p>
      ))}
    </Fact>
  )
}
