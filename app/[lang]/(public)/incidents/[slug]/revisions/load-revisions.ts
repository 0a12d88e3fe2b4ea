import { cache } from 'react'
import { buildIncidentView } from '@/components/incident/build-incident-view'
import type { IncidentView } from '@/components/incident/incident-view'
import { buildComparison } from '@/components/revisions/describe/build-comparison'
import { Describing } from '@/components/revisions/describe/describing'
import type { DiffView } from '@/components/revisions/diff-page'
import type { HistoryView } from '@/components/revisions/revision-view'
import type { Instant } from '@/lib/core/time/moment'
import { listPlaces, listServices, listVendors } from '@/lib/data/catalogue'
import { getPublishedIncident } from '@/lib/data/incidents/queries/get-published-incident'
import { type DocumentRevision, getRevision } from '@/lib/data/incidents/queries/revisions/get-revision'
import { listRevisions } from '@/lib/data/incidents/queries/revisions/list-revisions'
import type { Language } from '@/lib/site/language/language'

const reasonsTold = 20

/** One page of an incident's history; null when there is no such incident. */
export async function loadHistory(lang: Language, slug: string, before?: number): Promise<HistoryView | null> {
  const list = await listRevisions(slug, before === undefined ? {} : { before })
  if (list === null) return null
  const { title, language, codes, newest, items, nextBefore } = list
  const isLater = before !== undefined && before <= newest
  return { lang, slug, code: codes[0] ?? slug, title, titleLanguage: language, newest, items, nextBefore, isLater }
}

/**
 * An incident as one revision recorded it, computed for the instant of its recording, or from what of it was known at another; null
 * when there is none.
 */
export const loadRevision = cache(
  async (
    lang: Language,
    slug: string,
    number: number,
    knownAt?: Instant,
  ): Promise<{ view: IncidentView; revision: DocumentRevision } | null> => {
    const [published, revision] = await Promise.all([getPublishedIncident(slug), getRevision(slug, number)])
    if (published === null || revision === null) return null
    const [places, services, vendors] = await Promise.all([listPlaces(), listServices(), listVendors()])
    const { document, recordedAt, documentSha } = revision
    const named = new Set(document.links.map(({ incident }) => incident))
    const record = {
      document: { ...document, slug },
      revision: { number, recordedAt, sha256: documentSha },
      entryHistory: historyUntil(published.entryHistory, number),
      linked: published.linked.filter((link) => !link.inverse && named.has(link.document.id)),
      vendor: vendors.find((vendor) => vendor.slug === document.vendor) ?? published.vendor,
      services,
    }
    const view = buildIncidentView({ record, places, lang, now: recordedAt, ...(knownAt === undefined ? {} : { knownAt }) })
    return { view: { ...view, steps: [] }, revision }
  },
)

/** What changed between two revisions; null when one of them does not exist. */
export const loadDiff = cache(async (lang: Language, slug: string, from: number, to: number): Promise<DiffView | null> => {
  const [older, newer, between, published] = await Promise.all([
    getRevision(slug, from),
    getRevision(slug, to),
    listRevisions(slug, { above: from, before: to + 1, limit: reasonsTold }),
    getPublishedIncident(slug),
  ])
  if (older === null || newer === null || between === null || published === null) return null
  const [places, services] = await Promise.all([listPlaces(), listServices()])
  const names = {
    services: new Map(services.map((service) => [service.slug, service.name])),
    places: new Map(places.map((place) => [place.slug, place.names[lang]])),
    incidents: new Map(
      published.linked.map(({ document }) => [document.id, `${document.codes[0]?.code ?? document.slug}: ${document.title}`]),
    ),
  }
  const comparison = buildComparison(new Describing(older.document, names, lang), new Describing(newer.document, names, lang))
  const { title, language } = newer.document
  const more = Math.max(to - from - between.items.length, 0)
  const code = newer.document.codes[0]?.code ?? slug
  return { lang, slug, code, title, titleLanguage: language, newest: newer.newest, from, to, comparison, between: between.items, more }
})

/** What was known of the entries' own past when the revision was recorded. */
function historyUntil(history: IncidentView['history'], number: number): IncidentView['history'] {
  return Object.fromEntries(
    Object.entries(history)
      .filter(([, { addedIn }]) => addedIn <= number)
      .map(([id, entry]) => [id, { ...entry, editedIn: entry.editedIn.filter((edited) => edited <= number) }]),
  )
}
