import { AppError } from '@/lib/core/errors'
import type { IncidentDocument } from '@/lib/core/incident/document'
import { canDraft } from '@/lib/core/permissions'
import { toInstant } from '@/lib/core/time/instant'
import type { Instant } from '@/lib/core/time/moment'
import { type Actor, deskOf, requirePermission } from '@/lib/data/actor'
import { getDb } from '@/lib/data/db'
import { readDocument } from '@/lib/data/incidents/record/head'
import type { Transaction } from '@/lib/data/transaction'

export const draftStates = ['open', 'submitted', 'returned'] as const
export type DraftStanding = (typeof draftStates)[number]

/** A draft as its editors see it. Without a draft `id` is null, `version` 0, and the document that of the published incident. */
export type DraftState = {
  draft: {
    id: string | null
    incidentId: string
    version: number
    baseRevision: number
    state: DraftStanding
    submittedBy: string | null
    submittedAt: Instant | null
    format: string | null
    captureSha: string | null
    updatedAt: Instant | null
    updatedBy: string | null
    published: { slug: string; revision: number } | null
  }
  document: IncidentDocument
}

type Row = {
  id: string | null
  version: number | null
  baseRevision: number | null
  document: unknown
  state: DraftStanding | null
  submittedBy: string | null
  submittedAt: Date | null
  format: string | null
  captureSha: string | null
  updatedAt: Date | null
  updatedBy: string | null
  slug: string | null
  revision: number | null
  head: unknown
}

/** The work on an incident on the actor's desk, as of one snapshot. Throws 'not-found' where there is neither a draft nor an incident. */
export async function getDraftState(actor: Actor, incidentId: string, tx: Transaction = getDb()): Promise<DraftState> {
  requirePermission(actor, canDraft, 'see drafts')
  const [row] = await tx.$queryRaw<Row[]>`
    SELECT draft.id::text, draft.version, draft.base_revision AS "baseRevision", draft.document, draft.format,
      draft.state, draft.submitted_by AS "submittedBy", draft.submitted_at AS "submittedAt",
      draft.capture_sha AS "captureSha", draft.updated_at AS "updatedAt", saved.author AS "updatedBy",
      incident.slug, incident.revision_number AS revision,
      CASE WHEN draft.id IS NULL THEN revision.document END AS head
    FROM (SELECT ${incidentId}::uuid AS id) AS asked
    LEFT JOIN draft ON draft.incident_id = asked.id AND draft.desk = ${deskOf(actor)}
    LEFT JOIN draft_change saved ON saved.draft_id = draft.id AND saved.version = draft.version
    LEFT JOIN incident ON incident.id = asked.id
    LEFT JOIN revision ON revision.incident_id = incident.id AND revision.number = incident.revision_number`
  if (row === undefined || (row.id === null && row.revision === null))
    throw new AppError('not-found', 'There is no such draft or incident.')
  const { id, format, captureSha, updatedBy, submittedBy } = row
  return {
    draft: {
      ...{ id, incidentId, format, captureSha, updatedBy, submittedBy },
      version: row.version ?? 0,
      baseRevision: row.baseRevision ?? row.revision ?? 0,
      state: row.state ?? 'open',
      submittedAt: row.submittedAt && toInstant(row.submittedAt),
      updatedAt: row.updatedAt && toInstant(row.updatedAt),
      published: row.slug === null || row.revision === null ? null : { slug: row.slug, revision: row.revision },
    },
    document: readDocument(row.document ?? row.head),
  }
}
