import { EditorPage } from '@/components/people/editor-page'
import styles from '@/components/people/people.module.css'
import type { Role } from '@/lib/core/permissions'
import { getDictionary } from '@/lib/site/language/dictionary'
import type { Language } from '@/lib/site/language/language'
import type { EditorSection } from '@/lib/site/paths'

/** What somebody sees whose role does not reach a page. */
export function NotAllowed({ lang, section, person }: { lang: Language; section: EditorSection; person: { name: string; role: Role } }) {
  const { editor } = getDictionary(lang).people
  return (
    <EditorPage lang={lang} section={section} person={person} said={null}>
      <p className={styles.lead}>{editor.notAllowed}</p>
    </EditorPage>
  )
}
