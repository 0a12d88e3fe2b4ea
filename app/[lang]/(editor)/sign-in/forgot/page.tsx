import type { Metadata } from 'next'
import { editorMetadata, type PageProps, readPage } from '@/app/[lang]/(editor)/page-request'
import { ForgotPage } from '@/components/people/entry/forgot-page'
import { canMail } from '@/lib/data/people/send-mail'
import { getDictionary } from '@/lib/site/language/dictionary'

export const dynamic = 'force-dynamic'

export function generateMetadata(props: PageProps): Promise<Metadata> {
  return editorMetadata(props, (lang) => getDictionary(lang).people.forgot.title)
}

export default async function Page(props: PageProps) {
  const { lang, said } = await readPage(props)
  return <ForgotPage lang={lang} said={said} mails={canMail()} />
}
