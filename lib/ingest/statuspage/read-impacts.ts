import type { RegionClaim } from '@/lib/core/incident/claim'
import type { Entry } from '@/lib/core/incident/entry'
import type { Impact } from '@/lib/core/incident/impact'
import { findPlaces } from '@/lib/core/places/find-place'
import type { Place } from '@/lib/core/places/place'
import { compareText } from '@/lib/core/time/instant'
import { cleanLine } from '@/lib/ingest/feed/feed-text'
import type { ServiceIndex } from '@/lib/ingest/feed/service-index'
import { type NamedComponent, referToComponents } from '@/lib/ingest/statuspage/components'
import type { FeIncident } from '@/lib/ingest/statuspage/fe-statuspage'
import { labelClaims, type Times } from '@/lib/ingest/statuspage/read-times'
import { componentLine, type TellDoubt } from '@/lib/ingest/statuspage/read-updates'
import { componentEffects, effectOfImpact, impactLevels } from '@/lib/ingest/statuspage/status-words'

type ImpactContext = {
  entries: readonly Entry[]
  components: readonly NamedComponent[]
  title: string
  times: Times
  places: readonly Place[]
  services: ServiceIndex
  doubt: TellDoubt
}

/**
 * The impact of the whole incident as `impact` rates it, and a second one where components were in a state that claims another
 * effect: those components, from the first update that says so.
 */
export function toImpacts(incident: FeIncident, context: ImpactContext): Impact[] {
  const { entries, components, title, times, places, services, doubt } = context
  const known = incident.impact === null ? undefined : impactLevels.get(incident.impact)
  if (incident.impact !== null && known === undefined) {
    doubt('unknown-value', ['impact'], `The impact “${cleanLine(incident.impact, 80)}” is unknown.`)
  }
  const unknown = components.flatMap(({ states }) => states).find((state) => componentEffects.get(state) === undefined)
  if (unknown !== undefined) doubt('unknown-value', [], `The component status “${cleanLine(unknown, 80)}” is unknown.`)
  const whole: Impact = {
    id: 'declared',
    statedIn: entries.slice(0, 1).map(({ id }) => id),
    how: 'field',
    basis: 'declared',
    effect: effectOfImpact(incident.impact),
    ...(incident.impact === null ? {} : { level: known ?? 'unknown' }),
    ...times,
    services: referToComponents(components, services),
    features: [],
    surfaces: [],
    regions: regionsOf(entries, components, title, places),
    who: [],
    maxDelays: [],
  }
  const other = whole.effect === 'degraded' ? 'unreachable' : 'degraded'
  const hit = components.filter(({ states }) => states.some((state) => componentEffects.get(state) === other))
  if (hit.length === 0) return [whole]
  const lines = new Set(
    hit.flatMap(({ name, states }) => states.flatMap((state) => (componentEffects.get(state) === other ? componentLine(name, state) : []))),
  )
  const said = entries.find(({ fields }) => fields?.impactedService?.split('\n').some((line) => lines.has(line))) ?? entries[0]
  const { level: _, ...rest } = whole
  return [
    whole,
    {
      ...rest,
      id: `declared-${other}`,
      statedIn: said === undefined ? [] : [said.id],
      effect: other,
      starts: said === undefined || said === entries[0] ? times.starts : labelClaims([said]),
      services: referToComponents(hit, services),
      regions: [],
    },
  ]
}

/** Places named by components (a field) or in the title (prose), each once per wording. Words of no place are not guessed at. */
function regionsOf(
  entries: readonly Entry[],
  components: readonly NamedComponent[],
  title: string,
  places: readonly Place[],
): RegionClaim[] {
  const claims = new Map<string, RegionClaim>()
  const collect = (text: string, how: 'field' | 'prose', entryId: string | undefined) => {
    for (const { place, start, end } of findPlaces(places, text)) {
      const wording = text.slice(start, end)
      const key = `${place.slug} ${wording}`
      if (!claims.has(key)) claims.set(key, { statedIn: entryId === undefined ? [] : [entryId], how, place: place.slug, wording })
    }
  }
  const namedIn = new Map<string | undefined, string>()
  for (const { id, services } of entries) for (const { wording } of services) if (!namedIn.has(wording)) namedIn.set(wording, id)
  for (const { name } of components) collect(name, 'field', namedIn.get(name) ?? entries[0]?.id)
  collect(title, 'prose', entries[0]?.id)
  return [...claims.entries()].sort(([a], [b]) => compareText(a, b)).map(([, claim]) => claim)
}
