import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { loadArchive } from '@/app/[lang]/(public)/load-lists'
import { pageMetadata } from '@/app/[lang]/(public)/page-metadata'
import { Archive } from '@/components/incident/list/archive'
import { PageShell } from '@/components/layout/page-shell'
import { causeCategories, classifications } from '@/lib/core/incident/document'
import { listSorts } from '@/lib/core/search/list-sort'
import { statuses } from '@/lib/core/timeline/timeline'
import { getDictionary } from '@/lib/site/language/dictionary'
import { isLanguage, type Language } from '@/lib/site/language/language'
import { type ArchiveQuery, archivePath } from '@/lib/site/paths'

type Search = Record<string, string | string[] | undefined>
type Props = { params: Promise<{ lang: string }>; searchParams: Promise<Search> }

export const dynamic = 'force-dynamic'

/** As long as the search box lets a text become. */
const longestText = 200

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { lang } = await params
  return isLanguage(lang) ? pageMetadata({ lang, title: getDictionary(lang).archive.title, pathIn: archivePath, indexed: false }) : {}
}

/** The archive with a query: rendered for each request and never cached, since its addresses have no end. */
export default async function Page({ params, searchParams }: Props) {
  const { lang } = await params
  if (!isLanguage(lang)) notFound()
  const query = toQuery(await searchParams)
  return (
    <PageShell lang={lang} pathIn={(other: Language) => archivePath(other, query)} current="incidents">
      <Archive view={{ lang, ...(await loadArchive(lang, query)) }} />
    </PageShell>
  )
}

function toQuery(search: Search): ArchiveQuery {
  const text = (name: string) => [search[name]].flat()[0]?.replaceAll('\u0000', '').trim().slice(0, longestText)
  return {
    q: text('q'),
    vendor: text('vendor'),
    service: text('service'),
    region: text('region'),
    cause: causeCategories.find((known) => known === text('cause')),
    classification: classifications.find((known) => known === text('classification')),
    status: ([...statuses, 'live'] as const).find((known) => known === text('status')),
    from: text('from'),
    to: text('to'),
    sort: listSorts.find((known) => known === text('sort')),
    cursor: text('cursor'),
  }
}
