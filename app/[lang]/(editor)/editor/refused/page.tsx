import type { Metadata } from 'next'
import { editorMetadata, type PageProps, readEditorPage } from '@/app/[lang]/(editor)/page-request'
import { NotAllowed } from '@/components/people/not-allowed'
import { getDictionary } from '@/lib/site/language/dictionary'

export const dynamic = 'force-dynamic'

export function generateMetadata(props: PageProps): Promise<Metadata> {
  return editorMetadata(props, (lang) => getDictionary(lang).people.editor.notAllowedTitle)
}

/** Answered with 403: a page that a role does not reach leads here. */
export default async function Page(props: PageProps) {
  const { lang, visitor } = await readEditorPage(props, null)
  return <NotAllowed lang={lang} person={visitor.person} />
}
