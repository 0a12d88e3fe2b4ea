import { redirect } from 'next/navigation'
import { type PageProps, readEditorPage } from '@/app/[lang]/(editor)/page-request'
import { editorCataloguePath } from '@/lib/site/paths'

export const dynamic = 'force-dynamic'

/** The catalogue begins with its services: what is looked for most. */
export default async function Page(props: PageProps) {
  const { lang } = await readEditorPage(props, 'catalogue')
  redirect(editorCataloguePath(lang, 'services'))
}
