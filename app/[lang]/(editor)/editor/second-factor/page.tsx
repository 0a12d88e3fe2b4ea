import type { Metadata } from 'next'
import { editorMetadata, type PageProps, readEditorPage } from '@/app/[lang]/(editor)/page-request'
import { SecondFactorSections } from '@/components/people/account/second-factor-sections'
import { EditorPage } from '@/components/people/editor-page'
import { getDictionary } from '@/lib/site/language/dictionary'

export const dynamic = 'force-dynamic'

export function generateMetadata(props: PageProps): Promise<Metadata> {
  return editorMetadata(props, (lang) => getDictionary(lang).people.editor.sections['second-factor'])
}

export default async function Page(props: PageProps) {
  const { lang, said, visitor } = await readEditorPage(props, 'second-factor')
  return (
    <EditorPage lang={lang} section="second-factor" person={visitor.person} said={said}>
      <SecondFactorSections lang={lang} said={said} isOn={visitor.person.secondFactor} />
    </EditorPage>
  )
}
