import { Field } from '@/components/people/form/field'
import { faultAt, type Said } from '@/components/people/form/said'
import people from '@/components/people/people.module.css'
import styles from '@/components/publishing/publishing.module.css'
import type { RecordView } from '@/components/publishing/record/record-view'
import { StepForm } from '@/components/publishing/record/step-form'
import { StepFrame } from '@/components/publishing/record/step-frame'
import { entryLabel } from '@/components/timeline/ribbon-labels'
import { redactableFields } from '@/lib/core/history/redact'
import type { FieldName } from '@/lib/core/incident/entry'
import { getDictionary } from '@/lib/site/language/dictionary'
import type { Language } from '@/lib/site/language/language'
import { getPublishingWords } from '@/lib/site/language/publishing/publishing-words'
import { getRevisionWords } from '@/lib/site/language/revisions/revision-words'

/** Taking words out of every revision for good: which ones, or which parts of which entry. */
export function RedactStep({ view, said }: { view: RecordView; said: Said | null }) {
  const { lang, document } = view
  const words = getPublishingWords(lang).record.redact
  const mine = said?.kept.deed === 'redact-incident' ? said : null
  const { notes } = getDictionary(lang).people
  const kept = new Set(mine?.kept.fields?.split(' ') ?? [])
  return (
    <StepFrame view={view} title={words.title} happens={[words.happens, words.kept, words.beware]} undo={words.undo}>
      <StepForm view={view} said={said} deed="redact-incident" submit={words.submit} hint={words.reason} sure={words.sure}>
        <Field
          rows={4}
          id="texts"
          name="texts"
          label={words.texts}
          hint={words.textsHint}
          required={false}
          maxLength={8000}
          value={mine?.kept.texts}
          fault={faultAt(mine, 'texts', notes)}
        />
        <fieldset className={people.field}>
          <legend className={people.label}>{words.whole}</legend>
          <label className={people.field}>
            <span className={people.hint}>{words.entry}</span>
            <select className={people.input} name="entry" defaultValue={mine?.kept.entry ?? ''}>
              <option value="">{words.noEntry}</option>
              {document.entries.map((entry) => (
                <option key={entry.id} value={entry.id}>
                  {entryLabel(entry, lang)}
                </option>
              ))}
            </select>
          </label>
          <div className={styles.choices}>
            {redactableFields.map((field) => (
              <label key={field} className={people.choice}>
                <input type="checkbox" name="fields" value={field} defaultChecked={kept.has(field)} />
                {nameOf(field, lang)}
              </label>
            ))}
          </div>
        </fieldset>
      </StepForm>
    </StepFrame>
  )
}

function nameOf(field: (typeof redactableFields)[number], lang: Language): string {
  const { speaker, headline, body } = getRevisionWords(lang).lines
  const own: Readonly<Record<string, string>> = { speaker, headline, body }
  return own[field] ?? getDictionary(lang).fields[field.replace('fields.', '') as FieldName]
}
