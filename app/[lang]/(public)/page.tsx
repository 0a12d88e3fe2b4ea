import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { loadHome } from '@/app/[lang]/(public)/load-lists'
import { pageMetadata } from '@/app/[lang]/(public)/page-metadata'
import { StructuredData } from '@/app/[lang]/(public)/structured-data'
import { Home } from '@/components/incident/list/home'
import { PageShell } from '@/components/layout/page-shell'
import { webSiteNode } from '@/lib/publish/json-ld/site-nodes'
import { getConfig } from '@/lib/site/config'
import { getFoundWords } from '@/lib/site/language/found/found-words'
import { isLanguage } from '@/lib/site/language/language'
import { homePath } from '@/lib/site/paths'

type Props = { params: Promise<{ lang: string }> }

export const dynamic = 'force-static'
export const revalidate = 60

export function generateStaticParams(): [] {
  return []
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { lang } = await params
  return isLanguage(lang) ? pageMetadata({ lang, description: getFoundWords(lang).home, pathIn: homePath }) : {}
}

export default async function Page({ params }: Props) {
  const { lang } = await params
  if (!isLanguage(lang)) notFound()
  return (
    <PageShell lang={lang} pathIn={homePath} current="home">
      <StructuredData node={webSiteNode(getConfig().siteUrl, lang)} />
      <Home view={{ lang, ...(await loadHome(lang)) }} />
    </PageShell>
  )
}
