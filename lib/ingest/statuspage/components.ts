import type { ServiceRef } from '@/lib/core/incident/impact'
import { compareText } from '@/lib/core/time/instant'
import { cleanLine } from '@/lib/ingest/feed/feed-text'
import type { ServiceIndex } from '@/lib/ingest/feed/service-index'
import type { FeComponent, FeIncident } from '@/lib/ingest/statuspage/fe-statuspage'

/** A component by the name readers know it by ("Storage - Oslo"), the group in it where that is certain, and the states it had. */
export type NamedComponent = { name: string; group: string | null; states: string[] }

/**
 * The components an incident names. Its updates print them with their group, its own list without: where both name one, what the
 * update has in front is the group. An archive's enumeration ("Search, Mail and Maps" cut at the commas) is taken apart.
 */
export function componentsOf(incident: FeIncident): NamedComponent[] {
  const byId = new Map<string, NamedComponent>()
  for (const { code, name, new_status } of incident.incident_updates.flatMap((update) => update.affected_components)) {
    const full = cleanLine(name ?? '', 300)
    if (full === '' || isSignpost(full)) continue
    const key = code ?? full
    const before = byId.get(key)
    const states = new_status === null ? [] : [new_status]
    if (before === undefined) byId.set(key, { name: full, group: null, states })
    else {
      before.states.push(...states)
      if (full > before.name) before.name = full
    }
  }
  for (const component of incident.components) addListed(byId, component)
  return [...byId.values()].sort((a, b) => compareText(a.name, b.name))
}

function addListed(byId: Map<string, NamedComponent>, component: FeComponent): void {
  const plain = cleanLine(component.name ?? '', 300)
  if (component.id === null && component.code !== null) {
    const states = component.new_status === null ? [] : [component.new_status]
    for (const name of takeApart(plain)) byId.set(name, { name, group: null, states: [...(byId.get(name)?.states ?? []), ...states] })
    return
  }
  const known = component.id === null ? undefined : byId.get(component.id)
  if (known === undefined) {
    if (plain !== '' && !isSignpost(plain)) byId.set(component.id ?? plain, { name: plain, group: null, states: [] })
  } else if (plain !== '' && known.name.endsWith(` - ${plain}`)) known.group = known.name.slice(0, -plain.length - 3)
}

/** "Visit www.example.com for more": some pages misuse a component as a link. */
function isSignpost(name: string): boolean {
  return /^visit\b.*\bwww\./i.test(name)
}

/** "and Mail" and "Search and Maps" are ends of an enumeration that was cut at its commas. */
function takeApart(name: string): string[] {
  if (isSignpost(name)) return []
  return name
    .replace(/^and /, '')
    .split(' and ')
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

/** The services that components stand for, each once, in the order of their names; the group is the parent. */
export function referToComponents(components: readonly NamedComponent[], services: ServiceIndex): ServiceRef[] {
  const references = new Map<string, ServiceRef>()
  for (const { name, group } of components) {
    const parent = group === null ? null : services.refer(group)
    const reference = services.refer(name, parent === null ? [] : [parent.service])
    if (reference !== null && !references.has(reference.service)) references.set(reference.service, reference)
  }
  return [...references.values()]
}

/** The services of a page's own list of components, each with the group it stands in; groups are services too. */
export function referToPage(components: readonly FeComponent[], services: ServiceIndex): void {
  const groups = new Map(components.flatMap(({ id, name, group }) => (group === true && id !== null && name !== null ? [[id, name]] : [])))
  const named = components.flatMap((component): NamedComponent[] => {
    const plain = cleanLine(component.name ?? '', 300)
    if (plain === '' || isSignpost(plain)) return []
    const group = component.group_id === null ? null : cleanLine(groups.get(component.group_id) ?? '', 300) || null
    return [{ name: group === null ? plain : `${group} - ${plain}`, group, states: [] }]
  })
  referToComponents(named, services)
}
