import { AppError } from '@/lib/core/errors'
import type { IncidentDocument } from '@/lib/core/incident/document'
import { toInstant } from '@/lib/core/time/instant'
import type { Instant } from '@/lib/core/time/moment'
import { type Actor, deskOf } from '@/lib/data/actor'
import type { AdoptedIds } from '@/lib/data/incidents/import/adopt-reading'
import { originSha } from '@/lib/data/incidents/mapping/origin-sha'
import { readDocument } from '@/lib/data/incidents/record/head'
import { findCodeOwner, findOriginOwner } from '@/lib/data/incidents/record/require-free'
import type { Transaction } from '@/lib/data/transaction'

/** What the format last said of the incident at this desk, in the ids of the incident. */
export type LastReading = { document: IncidentDocument; ids: AdoptedIds; modifiedAt: Instant | null }

export type Target =
  | { kind: 'incident'; incidentId: string; last: LastReading | null }
  /** The incident is in the record under another origin, or may not be added to. */
  | { kind: 'exists'; incidentId: string; slug: string; reason: string }

/** The incident that a slug, present or former, leads to; for adding to it. Throws 'not-found', or 'gone' when it no longer stands. */
export async function requireIncident(tx: Transaction, slug: string): Promise<{ id: string; slug: string }> {
  const address = await tx.incidentAddress.findUnique({ where: { slug: slug.toLowerCase() }, include: { incident: true } })
  if (address === null) throw new AppError('not-found', `There is no incident ${slug} in the record to add to.`)
  const { id, state, slug: present } = address.incident
  if (state !== 'current') throw new AppError('gone', `The incident ${present} is ${state}. Nothing can be added to it.`)
  return { id, slug: present }
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

async function findLastReading(
  tx: Transaction,
  actor: Actor,
  read: IncidentDocument,
  format: string,
  incidentId: string | undefined,
): Promise<{ incidentId: string; last: LastReading } | null> {
  const row = await tx.reading.findFirst({
    where: {
      desk: deskOf(actor),
      format,
      ...(incidentId === undefined ? { origins: { hasSome: read.origins.map(originSha) } } : { incidentId }),
    },
    orderBy: { readAt: 'desc' },
  })
  if (row === null) return null
  const modifiedAt = row.modifiedAt && toInstant(row.modifiedAt)
  return { incidentId: row.incidentId, last: { document: readDocument(row.document), ids: row.ids as AdoptedIds, modifiedAt } }
}
