import type { DeskView } from '@/components/desk/desk-view'
import { fill } from '@/components/paste/paste-view'
import styles from '@/components/people/people.module.css'
import { getDictionary } from '@/lib/site/language/dictionary'
import type { Language } from '@/lib/site/language/language'
import { editorIncidentPath, editorNewPath, editorPath, incidentPath } from '@/lib/site/paths'

/** The way to a published incident that somebody wants to edit. */
export function DeskSearch({ lang, found }: { lang: Language; found: DeskView['found'] }) {
  const { desk, stub } = getDictionary(lang).desk
  return (
    <section className={styles.section} id="search" aria-labelledby="search-title">
      <h2 id="search-title">{desk.searchTitle}</h2>
      <form className={styles.inline} action={editorPath(lang)}>
        <div className={styles.field}>
          <label className={styles.label} htmlFor="desk-q">
            {desk.searchLabel}
          </label>
          <input className={styles.input} id="desk-q" name="q" type="search" maxLength={500} defaultValue={found?.q ?? ''} />
        </div>
        <button className={styles.quiet} type="submit">
          {desk.search}
        </button>
      </form>
      {found === null ? null : found.items.length === 0 ? (
        <p className={styles.lead}>{fill(desk.noneFound, { q: found.q })}</p>
      ) : (
        <ul className={styles.list}>
          {found.items.map(({ id, slug, title, codes }) => (
            <li key={id} className={styles.item}>
              <p className={styles.line}>
                <a className={styles.name} href={editorIncidentPath(lang, id)} aria-label={fill(desk.editNamed, { name: title })}>
                  {title}
                </a>
                <span className={styles.tag}>{codes.join(', ')}</span>
              </p>
              <p className={styles.line}>
                <a className={styles.tag} href={editorNewPath(lang, id)} aria-label={fill(desk.pasteIntoNamed, { name: title })}>
                  {desk.pasteInto}
                </a>
                <a className={styles.tag} href={incidentPath(lang, slug)}>
                  {stub.readIt}
                </a>
              </p>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
