import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { loadServices } from '@/app/[lang]/(public)/load-catalogue'
import { pageMetadata } from '@/app/[lang]/(public)/page-metadata'
import { ServicesIndex } from '@/components/catalogue/services-index'
import { PageShell } from '@/components/layout/page-shell'
import { getDictionary } from '@/lib/site/language/dictionary'
import { isLanguage } from '@/lib/site/language/language'
import { servicesPath } from '@/lib/site/paths'

type Props = { params: Promise<{ lang: string }> }

export const dynamic = 'force-static'
export const revalidate = 60

export function generateStaticParams(): [] {
  return []
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { lang } = await params
  if (!isLanguage(lang)) return {}
  const { services, servicesExplained } = getDictionary(lang).catalogue
  return pageMetadata({ lang, title: services, description: servicesExplained, pathIn: servicesPath })
}

export default async function Page({ params }: Props) {
  const { lang } = await params
  if (!isLanguage(lang)) notFound()
  return (
    <PageShell lang={lang} pathIn={servicesPath} current="services">
      <ServicesIndex view={{ lang, vendors: await loadServices() }} />
    </PageShell>
  )
}
