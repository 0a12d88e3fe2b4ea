import { AppError } from '@/lib/core/errors'
import { readCursor } from '@/lib/core/search/list-cursor'
import type { ListSort } from '@/lib/core/search/list-sort'
import { Prisma } from '@/lib/data/generated/client'

/** The condition that leaves what comes after the cursor. Throws 'invalid' for one that is none of ours or of another order. */
export function afterCursor(cursor: string, sort: ListSort, sortKey: Prisma.Sql): Prisma.Sql {
  const read = readCursor(cursor, sort)
  if (read === null) throw new AppError('invalid', 'The cursor is not one of ours. Start again from the first page.')
  const { value, key } = read
  const conditions: Record<ListSort, () => Prisma.Sql> = {
    newest: () => Prisma.sql`${sortKey} < ${key} COLLATE "C"`,
    oldest: () => Prisma.sql`i.age_key > ${key} COLLATE "C"`,
    longest: () => Prisma.sql`(i.longest_seconds, i.sort_key) < (${Number(value)}::int, ${key} COLLATE "C")`,
    entries: () => Prisma.sql`(i.entry_count, i.sort_key) < (${Number(value)}::int, ${key} COLLATE "C")`,
    changed: () => Prisma.sql`(i.changed_at, i.sort_key) < (${value}::timestamptz, ${key} COLLATE "C")`,
    best: () => Prisma.sql`(hits.rank, i.sort_key) < (${Number(value)}::int, ${key} COLLATE "C")`,
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
