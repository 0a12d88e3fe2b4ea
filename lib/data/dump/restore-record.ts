import type { DumpCounts, DumpedCatalogue, DumpedSettings, DumpPart, RestoredIncident } from '@/lib/core/dump/dump-record'
import { AppError } from '@/lib/core/errors'
import { surfacingOf } from '@/lib/core/feeds/surfacing'
import { entryHistory } from '@/lib/core/history/entry-history'
import type { Revision } from '@/lib/core/history/revision'
import { canAdminister } from '@/lib/core/permissions'
import type { Place } from '@/lib/core/places/place'
import { type Actor, requirePermission } from '@/lib/data/actor'
import { requireEmpty } from '@/lib/data/backup/require-empty'
import { forgetCatalogue } from '@/lib/data/catalogue'
import { Prisma } from '@/lib/data/generated/client'
import { buildProjection } from '@/lib/data/incidents/mapping/build-projection'
import { writeProjection } from '@/lib/data/incidents/mapping/write-projection'
import { requireDocument } from '@/lib/data/incidents/record/require-valid'
import { appendOutbox, incidentTag, settingsTag } from '@/lib/data/outbox'
import { recordAudit } from '@/lib/data/people/audit'
import { putItems } from '@/lib/data/put-catalogue'
import { settingsSchema } from '@/lib/data/settings/site-settings'
import { inTransaction, lockRecord, type Transaction } from '@/lib/data/transaction'
import { isLanguage } from '@/lib/site/language/language'
import { firstSettings } from '@/lib/site/settings'

/** However long it takes: nobody else works on an empty record. */
const timeout = 12 * 3_600_000
/** Of the documents that are sent to the database in one piece, in characters. */
const charactersAtOnce = 8_000_000

/**
 * Fills an empty record with what a dump holds: settings, catalogue, and each incident with its whole history, from which everything
 * else is derived. The dump is read twice: to its end before anything is written, and then in one transaction; what the reading throws,
 * or an interruption, leaves the record empty. Throws 'conflict' when it is not empty.
 */
export async function restoreRecord(actor: Actor, read: () => AsyncIterable<DumpPart>, { signal }: Options = {}): Promise<DumpCounts> {
  requirePermission(actor, canAdminister, 'restore the record')
  await inTransaction((tx) => requireEmpty(tx))
  for await (const _ of read()) requireGoingOn(signal)
  const restored = await inTransaction(
    async (tx) => {
      await lockRecord(tx)
      await requireEmpty(tx)
      let places: readonly Place[] = []
      let counts: DumpCounts | null = null
      for await (const part of read()) {
        requireGoingOn(signal)
        if (part.type === 'settings') await putSettings(tx, part.settings)
        else if (part.type === 'catalogue') places = await putCatalogue(tx, part.catalogue)
        else if (part.type === 'incident') await putIncident(tx, part.incident, places)
        else counts = part.counts
      }
      if (counts === null) throw new AppError('invalid', 'The dump has no end. Nothing was restored.')
      await appendOutbox(tx, { incidentId: null, tags: ['record', 'catalogue', settingsTag] })
      await recordAudit(actor, { action: 'record-restored', detail: { ...counts } }, tx)
      return counts
    },
    { timeout },
  )
  forgetCatalogue()
  return restored
}

type Options = { signal?: AbortSignal }

function requireGoingOn(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new AppError('unavailable', 'Interrupted. Nothing was restored.')
}

/** Those of a new site need no row. */
async function putSettings(tx: Transaction, { name, licence, languages }: DumpedSettings): Promise<void> {
  const chosen = settingsSchema.safeParse({ name, licence, languages: languages.filter(isLanguage) })
  if (!chosen.success) throw new AppError('invalid', `The settings of the dump are not valid: ${chosen.error.issues[0]?.message}.`)
  if (name === firstSettings.name && licence === null && languages.length === firstSettings.languages.length) return
  const data = { name, licenceName: licence?.name ?? null, licenceUrl: licence?.url ?? null, languages: [...chosen.data.languages] }
  await tx.siteSetting.create({ data: { id: 1, ...data } })
}

