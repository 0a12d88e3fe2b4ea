import { AppError } from '@/lib/core/errors'
import { readFeedCursor, surfacedAt, toFeedCursor } from '@/lib/core/feeds/feed-key'
import type { IncidentDocument } from '@/lib/core/incident/document'
import type { Entry } from '@/lib/core/incident/entry'
import { toInstant } from '@/lib/core/time/instant'
import type { Instant } from '@/lib/core/time/moment'
import { getDb } from '@/lib/data/db'
import { type FeedNarrowing, feedSql } from '@/lib/data/feeds/feed-sql'
import { type IncidentFilter, toNarrowing } from '@/lib/data/incidents/queries/list-incidents'
import { readDocument } from '@/lib/data/incidents/record/head'

/** How many entries a page of a feed has. */
export const entriesPerPage = 100

/** A published entry as feeds tell it, with the incident that it belongs to now. */
export type FeedEntry = {
  entry: Entry
  document: IncidentDocument
  /** The incident in which it was first published, and its id there: others where two were merged. They name the entry for ever. */
  homeId: string
  homeEntryId: string
  surfacedAt: Instant
  /** When its words last changed; when it surfaced where they never did. */
  updatedAt: Instant
  /** Set where it was recorded long after it was said, on a page that was public already. */
  addedLater: Instant | null
  /** The last revision that changed it. */
  editedAt: Instant | null
}

export type FeedPage = { items: FeedEntry[]; nextCursor: string | null }

type Row = {
  document: unknown
  entries: {
    id: string
    key: string
    homeId: string
    homeEntryId: string
    addedAt: string
    addedLater: boolean
    editedAt: string | null
    redactedAt: string | null
  }[]
}

/**
 * Entries of current incidents that the filter finds, by when they surfaced, newest first; of one incident where its id is given.
 * Throws 'invalid' for a cursor that is none of ours.
 */
export async function listFeedEntries(
  filter: Omit<IncidentFilter, 'sort' | 'limit' | 'total'> & { incidentId?: string | undefined } = {},
): Promise<FeedPage> {
  const after = filter.cursor === undefined ? undefined : readFeedCursor(filter.cursor)
  if (after === null) throw new AppError('invalid', 'The cursor is not one of ours. Start again from the first page.')
  const query: FeedNarrowing = { ...(await toNarrowing(filter)), incidentId: filter.incidentId, after, limit: entriesPerPage }
  const rows = await getDb().$queryRaw<Row[]>(feedSql(query))
  const found = rows.flatMap(fromRow).sort((a, b) => (a.key < b.key ? 1 : -1))
  const items = found.slice(0, entriesPerPage)
  const last = found.length > entriesPerPage ? items.at(-1) : undefined
  return { items: items.map(({ key: _, ...item }) => item), nextCursor: last ? toFeedCursor(last.key) : null }
}

function fromRow({ document: stored, entries }: Row): (FeedEntry & { key: string })[] {
  const document = readDocument(stored)
  const byId = new Map(document.entries.map((entry) => [entry.id, entry]))
  return entries.flatMap(({ id, key, homeId, homeEntryId, addedAt, addedLater, ...told }) => {
    const entry = byId.get(id)
    if (entry === undefined) return []
    const editedAt = told.editedAt && toInstant(new Date(told.editedAt))
    const redactedAt = told.redactedAt && toInstant(new Date(told.redactedAt))
    const surfaced = surfacedAt(key)
    const updatedAt = [surfaced, editedAt, redactedAt].reduce<Instant>((last, each) => (each && each > last ? each : last), surfaced)
    return [
      {
        key,
        entry,
        document,
        homeId,
        homeEntryId,
        surfacedAt: surfaced,
        updatedAt,
        addedLater: addedLater ? toInstant(new Date(addedAt)) : null,
        editedAt: editedAt || null,
      },
    ]
  })
}
