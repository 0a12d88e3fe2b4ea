import type { Result } from '@/lib/core/errors'
import type { Doubt } from '@/lib/ingest/draft'
import { mapText } from '@/lib/ingest/mapped-text'
import { type JsonNode, readJson } from '@/lib/ingest/read-json'

/**
 * The JSON of a feed, or in one sentence why the whole of it is refused: empty, a web page, cut off, or no JSON at all. A byte
 * order mark is allowed.
 */
export function parseFeed(text: string): Result<unknown> {
  const bare = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text
  const head = bare.slice(0, 500).trimStart()
  if (head === '' && bare.trim() === '') return { ok: false, error: 'The input is empty.' }
  if (head.startsWith('<')) return { ok: false, error: 'The input is a web page or XML, not JSON.' }
  try {
    return { ok: true, value: JSON.parse(bare) as unknown }
  } catch (error) {
    const reason = error instanceof Error ? error.message : ''
    const position = Number(/at position (\d+)/.exec(reason)?.[1] ?? 0)
    const cut = /end of JSON|Unterminated/i.test(reason) || position >= bare.trimEnd().length
    return { ok: false, error: cut ? 'The input is cut off: its JSON does not end.' : 'The input is not JSON.' }
  }
}

/** What was doubted in a feed, and where in its JSON: `[3, 'updates', 0, 'status']`. */
export type FeedDoubt = Omit<Doubt, 'start' | 'end'> & { path: readonly (string | number)[] }

/**
 * Gives each doubt its place in the input. A path that leads nowhere ends at the last value that exists, at worst at the whole
 * input; the input is read a second time only when there is something to place.
 */
export function placeDoubts(text: string, doubts: readonly FeedDoubt[]): Doubt[] {
  if (doubts.length === 0) return []
  const bare = text.charCodeAt(0) === 0xfeff ? 1 : 0
  const read = readJson(mapText(bare === 0 ? text : text.slice(1)))
  return doubts.map(({ path, ...doubt }) => {
    const { start, end } = read.ok ? follow(read.value, path) : { start: 0, end: text.length - bare }
    return { ...doubt, start: start + bare, end: end + bare }
  })
}

function follow(root: JsonNode, path: readonly (string | number)[]): JsonNode {
  let node = root
  for (const step of path) {
    const next = node.kind === 'array' ? node.items[Number(step)] : node.kind === 'object' ? node.members.get(String(step)) : undefined
    if (next === undefined) return node
    node = next
  }
  return node
}

/** The members of a foreign object, or null for anything else. */
export function asRecord(value: unknown): Record<string, unknown> | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : null
}
