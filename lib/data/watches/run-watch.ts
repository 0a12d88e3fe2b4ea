import { AppError } from '@/lib/core/errors'
import { addSeconds, earlierOf } from '@/lib/core/time/instant'
import { listPlaces, listServices } from '@/lib/data/catalogue'
import { toDatabaseFault } from '@/lib/data/database-fault'
import { type ImportedItem, importReading } from '@/lib/data/incidents/commands/import-reading'
import { deriveIncidentId } from '@/lib/data/incidents/import/derive-incident-id'
import { OutsideFault } from '@/lib/data/outside/outside-fault'
import { type Belief, believeResponse } from '@/lib/data/watches/believe-response'
import { type FeedAnswer, type FeedLimits, fetchFeed } from '@/lib/data/watches/fetch-feed'
import { holdLease } from '@/lib/data/watches/hold-lease'
import { type Settlement, settleWatch } from '@/lib/data/watches/lease'
import { nextRunAt } from '@/lib/data/watches/next-run'
import { feedActor, type LeasedWatch, shownUrl, type WatchOutcome } from '@/lib/data/watches/watch'
import { getFormat } from '@/lib/ingest/formats'
import { now } from '@/lib/site/clock'

export type RunOptions = {
  /** The name under which the watch was taken. */
  runner: string
  limits?: Partial<FeedLimits>
  /** Ask for everything, changed or not, and believe it however small. */
  anew?: boolean
}

export type WatchReport = {
  url: string
  outcome: WatchOutcome
  reason: string
  items: ImportedItem[]
  /** Incidents that could not be read. */
  rejected: { key: string; reason: string }[]
  /** What nobody expected; it is logged. */
  error?: unknown
}

type Run = WatchReport & { settlement: Partial<Settlement>; waitSeconds?: number | null }

/** A feed that has been saying for so long that it holds less is believed. */
const smallerForSeconds = 86_400

/**
 * Reads a watched feed once and takes over what it brings, all or nothing: what is not believed changes nothing. Throws only when
 * the outcome cannot be written down.
 */
export async function runWatch(watch: LeasedWatch, options: RunOptions): Promise<WatchReport> {
  const hold = holdLease(watch.id, options.runner)
  try {
    const { settlement, waitSeconds = null, ...report } = await attempt(watch, options, hold.require)
    const at = now()
    const good = report.outcome === 'changed' || report.outcome === 'unchanged'
    const failures = good ? 0 : watch.failures + 1
    const due = nextRunAt(at, { everySeconds: watch.everySeconds, failures }, { waitSeconds })
    const { smallerSince } = settlement
    const kept = await settleWatch(watch.id, options.runner, {
      ...settlement,
      ...(good ? { lastSuccessAt: at, smallerSince: null } : {}),
      lastRunAt: at,
      lastOutcome: report.outcome,
      lastReason: report.reason,
      failures,
      nextRunAt: smallerSince ? earlierOf(due, addSeconds(smallerSince, smallerForSeconds)) : due,
    })
    if (!kept) throw new AppError('conflict', `${shownUrl(watch.url)} was taken over by another process, or removed.`)
    return report
  } finally {
    hold.release()
  }
}

async function attempt(watch: LeasedWatch, options: RunOptions, stillOurs: () => void): Promise<Run> {
  const report = { url: watch.url, items: [], rejected: [], settlement: {} }
  try {
    const { etag, lastModified } = options.anew ? { etag: null, lastModified: null } : watch
    const answer = await fetchFeed({ url: watch.url, etag, lastModified }, options.limits)
    stillOurs()
    if (answer.kind === 'unmodified') return { ...report, outcome: 'unchanged', reason: 'The server says that nothing changed.' }
    const belief = await read(watch, answer.bytes, options.anew === true)
    if (belief.ok) return await store(watch, answer, belief, stillOurs)
    const smallerSince = belief.smaller ? { smallerSince: watch.smallerSince ?? now() } : {}
    return { ...report, outcome: 'refused', reason: belief.reason, settlement: smallerSince }
  } catch (error) {
    if (error instanceof OutsideFault) return { ...report, outcome: error.outcome, reason: error.message, waitSeconds: error.waitSeconds }
    const fault = toDatabaseFault(error)
    if (fault instanceof AppError && (fault.code === 'unavailable' || fault.code === 'conflict')) throw fault
    if (fault instanceof AppError) return { ...report, outcome: 'refused', reason: fault.message }
    return { ...report, outcome: 'failed', reason: 'Reading it failed in a way that nobody expected; the log says more.', error }
  }
}

async function read(watch: LeasedWatch, bytes: Uint8Array, anew: boolean): Promise<Belief> {
  const format = getFormat(watch.format)
  if (format === null) throw new OutsideFault('refused', `There is no format ${watch.format} any more.`)
  const { zone, vendor, page, smallerSince, lastIncidents, lastEntries } = watch
  const patient = smallerSince === null || addSeconds(smallerSince, smallerForSeconds) > now()
  const last = lastIncidents === null || anew || !patient ? null : { incidents: lastIncidents, entries: lastEntries ?? 0 }
  const file = new URL(watch.url).pathname.split('/').at(-1) ?? ''
  return believeResponse(
    bytes,
    format,
    {
      zone,
      places: await listPlaces(),
      services: await listServices(),
      incidentId: deriveIncidentId,
      ...(vendor === null ? {} : { vendor }),
      ...(page === null ? {} : { page }),
      ...(file === '' ? {} : { file }),
    },
    last,
  )
}

async function store(
  watch: LeasedWatch,
  answer: FeedAnswer & { kind: 'content' },
  { reading, text, size }: Belief & { ok: true },
  stillOurs: () => void,
): Promise<Run> {
  const { format, publish, url } = watch
  const reason = `Read from ${shownUrl(url)}`
  const found = reading.drafts.length > 0
  const items = found ? await importReading(feedActor(watch), { reading, text, format, publish, reason, onProgress: stillOurs }) : []
  const rejected = reading.rejected ?? []
  const changed = items.some(({ outcome }) => outcome === 'new' || outcome === 'changed')
  const whole = items.every(({ outcome }) => outcome !== 'exists' && outcome !== 'refused')
  return {
    url,
    items,
    rejected,
    outcome: changed ? 'changed' : 'unchanged',
    reason: tell(items, rejected),
    settlement: {
      lastBytes: answer.bytes.byteLength,
      lastIncidents: size.incidents,
      lastEntries: size.entries,
      // What was not stored is asked for again, changed or not.
      etag: whole ? answer.etag : null,
      lastModified: whole ? answer.lastModified : null,
    },
  }
}

function tell(items: readonly ImportedItem[], rejected: WatchReport['rejected']): string {
  const counts = (['new', 'changed', 'unchanged'] as const).map((name) => `${items.filter((item) => item.outcome === name).length} ${name}`)
  const left = [
    ...items.filter(({ outcome }) => outcome === 'exists' || outcome === 'refused').map(({ slug, reason }) => `${slug}: ${reason}`),
    ...rejected.map(({ key, reason }) => `${key}: ${reason}`),
  ]
  return `${counts.join(', ')}${left.length === 0 ? '' : `; ${left.length} not stored, among them ${left[0]?.slice(0, 500)}`}.`
}
