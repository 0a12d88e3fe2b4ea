import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { loadVendor } from '@/app/[lang]/(public)/load-catalogue'
import { pageMetadata } from '@/app/[lang]/(public)/page-metadata'
import { Trail } from '@/app/[lang]/(public)/trail'
import { VendorPage } from '@/components/catalogue/vendor-page'
import { PageShell } from '@/components/layout/page-shell'
import { getDictionary } from '@/lib/site/language/dictionary'
import { isLanguage, type Language } from '@/lib/site/language/language'
import { servicesPath, vendorPath } from '@/lib/site/paths'

type Props = { params: Promise<{ lang: string; slug: string }> }

export const dynamic = 'force-static'
export const revalidate = 60

export function generateStaticParams(): [] {
  return []
}

async function load(params: Props['params']) {
  const { lang, slug } = await params
  return isLanguage(lang) ? loadVendor(lang, slug) : null
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const view = await load(params)
  if (view === null) return {}
  const { lang, vendor, found } = view
  const { outagesOf } = getDictionary(lang).catalogue
  return pageMetadata({
    lang,
    title: vendor.name,
    description: outagesOf(vendor.name, found),
    pathIn: (other) => vendorPath(other, vendor.slug),
    feed: { scope: { vendor: vendor.slug }, name: vendor.name },
  })
}

export default async function Page({ params }: Props) {
  const view = await load(params)
  if (view === null) notFound()
  return (
    <PageShell lang={view.lang} pathIn={(lang: Language) => vendorPath(lang, view.vendor.slug)} current="services">
      <Trail
        lang={view.lang}
        crumbs={[
          { name: getDictionary(view.lang).catalogue.services, path: servicesPath(view.lang) },
          { name: view.vendor.name, path: vendorPath(view.lang, view.vendor.slug) },
        ]}
      />
      <VendorPage view={view} />
    </PageShell>
  )
}
