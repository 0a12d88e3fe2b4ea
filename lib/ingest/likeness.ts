import type { IncidentDocument } from '@/lib/core/incident/document'
import { foldText } from '@/lib/core/search/fold-text'
import { compareText } from '@/lib/core/time/instant'

/**
 * What two records of one incident have in common when a vendor gives it a new key: page, begin and title (02-domain, Import
 * identity). Equal keys of different origins mean "perhaps the same", a doubt, never a reason to merge. The begin is the earliest
 * structured start, else the first thing stated. Null for an incident that was not imported or has no begin.
 */
export function likenessKey(document: IncidentDocument): string | null {
  const page = document.origins[0]?.page
  const begin = earliest(fieldStarts(document)) ?? earliest(document.entries.flatMap(({ statedAt }) => statedAt.at ?? []))
  if (page === undefined || begin === null) return null
  return `${page}\n${begin}\n${foldText(document.title)}`
}

function fieldStarts(document: IncidentDocument): string[] {
  return document.impacts
    .filter(({ basis }) => basis === 'declared')
    .flatMap(({ starts }) => starts.filter(({ how }) => how === 'field').flatMap(({ moment }) => moment.at ?? []))
}

function earliest(instants: readonly string[]): string | null {
  return [...instants].sort(compareText)[0] ?? null
}
