import type { Metadata } from 'next'
import { loadDesk } from '@/app/[lang]/(editor)/editor/load-desk'
import { editorMetadata, type PageProps, readEditorPage } from '@/app/[lang]/(editor)/page-request'
import { Desk } from '@/components/desk/desk'
import { EditorPage } from '@/components/people/editor-page'
import { EditorStart } from '@/components/people/editor-start'
import { getDictionary } from '@/lib/site/language/dictionary'

export const dynamic = 'force-dynamic'

export function generateMetadata(props: PageProps): Promise<Metadata> {
  return editorMetadata(props, (lang) => getDictionary(lang).people.editor.title)
}

export default async function Page(props: PageProps) {
  const { lang, said, visitor, actor, query } = await readEditorPage(props, null)
  const view = await loadDesk(lang, actor, query)
  return (
    <EditorPage lang={lang} section={null} person={visitor.person} said={said}>
      <Desk lang={lang} view={view} />
      <EditorStart lang={lang} person={visitor.person} />
    </EditorPage>
  )
}
