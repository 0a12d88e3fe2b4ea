import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { IncidentData } from '@/app/[lang]/(public)/incidents/[slug]/incident-data'
import { incidentMetadata } from '@/app/[lang]/(public)/incidents/[slug]/incident-metadata'
import { IncidentTrail } from '@/app/[lang]/(public)/incidents/[slug]/incident-trail'
import { getRecord, loadIncident } from '@/app/[lang]/(public)/incidents/[slug]/load-incident'
import { IncidentPage } from '@/components/incident/incident-page'
import { PageShell } from '@/components/layout/page-shell'
import { LiveUpdates } from '@/components/live/live-updates'
import { feedFormats } from '@/lib/publish/feeds/feeds'
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
  const view = (await load(params)) ?? notFound()
  const record = await getRecord(view.timeline.document.slug)
  return incidentMetadata(view, record ?? undefined)
}

export default async function Page({ params }: Props) {
  const view = await load(params)
  if (view === null) notFound()
  const record = await getRecord(view.timeline.document.slug)
  return (
    <PageShell lang={view.lang} pathIn={(lang) => incidentPath(lang, view.timeline.document.slug)} current="incidents">
      <IncidentTrail view={view} />
      <IncidentPage view={view} formats={publishedFormatNames} feeds={feedFormats} />
      <LiveUpdates view={view} />
      {record && <IncidentData view={view} published={record} />}
    </PageShell>
  )
}
