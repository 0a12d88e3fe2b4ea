import { Field } from '@/components/people/form/field'
import type { Said } from '@/components/people/form/said'
import people from '@/components/people/people.module.css'
import type { RecordStep, RecordView } from '@/components/publishing/record/record-view'
import { StepForm } from '@/components/publishing/record/step-form'
import { StepFrame } from '@/components/publishing/record/step-frame'
import { getDictionary } from '@/lib/site/language/dictionary'
import { getPublishingWords } from '@/lib/site/language/publishing/publishing-words'
import { editorIncidentPath, incidentPath } from '@/lib/site/paths'

type RenameProps = { view: RecordView; step: Extract<RecordStep, { kind: 'rename' }>; said: Said | null }

/** Another address: it is typed first, and decided on when it is known to be free. */
export function RenameStep({ view, step: { slug, fault, owner }, said }: RenameProps) {
  const { lang } = view
  const words = getPublishingWords(lang).record.rename
  if (slug !== null && fault === null)
    return (
      <StepFrame
        view={view}
        title={words.title}
        happens={[words.happens(incidentPath(lang, view.slug), incidentPath(lang, slug))]}
        undo={words.undo}
      >
        <StepForm view={view} said={said} deed="rename-incident" submit={words.submit} suggestion={words.suggestion(slug)}>
          <input type="hidden" name="slug" value={slug} />
        </StepForm>
      </StepFrame>
    )
  return (
    <StepFrame view={view} title={words.title} happens={[]} undo={null}>
      <p>
        {words.now} <a href={view.url}>{view.url}</a>
      </p>
      <form className={people.form} action={editorIncidentPath(lang, view.incidentId, 'record')}>
        <input type="hidden" name="do" value="rename" />
        <Field
          name="slug"
          label={words.field}
          hint={words.hint}
          value={slug ?? ''}
          maxLength={120}
          autoComplete="off"
          fault={fault === null ? null : `${getDictionary(lang).people.notes[fault]}${owner === null ? '' : ` (${owner.title})`}`}
        />
        <button className={people.quiet} type="submit">
          {words.look}
        </button>
      </form>
    </StepFrame>
  )
}
