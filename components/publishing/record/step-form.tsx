import type { ReactNode } from 'react'
import { faultAt, type Said } from '@/components/people/form/said'
import people from '@/components/people/people.module.css'
import { ReasonField } from '@/components/publishing/form/reason-field'
import type { RecordView } from '@/components/publishing/record/record-view'
import { getDictionary } from '@/lib/site/language/dictionary'
import { getPublishingWords } from '@/lib/site/language/publishing/publishing-words'
import { editorFormPath } from '@/lib/site/paths'

type StepFormProps = {
  view: RecordView
  said: Said | null
  deed: string
  submit: string
  suggestion?: string
  hint?: string
  /** What is to be ticked before it can be done. */
  sure?: string
  children?: ReactNode
}

/** The form that confirms a step: with a reason, and with the revision that was looked at. */
export function StepForm({ view, said, deed, submit, suggestion, hint, sure, children }: StepFormProps) {
  const { lang, incidentId, revision } = view
  const mine = said?.kept.deed === deed ? said : null
  return (
    <form className={people.form} method="post" action={editorFormPath(lang, deed)}>
      <input type="hidden" name="incident" value={incidentId} />
      <input type="hidden" name="revision" value={revision} />
      {children}
      <ReasonField
        lang={lang}
        id="reason"
        hint={hint ?? getPublishingWords(lang).record.reasonHint}
        suggestions={[]}
        value={mine?.kept.reason ?? suggestion ?? ''}
        fault={faultAt(mine, 'reason', getDictionary(lang).people.notes)}
      />
      {sure === undefined ? null : (
        <label className={people.choice}>
          <input type="checkbox" name="sure" value="yes" required />
          {sure}
        </label>
      )}
      <button className={people.button} type="submit">
        {submit}
      </button>
    </form>
  )
}
