import { Field } from '@/components/people/form/field'
import { faultAt, type Said } from '@/components/people/form/said'
import people from '@/components/people/people.module.css'
import styles from '@/components/publishing/publishing.module.css'
import type { PublicationView } from '@/components/publishing/view/publication-view'
import { InstantTime } from '@/components/time/instant-time'
import { getDictionary } from '@/lib/site/language/dictionary'
import { getPublishingWords } from '@/lib/site/language/publishing/publishing-words'
import { editorFormPath } from '@/lib/site/paths'

/** What editors said to each other about a draft, in order, and the place to answer. */
export function ReviewThread({ view, said }: { view: PublicationView; said: Said | null }) {
  const { lang, incidentId, events } = view
  const words = getPublishingWords(lang)
  const mine = said?.kept.deed === 'comment-draft' ? said : null
  return (
    <section className={people.section} aria-labelledby="review-title">
      <h2 id="review-title">{words.reviewTitle}</h2>
      <p className={styles.soft}>{words.reviewLead}</p>
      {events.length === 0 ? (
        <p>{words.noComments}</p>
      ) : (
        <ol className={styles.thread}>
          {events.map(({ id, kind, author, at, text }) => (
            <li key={id} data-kind={kind}>
              <p className={styles.soft}>
                <strong>{author}</strong> {words.events[kind]}, <InstantTime at={at} lang={lang} />
              </p>
              {text === '' ? null : <p className={styles.said}>{text}</p>}
            </li>
          ))}
        </ol>
      )}
      <form className={people.form} method="post" action={editorFormPath(lang, 'comment-draft')}>
        <input type="hidden" name="incident" value={incidentId} />
        <Field
          id="comment"
          name="comment"
          label={words.comment}
          maxLength={4000}
          rows={3}
          value={mine?.kept.comment}
          fault={faultAt(mine, 'comment', getDictionary(lang).people.notes)}
        />
        <button className={people.quiet} type="submit">
          {words.commentSubmit}
        </button>
      </form>
    </section>
  )
}
