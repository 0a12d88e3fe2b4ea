import type { Metadata } from 'next'
import { editorMetadata, type PageProps, readPage } from '@/app/[lang]/(editor)/page-request'
import { LinkPage } from '@/components/people/entry/link-page'
import { getLink } from '@/lib/data/people/access-links'
import { getDictionary } from '@/lib/site/language/dictionary'

type Props = PageProps & { params: Promise<{ lang: string; secret: string }> }

export const dynamic = 'force-dynamic'

export function generateMetadata(props: PageProps): Promise<Metadata> {
  return editorMetadata(props, (lang) => getDictionary(lang).people.link.pageTitle)
}

/** Looking at a link does not use it up: only its form does. */
export default async function Page(props: Props) {
  const { lang, said } = await readPage(props)
  const { secret } = await props.params
  const link = /^[\w-]{43}$/.test(secret) ? await getLink(secret) : null
  return <LinkPage lang={lang} said={said} secret={secret} link={link} />
}
