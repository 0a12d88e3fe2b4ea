import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { loadErrors } from '@/app/[lang]/(public)/load-catalogue'
import { pageMetadata } from '@/app/[lang]/(public)/page-metadata'
import { ErrorsIndex } from '@/components/catalogue/errors-index'
import { PageShell } from '@/components/layout/page-shell'
import { getDictionary } from '@/lib/site/language/dictionary'
import { isLanguage, type Language } from '@/lib/site/language/language'
import { errorsPath } from '@/lib/site/paths'

type Search = Record<string, string | string[] | undefined>
type Props = { params: Promise<{ lang: string }>; searchParams: Promise<Search> }

export const dynamic = 'force-dynamic'

/** As long as the search box lets a text become. */
const longestText = 2000

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { lang } = await params
  if (!isLanguage(lang)) return {}
  return pageMetadata({ lang, title: getDictionary(lang).patterns.errors.title, pathIn: (other) => errorsPath(other), indexed: false })
}

/** Error texts with a search or a further page: rendered for each request and never cached, since its addresses have no end. */
export default async function Page({ params, searchParams }: Props) {
  const { lang } = await params
  if (!isLanguage(lang)) notFound()
  const search = await searchParams
  const text = (name: string) => [search[name]].flat()[0]?.replaceAll('\u0000', '').toWellFormed().trim() || undefined
  const asked = text('q')
  const query = { q: asked?.slice(0, longestText).toWellFormed(), cursor: text('cursor') }
  const view = { ...(await loadErrors(lang, query)), shortened: (asked?.length ?? 0) > longestText }
  return (
    <PageShell lang={lang} pathIn={(other: Language) => errorsPath(other, query)} current="errors">
      <ErrorsIndex view={view} />
    </PageShell>
  )
}
