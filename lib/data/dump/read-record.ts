import type { DumpedCatalogue, DumpedIncident, DumpedSettings } from '@/lib/core/dump/dump-record'
import type { Change } from '@/lib/core/history/change'
import type { IncidentDocument } from '@/lib/core/incident/document'
import { placeKinds } from '@/lib/core/places/place'
import { compareText, toInstant } from '@/lib/core/time/instant'
import { toDatabaseFault } from '@/lib/data/database-fault'
import { getDb } from '@/lib/data/db'
import { type PublicMark, readPublicMark } from '@/lib/data/dump/public-mark'
import { Prisma } from '@/lib/data/generated/client'
import { toSettings } from '@/lib/data/settings/site-settings'
import type { Transaction } from '@/lib/data/transaction'

/** The published record at one instant: everything small, and up to which revision each incident goes, by id. */
export type RecordSnapshot = {
  settings: DumpedSettings
  catalogue: DumpedCatalogue
  incidents: readonly { id: string; newest: number }[]
  mark: PublicMark
}

/** As many revisions are read at once: a few megabytes, in a moment. */
const revisionsAtOnce = 200

/** One short transaction: what it does not read are revisions, which never change but by a redaction, and that moves the mark. */
export async function takeSnapshot(): Promise<RecordSnapshot> {
  try {
    return await getDb().$transaction(readSnapshot, { isolationLevel: 'RepeatableRead', maxWait: 20_000, timeout: 60_000 })
  } catch (error) {
    throw toDatabaseFault(error)
  }
}

async function readSnapshot(tx: Transaction): Promise<RecordSnapshot> {
  const mark = await readPublicMark(tx)
  const settings = toSettings(await tx.siteSetting.findUnique({ where: { id: 1 } }))
  const catalogue = await readCatalogue(tx)
  const incidents = await tx.incident.findMany({ select: { id: true, revisionNumber: true }, orderBy: { id: 'asc' } })
  return { settings, catalogue, incidents: incidents.map(({ id, revisionNumber }) => ({ id, newest: revisionNumber })), mark }
}

async function readCatalogue(tx: Transaction): Promise<DumpedCatalogue> {
  const [vendors, services, regions] = [await tx.vendor.findMany(), await tx.service.findMany(), await tx.region.findMany()]
  const at = (date: Date | null) => date && toInstant(date)
  const bySlug = <Item extends { slug: string }>(items: Item[]) => items.sort((a, b) => compareText(a.slug, b.slug))
  return {
    vendors: bySlug(vendors).map(({ retiredAt, ...vendor }) => ({ ...vendor, retiredAt: at(retiredAt) })),
    services: bySlug(services).map(({ vendorSlug, retiredAt, ...service }) => ({
      ...service,
      vendor: vendorSlug,
      retiredAt: at(retiredAt),
    })),
    places: bySlug(regions).map(({ kind, nameEn, nameDe, retiredAt, ...place }) => ({
      ...place,
      kind: placeKinds.find((known) => known === kind) ?? 'area',
      names: { en: nameEn, de: nameDe },
      retiredAt: at(retiredAt),
    })),
  }
}

/** The incidents of a snapshot with their histories, a few at a time; beside readers and writers, which wait for no more than that. */
export async function* readIncidents({ incidents }: RecordSnapshot): AsyncGenerator<DumpedIncident> {
  for (const part of inParts(incidents)) yield* await readPart(part)
}

function* inParts(incidents: RecordSnapshot['incidents']): Generator<RecordSnapshot['incidents'][number][]> {
  let [part, revisions]: [RecordSnapshot['incidents'][number][], number] = [[], 0]
  for (const incident of incidents) {
    if (part.length > 0 && revisions + incident.newest > revisionsAtOnce) {
      yield part
      ;[part, revisions] = [[], 0]
    }
    part.push(incident)
    revisions += incident.newest
  }
  if (part.length > 0) yield part
}

type Row = {
  incidentId: string
  number: number
  changes: Change[]
  document: IncidentDocument | null
  documentSha: string
  previousHash: string | null
  hash: string
  recordedAt: Date
  author: string
  reason: string
  redactedSha: string | null
}

async function readPart(part: RecordSnapshot['incidents']): Promise<DumpedIncident[]> {
  const rows = await getDb()
    .$queryRaw<Row[]>(
      Prisma.sql`
      SELECT r.incident_id::text AS "incidentId", r.number, r.changes, CASE WHEN r.number = wanted.newest THEN r.document END AS document,
        r.document_sha AS "documentSha", r.previous_hash AS "previousHash", r.hash, r.recorded_at AS "recordedAt", r.author, r.reason,
        r.redacted_sha AS "redactedSha"
      FROM unnest(${part.map(({ id }) => id)}::uuid[], ${part.map(({ newest }) => newest)}::int[]) AS wanted(id, newest)
      JOIN revision r ON r.incident_id = wanted.id AND r.number <= wanted.newest
      ORDER BY r.incident_id, r.number`,
    )
    .catch((error: unknown) => {
      throw toDatabaseFault(error)
    })
  const found = new Map<string, Row[]>(part.map(({ id }) => [id, []]))
  for (const row of rows) found.get(row.incidentId)?.push(row)
  return part.map(({ id }) => toIncident(id, found.get(id) ?? []))
}

function toIncident(id: string, rows: readonly Row[]): DumpedIncident {
  const document = rows.at(-1)?.document
  if (!document) throw new Error(`the newest revision of ${id} is not in the database`)
  const revisions = rows.map(({ incidentId: _, document: __, recordedAt, ...row }) => ({ ...row, recordedAt: toInstant(recordedAt) }))
  return { id, revisions, document }
}
