import type { Instant } from '@/lib/core/time/moment'
import { rateIncident, worseOf } from '@/lib/publish/statuspage/rate-impact'
import { indicatorDescriptions } from '@/lib/publish/statuspage/status-tables'
import type {
  ComponentStatus,
  ImpactWord,
  Rating,
  StatuspageComponent,
  StatuspagePage,
  StatuspageStatus,
} from '@/lib/publish/statuspage/statuspage-shapes'
import { type CatalogueParts, type Part, toComponent, toParts, worseStatus } from '@/lib/publish/statuspage/to-components'
import {
  type PageContext,
  type PublicRecord,
  partsOf,
  type ReadRecord,
  readRecord,
  statusWhileOpen,
  toIncident,
  toMaintenance,
} from '@/lib/publish/statuspage/to-incident'
import { vendorPath } from '@/lib/site/paths'

/** What an answer is made from: the whole record, or that of one vendor. */
export type StatuspageInput = {
  siteName: string
  siteUrl: string
  vendor: { slug: string; name: string } | null
  catalogue: CatalogueParts
  /** When anything in it last changed; null when it holds nothing. */
  changedAt: Instant | null
  /** What may be open: live incidents, and maintenance that is ahead or under way. In the order of lists, newest first. */
  open: readonly PublicRecord[]
  /** The page of the list that a file shows; empty for files that show none. */
  listed: readonly PublicRecord[]
  now: Instant
}

/** What a file lists besides what is open: a page of all incidents or of all maintenance. */
export type Listed = 'incidents' | 'maintenance' | null

type Made = { input: StatuspageInput; page: PageContext; incidents: ReadRecord[]; maintenances: ReadRecord[] }
type StatuspageFile = { lists: Listed; make: (made: Made) => Record<string, unknown> }

/** Every file of the API by its name below `/api/v2/`. */
export const statuspageFiles: Readonly<Record<string, StatuspageFile>> = {
  'summary.json': {
    lists: null,
    make: (made) => ({
      components: componentsOf(made),
      incidents: made.incidents.map((record) => toIncident(record, made.page)),
      scheduled_maintenances: made.maintenances.map((record) => toMaintenance(record, made.page)),
      status: statusOf(made),
    }),
  },
  'status.json': { lists: null, make: (made) => ({ status: statusOf(made) }) },
  'components.json': { lists: null, make: (made) => ({ components: componentsOf(made) }) },
  'incidents.json': { lists: 'incidents', make: (made) => ({ incidents: listedOf(made).map((record) => toIncident(record, made.page)) }) },
  'incidents/unresolved.json': {
    lists: null,
    make: (made) => ({ incidents: made.incidents.map((record) => toIncident(record, made.page)) }),
  },
  'scheduled-maintenances.json': { lists: 'maintenance', make: (made) => maintenancesOf(listedOf(made), made) },
  'scheduled-maintenances/active.json': {
    lists: null,
    make: (made) =>
      maintenancesOf(
        made.maintenances.filter(({ now }) => now.status !== 'scheduled'),
        made,
      ),
  },
  'scheduled-maintenances/upcoming.json': {
    lists: null,
    make: (made) =>
      maintenancesOf(
        made.maintenances.filter(({ now }) => now.status === 'scheduled'),
        made,
      ),
  },
}

/** The content of one file, as of `now`. Throws for a name that is none. */
export function toStatuspageFile(name: string, input: StatuspageInput): { page: StatuspagePage } & Record<string, unknown> {
  const file = statuspageFiles[name]
  if (file === undefined) throw new Error(`There is no file ${name}.`)
  const open = input.open.map((record) => readRecord(record, input.now)).filter(({ now }) => now.isOpen)
  const updatedAt = input.changedAt ?? '1970-01-01T00:00:00.000Z'
  const parts = toParts(input.catalogue)
  const { standing } = input.catalogue
  const page: PageContext = {
    id: input.vendor === null ? 'faultline' : `faultline-${input.vendor.slug}`,
    siteName: input.siteName,
    siteUrl: input.siteUrl,
    updatedAt,
    parts,
    standing,
    vendorNames: new Map(input.catalogue.vendors.map(({ slug, name: named }) => [slug, named])),
    statuses: statusesOf(open, { parts, standing }),
  }
  const isMaintenance = ({ document }: ReadRecord) => document.classification === 'maintenance'
  const made = { input, page, incidents: open.filter((each) => !isMaintenance(each)), maintenances: open.filter(isMaintenance) }
  return { page: printPage(input, updatedAt), ...file.make(made) }
}

function printPage({ vendor, siteName, siteUrl }: StatuspageInput, updatedAt: Instant): StatuspagePage {
  return {
    id: vendor === null ? 'faultline' : `faultline-${vendor.slug}`,
    name: vendor === null ? siteName : `${vendor.name} (${siteName})`,
    url: vendor === null ? siteUrl : `${siteUrl}${vendorPath('en', vendor.slug)}`,
    time_zone: 'Etc/UTC',
    updated_at: updatedAt,
  }
}

function listedOf({ input }: Made): ReadRecord[] {
  return input.listed.map((record) => readRecord(record, input.now))
}

function maintenancesOf(records: readonly ReadRecord[], { page }: Made): Record<string, unknown> {
  return { scheduled_maintenances: records.map((record) => toMaintenance(record, page)) }
}

/** Services that something open concerns, each as the worst of it; a group is at least as bad as the worst in it. */
function statusesOf(open: readonly ReadRecord[], context: Pick<PageContext, 'parts' | 'standing'>): Map<string, ComponentStatus> {
  const statuses = new Map<string, ComponentStatus>()
  const hit = (part: Part, status: ComponentStatus) => {
    statuses.set(part.slug, worseStatus(statuses.get(part.slug) ?? 'operational', status))
    const group = part.group === null ? undefined : context.parts.get(part.group)
    if (group !== undefined) hit(group, status)
  }
  for (const record of open)
    for (const part of partsOf(record.document.services, context)) hit(part, statusWhileOpen(record, part.slug, context))
  return statuses
}

/** What is retired is listed no more, though incidents name it still. */
function componentsOf({ input, page }: Made): StatuspageComponent[] {
  const { vendor, catalogue } = input
  const shown = [...page.parts.values()].filter(
    (part) => !catalogue.retired.has(part.slug) && (vendor === null || part.vendor === vendor.slug),
  )
  const slugs = new Set(shown.map(({ slug }) => slug))
  return shown.map((part) => {
    const within = {
      ...part,
      members: part.members.filter((slug) => slugs.has(slug)),
      group: part.group !== null && slugs.has(part.group) ? part.group : null,
    }
    return toComponent(within, page.statuses.get(part.slug) ?? 'operational', page)
  })
}

function statusOf({ incidents, maintenances }: Made): StatuspageStatus {
  const impacts = incidents.map(({ document }) => rateIncident(document))
  const worst = impacts.reduce<Rating>((worse, word) => (word === 'maintenance' ? worse : worseOf(worse, word)), 'none')
  const underWay = maintenances.some(({ now }) => now.status !== 'scheduled')
  const indicator: ImpactWord = worst === 'none' && underWay ? 'maintenance' : worst
  return { indicator, description: indicatorDescriptions[indicator] }
}
