import { cache } from 'react'
import { writeNotices } from '@/app/[lang]/(public)/incidents/[slug]/write-notices'
import { dependOn } from '@/app/depend-on'
import { buildIncidentView } from '@/components/incident/build-incident-view'
import type { IncidentView } from '@/components/incident/incident-view'
import type { Instant } from '@/lib/core/time/moment'
import { listPlaces, listServices } from '@/lib/data/catalogue'
import { getPublishedIncident } from '@/lib/data/incidents/queries/get-published-incident'
import { now } from '@/lib/site/clock'
import type { Language } from '@/lib/site/language/language'

/** Once per request, for the page and for what it says about itself. */
export const getRecord = cache(getPublishedIncident)

/**
 * A published incident as its page shows it, for now or from what was known at an instant; null when there is none. Computed once per
 * request, for the page and for what it says about itself, and made anew when the incident changes.
 */
export const loadIncident = cache(async (slug: string, lang: Language, knownAt?: Instant): Promise<IncidentView | null> => {
  const view = await readIncident(slug, lang, knownAt)
  if (view !== null) await dependOn(`incident:${view.timeline.document.id}`)
  return view
})

/** The same for what is no page: nothing is tied to the incident. */
export async function readIncident(slug: string, lang: Language, knownAt?: Instant): Promise<IncidentView | null> {
  const record = await getRecord(slug)
  if (record === null) return null
  const [places, services] = await Promise.all([listPlaces(), listServices()])
  const view = buildIncidentView({
    record: { ...record, services },
    places,
    lang,
    now: now(),
    ...(knownAt === undefined ? {} : { knownAt }),
  })
  return { ...view, notices: writeNotices(view) }
}
