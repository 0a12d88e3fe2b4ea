import type { IncidentView } from '@/components/incident/incident-view'
import type { RegionMention } from '@/lib/core/timeline/timeline'
import { getDictionary } from '@/lib/site/language/dictionary'

/** Somebody who named a place, in the words that were used for it where they are others than its name, and the entries that did. */
export type Namer = { text: string; hrefs: readonly string[] }

/** Everyone who named a place, each once, in order. */
export function listNamers(region: RegionMention, view: IncidentView): Namer[] {
  const { bases } = getDictionary(view.lang)
  const namers = new Map<string, Set<string>>()
  for (const { basis, entryId, claim } of region.namedBy) {
    const entry = entryId === null ? undefined : view.entries.get(entryId)?.entry
    const by = basis === 'declared' ? view.vendor.name : (entry?.speaker ?? bases[basis])
    const wording = claim?.wording ?? entry?.regions.find(({ place }) => place !== null && place === region.place?.slug)?.wording
    const text = wording === undefined || isNameOf(region, wording) ? by : `${by} (“${wording}”)`
    const hrefs = namers.get(text) ?? new Set()
    namers.set(text, entry === undefined ? hrefs : hrefs.add(`#${entry.id}`))
  }
  return [...namers].map(([text, hrefs]) => ({ text, hrefs: [...hrefs] }))
}

function isNameOf({ place, wording: printed }: RegionMention, wording: string): boolean {
  const names = place === null ? [printed ?? ''] : [place.names.en, place.names.de]
  return names.some((name) => name.toLowerCase() === wording.toLowerCase())
}
