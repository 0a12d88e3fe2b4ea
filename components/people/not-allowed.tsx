import { EditorPage } from '@/components/people/editor-page'
import styles from '@/components/people/people.module.css'
import type { Role } from '@/lib/core/permissions'
import { getDictionary } from '@/lib/site/language/dictionary'
import type { Language } from '@/lib/site/language/language'
import { inLanguage } from '@/lib/site/paths'

type NotAllowedProps = { lang: Language; path: string; person: { name: string; role: Role } }

/** What somebody sees whose role does not reach the page at `path`. */
export function NotAllowed({ lang, path, person }: NotAllowedProps) {
  const { editor, roles } = getDictionary(lang).people
  return (
    <EditorPage lang={lang} section={null} person={person} said={null} title={editor.notAllowedTitle} pathIn={(to) => inLanguage(to, path)}>
      <p className={styles.lead}>{editor.notAllowed(roles[person.role])}</p>
    </EditorPage>
  )
}
