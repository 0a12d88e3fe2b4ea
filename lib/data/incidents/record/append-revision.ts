import { AppError } from '@/lib/core/errors'
import { surfacingOf } from '@/lib/core/feeds/surfacing'
import { diffDocuments } from '@/lib/core/history/diff-documents'
import { entryHistory } from '@/lib/core/history/entry-history'
import { type Revision, sealRevision } from '@/lib/core/history/revision'
import { isWithheldDocument } from '@/lib/core/history/withhold'
import type { IncidentDocument } from '@/lib/core/incident/document'
import type { Place } from '@/lib/core/places/place'
import type { Instant } from '@/lib/core/time/moment'
import type { Actor } from '@/lib/data/actor'
import { Prisma } from '@/lib/data/generated/client'
import { buildProjection } from '@/lib/data/incidents/mapping/build-projection'
import { writeProjection } from '@/lib/data/incidents/mapping/write-projection'
import { type Head, listChanges } from '@/lib/data/incidents/record/head'
import { listLinkedIds } from '@/lib/data/incidents/record/linked-incidents'
import { keepAddresses, publicationChecks } from '@/lib/data/incidents/record/publication-checks'
import { appendOutbox, dropDueOutbox, incidentTag } from '@/lib/data/outbox'
import type { Transaction } from '@/lib/data/transaction'
import { now } from '@/lib/site/clock'

export type NewHead = {
  head: Head | null
  document: IncidentDocument
  actor: Actor
  reason: string
  places: readonly Place[]
  /** When it is recorded if not now: only the seed and tests tell. */
  recordedAt?: Instant | undefined
}

/** What was recorded: the incident's address and the number of its new head. */
export type Recorded = { incidentId: string; slug: string; number: number; recordedAt: Instant }

/**
 * The one place where the record grows: a revision, its projections and an outbox row, inside the caller's transaction, which holds
 * the record's lock. Null when the document is the head already. Throws 'invalid' or 'conflict' before anything is written.
 */
export async function appendRevision(tx: Transaction, given: NewHead): Promise<Recorded | null> {
  const { head, actor, reason, places } = given
  if (head !== null) requireKnown(head.document)
  const document = keepAddresses(head, given.document)
  const changes = diffDocuments(head?.document ?? null, document)
  if (changes.length === 0) return null
  if (reason.trim() === '') throw new AppError('invalid', 'A revision needs a reason.')
  const recordedAt = recordingTime(head, given.recordedAt)
  for (const check of publicationChecks(tx, head, document)) await check()

  const revision = sealRevision({
    number: (head?.number ?? 0) + 1,
    changes,
    document,
    previousHash: head?.hash ?? null,
    recordedAt,
    author: actor.name,
    reason: reason.trim(),
  })
  const earlier = head === null ? [] : await listChanges(tx, document.id)
  const projection = buildProjection({
    document,
    revisionNumber: revision.number,
    histories: entryHistory([...earlier, revision], document),
    surfacing: surfacingOf([...earlier, revision]),
    publishedAt: earlier[0]?.recordedAt ?? recordedAt,
    changedAt: recordedAt,
    places,
  })
  const linkedBefore = head === null ? [] : await listLinkedIds(tx, document.id)
  await writeProjection(tx, projection, { isNew: head === null, beside: [insertRevision(document.id, revision)] })
  const linked = new Set([...linkedBefore, ...(await listLinkedIds(tx, document.id))])
  const tags = ['record', incidentTag(document.id), ...[...linked].map(incidentTag)]
  if (head !== null) await dropDueOutbox(tx, document.id)
  await appendOutbox(tx, { incidentId: document.id, tags, dueAt: projection.dueAt })
  return { incidentId: document.id, slug: document.slug, number: revision.number, recordedAt }
}

/** What an incident said that was taken out of a dump before this record was restored from it, nobody here can build on. */
function requireKnown(document: IncidentDocument): void {
  if (!isWithheldDocument(document)) return
  const { kind } = document.standing
  throw new AppError('conflict', `The incident is ${kind}, and this record, restored from a dump, knows no more of it than that.`, {
    reason: 'withheld',
    standing: kind,
  })
}

function insertRevision(incidentId: string, revision: Revision): Prisma.Sql {
  const { number, changes, document, documentSha, previousHash, hash, recordedAt, author, reason } = revision
  return Prisma.sql`revision_new AS (
    INSERT INTO revision (incident_id, number, changes, document, document_sha, previous_hash, hash, recorded_at, author, reason)
    VALUES (${incidentId}::uuid, ${number}, ${JSON.stringify(changes)}::jsonb, ${JSON.stringify(document)}::jsonb, ${documentSha},
      ${previousHash}, ${hash}, ${recordedAt}::timestamptz, ${author}, ${reason}))`
}

/** A clock that was set back never makes a revision older than the one before it; a time told by the caller must not be older. */
function recordingTime(head: Head | null, told: Instant | undefined): Instant {
  const time = told ?? now()
  if (head === null || time >= head.recordedAt) return time
  if (told === undefined) return head.recordedAt
  throw new AppError('invalid', `The revision before was recorded at ${head.recordedAt}, later than ${told}.`)
}
