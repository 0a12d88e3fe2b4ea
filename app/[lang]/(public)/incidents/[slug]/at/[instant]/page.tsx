import type { Metadata } from 'next'
import { notFound, permanentRedirect, redirect } from 'next/navigation'
import { incidentMetadata } from '@/app/[lang]/(public)/incidents/[slug]/incident-metadata'
import { IncidentTrail } from '@/app/[lang]/(public)/incidents/[slug]/incident-trail'
import { loadIncident } from '@/app/[lang]/(public)/incidents/[slug]/load-incident'
import { IncidentPage } from '@/components/incident/incident-page'
import { PageShell } from '@/components/layout/page-shell'
import { publishedFormatNames } from '@/lib/publish/formats'
import { now } from '@/lib/site/clock'
import { isLanguage } from '@/lib/site/language/language'
import { incidentAtPath, incidentPath, readInstantSegment } from '@/lib/site/paths'

type Props = { params: Promise<{ lang: string; slug: string; instant: string }> }

/** There is no end of instants: none of these pages is ever cached. */
export const dynamic = 'force-dynamic'

async function load(params: Props['params']) {
  const { lang, slug, instant } = await params
  const parsed = readInstantSegment(instant)
  if (!isLanguage(lang) || parsed === null) return null
  const view = await loadIncident(slug, lang, parsed.at)
  return view && { view, ...parsed, isCanonical: parsed.asked === parsed.canonical }
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { view } = (await load(params)) ?? notFound()
  return incidentMetadata(view)
}

/** What was known at an instant. Other spellings lead to the one address; an instant still to come leads to the present. */
export default async function Page({ params }: Props) {
  const loaded = await load(params)
  if (loaded === null) notFound()
  const { view, at, asked, isCanonical } = loaded
  const { slug } = view.timeline.document
  if (at > now()) redirect(incidentPath(view.lang, slug))
  if (!isCanonical) permanentRedirect(incidentAtPath(view.lang, slug, at))
  return (
    <PageShell lang={view.lang} pathIn={(lang) => incidentAtPath(lang, slug, at)} current="incidents">
      <IncidentTrail view={view} below={[{ name: asked, path: incidentAtPath(view.lang, slug, at) }]} />
      <IncidentPage view={view} formats={publishedFormatNames} />
    </PageShell>
  )
}
