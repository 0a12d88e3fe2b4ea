import { AppError } from '@/lib/core/errors'
import type { IncidentDocument } from '@/lib/core/incident/document'
import { toInstant } from '@/lib/core/time/instant'
import type { Instant } from '@/lib/core/time/moment'
import { type Actor, deskOf } from '@/lib/data/actor'
import { Prisma } from '@/lib/data/generated/client'
import type { AdoptedIds } from '@/lib/data/incidents/import/adopt-reading'
import { originSha } from '@/lib/data/incidents/mapping/origin-sha'
import { readDocument } from '@/lib/data/incidents/record/head'
import { findCodeOwner, findOriginOwner } from '@/lib/data/incidents/record/require-free'
import type { Transaction } from '@/lib/data/transaction'

/** What the format last said of the incident, in the ids of the incident, and what of it a curator should look at. */
export type LastReading = {
  document: IncidentDocument
  ids: AdoptedIds
  modifiedAt: Instant | null
  /** The text it was read from first, where that is known. */
  firstSha: string | null
  doubts: string[]
}

const isId = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

export type Target =
  | { kind: 'incident'; incidentId: string; last: LastReading | null }
  /** The incident is in the record under another origin, or may not be added to. */
  | { kind: 'exists'; incidentId: string; slug: string; reason: string }

/**
 * The incident to add to: by a slug, present or former, or by its id, which finds also one that is only a draft on the actor's desk.
 * Throws 'not-found', or 'gone' when it no longer stands.
 */
export async function requireIncident(tx: Transaction, actor: Actor, given: string): Promise<{ id: string; slug: string }> {
  const incident = isId.test(given)
    ? await tx.incident.findUnique({ where: { id: given } })
    : (await tx.incidentAddress.findUnique({ where: { slug: given.toLowerCase() }, include: { incident: true } }))?.incident
  if (incident) {
    const { id, state, slug } = incident
    if (state !== 'current') throw new AppError('gone', `The incident ${slug} is ${state}. Nothing can be added to it.`)
    return { id, slug }
  }
  const draft = isId.test(given)
    ? await tx.draft.findUnique({ where: { incidentId_desk: { incidentId: given, desk: deskOf(actor) } }, select: { slug: true } })
    : null
  if (draft === null) throw new AppError('not-found', `There is no incident ${given} in the record to add to.`)
  return { id: given, slug: draft.slug }
}

/** Which incident a reading belongs to: the one told, else the one read from the same origin before, else a new one unless its code is taken. */
export async function findTarget(
  tx: Transaction,
  actor: Actor,
  read: IncidentDocument,
  format: string,
  into: { id: string; slug: string } | null,
): Promise<Target> {
  const owner = await findOriginOwner(tx, read)
  if (owner !== null && into !== null && owner.incidentId !== into.id) {
    return { kind: 'exists', ...owner, reason: `this was imported already as ${owner.slug}, which is not ${into.slug}` }
  }
  if (owner !== null && owner.state !== 'current') {
    return { kind: 'exists', ...owner, reason: `this was imported already as ${owner.slug}, which is ${owner.state}` }
  }
  const lasting = await findLastReading(tx, actor, read, format, into?.id ?? owner?.incidentId)
  if (lasting !== null) return { kind: 'incident', ...lasting }
  const incidentId = into?.id ?? owner?.incidentId ?? read.id
  if (into === null) {
    const holder = await findCodeOwner(tx, read.codes, incidentId)
    if (holder !== null) return { kind: 'exists', ...holder, reason: `${holder.code} is in the record already as ${holder.slug}` }
  }
  return { kind: 'incident', incidentId, last: null }
}

type LastRow = {
  incidentId: string
  document: unknown
  ids: unknown
  modifiedAt: Date | null
  firstSha: string | null
  doubts: string[] | null
  own: boolean
  waits: boolean
}

/**
 * The state that a reading is compared with: the own desk's while its draft waits; else the newest that any desk has read, unless
 * it waits there in a draft, for then the record does not hold it yet.
 */
async function findLastReading(
  tx: Transaction,
  actor: Actor,
  read: IncidentDocument,
  format: string,
  incidentId: string | undefined,
): Promise<{ incidentId: string; last: LastReading } | null> {
  const desk = deskOf(actor)
  const origins = read.origins.map(originSha)
  const which =
    incidentId === undefined
      ? Prisma.sql`reading.origins && ${origins}::text[]`
      : Prisma.sql`reading.incident_id = ${incidentId}::uuid AND (reading.origins && ${origins}::text[] OR reading.origin = ${origins[0] ?? ''})`
  const rows = await tx.$queryRaw<LastRow[]>`
    SELECT reading.incident_id::text AS "incidentId", reading.document, ids, modified_at AS "modifiedAt",
      first_sha AS "firstSha", doubts,
      reading.desk = ${desk} AS own, draft.id IS NOT NULL AS waits
    FROM reading LEFT JOIN draft ON draft.incident_id = reading.incident_id AND draft.desk = reading.desk
    WHERE reading.format = ${format} AND ${which}
    ORDER BY read_at DESC, own DESC`
  const row = rows.find(({ own, waits }) => own && waits) ?? rows.find(({ waits }) => !waits)
  if (row === undefined) return null
  const modifiedAt = row.modifiedAt && toInstant(row.modifiedAt)
  const { firstSha, doubts } = row
  const last = { document: readDocument(row.document), ids: row.ids as AdoptedIds, modifiedAt, firstSha, doubts: doubts ?? [] }
  return { incidentId: row.incidentId, last }
}
