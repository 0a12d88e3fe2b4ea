import { AppError } from '@/lib/core/errors'
import type { ListSort } from '@/lib/core/search/list-sort'
import { Prisma } from '@/lib/data/generated/client'

/** What an incident is sorted by, in any of the orders. */
export type SortKeys = { sortKey: string; ageKey: string; longestSeconds: number; entryCount: number; changedAt: Date; rank: number }

const key = String.raw`(?:\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)?\/[0-9a-f-]{36}`
const whole = String.raw`\d{1,10}`
const instant = String.raw`\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z`
const forms: Record<ListSort, RegExp> = {
  newest: new RegExp(`^(${key})$`),
  oldest: new RegExp(`^oldest (~?${key})$`),
  longest: new RegExp(`^longest (${whole}) (${key})$`),
  entries: new RegExp(`^entries (${whole}) (${key})$`),
  changed: new RegExp(`^changed (${instant}) (${key})$`),
  best: new RegExp(`^best ([1-4]) (${key})$`),
}

/** Where the list goes on after an incident; a cursor is of one order alone. */
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

/** The condition that leaves what comes after the cursor. Throws 'invalid' for one that is none of ours or of another order. */
export function afterCursor(cursor: string, sort: ListSort, sortKey: Prisma.Sql): Prisma.Sql {
  const match = forms[sort].exec(Buffer.from(cursor, 'base64url').toString())
  const [, first = '', second = ''] = match ?? []
  if (!match || (sort === 'changed' && Number.isNaN(Date.parse(first))) || Number(first) > 2_147_483_647)
    throw new AppError('invalid', 'The cursor is not one of ours. Start again from the first page.')
  const conditions: Record<ListSort, () => Prisma.Sql> = {
    newest: () => Prisma.sql`${sortKey} < ${first} COLLATE "C"`,
    oldest: () => Prisma.sql`i.age_key > ${first} COLLATE "C"`,
    longest: () => Prisma.sql`(i.longest_seconds, i.sort_key) < (${Number(first)}::int, ${second} COLLATE "C")`,
    entries: () => Prisma.sql`(i.entry_count, i.sort_key) < (${Number(first)}::int, ${second} COLLATE "C")`,
    changed: () => Prisma.sql`(i.changed_at, i.sort_key) < (${first}::timestamptz, ${second} COLLATE "C")`,
    best: () => Prisma.sql`(hits.rank, i.sort_key) < (${Number(first)}::int, ${second} COLLATE "C")`,
  }
  return conditions[sort]()
}

/** The order of a list, from an index where nothing else narrows it. `alias` is the incident's, `sortKey` may be another table's. */
export function orderBy(sort: ListSort, alias: string, sortKey: Prisma.Sql): Prisma.Sql {
  const column = (name: string) => Prisma.raw(`${alias}.${name}`)
  const orders: Record<ListSort, () => Prisma.Sql> = {
    newest: () => Prisma.sql`${sortKey} DESC`,
    oldest: () => Prisma.sql`${column('age_key')}`,
    longest: () => Prisma.sql`${column('longest_seconds')} DESC, ${column('sort_key')} DESC`,
    entries: () => Prisma.sql`${column('entry_count')} DESC, ${column('sort_key')} DESC`,
    changed: () => Prisma.sql`${column('changed_at')} DESC, ${column('sort_key')} DESC`,
    best: () => Prisma.sql`rank DESC, ${column('sort_key')} DESC`,
  }
  return orders[sort]()
}
