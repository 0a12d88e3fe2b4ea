import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { loadEmbedPage } from '@/app/[lang]/(public)/embed/load-embed-page'
import { pageMetadata } from '@/app/[lang]/(public)/page-metadata'
import { EmbedPage } from '@/components/embed/embed-page'
import { PageShell } from '@/components/layout/page-shell'
import { embedPagePath } from '@/lib/site/embed/embed-paths'
import { getEmbedWords } from '@/lib/site/language/embed/embed-words'
import { isLanguage } from '@/lib/site/language/language'

type Query = Record<string, string | string[] | undefined>
type Props = { params: Promise<{ lang: string }>; searchParams: Promise<Query> }

/** What is chosen has no end, and none of it is ever cached. */
export const dynamic = 'force-dynamic'

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { lang } = await params
  if (!isLanguage(lang)) return {}
  const { title, lead } = getEmbedWords(lang).page
  return pageMetadata({ lang, title, description: lead, pathIn: embedPagePath })
}

export default async function Page({ params, searchParams }: Props) {
  const { lang } = await params
  if (!isLanguage(lang)) notFound()
  const given = Object.entries(await searchParams).filter((pair): pair is [string, string] => typeof pair[1] === 'string')
  const view = await loadEmbedPage(lang, new URLSearchParams(given))
  return (
    <PageShell lang={lang} pathIn={(other) => embedPagePath(other, view.asked || undefined)} current="embed">
      <EmbedPage {...view} />
    </PageShell>
  )
}
