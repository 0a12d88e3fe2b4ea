import { compareText } from '@/lib/core/time/instant'
import type { Instant } from '@/lib/core/time/moment'
import { type ComponentStatus, componentStatuses, type StatuspageComponent } from '@/lib/publish/statuspage/statuspage-shapes'

/** What the writer needs to know of the catalogue. `standing` leads a merged service to the one that stands for it. */
export type CatalogueParts = {
  vendors: readonly { slug: string; name: string }[]
  services: readonly { slug: string; vendor: string; name: string; parents: readonly string[] }[]
  standing: ReadonlyMap<string, string>
  retired: ReadonlySet<string>
}

/** A service as a part of a page: in at most one group, which is in none. */
export type Part = {
  slug: string
  name: string
  vendor: string
  vendorName: string
  group: string | null
  members: string[]
  position: number
}

/** Before anything was recorded: the catalogue does not keep when it came to know a service. */
const beginning: Instant = '1970-01-01T00:00:00.000Z'

/**
 * Every service by its slug, in the order of its vendor and name. A service with parts below it is a group. Groups there are one deep:
 * whatever lies below, however deep, is in the group of the topmost.
 */
export function toParts({ services, vendors, standing }: CatalogueParts): ReadonlyMap<string, Part> {
  const own = services.filter(({ slug }) => !standing.has(slug))
  const bySlug = new Map(own.map((service) => [service.slug, service]))
  const names = new Map(vendors.map(({ slug, name }) => [slug, name]))
  const topOf = (slug: string): string => {
    const seen = new Set([slug])
    let top = slug
    for (;;) {
      const above = bySlug
        .get(top)
        ?.parents.map((parent) => standing.get(parent) ?? parent)
        .find((parent) => bySlug.has(parent) && !seen.has(parent))
      if (above === undefined) return top
      seen.add(above)
      top = above
    }
  }
  const parts = new Map<string, Part>()
  const ordered = [...own].sort(
    (a, b) => compareText(a.vendor, b.vendor) || a.name.localeCompare(b.name, 'en') || compareText(a.slug, b.slug),
  )
  for (const { slug, name, vendor } of ordered) {
    const top = topOf(slug)
    const group = top === slug ? null : top
    parts.set(slug, { slug, name, vendor, vendorName: names.get(vendor) ?? vendor, group, members: [], position: 0 })
  }
  // A circle of parents has no top: what would be in a group that is itself in one stands alone.
  for (const part of parts.values()) if (part.group !== null && parts.get(part.group)?.group !== null) part.group = null
  const counted = new Map<string | null, number>()
  for (const part of parts.values()) {
    const position = (counted.get(part.group) ?? 0) + 1
    counted.set(part.group, position)
    part.position = position
    if (part.group !== null) parts.get(part.group)?.members.push(part.slug)
  }
  return parts
}

/** A service as Statuspage prints a component, in the state given. */
export function toComponent(part: Part, status: ComponentStatus, page: { id: string; updatedAt: Instant }): StatuspageComponent {
  const isGroup = part.members.length > 0
  return {
    id: part.slug,
    name: part.name,
    status,
    created_at: beginning,
    updated_at: page.updatedAt,
    position: part.position,
    description: part.vendorName,
    showcase: false,
    start_date: null,
    group_id: part.group,
    page_id: page.id,
    group: isGroup,
    only_show_if_degraded: false,
    ...(isGroup ? { components: part.members } : {}),
  }
}

/** The name that updates print: with its group in front. */
export function fullName(part: Part, parts: ReadonlyMap<string, Part>): string {
  const group = part.group === null ? undefined : parts.get(part.group)
  return group === undefined ? part.name : `${group.name} - ${part.name}`
}

/** The worse of two. */
export function worseStatus(one: ComponentStatus, other: ComponentStatus): ComponentStatus {
  return componentStatuses.indexOf(one) >= componentStatuses.indexOf(other) ? one : other
}
