import { EditorPage } from '@/components/people/editor-page'
import styles from '@/components/people/people.module.css'
import type { Role } from '@/lib/core/permissions'
import { getDictionary } from '@/lib/site/language/dictionary'
import type { Language } from '@/lib/site/language/language'
import { editorRefusedPath } from '@/lib/site/paths'

type NotAllowedProps = { lang: Language; person: { name: string; role: Role } }

/** What somebody sees whose role does not reach a page. */
export function NotAllowed({ lang, person }: NotAllowedProps) {
  const { editor, roles } = getDictionary(lang).people
  return (
    <EditorPage lang={lang} section={null} person={person} said={null} title={editor.notAllowedTitle} pathIn={editorRefusedPath}>
      <p className={styles.lead}>{editor.notAllowed(roles[person.role])}</p>
    </EditorPage>
  )
}
