import { sha256Hex } from '@/lib/core/history/canonical'
import type { Instant, Moment } from '@/lib/core/time/moment'
import { type FeLegacyEvent, regionOf, splitServiceName, statusOf } from '@/lib/ingest/aws/aws-feed'
import type { TellDoubt } from '@/lib/ingest/aws/current-event'
import { dateMarks, splitAtMarks } from '@/lib/ingest/aws/legacy-marks'
import { phaseOf, withoutMark } from '@/lib/ingest/aws/status-words'
import type { AwsEvent, AwsUpdate } from '@/lib/ingest/aws/to-document'
import { keysByTime } from '@/lib/ingest/feed/feed-identity'
import { readEpoch, statedMoment } from '@/lib/ingest/feed/feed-moment'
import { cleanLine, cleanText } from '@/lib/ingest/feed/feed-text'
import { htmlToMarkdown } from '@/lib/ingest/feed/html-to-markdown'
import type { indexPlaces } from '@/lib/ingest/feed/place-index'
import type { ServiceIndex } from '@/lib/ingest/feed/service-index'

/** An event of the old page; the reason when it cannot be told from others. One update for each time mark of its description. */
export function readLegacyEvent(
  event: FeLegacyEvent,
  context: { services: ServiceIndex; places: ReturnType<typeof indexPlaces> },
  doubt: TellDoubt,
): AwsEvent | { key: string; reason: string } {
  const service = cleanLine(event.service ?? '', 200)
  const eventAt = readEpoch(event.date)
  const key = `${service}/${cleanLine(String(event.date ?? ''), 40)}`
  if (service === '' || eventAt === null) return { key, reason: 'It has no service or no date, so it could not be told from others.' }
  const status = statusOf(event.status)
  if (status === null && event.status != null)
    doubt('unknown-value', ['status'], `The status “${cleanLine(String(event.status), 40)}” is unknown.`)
  const { title, resolved } = withoutMark(cleanLine(event.summary ?? '', 500))
  const { name, place } = splitServiceName(cleanLine(event.service_name ?? '', 300))
  const region = regionOf(service)
  const reference = context.services.refer(name)
  return {
    key,
    title: title.slice(0, 500),
    resolved,
    status,
    updates: readUpdates(event, eventAt, doubt),
    services: reference === null ? [] : [reference],
    region: region === null && place === null ? null : context.places.find(place ?? region ?? '', region ?? ''),
    begin: null,
    end: null,
  }
}

function readUpdates(event: FeLegacyEvent, eventAt: Instant, doubt: TellDoubt): AwsUpdate[] {
  const marked = splitAtMarks(event.description ?? '')
  const dated = dateMarks(
    marked.flatMap(({ mark }) => mark ?? []),
    eventAt,
  )
  const offset = marked[0]?.mark === null ? 1 : 0
  const updates = marked.map(({ mark, html }, index) => {
    const found = dated[index - offset]
    if (mark !== null && found?.odd != null) doubtMark(found.odd, mark, doubt)
    return toUpdate(html, mark === null || found === undefined ? statedMoment(eventAt) : found.moment)
  })
  const details = cleanText(event.details ?? '')
  if (details !== '') updates.push(toUpdate(details, statedMoment(eventAt)))
  if (updates.length === 0) updates.push({ ...toUpdate('', statedMoment(eventAt)), headline: event.summary ?? '' })
  const timeOf = ({ statedAt, body }: AwsUpdate) => statedAt.at ?? `undated ${sha256Hex(body).slice(0, 16)}`
  const keys = keysByTime(updates, timeOf, ({ body }) => body)
  return updates.map((update) => ({ ...update, key: keys.get(update) ?? '' }))
}

function toUpdate(html: string, statedAt: Moment): AwsUpdate {
  const body = cleanText(htmlToMarkdown(`<div>${html}</div>`))
  return { key: '', statedAt, body, phase: phaseOf(body) }
}

function doubtMark(odd: 'unreadable' | 'backwards' | 'far', mark: string, doubt: TellDoubt): void {
  const words = cleanLine(mark, 80)
  const path = ['description']
  if (odd === 'unreadable') doubt('unreadable-date', path, `“${words}” is no time that can be read; the update stands undated.`)
  else if (odd === 'backwards') doubt('contradictory-date', path, `“${words}” lies before the update in front of it.`)
  else doubt('contradictory-date', path, `“${words}” lies over an hour from the event’s own date; read as the nearest such time.`)
}
