import { AppError } from '@/lib/core/errors'
import type { Signature } from '@/lib/core/incident/document'
import { parseErrorCursor, toErrorCursor } from '@/lib/core/patterns/error-cursor'
import { errorWords } from '@/lib/core/patterns/error-slug'
import { getDb } from '@/lib/data/db'
import { Prisma } from '@/lib/data/generated/client'

/** An error text with a page: the wording most incidents have, and how many current incidents have it. */
export type ErrorText = { slug: string; text: string; code: string | null; protocol: Signature['protocol']; count: number }
export type ErrorPage = { items: ErrorText[]; total: number; nextCursor: string | null }

const perPage = 50
const longestSearch = 2000

/**
 * Error texts by how many incidents have them, one page at a time; with `q`, those that hold its words in that order or that are a
 * part of it, as when a whole report is pasted. Throws 'invalid' for a cursor that is none of ours.
 */
export async function listErrors({ q, cursor }: { q?: string; cursor?: string } = {}): Promise<ErrorPage> {
  const words = errorWords((q ?? '').slice(0, longestSearch))
  if (q !== undefined && q.trim() !== '' && words === '') return { items: [], total: 0, nextCursor: null }
  const after = cursor === undefined ? null : parseErrorCursor(cursor)
  if (cursor !== undefined && after === null)
    throw new AppError('invalid', 'The cursor is not one of ours. Start again from the first page.')
  const matches =
    words === ''
      ? Prisma.sql`s.slug <> ''`
      : Prisma.sql`s.slug <> '' AND (strpos(s.slug, ${words}) > 0 OR strpos(${`-${words}-`}, '-' || s.slug || '-') > 0)`
  const rows = await getDb().$queryRaw<(ErrorText & { total: number })[]>`
    WITH grouped AS (
      SELECT s.slug, mode() WITHIN GROUP (ORDER BY s.text) AS text, max(s.code) AS code, min(s.protocol) AS protocol,
        count(DISTINCT s.incident_id)::int AS count
      FROM signature s JOIN incident i ON i.id = s.incident_id WHERE i.state = 'current' AND ${matches} GROUP BY s.slug
    )
    SELECT grouped.*, (SELECT count(*)::int FROM grouped) AS total FROM grouped
    WHERE ${after === null ? Prisma.sql`true` : Prisma.sql`(count, slug) < (${after.count}::int, ${after.slug})`}
    ORDER BY count DESC, slug DESC LIMIT ${perPage + 1}`
  const items = rows.slice(0, perPage).map(({ total: _, ...item }) => item)
  const last = rows.length > perPage ? items.at(-1) : undefined
  return { items, total: rows[0]?.total ?? 0, nextCursor: last ? toErrorCursor(last) : null }
}

/** The slug of every error text that a current incident has. */
export async function listErrorSlugs(): Promise<string[]> {
  const rows = await getDb().$queryRaw<{ slug: string }[]>`
    SELECT DISTINCT s.slug FROM signature s JOIN incident i ON i.id = s.incident_id WHERE i.state = 'current' AND s.slug <> ''`
  return rows.map(({ slug }) => slug)
}
