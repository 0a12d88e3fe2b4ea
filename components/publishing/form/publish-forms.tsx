import { Field } from '@/components/people/form/field'
import { faultAt, type Said } from '@/components/people/form/said'
import people from '@/components/people/people.module.css'
import { ReasonField } from '@/components/publishing/form/reason-field'
import styles from '@/components/publishing/publishing.module.css'
import type { DraftView, PublicationView } from '@/components/publishing/view/publication-view'
import { getDictionary } from '@/lib/site/language/dictionary'
import { getPublishingWords } from '@/lib/site/language/publishing/publishing-words'
import { editorFormPath } from '@/lib/site/paths'

type FormProps = { view: PublicationView; draft: DraftView; said: Said | null }

/** What can be done with a draft: publish or return it, or hand it in, and throw it away. */
export function PublishForms(props: FormProps) {
  const { view, draft } = props
  return (
    <div className={styles.forms} id="decide">
      {view.canPublish ? <PublishForm {...props} /> : <HandInForm {...props} />}
      {view.canPublish && draft.state === 'submitted' ? <ReturnForm {...props} /> : null}
      <DiscardForm {...props} />
    </div>
  )
}

function Hidden({ view, draft }: Pick<FormProps, 'view' | 'draft'>) {
  return (
    <>
      <input type="hidden" name="incident" value={view.incidentId} />
      <input type="hidden" name="draft" value={draft.id} />
      <input type="hidden" name="version" value={draft.version} />
    </>
  )
}

function PublishForm({ view, draft, said }: FormProps) {
  const { lang, hindrances, clashes, published, personName, suggestions } = view
  const words = getPublishingWords(lang)
  const mine = said?.kept.deed === 'publish-draft' ? said : null
  const isHeld = hindrances.length > 0 || clashes.length > 0
  return (
    <section className={people.section} aria-labelledby="publish-title">
      <h2 id="publish-title">{words.formTitle}</h2>
      {isHeld ? (
        <p className={styles.soft}>{words.heldBack}</p>
      ) : (
        <form className={people.form} method="post" action={editorFormPath(lang, 'publish-draft')}>
          <Hidden view={view} draft={draft} />
          <input type="hidden" name="revision" value={published?.revision ?? 0} />
          <ReasonField
            lang={lang}
            id="reason"
            hint={words.reasonHint}
            suggestions={suggestions}
            value={mine?.kept.reason ?? (published === null ? (suggestions[0] ?? '') : '')}
            fault={faultAt(mine, 'reason', getDictionary(lang).people.notes)}
          />
          <p className={styles.soft}>{words.publishLead(personName)}</p>
          <button className={people.button} type="submit">
            {words.publish}
          </button>
        </form>
      )}
    </section>
  )
}

function HandInForm({ view, draft, said }: FormProps) {
  const { lang } = view
  const words = getPublishingWords(lang)
  const mine = said?.kept.deed === 'submit-draft' ? said : null
  return (
    <section className={people.section} aria-labelledby="hand-in-title">
      <h2 id="hand-in-title">{words.handInTitle}</h2>
      {draft.state === 'submitted' ? (
        <p className={styles.soft}>{words.handedIn}</p>
      ) : (
        <form className={people.form} method="post" action={editorFormPath(lang, 'submit-draft')}>
          <Hidden view={view} draft={draft} />
          <p className={styles.soft}>{words.handInLead}</p>
          <Field
            rows={4}
            id="hand-in-note"
            name="comment"
            label={words.handInNote}
            hint={words.handInNoteHint}
            required={false}
            maxLength={4000}
            value={mine?.kept.comment}
            fault={faultAt(mine, 'comment', getDictionary(lang).people.notes)}
          />
          <button className={people.button} type="submit">
            {words.handIn}
          </button>
        </form>
      )}
    </section>
  )
}

function ReturnForm({ view, draft, said }: FormProps) {
  const { lang } = view
  const words = getPublishingWords(lang)
  const mine = said?.kept.deed === 'return-draft' ? said : null
  return (
    <section className={people.section} aria-labelledby="return-title">
      <h2 id="return-title">{words.returnTitle}</h2>
      <form className={people.form} method="post" action={editorFormPath(lang, 'return-draft')}>
        <Hidden view={view} draft={draft} />
        <Field
          rows={4}
          id="return-note"
          name="comment"
          label={words.returnNote}
          maxLength={4000}
          value={mine?.kept.comment}
          fault={faultAt(mine, 'comment', getDictionary(lang).people.notes)}
        />
        <button className={people.quiet} type="submit">
          {words.returnSubmit}
        </button>
      </form>
    </section>
  )
}

function DiscardForm({ view, draft, said }: FormProps) {
  const { lang } = view
  const words = getPublishingWords(lang)
  const mine = said?.kept.deed === 'discard-draft' ? said : null
  return (
    <details open={mine === null ? undefined : true}>
      <summary>{words.discardTitle}</summary>
      <form className={people.form} method="post" action={editorFormPath(lang, 'discard-draft')}>
        <Hidden view={view} draft={draft} />
        <p className={styles.soft}>{words.discardLead}</p>
        <label className={people.choice}>
          <input type="checkbox" name="sure" value="yes" required />
          {words.discardSure}
        </label>
        <button className={people.quiet} type="submit">
          {words.discardSubmit}
        </button>
      </form>
    </details>
  )
}
