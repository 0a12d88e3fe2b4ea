import type { ReactNode } from 'react'
import people from '@/components/people/people.module.css'
import styles from '@/components/publishing/publishing.module.css'
import type { RecordView } from '@/components/publishing/record/record-view'
import { getPublishingWords } from '@/lib/site/language/publishing/publishing-words'
import { editorIncidentPath } from '@/lib/site/paths'

type FrameProps = {
  view: RecordView
  title: string
  /** What will be so afterwards, one paragraph each. Nothing while it is not clear yet what is to be done. */
  happens: readonly string[]
  undo: string | null
  children: ReactNode
}

/** A step that changes the record: what it does, how it is undone, its form, and the way back. */
export function StepFrame({ view, title, happens, undo, children }: FrameProps) {
  const { lang, incidentId, hasDraft } = view
  const words = getPublishingWords(lang).record
  return (
    <section className={people.section} aria-labelledby="step-title">
      <h2 id="step-title">{title}</h2>
      {happens.length === 0 ? null : (
        <dl className={styles.consequence}>
          <dt>{words.whatHappens}</dt>
          {happens.map((text) => (
            <dd key={text}>{text}</dd>
          ))}
          {hasDraft ? <dd>{words.draftOpen}</dd> : null}
          {undo === null ? null : (
            <>
              <dt>{words.canUndo}</dt>
              <dd>{undo}</dd>
            </>
          )}
        </dl>
      )}
      {children}
      <p>
        <a href={editorIncidentPath(lang, incidentId, 'record')}>{words.back}</a>
      </p>
    </section>
  )
}
