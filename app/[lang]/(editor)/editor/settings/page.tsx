import type { Metadata } from 'next'
import { editorMetadata, type PageProps, readEditorPage } from '@/app/[lang]/(editor)/page-request'
import { EditorPage } from '@/components/people/editor-page'
import { SettingsForm } from '@/components/settings/settings-form'
import { readSettings } from '@/lib/data/settings/site-settings'
import { getDictionary } from '@/lib/site/language/dictionary'

export const dynamic = 'force-dynamic'

export function generateMetadata(props: PageProps): Promise<Metadata> {
  return editorMetadata(props, (lang) => getDictionary(lang).people.editor.sections.settings)
}

export default async function Page(props: PageProps) {
  const { lang, said, visitor } = await readEditorPage(props, 'settings', 'administrator')
  return (
    <EditorPage lang={lang} section="settings" person={visitor.person} said={said}>
      <SettingsForm lang={lang} settings={await readSettings()} said={said} />
    </EditorPage>
  )
}
