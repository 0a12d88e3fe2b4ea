import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { loadArchive, loadKnownSlugs } from '@/app/[lang]/(public)/incidents/load-archive'
import { pageMetadata } from '@/app/[lang]/(public)/page-metadata'
import { Archive } from '@/components/incident/list/archive'
import { PageShell } from '@/components/layout/page-shell'
import { parseArchiveQuery } from '@/lib/site/archive-query'
import { getDictionary } from '@/lib/site/language/dictionary'
import { isLanguage, type Language } from '@/lib/site/language/language'
import { archivePath } from '@/lib/site/paths'

type Search = Record<string, string | string[] | undefined>
type Props = { params: Promise<{ lang: string }>; searchParams: Promise<Search> }

export const dynamic = 'force-dynamic'

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { lang } = await params
  return isLanguage(lang) ? pageMetadata({ lang, title: getDictionary(lang).archive.title, pathIn: archivePath, indexed: false }) : {}
}

/** The archive with a query: rendered for each request and never cached, since its addresses have no end. */
export default async function Page({ params, searchParams }: Props) {
  const { lang } = await params
  if (!isLanguage(lang)) notFound()
  const [search, known] = [await searchParams, await loadKnownSlugs()]
  const parsed = parseArchiveQuery((name) => [search[name]].flat()[0], known)
  return (
    <PageShell lang={lang} pathIn={(other: Language) => archivePath(other, parsed.query)} current="incidents">
      <Archive view={await loadArchive(lang, parsed)} />
    </PageShell>
  )
}