async function putCatalogue(tx: Transaction, { vendors, services, places }: DumpedCatalogue): Promise<Place[]> {
  const items = {
    vendors: vendors.map(({ retiredAt: _, ...vendor }) => vendor),
    services: services.map(({ retiredAt: _, mergedInto: __, ...service }) => service),
    places: places.map(({ retiredAt: _, ...place }) => place),
  }
  await putItems(tx, items)
  for (const [table, rows] of [
    ['vendor', vendors],
    ['service', services],
    ['region', places],
  ] as const) {
    const retired = rows.flatMap(({ slug, retiredAt }) => (retiredAt === null ? [] : [{ slug, at: retiredAt }]))
    await tx.$executeRaw`
      UPDATE ${Prisma.raw(table)} AS item SET retired_at = given.at
      FROM jsonb_to_recordset(${JSON.stringify(retired)}::jsonb) AS given(slug text, at timestamptz) WHERE item.slug = given.slug`
  }
  const merged = services.flatMap(({ slug, mergedInto }) => (mergedInto === null ? [] : [{ slug, into: mergedInto }]))
  await tx.$executeRaw`
    UPDATE service SET merged_into = given.survivor
    FROM (SELECT item->>'slug' AS slug, item->>'into' AS survivor FROM jsonb_array_elements(${JSON.stringify(merged)}::jsonb) AS item) AS given
    WHERE service.slug = given.slug`
  return items.places
}

async function putIncident(tx: Transaction, { id, revisions }: RestoredIncident, places: readonly Place[]): Promise<void> {
  const [first, newest] = [revisions[0], revisions.at(-1)]
  if (first === undefined || newest === undefined) throw new AppError('invalid', `The incident ${id} has no revisions.`)
  for (const { document } of revisions) requireDocument(document)
  const projection = buildProjection({
    document: newest.document,
    revisionNumber: newest.number,
    histories: entryHistory(revisions, newest.document),
    surfacing: surfacingOf(revisions),
    publishedAt: first.recordedAt,
    changedAt: newest.recordedAt,
    places,
  })
  const [part, ...others] = inParts(revisions)
  await writeProjection(tx, projection, { isNew: true, beside: [Prisma.sql`revision_new AS (${insertRevisions(id, part ?? [])})`] })
  for (const more of others) await tx.$executeRaw(insertRevisions(id, more))
  if (projection.dueAt.length > 0) await appendOutbox(tx, { incidentId: id, tags: ['record', incidentTag(id)], dueAt: projection.dueAt })
}

function insertRevisions(incidentId: string, rows: readonly string[]): Prisma.Sql {
  const columns = Prisma.raw(`number, changes, document, document_sha, previous_hash, hash, recorded_at, author, reason, redacted_sha`)
  return Prisma.sql`
    INSERT INTO revision (incident_id, ${columns})
    SELECT ${incidentId}::uuid, ${columns} FROM jsonb_to_recordset(${`[${rows.join(',')}]`}::jsonb) AS given(number int, changes jsonb, document jsonb,
      document_sha text, previous_hash text, hash text, recorded_at timestamptz, author text, reason text, redacted_sha text)`
}

/** Rows as JSON, no more in one part than the database takes in one piece. */
function inParts(revisions: readonly Revision[]): string[][] {
  const parts: string[][] = [[]]
  let length = 0
  for (const { documentSha, previousHash, recordedAt, redactedSha, ...row } of revisions) {
    const named = {
      ...row,
      document_sha: documentSha,
      previous_hash: previousHash,
      recorded_at: recordedAt,
      redacted_sha: redactedSha ?? null,
    }
    const json = JSON.stringify(named)
    if (length > 0 && length + json.length > charactersAtOnce) {
      parts.push([])
      length = 0
    }
    parts.at(-1)?.push(json)
    length += json.length
  }
  return parts
}
