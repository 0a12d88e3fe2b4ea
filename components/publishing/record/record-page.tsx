import type { Said } from '@/components/people/form/said'
import people from '@/components/people/people.module.css'
import styles from '@/components/publishing/publishing.module.css'
import { MergeStep } from '@/components/publishing/record/merge-step'
import type { RecordView } from '@/components/publishing/record/record-view'
import { RedactStep } from '@/components/publishing/record/redact-step'
import { RenameStep } from '@/components/publishing/record/rename-step'
import { RetractStep } from '@/components/publishing/record/retract-step'
import { RevertStep } from '@/components/publishing/record/revert-step'
import { RevisionChoices } from '@/components/publishing/record/revision-choices'
import { getPublishingWords } from '@/lib/site/language/publishing/publishing-words'
import { editorIncidentPath, incidentPath } from '@/lib/site/paths'

/** What may happen to a published incident: all of it at a glance, or one step with what it would do. */
export function RecordPage({ view, said }: { view: RecordView; said: Said | null }) {
  return (
    <div className={styles.record}>
      <Standing view={view} />
      {view.step === null ? <Overview view={view} /> : <Step view={view} said={said} />}
    </div>
  )
}

function Standing({ view }: { view: RecordView }) {
  const { lang, incidentId, document, url, revision, survivor } = view
  const words = getPublishingWords(lang)
  const { standing } = document
  return (
    <div className={styles.state}>
      <p className={styles.subject} lang={document.language}>
        {document.title}
      </p>
      {standing.kind === 'current' ? (
        <p>
          {words.record.publicNow(revision)} <a href={url}>{url}</a>
        </p>
      ) : null}
      {standing.kind === 'retracted' ? (
        <div className={styles.held}>
          <p>{words.record.retractedNow}</p>
          <p className={styles.said}>{standing.reason}</p>
        </div>
      ) : null}
      {survivor === null ? null : (
        <p className={styles.held}>
          {words.record.mergedNow} <a href={incidentPath(lang, survivor.slug)}>{survivor.title}</a>
        </p>
      )}
      <nav className={styles.ways} aria-label={words.record.title(view.name)}>
        <a href={editorIncidentPath(lang, incidentId)}>{words.toEditor}</a>
        {view.hasDraft ? <a href={editorIncidentPath(lang, incidentId, 'publish')}>{words.record.toPublish}</a> : null}
      </nav>
    </div>
  )
}

function Step({ view, said }: { view: RecordView; said: Said | null }) {
  const { step } = view
  switch (step?.kind) {
    case 'revert':
      return <RevertStep view={view} step={step} said={said} />
    case 'rename':
      return <RenameStep view={view} step={step} said={said} />
    case 'merge':
      return <MergeStep view={view} step={step} said={said} />
    case 'retract':
      return <RetractStep view={view} said={said} />
    case 'redact':
      return <RedactStep view={view} said={said} />
    default:
      return null
  }
}

function Overview({ view }: { view: RecordView }) {
  const { lang, incidentId, document, canRedact } = view
  const words = getPublishingWords(lang).record
  const path = editorIncidentPath(lang, incidentId, 'record')
  const steps = [
    ...(document.standing.kind === 'current' ? (['rename', 'merge', 'retract'] as const) : []),
    ...(canRedact ? (['redact'] as const) : []),
  ]
  return (
    <>
      {steps.length === 0 ? null : (
        <section className={people.section} aria-labelledby="things-title">
          <h2 id="things-title">{words.thingsTitle}</h2>
          <ul className={styles.things}>
            {steps.map((step) => (
              <li key={step}>
                <a className={people.name} href={`${path}?do=${step}`}>
                  {words.steps[step].title}
                </a>
                <p className={styles.soft}>{words.steps[step].lead}</p>
              </li>
            ))}
          </ul>
        </section>
      )}
      <RevisionChoices view={view} />
    </>
  )
}
