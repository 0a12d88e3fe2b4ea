import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { loadDevelopers } from '@/app/[lang]/(public)/developers/load-developers'
import { pageMetadata } from '@/app/[lang]/(public)/page-metadata'
import { DevelopersPage } from '@/components/developers/developers-page'
import { PageShell } from '@/components/layout/page-shell'
import { developersPath } from '@/lib/site/developer-paths'
import { getDeveloperWords } from '@/lib/site/language/developers/developer-words'
import { isLanguage } from '@/lib/site/language/language'

type Props = { params: Promise<{ lang: string }> }

export const dynamic = 'force-static'
export const revalidate = 60

export function generateStaticParams(): [] {
  return []
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { lang } = await params
  if (!isLanguage(lang)) return {}
  const { title, meta } = getDeveloperWords(lang)
  return pageMetadata({ lang, title, description: meta, pathIn: developersPath })
}

export default async function Page({ params }: Props) {
  const { lang } = await params
  if (!isLanguage(lang)) notFound()
  return (
    <PageShell lang={lang} pathIn={developersPath}>
      <DevelopersPage {...(await loadDevelopers(lang))} />
    </PageShell>
  )
}
