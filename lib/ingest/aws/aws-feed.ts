import * as z from 'zod'
import { asRecord } from '@/lib/ingest/feed/parse-feed'

const text = z.string().nullish().catch(null)
const number = z.union([z.string(), z.number()]).nullish().catch(null)
const list = z.array(z.unknown()).nullish().catch(null)

/** An event of the page that closed in 2022: one HTML description with clock times, status as number or string. */
export const feLegacyEventSchema = z.looseObject({
  service_name: text,
  service: text,
  summary: text,
  date: number,
  status: number,
  details: text,
  description: text,
})
export type FeLegacyEvent = z.infer<typeof feLegacyEventSchema>

/** An event of `currentevents`: a log with epoch seconds. */
export const feCurrentEventSchema = z.looseObject({
  arn: text,
  date: number,
  end_time: number,
  region_name: text,
  status: number,
  service: text,
  service_name: text,
  summary: text,
  event_log: list,
  impacted_services: z.unknown().optional(),
  impacted_service_status_changes: list,
})
export type FeCurrentEvent = z.infer<typeof feCurrentEventSchema>

export const feLogEntrySchema = z.looseObject({ summary: text, message: text, status: number, timestamp: number })

/** An item of the feed with its path, in the shape it has; null for what is no event. */
export type FeItem = { path: (string | number)[]; shape: 'legacy' | 'current' | null; value: unknown }

/** The events of a feed: `{archive, current}` as the old page had it, a bare list, or one event. Null when there is none of these. */
export function itemsOf(feed: unknown): FeItem[] | null {
  if (Array.isArray(feed)) return feed.map((value, index) => ({ path: [index], shape: shapeOf(value), value }))
  const record = asRecord(feed)
  const lists = (['archive', 'current'] as const).flatMap((name) => {
    const items = record?.[name]
    return Array.isArray(items) ? [items.map((value, index): FeItem => ({ path: [name, index], shape: shapeOf(value), value }))] : []
  })
  if (lists.length > 0) return lists.flat()
  const shape = shapeOf(feed)
  return shape === null ? null : [{ path: [], shape, value: feed }]
}

function shapeOf(value: unknown): FeItem['shape'] {
  const record = asRecord(value)
  if (record === null || !('summary' in record || 'service' in record)) return null
  if ('event_log' in record || 'arn' in record) return 'current'
  return 'description' in record ? 'legacy' : null
}

const regionCode = /(?:^|-)((?:us-gov|us-iso|us|eu|ap|ca|sa|cn|me|af|il|mx)-[a-z]{4,9}-\d)$/

/** The region in a service's key ("ec2-us-east-1") or in an ARN; null for services of the whole world. */
export function regionOf(service: string, arn = ''): string | null {
  if (service === 's3-us-standard') return 'us-east-1'
  const printed = arn.split(':')[3] ?? ''
  return regionCode.exec(service)?.[1] ?? regionCode.exec(printed)?.[1] ?? null
}

/** A service's name and the place printed behind it: "Amazon Connect (N. Virginia)". */
export function splitServiceName(name: string): { name: string; place: string | null } {
  const match = /^([^()]*[^()\s])\s*\(([^()]+)\)\s*$/.exec(name)
  return match === null ? { name: name.trim(), place: null } : { name: match[1] ?? '', place: match[2]?.trim() ?? null }
}

/** A status as its number: 0 operating normally, 1 informational, 2 degradation, 3 disruption. Null for anything else. */
export function statusOf(value: unknown): 0 | 1 | 2 | 3 | null {
  const status = Number(typeof value === 'string' && value.trim() !== '' ? value : typeof value === 'number' ? value : Number.NaN)
  return status === 0 || status === 1 || status === 2 || status === 3 ? status : null
}
