import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { loadStats } from '@/app/[lang]/(public)/load-catalogue'
import { pageMetadata } from '@/app/[lang]/(public)/page-metadata'
import { StatsPage } from '@/components/catalogue/stats-page'
import { PageShell } from '@/components/layout/page-shell'
import { getDictionary } from '@/lib/site/language/dictionary'
import { isLanguage } from '@/lib/site/language/language'
import { statsPath } from '@/lib/site/paths'

type Props = { params: Promise<{ lang: string }> }

export const dynamic = 'force-static'
export const revalidate = 60

export function generateStaticParams(): [] {
  return []
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { lang } = await params
  if (!isLanguage(lang)) return {}
  const { statistics, statisticsExplained } = getDictionary(lang).patterns
  return pageMetadata({ lang, title: statistics, description: statisticsExplained, pathIn: statsPath })
}

export default async function Page({ params }: Props) {
  const { lang } = await params
  if (!isLanguage(lang)) notFound()
  return (
    <PageShell lang={lang} pathIn={statsPath} current="stats">
      <StatsPage view={await loadStats(lang)} />
    </PageShell>
  )
}
