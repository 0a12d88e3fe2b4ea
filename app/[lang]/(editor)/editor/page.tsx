import type { Metadata } from 'next'
import { editorMetadata, type PageProps, readEditorPage } from '@/app/[lang]/(editor)/page-request'
import { EditorPage } from '@/components/people/editor-page'
import { EditorStart } from '@/components/people/editor-start'
import { getDictionary } from '@/lib/site/language/dictionary'

export const dynamic = 'force-dynamic'

export function generateMetadata(props: PageProps): Promise<Metadata> {
  return editorMetadata(props, (lang) => getDictionary(lang).people.editor.title)
}

export default async function Page(props: PageProps) {
  const { lang, said, visitor } = await readEditorPage(props, null)
  return (
    <EditorPage lang={lang} section={null} person={visitor.person} said={said}>
      <EditorStart lang={lang} person={visitor.person} />
    </EditorPage>
  )
}
