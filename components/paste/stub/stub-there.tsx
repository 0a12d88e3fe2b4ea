import styles from '@/components/paste/paste.module.css'
import { fill } from '@/components/paste/paste-view'
import { type Said, shownText } from '@/components/people/form/said'
import people from '@/components/people/people.module.css'
import { getDictionary } from '@/lib/site/language/dictionary'
import type { Language } from '@/lib/site/language/language'
import { editorFormPath, editorIncidentPath, editorNewPath, incidentPath } from '@/lib/site/paths'

type ThereProps = { lang: Language; said: Said | null; kept: Readonly<Record<string, string>> }

/** What to do with a first notice of something that is there already: go there, or put the source there. */
export function StubThere({ lang, said, kept }: ThereProps) {
  const { stub: words } = getDictionary(lang).desk
  const [id, slug, title] = [shownText(said, 'incident'), shownText(said, 'slug'), shownText(said, 'title')]
  if (said?.name !== 'alreadyThere' || id === null || slug === null) return null
  return (
    <section className={styles.incident} aria-labelledby="there-title">
      <h3 id="there-title">{fill(words.thereTitle, { code: kept.ticket ?? slug })}</h3>
      <p>{title}</p>
      <p className={styles.line}>
        <a href={editorIncidentPath(lang, id)}>{words.openIt}</a>
        <a href={editorNewPath(lang, id)}>{words.pasteInto}</a>
        {shownText(said, 'published') === 'yes' ? <a href={incidentPath(lang, slug)}>{words.readIt}</a> : null}
      </p>
      {kept.url ? (
        <form method="post" action={editorFormPath(lang, 'add-source')}>
          {Object.entries({ ...kept, incident: id }).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <button className={people.button} type="submit">
            {words.addSource}
          </button>
        </form>
      ) : null}
    </section>
  )
}
