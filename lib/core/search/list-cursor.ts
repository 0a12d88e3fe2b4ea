import type { ListSort } from '@/lib/core/search/list-sort'

/** What an incident is sorted by, in any of the orders; `sortKey` and `ageKey` are unique. */
export type SortKeys = { sortKey: string; ageKey: string; longestSeconds: number; entryCount: number; changedAt: Date; rank: number }

/** Where a list goes on: behind the one with this value and this key. Orders by a key alone have no value. */
export type ListCursor = { value: string; key: string }

const key = String.raw`(?:\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)?\/[0-9a-f-]{36}`
const whole = String.raw`\d{1,9}|1\d{9}|20\d{8}`
const instant = String.raw`\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z`
const forms: Record<ListSort, RegExp> = {
  newest: new RegExp(`^()(${key})$`),
  oldest: new RegExp(`^oldest ()(~?${key})$`),
  longest: new RegExp(`^longest (${whole}) (${key})$`),
  entries: new RegExp(`^entries (${whole}) (${key})$`),
  changed: new RegExp(`^changed (${instant}) (${key})$`),
  best: new RegExp(`^best ([1-4]) (${key})$`),
}

/** The cursor behind an incident, as it stands in a URL; it is of one order alone. */
export function toCursor(sort: ListSort, keys: SortKeys): string {
  const text = {
    newest: () => keys.sortKey,
    oldest: () => `oldest ${keys.ageKey}`,
    longest: () => `longest ${keys.longestSeconds} ${keys.sortKey}`,
    entries: () => `entries ${keys.entryCount} ${keys.sortKey}`,
    changed: () => `changed ${keys.changedAt.toISOString()} ${keys.sortKey}`,
    best: () => `best ${keys.rank} ${keys.sortKey}`,
  }
  return Buffer.from(text[sort]()).toString('base64url')
}

/** Reads a cursor; null for one that is none of ours or of another order. */
export function readCursor(cursor: string, sort: ListSort): ListCursor | null {
  const match = forms[sort].exec(Buffer.from(cursor, 'base64url').toString())
  if (!match) return null
  const [, value = '', found = ''] = match
  return sort === 'changed' && Number.isNaN(Date.parse(value)) ? null : { value, key: found }
}
