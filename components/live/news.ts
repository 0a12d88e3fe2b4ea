import type { Status } from '@/lib/core/timeline/timeline'

/** What of an incident the page in front of the reader shows. */
export type Shown = { revision: number; status: Status }

/** What `incident.json` says now: which revision, how it stands, its entries in order, and the tag of all that. */
export type Answer = Shown & { entries: readonly string[]; tag: string | null }

/** Taken back, or gone for another reason. */
export type Reply = Answer | 'gone'

const firstWaitMs = 20_000
const jitterMs = 15_000
const longestWaitMs = 300_000

/** How long to wait before asking again: about half a minute, never all readers at once, twice as long after each failure. */
export function waitMs(failures: number, chance: number): number {
  return Math.min((firstWaitMs + chance * jitterMs) * 2 ** Math.min(failures, 8), longestWaitMs)
}

/** Reads an answer; null when it is not one of ours. */
export function readAnswer(body: unknown, tag: string | null): Answer | null {
  const { revision, derived, incident } = (body ?? {}) as { [part: string]: { [name: string]: unknown } | undefined }
  const entries = incident?.entries
  if (typeof revision?.number !== 'number' || typeof derived?.status !== 'string' || !Array.isArray(entries)) return null
  return { revision: revision.number, status: derived.status as Status, entries: entries.map(({ id }) => String(id)), tag }
}

/** Asks for the incident, or with the answer from before only whether it still holds; then it is that answer again. */
export function replyOf(status: number, body: unknown, tag: string | null, before: Reply | undefined): Reply | null {
  if (status === 304) return before ?? null
  if (status === 404 || status === 410) return 'gone'
  return status === 200 ? readAnswer(body, tag) : null
}
