import { type FeItem, feCurrentEventSchema, feLegacyEventSchema, itemsOf } from '@/lib/ingest/aws/aws-feed'
import { readCurrentEvent, type TellDoubt } from '@/lib/ingest/aws/current-event'
import { readLegacyEvent } from '@/lib/ingest/aws/legacy'
import { type AwsEvent, longestBody, toDocument } from '@/lib/ingest/aws/to-document'
import type { Format, Reading, ReadOptions } from '@/lib/ingest/draft'
import { finishReading, type ReadIncident } from '@/lib/ingest/feed/finish-reading'
import { type FeedDoubt, parseFeed } from '@/lib/ingest/feed/parse-feed'
import { indexPlaces } from '@/lib/ingest/feed/place-index'
import { indexServices } from '@/lib/ingest/feed/service-index'

const pages = {
  legacy: { page: 'status.aws.amazon.com', url: 'https://status.aws.amazon.com/' },
  current: { page: 'health.aws.amazon.com', url: 'https://health.aws.amazon.com/health/status' },
}

/** Amazon Web Services: the old page's `data.json` and the `currentevents` of today, whose empty list means that all is well. */
export const aws: Format = {
  name: 'aws',
  label: 'Amazon Web Services data.json and currentevents',
  sniff: (text) => {
    const head = text.slice(0, 20_000)
    if (!/^\ufeff?\s*[[{]/.test(head)) return 0
    if (head.includes('"event_log"') && head.includes('arn:aws')) return 0.95
    return head.includes('yellowfg') && head.includes('"service_name"') ? 0.95 : 0
  },
  read,
}

function read(text: string, options: ReadOptions): Reading {
  const refuse = (refused: string): Reading => ({ drafts: [], doubts: [], refused })
  const feed = parseFeed(text)
  if (!feed.ok) return refuse(feed.error)
  const items = itemsOf(feed.value)
  if (items === null) return refuse('The input holds no list of events.')
  if (items.length === 0 && !Array.isArray(feed.value)) return refuse('The lists of events are empty.')
  if (items.length > 0 && items.every(({ shape }) => shape === null)) return refuse('None of the items has the shape of an Amazon event.')
  const vendor = options.vendor ?? 'aws'
  const context = { services: indexServices(vendor, options.services, ['amazon']), places: indexPlaces(options.places) }
  const incidents = items.map((item): ReadIncident => {
    const doubts: FeedDoubt[] = []
    const tell: TellDoubt = (kind, path, message) => doubts.push({ kind, message, path: [...item.path, ...path] })
    const event = readItem(item, context, tell)
    if ('reason' in event) return { ...event, doubts, modifiedAt: null }
    if (event.updates.some(({ body }) => body.length > longestBody))
      tell('truncated', [], 'An update longer than 40,000 characters was cut.')
    const { page, url } = pages[item.shape ?? 'current']
    const document = toDocument(event, { page: options.page ?? page, url, vendor, incidentId: options.incidentId })
    const modifiedAt = document.entries.flatMap(({ statedAt }) => statedAt.at ?? []).at(-1) ?? null
    return { key: event.key, document, doubts: doubts.map((doubt) => ({ ...doubt, incident: event.key })), modifiedAt }
  })
  return finishReading(text, incidents, context.services)
}

function readItem(
  { shape, value, path }: FeItem,
  context: Parameters<typeof readLegacyEvent>[1],
  tell: TellDoubt,
): AwsEvent | { key: string; reason: string } {
  const legacy = shape === 'legacy' ? feLegacyEventSchema.safeParse(value).data : undefined
  if (legacy !== undefined) return readLegacyEvent(legacy, context, tell)
  const current = shape === 'current' ? feCurrentEventSchema.safeParse(value).data : undefined
  if (current !== undefined) return readCurrentEvent(current, context, tell)
  return { key: `item ${path.join(' ')}`, reason: 'It has not the shape of an event.' }
}
