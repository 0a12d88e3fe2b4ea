import type { IncidentDocument } from '@/lib/core/incident/document'
import type { Basis } from '@/lib/core/incident/impact'
import { basisOf } from '@/lib/core/incident/speaker'
import { getPlace, nestPlaces } from '@/lib/core/places/ancestry'
import type { Place } from '@/lib/core/places/place'
import { foldText } from '@/lib/core/search/fold-text'
import { compareText } from '@/lib/core/time/instant'
import type { EntryIndex } from '@/lib/core/timeline/latest-claim'
import type { OrderedEntry, RegionMention } from '@/lib/core/timeline/timeline'

type Naming = RegionMention['namedBy'][number]
type Named = { place: string | null; wording: string | null; naming: Naming }

/**
 * Every region somebody named, in an entry or as a claim about an impact, once, with who named it; places nested below named
 * ancestors, wordings without a known place after them by alphabet. A curator's claim without a source stands on its impact's basis.
 */
export function mentionRegions(
  document: IncidentDocument,
  entries: readonly OrderedEntry[],
  index: EntryIndex,
  places: readonly Place[],
): RegionMention[] {
  const ofPlace = new Map<string, RegionMention>()
  const ofWording = new Map<string, RegionMention>()
  const listed = new Set<string>()
  for (const { place: slug, wording, naming } of [...namedInImpacts(document, index), ...namedInEntries(entries)]) {
    const place = slug === null ? null : getPlace(places, slug)
    const printed = wording ?? slug ?? ''
    const [mentions, key] = place === null ? [ofWording, foldText(printed)] : [ofPlace, place.slug]
    const mention = mentions.get(key) ?? { place, wording: place === null ? printed : null, depth: 0, namedBy: [] }
    mentions.set(key, mention)
    const voice = `${place === null} ${key} ${naming.entryId}`
    if (naming.entryId === null || !listed.has(voice)) mention.namedBy.push(naming)
    listed.add(voice)
  }
  const nested = nestPlaces(places, [...ofPlace.keys()]).flatMap(({ slug, depth }) => {
    const mention = ofPlace.get(slug)
    return mention === undefined ? [] : [{ ...mention, depth }]
  })
  return [...nested, ...[...ofWording].sort(([a], [b]) => compareText(a, b)).map(([, mention]) => mention)]
}

function namedInImpacts({ impacts }: IncidentDocument, index: EntryIndex): Named[] {
  return impacts.flatMap((impact) =>
    impact.regions.flatMap((claim) => {
      const { place, wording = null, statedIn } = claim
      const name = (basis: Basis, entryId: string | null): Named => ({ place, wording, naming: { basis, claim, entryId } })
      const stated = statedIn.flatMap((id) => index.get(id)?.entry ?? [])
      return stated.length === 0 ? [name(impact.basis, null)] : stated.map(({ kind, id }) => name(basisOf(kind), id))
    }),
  )
}

function namedInEntries(entries: readonly OrderedEntry[]): Named[] {
  return entries.flatMap(({ entry }) =>
    entry.regions.map(({ place, wording = null }) => ({
      place,
      wording,
      naming: { basis: basisOf(entry.kind), claim: null, entryId: entry.id },
    })),
  )
}
