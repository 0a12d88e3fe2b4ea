import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { loadCause } from '@/app/[lang]/(public)/load-catalogue'
import { pageMetadata } from '@/app/[lang]/(public)/page-metadata'
import { Trail } from '@/app/[lang]/(public)/trail'
import { CausePage } from '@/components/catalogue/cause-page'
import { PageShell } from '@/components/layout/page-shell'
import { causeCategories } from '@/lib/core/incident/document'
import { getDictionary } from '@/lib/site/language/dictionary'
import { isLanguage, type Language } from '@/lib/site/language/language'
import { causePath, statsPath } from '@/lib/site/paths'

type Props = { params: Promise<{ lang: string; slug: string }> }

export const dynamic = 'force-static'
export const revalidate = 60

export function generateStaticParams(): [] {
  return []
}

async function load(params: Props['params']) {
  const { lang, slug } = await params
  const cause = causeCategories.find((known) => known === slug)
  return isLanguage(lang) && cause !== undefined ? loadCause(lang, cause) : null
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const view = await load(params)
  if (view === null) return {}
  const { lang, cause, found } = view
  const { causes, patterns } = getDictionary(lang)
  const description = patterns.causes.described(causes[cause], found)
  const feed = { scope: { cause }, name: causes[cause] }
  return pageMetadata({ lang, title: causes[cause], description, pathIn: (other) => causePath(other, cause), feed })
}

export default async function Page({ params }: Props) {
  const view = await load(params)
  if (view === null) notFound()
  return (
    <PageShell lang={view.lang} pathIn={(lang: Language) => causePath(lang, view.cause)} current="stats">
      <Trail
        lang={view.lang}
        crumbs={[
          { name: getDictionary(view.lang).patterns.statistics, path: statsPath(view.lang) },
          { name: getDictionary(view.lang).causes[view.cause], path: causePath(view.lang, view.cause) },
        ]}
      />
      <CausePage view={view} />
    </PageShell>
  )
}
