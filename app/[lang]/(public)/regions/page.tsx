import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { loadRegions } from '@/app/[lang]/(public)/load-regions'
import { pageMetadata } from '@/app/[lang]/(public)/page-metadata'
import { PageShell } from '@/components/layout/page-shell'
import { RegionsIndex } from '@/components/regions/regions-index'
import { getDictionary } from '@/lib/site/language/dictionary'
import { isLanguage } from '@/lib/site/language/language'
import { regionsPath } from '@/lib/site/paths'

type Props = { params: Promise<{ lang: string }> }

export const dynamic = 'force-static'
export const revalidate = 60

export function generateStaticParams(): [] {
  return []
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { lang } = await params
  if (!isLanguage(lang)) return {}
  const { title, explained } = getDictionary(lang).places.regions
  return pageMetadata({ lang, title, description: explained, pathIn: regionsPath })
}

export default async function Page({ params }: Props) {
  const { lang } = await params
  if (!isLanguage(lang)) notFound()
  return (
    <PageShell lang={lang} pathIn={regionsPath} current="regions">
      <RegionsIndex view={await loadRegions(lang)} />
    </PageShell>
  )
}
