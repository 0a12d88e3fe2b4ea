import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { loadHistory } from '@/app/[lang]/(public)/incidents/[slug]/revisions/load-revisions'
import { pageMetadata } from '@/app/[lang]/(public)/page-metadata'
import { Trail } from '@/app/[lang]/(public)/trail'
import { PageShell } from '@/components/layout/page-shell'
import { HistoryPage } from '@/components/revisions/history-page'
import { getDictionary } from '@/lib/site/language/dictionary'
import { isLanguage } from '@/lib/site/language/language'
import { getRevisionWords } from '@/lib/site/language/revisions/revision-words'
import { archivePath, incidentPath } from '@/lib/site/paths'
import { readRevisionNumber, revisionDiffPath, revisionsPath } from '@/lib/site/revision-paths'

type Query = Record<'before' | 'from' | 'to', string | string[] | undefined>
type Props = { params: Promise<{ lang: string; slug: string }>; searchParams: Promise<Query> }

/** A list that grows with every publication and has a cursor: never cached. */
export const dynamic = 'force-dynamic'

const numberOf = (value: string | string[] | undefined) => readRevisionNumber(typeof value === 'string' ? value : '') ?? undefined

async function load({ params, searchParams }: Props) {
  const [{ lang, slug }, { before, from, to }] = await Promise.all([params, searchParams])
  const view = isLanguage(lang) ? await loadHistory(lang, slug, numberOf(before)) : null
  return view && { view, compared: [numberOf(from), numberOf(to)] as const }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { view } = (await load(props)) ?? notFound()
  const { lang, slug, code, newest } = view
  const words = getRevisionWords(lang)
  return pageMetadata({
    lang,
    title: words.title(code),
    description: words.metaList(code, newest),
    pathIn: (other) => revisionsPath(other, slug),
    feed: { scope: { incident: slug }, name: code, hasMaintenance: false },
    indexed: false,
  })
}

/** The form that compares two revisions leads here; a number beyond the history stands for its nearest end. */
export default async function Page(props: Props) {
  const { view, compared } = (await load(props)) ?? notFound()
  const { lang, slug, newest } = view
  const [from, to] = compared.map((number) => number && Math.min(number, newest))
  if (from && to) redirect(revisionDiffPath(lang, slug, Math.min(from, to), Math.max(from, to)))
  return (
    <PageShell lang={lang} pathIn={(other) => revisionsPath(other, slug)} current="incidents">
      <Trail
        lang={lang}
        crumbs={[
          { name: getDictionary(lang).site.incidents, path: archivePath(lang) },
          { name: view.code, path: incidentPath(lang, slug) },
          { name: getRevisionWords(lang).history, path: revisionsPath(lang, slug) },
        ]}
      />
      <HistoryPage view={view} />
    </PageShell>
  )
}
