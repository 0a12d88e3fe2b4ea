import { AppError } from '@/lib/core/errors'
import { canDraft } from '@/lib/core/permissions'
import { toInstant } from '@/lib/core/time/instant'
import type { Instant } from '@/lib/core/time/moment'
import { type Actor, requirePermission } from '@/lib/data/actor'
import { getDb } from '@/lib/data/db'
import { Prisma } from '@/lib/data/generated/client'
import type { DraftStanding } from '@/lib/data/incidents/queries/drafts/get-draft-state'
import { type Page, toPage } from '@/lib/data/people/list-people'

const perPage = 50

/** A draft as the desk lists it: on the desk of people, or of the feed or tool that wrote it. */
export type ListedDraft = {
  id: string
  incidentId: string
  /** `people`, `feed:…` or `system:…`. */
  desk: string
  state: DraftStanding
  submittedBy: string | null
  title: string
  slug: string
  version: number
  baseRevision: number
  format: string | null
  createdAt: Instant
  createdBy: string
  updatedAt: Instant
  updatedBy: string
  published: { slug: string; revision: number } | null
  /** What a curator should look at in what was imported. */
  doubts: string[]
}

export type DraftQuery = { desk?: 'people' | 'feeds' | undefined; state?: DraftStanding | undefined; cursor?: string | undefined }

type Row = Omit<ListedDraft, 'createdAt' | 'updatedAt' | 'published'> & {
  createdAt: Date
  updatedAt: Date
  publishedSlug: string | null
  revision: number | null
}

/** All drafts of all desks, those touched last first. */
export async function listDrafts(actor: Actor, { desk, state, cursor }: DraftQuery = {}): Promise<Page<ListedDraft>> {
  requirePermission(actor, canDraft, 'see drafts')
  const conditions = [
    Prisma.sql`TRUE`,
    ...(desk === undefined ? [] : [desk === 'people' ? Prisma.sql`draft.desk = 'people'` : Prisma.sql`draft.desk <> 'people'`]),
    ...(state === undefined ? [] : [Prisma.sql`draft.state = ${state}`]),
    ...(cursor === undefined ? [] : [after(cursor)]),
  ]
  const rows = await getDb().$queryRaw<Row[]>`
    SELECT draft.id::text, draft.incident_id::text AS "incidentId", draft.desk, draft.state, draft.submitted_by AS "submittedBy", draft.title, draft.slug, draft.version,
      draft.base_revision AS "baseRevision", draft.format, draft.created_at AS "createdAt", draft.author AS "createdBy",
      draft.updated_at AS "updatedAt", saved.author AS "updatedBy", incident.slug AS "publishedSlug", incident.revision_number AS revision,
      (SELECT coalesce(array_agg(DISTINCT doubt), '{}') FROM reading, unnest(reading.doubts) AS doubt
        WHERE reading.incident_id = draft.incident_id AND reading.desk = draft.desk) AS doubts
    FROM draft
    JOIN draft_change saved ON saved.draft_id = draft.id AND saved.version = draft.version
    LEFT JOIN incident ON incident.id = draft.incident_id
    WHERE ${Prisma.join(conditions, ' AND ')}
    ORDER BY draft.updated_at DESC, draft.id DESC LIMIT ${perPage + 1}`
  return toPage(rows.map(fromRow), perPage, ({ updatedAt, id }) => `${updatedAt}_${id}`)
}

function fromRow({ publishedSlug, revision, createdAt, updatedAt, ...row }: Row): ListedDraft {
  const published = publishedSlug === null || revision === null ? null : { slug: publishedSlug, revision }
  return { ...row, createdAt: toInstant(createdAt), updatedAt: toInstant(updatedAt), published }
}

function after(cursor: string): Prisma.Sql {
  const [, at, id] = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(cursor) ?? []
  if (at === undefined || id === undefined || Number.isNaN(Date.parse(at)))
    throw new AppError('invalid', 'This is no cursor of this list. Start at its first page.')
  return Prisma.sql`(draft.updated_at, draft.id) < (${at}::timestamptz, ${id}::uuid)`
}
