import { Field } from '@/components/people/form/field'
import type { Said } from '@/components/people/form/said'
import people from '@/components/people/people.module.css'
import styles from '@/components/publishing/publishing.module.css'
import { MergeTable } from '@/components/publishing/record/merge-table'
import type { MergeView, RecordStep, RecordView } from '@/components/publishing/record/record-view'
import { StepForm } from '@/components/publishing/record/step-form'
import { StepFrame } from '@/components/publishing/record/step-frame'
import { ComparisonSections } from '@/components/revisions/comparison-sections'
import { getPublishingWords } from '@/lib/site/language/publishing/publishing-words'
import { editorIncidentPath, incidentPath } from '@/lib/site/paths'

type MergeProps = { view: RecordView; step: Extract<RecordStep, { kind: 'merge' }>; said: Said | null }

/** Making one of two: the other is searched first, then both stand side by side before anything is decided. */
export function MergeStep({ view, step, said }: MergeProps) {
  const words = getPublishingWords(view.lang).record.merge
  if (step.into !== null) return <Decision view={view} into={step.into} said={said} />
  return (
    <StepFrame view={view} title={words.title} happens={[]} undo={null}>
      <Search view={view} step={step} />
    </StepFrame>
  )
}

function Decision({ view, into, said }: { view: RecordView; into: MergeView; said: Said | null }) {
  const { lang, name } = view
  const words = getPublishingWords(lang).record.merge
  const doubts = [...(into.vendorsDiffer ? [words.vendorsDiffer] : []), ...(into.farApart ? [words.farApart] : [])]
  return (
    <StepFrame view={view} title={words.choose(into.name)} happens={[words.happens(name, into.name)]} undo={words.undo}>
      {doubts.map((text) => (
        <p key={text} className={styles.doubts}>
          {text}
        </p>
      ))}
      <MergeTable view={view} into={into} />
      <StepForm view={view} said={said} deed="merge-incident" submit={words.submit} suggestion={words.suggestion(into.name)}>
        <input type="hidden" name="into" value={into.other.id} />
      </StepForm>
      <h3>{words.gets(into.name)}</h3>
      <ComparisonSections comparison={into.comparison} lang={lang} />
    </StepFrame>
  )
}

function Search({ view: { lang, incidentId }, step: { q, found } }: Omit<MergeProps, 'said'>) {
  const words = getPublishingWords(lang).record.merge
  const path = editorIncidentPath(lang, incidentId, 'record')
  return (
    <>
      <form className={people.form} action={path}>
        <input type="hidden" name="do" value="merge" />
        <Field name="q" label={words.search} hint={words.searchHint} value={q ?? ''} maxLength={200} autoComplete="off" />
        <button className={people.quiet} type="submit">
          {words.searchSubmit}
        </button>
      </form>
      {q !== null && found.length === 0 ? <p role="status">{words.none}</p> : null}
      {found.length === 0 ? null : (
        <ul className={people.list}>
          {found.map(({ id, slug, title, codes, vendor }) => (
            <li key={id} className={people.item}>
              <p className={people.line}>
                <a className={people.name} href={incidentPath(lang, slug)}>
                  {title}
                </a>
                <span>{[vendor, ...codes].join(', ')}</span>
              </p>
              <p>
                <a href={`${path}?do=merge&into=${id}`} aria-label={words.choose(title)}>
                  {words.chooseLink}
                </a>
              </p>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
