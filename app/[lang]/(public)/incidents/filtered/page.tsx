import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { filterFeed } from '@/app/[lang]/(public)/feed-alternates'
import { loadArchive, loadKnownSlugs } from '@/app/[lang]/(public)/incidents/load-archive'
import { pageMetadata } from '@/app/[lang]/(public)/page-metadata'
import { loadKnownNames } from '@/app/feeds/load-names'
import { Archive } from '@/components/incident/list/archive'
import { PageShell } from '@/components/layout/page-shell'
import { nameScope } from '@/lib/publish/feeds/name-scope'
import { parseArchiveQuery } from '@/lib/site/archive-query'
import { toFeedScope } from '@/lib/site/feed-paths'
import { getDictionary } from '@/lib/site/language/dictionary'
import { isLanguage, type Language } from '@/lib/site/language/language'
import { archivePath } from '@/lib/site/paths'

type Search = Record<string, string | string[] | undefined>
type Props = { params: Promise<{ lang: string }>; searchParams: Promise<Search> }

export const dynamic = 'force-dynamic'

/** What was asked, read once for the page and for what it says about itself. */
const parse = cache(async (searchParams: Props['searchParams']) => {
  const [search, known] = [await searchParams, await loadKnownSlugs()]
  return parseArchiveQuery((name) => [search[name]].flat()[0], known)
})

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { lang } = await params
  if (!isLanguage(lang)) return {}
  const scope = toFeedScope((await parse(searchParams)).query)
  const { chosen } = await loadKnownNames(scope, lang, undefined)
  const name = nameScope(scope, chosen, lang)
  return pageMetadata({
    lang,
    title: getDictionary(lang).archive.title,
    pathIn: archivePath,
    indexed: false,
    ...(name === null ? {} : { feed: filterFeed(scope, name) }),
  })
}

/** The archive with a query: rendered for each request and never cached, since its addresses have no end. */
export default async function Page({ params, searchParams }: Props) {
  const { lang } = await params
  if (!isLanguage(lang)) notFound()
  const parsed = await parse(searchParams)
  return (
    <PageShell lang={lang} pathIn={(other: Language) => archivePath(other, parsed.query)} current="incidents">
      <Archive view={await loadArchive(lang, parsed)} />
    </PageShell>
  )
}
