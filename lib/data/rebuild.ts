import { surfacingOf } from '@/lib/core/feeds/surfacing'
import { entryHistory } from '@/lib/core/history/entry-history'
import type { Place } from '@/lib/core/places/place'
import { forgetCatalogue, listPlaces } from '@/lib/data/catalogue'
import { toDatabaseFault } from '@/lib/data/database-fault'
import { getDb } from '@/lib/data/db'
import { buildProjection, projectionVersion } from '@/lib/data/incidents/mapping/build-projection'
import { writeProjection } from '@/lib/data/incidents/mapping/write-projection'
import { getHead, listChanges } from '@/lib/data/incidents/record/head'
import { appendOutbox, dropDueOutbox, incidentTag } from '@/lib/data/outbox'
import { inTransaction, lockRecord, type Transaction } from '@/lib/data/transaction'

/**
 * Makes everything that is derived from revisions anew, one incident at a time, beside readers and writers; with `outdated`, only what
 * an older version derived. Returns how many.
 */
export async function rebuildProjections(
  onProgress: (done: number, total: number) => void = () => {},
  { outdated = false }: { outdated?: boolean } = {},
): Promise<number> {
  forgetCatalogue()
  try {
    const places = await listPlaces()
    const where = outdated ? { projectedBy: { lt: projectionVersion } } : {}
    const incidents = await getDb().incident.findMany({ where, select: { id: true }, orderBy: { id: 'asc' } })
    for (const [done, { id }] of incidents.entries()) {
      onProgress(done, incidents.length)
      await inTransaction((tx) => rebuildIncident(tx, id, places))
    }
    onProgress(incidents.length, incidents.length)
    return incidents.length
  } catch (error) {
    throw toDatabaseFault(error)
  }
}

/** The projections of one incident, inside the caller's transaction; every instance forgets its pages. */
export async function rebuildIncident(tx: Transaction, incidentId: string, places: readonly Place[]): Promise<void> {
  await lockRecord(tx)
  const head = await getHead(tx, incidentId)
  if (head === null) return
  const revisions = await listChanges(tx, incidentId)
  const projection = buildProjection({
    document: head.document,
    revisionNumber: head.number,
    histories: entryHistory(revisions, head.document),
    surfacing: surfacingOf(revisions),
    publishedAt: revisions[0]?.recordedAt ?? head.recordedAt,
    changedAt: head.recordedAt,
    places,
  })
  await writeProjection(tx, projection, { isNew: false })
  await dropDueOutbox(tx, incidentId)
  await appendOutbox(tx, { incidentId, tags: ['record', incidentTag(incidentId)], dueAt: projection.dueAt })
}
