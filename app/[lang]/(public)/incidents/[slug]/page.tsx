import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { incidentMetadata } from '@/app/[lang]/(public)/incidents/[slug]/incident-metadata'
import { loadIncident } from '@/app/[lang]/(public)/incidents/[slug]/load-incident'
import { IncidentPage } from '@/components/incident/incident-page'
import { PageShell } from '@/components/layout/page-shell'
import { LiveUpdates } from '@/components/live/live-updates'
import { publishedFormatNames } from '@/lib/publish/formats'
import { isLanguage } from '@/lib/site/language/language'
import { incidentPath } from '@/lib/site/paths'

type Props = { params: Promise<{ lang: string; slug: string }> }

export const dynamic = 'force-static'
export const revalidate = 60

export function generateStaticParams(): [] {
  return []
}

async function load(params: Props['params']) {
  const { lang, slug } = await params
  return isLanguage(lang) ? loadIncident(slug, lang) : null
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return incidentMetadata((await load(params)) ?? notFound())
}

export default async function Page({ params }: Props) {
  const view = await load(params)
  if (view === null) notFound()
  return (
    <PageShell lang={view.lang} pathIn={(lang) => incidentPath(lang, view.timeline.document.slug)} current="incidents">
      <IncidentPage view={view} formats={publishedFormatNames} />
      <LiveUpdates view={view} />
    </PageShell>
  )
}
