import styles from '@/components/editor/frame/frame.module.css'
import { getDictionary } from '@/lib/site/language/dictionary'
import { getEditingWords } from '@/lib/site/language/editing/editing-words'
import type { Language } from '@/lib/site/language/language'
import { editorIncidentPath, editorNewPath, incidentPath } from '@/lib/site/paths'

type LinkProps = { lang: Language; id: string; published: { slug: string } | null }

/** Where one goes from the editor of an incident: to publish it, to what may happen to it as a whole, to its page. */
export function EditorLinks({ lang, id, published }: LinkProps) {
  const words = getEditingWords(lang)
  return (
    <>
      <p className={styles.leave}>
        <a href={editorIncidentPath(lang, id, 'publish')}>{words.publish}</a>
        <a href={editorNewPath(lang, id)}>{getDictionary(lang).desk.desk.pasteInto}</a>
        {published !== null && <a href={editorIncidentPath(lang, id, 'record')}>{words.record}</a>}
        {published !== null && <a href={incidentPath(lang, published.slug)}>{words.publicPage}</a>}
      </p>
      <noscript>
        <p>
          {words.withoutScript} <a href={editorIncidentPath(lang, id, 'publish')}>{words.publish}</a>
        </p>
      </noscript>
    </>
  )
}
