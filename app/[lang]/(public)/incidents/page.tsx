import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { loadArchive } from '@/app/[lang]/(public)/incidents/load-archive'
import { pageMetadata } from '@/app/[lang]/(public)/page-metadata'
import { Archive } from '@/components/incident/list/archive'
import { PageShell } from '@/components/layout/page-shell'
import { getDictionary } from '@/lib/site/language/dictionary'
import { getFoundWords } from '@/lib/site/language/found/found-words'
import { isLanguage } from '@/lib/site/language/language'
import { archivePath } from '@/lib/site/paths'

type Props = { params: Promise<{ lang: string }> }

export const dynamic = 'force-static'
export const revalidate = 60

export function generateStaticParams(): [] {
  return []
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { lang } = await params
  return isLanguage(lang)
    ? pageMetadata({ lang, title: getDictionary(lang).archive.title, description: getFoundWords(lang).archive, pathIn: archivePath })
    : {}
}

/** The whole archive, cached. With a query it is `filtered`. */
export default async function Page({ params }: Props) {
  const { lang } = await params
  if (!isLanguage(lang)) notFound()
  return (
    <PageShell lang={lang} pathIn={archivePath} current="incidents">
      <Archive view={await loadArchive(lang)} />
    </PageShell>
  )
}
