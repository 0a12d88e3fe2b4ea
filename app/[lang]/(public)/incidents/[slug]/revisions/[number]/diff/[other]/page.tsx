import type { Metadata } from 'next'
import { notFound, permanentRedirect } from 'next/navigation'
import { loadDiff } from '@/app/[lang]/(public)/incidents/[slug]/revisions/load-revisions'
import { pageMetadata } from '@/app/[lang]/(public)/page-metadata'
import { Trail } from '@/app/[lang]/(public)/trail'
import { PageShell } from '@/components/layout/page-shell'
import { DiffPage } from '@/components/revisions/diff-page'
import { getDictionary } from '@/lib/site/language/dictionary'
import { isLanguage } from '@/lib/site/language/language'
import { getRevisionWords } from '@/lib/site/language/revisions/revision-words'
import { archivePath, incidentPath } from '@/lib/site/paths'
import { readRevisionNumber, revisionDiffPath, revisionsPath } from '@/lib/site/revision-paths'

type Props = { params: Promise<{ lang: string; slug: string; number: string; other: string }> }

/** Pairs of revisions have no end: none of these pages is ever cached. */
export const dynamic = 'force-dynamic'

async function load(params: Props['params']) {
  const { lang, slug, number, other } = await params
  const [from, to] = [readRevisionNumber(number), readRevisionNumber(other)]
  if (!isLanguage(lang) || from === null || to === null) return null
  if (from > to) permanentRedirect(revisionDiffPath(lang, slug, to, from))
  return loadDiff(lang, slug, from, to)
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { lang, slug, code, from, to } = (await load(params)) ?? notFound()
  const words = getRevisionWords(lang)
  const title = from === to ? words.diffSame(from) : words.diffTitle(from, to)
  const feed = { scope: { incident: slug }, name: code, hasMaintenance: false }
  return pageMetadata({ lang, title, pathIn: (other) => revisionDiffPath(other, slug, from, to), feed, indexed: false })
}

export default async function Page({ params }: Props) {
  const view = (await load(params)) ?? notFound()
  const { lang, slug, from, to } = view
  return (
    <PageShell lang={lang} pathIn={(other) => revisionDiffPath(other, slug, from, to)} current="incidents">
      <Trail
        lang={lang}
        crumbs={[
          { name: getDictionary(lang).site.incidents, path: archivePath(lang) },
          { name: view.code, path: incidentPath(lang, slug) },
          { name: getRevisionWords(lang).history, path: revisionsPath(lang, slug) },
          { name: `${from} – ${to}`, path: revisionDiffPath(lang, slug, from, to) },
        ]}
      />
      <DiffPage view={view} />
    </PageShell>
  )
}
