import type { Metadata } from 'next'
import { editorMetadata, type PageProps, readEditorPage } from '@/app/[lang]/(editor)/page-request'
import { AccountSections } from '@/components/people/account/account-sections'
import { EditorPage } from '@/components/people/editor-page'
import { listOwnSessions } from '@/lib/data/people/sessions'
import { getDictionary } from '@/lib/site/language/dictionary'

export const dynamic = 'force-dynamic'

export function generateMetadata(props: PageProps): Promise<Metadata> {
  return editorMetadata(props, (lang) => getDictionary(lang).people.editor.sections.account)
}

export default async function Page(props: PageProps) {
  const { lang, said, visitor, actor } = await readEditorPage(props, 'account')
  const sessions = await listOwnSessions(actor)
  return (
    <EditorPage lang={lang} section="account" person={visitor.person} said={said}>
      <AccountSections
        lang={lang}
        said={said}
        person={visitor.person}
        sessions={sessions.map((session) => ({ ...session, isThisOne: session.id === visitor.sessionId }))}
      />
    </EditorPage>
  )
}
