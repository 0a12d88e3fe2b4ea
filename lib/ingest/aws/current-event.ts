import { sha256Hex } from '@/lib/core/history/canonical'
import type { ServiceRef } from '@/lib/core/incident/impact'
import type { Instant } from '@/lib/core/time/moment'
import { type FeCurrentEvent, feLogEntrySchema, regionOf, splitServiceName, statusOf } from '@/lib/ingest/aws/aws-feed'
import { phaseOf, withoutMark } from '@/lib/ingest/aws/status-words'
import type { AwsEvent, AwsUpdate } from '@/lib/ingest/aws/to-document'
import { keysByTime } from '@/lib/ingest/feed/feed-identity'
import { readEpoch, statedMoment } from '@/lib/ingest/feed/feed-moment'
import { cleanLine, cleanText } from '@/lib/ingest/feed/feed-text'
import { htmlToMarkdown } from '@/lib/ingest/feed/html-to-markdown'
import { asRecord, type FeedDoubt } from '@/lib/ingest/feed/parse-feed'
import type { indexPlaces } from '@/lib/ingest/feed/place-index'
import type { ServiceIndex } from '@/lib/ingest/feed/service-index'

/** Tells a doubt about a place below the event. */
export type TellDoubt = (kind: FeedDoubt['kind'], path: (string | number)[], message: string) => void

/**
 * An event of `currentevents`; the reason when it cannot be told from others. One update for each line of its log. Its `date` is
 * that of the first line, not of the fault, so it starts with the first change of a service's status, and ends with `end_time`.
 */
export function readCurrentEvent(
  event: FeCurrentEvent,
  context: { services: ServiceIndex; places: ReturnType<typeof indexPlaces> },
  doubt: TellDoubt,
): AwsEvent | { key: string; reason: string } {
  const arn = cleanLine(event.arn ?? '', 400)
  const service = cleanLine(event.service ?? '', 200)
  const key = arn !== '' ? arn : `${service}/${cleanLine(String(event.date ?? ''), 40)}`
  if (arn === '' && (service === '' || readEpoch(event.date) === null)) {
    return { key, reason: 'It has neither an ARN nor a service with a date, so it could not be told from others.' }
  }
  if (statusOf(event.status) === null && event.status != null) {
    doubt('unknown-value', ['status'], `The status “${cleanLine(String(event.status), 40)}” is unknown.`)
  }
  const { title, resolved } = withoutMark(cleanLine(event.summary ?? '', 500))
  const code = regionOf(service, arn)
  const wording = cleanLine(event.region_name ?? '', 300) || splitServiceName(event.service_name ?? '').place
  const updates = readLog(event, doubt)
  const end = readEpoch(event.end_time)
  const begin = firstImpact(event)
  return {
    key,
    title,
    resolved: resolved || statusOf(event.status) === 0 || end !== null,
    status: worstOf(event),
    updates,
    services: servicesOf(event, context.services),
    region: code === null && wording === null ? null : context.places.find(wording ?? code ?? '', code ?? ''),
    begin: begin === null ? null : statedMoment(begin),
    end: end === null ? null : statedMoment(end),
  }
}

function readLog(event: FeCurrentEvent, doubt: TellDoubt): AwsUpdate[] {
  const updates = (event.event_log ?? []).flatMap((item, index): AwsUpdate[] => {
    const line = feLogEntrySchema.safeParse(item).data
    if (line === undefined) {
      doubt('unreadable-input', ['event_log', index], 'A line of the log is no object; it was left out.')
      return []
    }
    const at = readEpoch(line.timestamp)
    if (at === null) doubt('unreadable-date', ['event_log', index], 'A line of the log has no time that can be read; it stands undated.')
    const { title, resolved } = withoutMark(line.summary ?? '')
    const body = cleanText(htmlToMarkdown(`<div>${line.message ?? ''}</div>`))
    const phase = resolved || statusOf(line.status) === 0 ? 'resolved' : phaseOf(body)
    return [{ key: '', statedAt: at === null ? { at: null, precision: 'unknown' } : statedMoment(at), headline: title, body, phase }]
  })
  const at = readEpoch(event.date)
  if (updates.length === 0 && at !== null)
    updates.push({ key: '', statedAt: statedMoment(at), headline: event.summary ?? '', body: '', phase: null })
  const contentOf = ({ headline = '', body }: AwsUpdate) => `${headline}\n${body}`
  const keys = keysByTime(
    updates,
    (update) => update.statedAt.at ?? `undated ${sha256Hex(contentOf(update).toWellFormed()).slice(0, 16)}`,
    contentOf,
  )
  return updates.map((update) => ({ ...update, key: keys.get(update) ?? '' }))
}

function servicesOf(event: FeCurrentEvent, services: ServiceIndex): ServiceRef[] {
  const impacted = Object.values(asRecord(event.impacted_services) ?? {}).flatMap((item) => {
    const name = asRecord(item)?.service_name
    return typeof name === 'string' ? [name] : []
  })
  const own = /^multiple services\b/i.test(event.service_name ?? '') ? [] : [event.service_name ?? '']
  const references = [...own, ...impacted].flatMap((name) => services.refer(splitServiceName(cleanLine(name, 300)).name) ?? [])
  const distinct = new Map(references.map((reference) => [reference.service, reference]))
  return [...distinct.values()].sort((a, b) => (a.service < b.service ? -1 : 1))
}

function worstOf(event: FeCurrentEvent): AwsEvent['status'] {
  const impacted = Object.values(asRecord(event.impacted_services) ?? {}).map((item) => statusOf(asRecord(item)?.max))
  const logged = (event.event_log ?? []).map((item) => statusOf(asRecord(item)?.status))
  const known = [statusOf(event.status), ...impacted, ...logged].filter((status) => status !== null)
  return known.reduce<AwsEvent['status']>((worst, status) => (worst === null || status > worst ? status : worst), null)
}

function firstImpact(event: FeCurrentEvent): Instant | null {
  const changes = (event.impacted_service_status_changes ?? []).flatMap((item) => {
    const change = asRecord(item)
    const at = readEpoch(change?.timestamp)
    return at !== null && (statusOf(change?.current_status) ?? 0) > 0 ? [at] : []
  })
  return changes.sort()[0] ?? null
}
