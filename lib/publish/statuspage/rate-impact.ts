import type { IncidentDocument } from '@/lib/core/incident/document'
import type { Impact } from '@/lib/core/incident/impact'
import { effectRatings, levelRatings, unratedClassifications } from '@/lib/publish/statuspage/status-tables'
import { type ImpactWord, type Rating, ratings } from '@/lib/publish/statuspage/statuspage-shapes'

type Rated = Pick<IncidentDocument, 'classification' | 'impacts'>

/**
 * How bad an incident is in the words of Statuspage: the highest level that any of its impacts states, whoever speaks; where none
 * states one, its worst effect. An advisory that states no level is `none`, a maintenance always `maintenance`.
 */
export function rateIncident({ classification, impacts }: Rated): ImpactWord {
  return rate(classification, impacts)
}

/**
 * The same of one service alone, by the impacts that name it, else by those that name none. `isIt` says which slugs mean it: one
 * that was merged goes by another's.
 */
export function rateService({ classification, impacts }: Rated, isIt: (service: string) => boolean): ImpactWord {
  const naming = impacts.filter(({ services }) => services.some(({ service }) => isIt(service)))
  const general = impacts.filter(({ services }) => services.length === 0)
  return rate(classification, naming.length > 0 ? naming : general.length > 0 ? general : impacts)
}

/** The worse of two ratings. */
export function worseOf(one: Rating, other: Rating): Rating {
  return ratings.indexOf(one) >= ratings.indexOf(other) ? one : other
}

function rate(classification: Rated['classification'], impacts: readonly Impact[]): ImpactWord {
  if (classification === 'maintenance') return 'maintenance'
  const levels = impacts.flatMap(({ level }) => (level === undefined || level === 'unknown' ? [] : levelRatings[level]))
  if (levels.length > 0) return levels.reduce(worseOf)
  const unrated = unratedClassifications[classification]
  if (unrated !== 'by effect, without one minor') return unrated
  return impacts.map(({ effect }) => effectRatings[effect]).reduce(worseOf, 'minor')
}
