import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { editorMetadata, type PageProps, readPage } from '@/app/[lang]/(editor)/page-request'
import { SignInPage } from '@/components/people/entry/sign-in-page'
import { findSignedIn } from '@/lib/auth/visitor'
import { getDictionary } from '@/lib/site/language/dictionary'
import { editorPath } from '@/lib/site/paths'

export const dynamic = 'force-dynamic'

export function generateMetadata(props: PageProps): Promise<Metadata> {
  return editorMetadata(props, (lang) => getDictionary(lang).people.signIn.title)
}

export default async function Page(props: PageProps) {
  const { lang, said, next } = await readPage(props)
  if (said === null && (await findSignedIn(await headers())) !== null) redirect(next ?? editorPath(lang))
  return <SignInPage lang={lang} said={said} next={next} />
}
