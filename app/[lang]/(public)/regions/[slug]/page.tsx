import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { loadRegion } from '@/app/[lang]/(public)/load-regions'
import { pageMetadata } from '@/app/[lang]/(public)/page-metadata'
import { Trail } from '@/app/[lang]/(public)/trail'
import { PageShell } from '@/components/layout/page-shell'
import { RegionPage } from '@/components/regions/region-page'
import { getDictionary } from '@/lib/site/language/dictionary'
import { isLanguage, type Language } from '@/lib/site/language/language'
import { regionPath, regionsPath } from '@/lib/site/paths'

type Props = { params: Promise<{ lang: string; slug: string }> }

export const dynamic = 'force-static'
export const revalidate = 60

export function generateStaticParams(): [] {
  return []
}

async function load(params: Props['params']) {
  const { lang, slug } = await params
  return isLanguage(lang) ? loadRegion(lang, slug) : null
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const view = await load(params)
  if (view === null) return {}
  const { lang, place, found } = view
  const { outagesIn } = getDictionary(lang).places.regions
  return pageMetadata({
    lang,
    title: place.names[lang],
    description: outagesIn(place.names[lang], found),
    pathIn: (other) => regionPath(other, place.slug),
    feed: { scope: { region: place.slug }, name: place.names[lang] },
  })
}

export default async function Page({ params }: Props) {
  const view = await load(params)
  if (view === null) notFound()
  return (
    <PageShell lang={view.lang} pathIn={(lang: Language) => regionPath(lang, view.place.slug)} current="regions">
      <Trail
        lang={view.lang}
        crumbs={[
          { name: getDictionary(view.lang).places.regions.title, path: regionsPath(view.lang) },
          { name: view.place.names[view.lang], path: regionPath(view.lang, view.place.slug) },
        ]}
      />
      <RegionPage view={view} />
    </PageShell>
  )
}
