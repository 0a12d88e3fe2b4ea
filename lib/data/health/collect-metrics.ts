import { collectDefaultMetrics, Gauge, Registry } from 'prom-client'
import { secondsBetween } from '@/lib/core/time/instant'
import { getDb } from '@/lib/data/db'
import { lastBeat } from '@/lib/data/health/pulse'
import { countLinks, linkStates } from '@/lib/data/links/count-links'
import { listWatches } from '@/lib/data/watches/list-watches'
import { watchOutcomes } from '@/lib/data/watches/watch'
import { now } from '@/lib/site/clock'

export type Metrics = { contentType: string; text: string }

/** One per process, however often a bundler copies this module. */
const key = Symbol.for('faultline.metrics')
const store = globalThis as { [key]?: Registry }

/** Everything worth counting, for a collector. With the database away only what this process knows of itself. */
export async function collectMetrics(): Promise<Metrics> {
  const registry = new Registry()
  const up = gauge(registry, 'faultline_database_up', 'Whether the database answers (1) or not (0).')
  try {
    await countRecord(registry)
    await countWatches(registry)
    await countAddresses(registry)
    await countOutbox(registry)
    up.set(1)
  } catch {
    registry.clear()
    gauge(registry, 'faultline_database_up', 'Whether the database answers (1) or not (0).').set(0)
  }
  const merged = Registry.merge([ownMetrics(), registry])
  return { contentType: merged.contentType, text: await merged.metrics() }
}

function ownMetrics(): Registry {
  if (store[key] === undefined) {
    store[key] = new Registry()
    collectDefaultMetrics({ register: store[key] })
  }
  return store[key]
}

function gauge<Label extends string = never>(registry: Registry, name: string, help: string, labelNames: Label[] = []): Gauge<Label> {
  return new Gauge({ name, help, labelNames, registers: [registry] })
}

async function countRecord(registry: Registry): Promise<void> {
  const incidents = gauge(registry, 'faultline_incidents', 'Published incidents by their standing.', ['state'])
  const entries = gauge(registry, 'faultline_entries', 'Entries of published incidents.')
  for (const state of ['current', 'retracted', 'merged']) incidents.set({ state }, 0)
  const states = await getDb().incident.groupBy({ by: ['state'], _count: true, _sum: { entryCount: true } })
  for (const { state, _count } of states) incidents.set({ state }, _count)
  entries.set(states.reduce((sum, { _sum }) => sum + (_sum.entryCount ?? 0), 0))
  gauge(registry, 'faultline_drafts', 'Drafts that are not published.').set(await getDb().draft.count())
}

async function countWatches(registry: Registry): Promise<void> {
  const watches = await listWatches()
  const byOutcome = gauge(registry, 'faultline_watches', 'Watched feeds by the outcome of their last run.', ['outcome'])
  for (const outcome of [...watchOutcomes, 'none', 'paused']) byOutcome.set({ outcome }, 0)
  const labels = ['watch', 'host'] as const
  const failures = gauge(registry, 'faultline_watch_failures', 'How often in a row a watch was refused or failed.', [...labels])
  const success = gauge(registry, 'faultline_watch_last_success_timestamp_seconds', 'When a watch last succeeded.', [...labels])
  for (const watch of watches) {
    const label = { watch: String(watch.id), host: new URL(watch.url).host }
    byOutcome.inc({ outcome: watch.paused ? 'paused' : (watch.lastOutcome ?? 'none') })
    failures.set(label, watch.failures)
    if (watch.lastSuccessAt !== null) success.set(label, Date.parse(watch.lastSuccessAt) / 1000)
  }
}

async function countAddresses(registry: Registry): Promise<void> {
  const links = gauge(registry, 'faultline_links', 'Addresses of sources by what is known of them.', ['state'])
  const { by, lastCheckAt } = await countLinks()
  for (const state of linkStates) links.set({ state }, by[state])
  const last = gauge(registry, 'faultline_links_last_check_timestamp_seconds', 'When an address was last asked whether it is still there.')
  last.set(lastCheckAt === null ? 0 : Date.parse(lastCheckAt) / 1000)
}

async function countOutbox(registry: Registry): Promise<void> {
  const lag = gauge(registry, 'faultline_outbox_lag_seconds', 'Age of the oldest change that this instance has not taken in.')
  const upTo = lastBeat('outbox')?.upTo ?? 0n
  const oldest = await getDb().outbox.findFirst({ where: { id: { gt: upTo }, dueAt: null }, orderBy: { id: 'asc' } })
  lag.set(oldest === null ? 0 : Math.max(0, secondsBetween(oldest.createdAt.toISOString(), now())))
}
