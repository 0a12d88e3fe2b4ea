import people from '@/components/people/people.module.css'
import styles from '@/components/publishing/publishing.module.css'
import type { ClashView, PublicationView } from '@/components/publishing/view/publication-view'
import { ComparedLines } from '@/components/revisions/compared-lines'
import type { Language } from '@/lib/site/language/language'
import { getPublishingWords } from '@/lib/site/language/publishing/publishing-words'
import { editorFormPath, editorIncidentPath } from '@/lib/site/paths'

/** What this draft and a publication since both changed: both texts, and which one shall stand. */
export function ClashList({ view }: { view: PublicationView }) {
  const { lang, incidentId, clashes, draft, published } = view
  const words = getPublishingWords(lang)
  if (clashes.length === 0 || draft === null || published === null) return null
  return (
    <section className={styles.held} aria-labelledby="clash-title">
      <h2 id="clash-title">{words.clashTitle}</h2>
      <p className={styles.soft}>{words.clashLead}</p>
      <form className={styles.clashes} method="post" action={editorFormPath(lang, 'settle-clashes')}>
        <input type="hidden" name="incident" value={incidentId} />
        <input type="hidden" name="draft" value={draft.id} />
        <input type="hidden" name="version" value={draft.version} />
        <input type="hidden" name="revision" value={published.revision} />
        {clashes.map((clash) => (
          <Clash key={clash.target} clash={clash} lang={lang} />
        ))}
        <button className={people.button} type="submit">
          {words.clashSubmit}
        </button>
        <p>
          <a href={editorIncidentPath(lang, incidentId)}>{words.clashEdit}</a>
        </p>
      </form>
    </section>
  )
}

function Clash({ clash: { target, name, lines }, lang }: { clash: ClashView; lang: Language }) {
  const words = getPublishingWords(lang)
  return (
    <fieldset className={styles.clash}>
      <legend>{name}</legend>
      <ComparedLines lines={lines} lang={lang} />
      <label className={people.choice}>
        <input type="radio" name={`stand:${target}`} value="draft" required />
        {words.clashMine}
      </label>
      <label className={people.choice}>
        <input type="radio" name={`stand:${target}`} value="public" required />
        {words.clashTheirs}
      </label>
    </fieldset>
  )
}
