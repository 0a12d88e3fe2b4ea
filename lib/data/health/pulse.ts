import type { Instant } from '@/lib/core/time/moment'
import { now } from '@/lib/site/clock'

/** What an instance runs beside answering requests; links only where that is chosen. */
export const jobs = ['outbox', 'watches', 'links'] as const
export type Job = (typeof jobs)[number]
/** `upTo`: the newest outbox row that this instance has taken in. */
export type Beat = { at: Instant; upTo: bigint | null }

/** One per process: the jobs and the routes that ask for them are bundled apart but share the process. */
const key = Symbol.for('faultline.pulse')
const store = globalThis as { [key]?: Partial<Record<Job, Beat>> }

/** To be called whenever a job has looked for work and the database answered. */
export function beat(job: Job, upTo: bigint | null = null): void {
  store[key] = { ...store[key], [job]: { at: now(), upTo } }
}

/** When a job of this process last looked for work; null when it never did. */
export function lastBeat(job: Job): Beat | null {
  return store[key]?.[job] ?? null
}
