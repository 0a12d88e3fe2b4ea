import { AppError } from '@/lib/core/errors'
import { canonicalJson, isSame, sha256Hex } from '@/lib/core/history/canonical'
import type { Change } from '@/lib/core/history/change'
import { type RedactedParts, redactChanges, redactDocument, redactRaw, textsOf, tombstone } from '@/lib/core/history/redact'
import type { IncidentDocument } from '@/lib/core/incident/document'
import { parseDocument } from '@/lib/core/incident/parse-document'
import type { Instant } from '@/lib/core/time/moment'
import { readDocument } from '@/lib/data/incidents/record/head'
import type { Transaction } from '@/lib/data/transaction'

/** How many of each were changed. */
export type RedactedRows = { revisions: number; drafts: number; comments: number; captures: number }

/** A text so short stands in too many others to be looked for in a raw one. */
const shortestRaw = 8

/** Takes the parts out of everything that holds an incident, inside the caller's transaction, which has written the redaction down. */
export async function redactRows(tx: Transaction, incidentId: string, parts: RedactedParts, at: Instant): Promise<RedactedRows> {
  const held = new Set<string>()
  const gather = (document: IncidentDocument) => {
    for (const text of textsOf(document, parts)) if (text.length >= shortestRaw) held.add(text)
  }
  const captures = new Set(await listCaptures(tx, incidentId))
  const revisions = await redactRevisions(tx, incidentId, parts, (document) => {
    gather(document)
    for (const { captureSha } of document.sources) if (captureSha !== undefined) captures.add(captureSha)
  })
  const drafts = await redactDrafts(tx, incidentId, parts, gather)
  await redactReadings(tx, incidentId, parts)
  const everywhere = [...parts.texts, ...held]
  for (const number of await redactReasons(tx, incidentId, everywhere)) revisions.add(number)
  return {
    revisions: revisions.size,
    drafts,
    comments: await redactComments(tx, incidentId, parts.texts),
    captures: await redactCaptures(tx, [...captures], everywhere, at),
  }
}

/** A reason that holds one of the texts goes whole: its hash cannot vouch for what would be left of it. */
async function redactReasons(tx: Transaction, incidentId: string, texts: readonly string[]): Promise<number[]> {
  const rows = await tx.revision.findMany({ where: { incidentId }, select: { number: true, reason: true } })
  const touched = rows.filter(({ reason }) => redactRaw(reason, texts) !== reason).map(({ number }) => number)
  if (touched.length > 0)
    await tx.$executeRaw`
      UPDATE revision SET reason = ${tombstone}, redacted_sha = coalesce(redacted_sha, document_sha)
      WHERE incident_id = ${incidentId}::uuid AND number = ANY(${touched})`
  return touched
}

async function redactRevisions(
  tx: Transaction,
  incidentId: string,
  parts: RedactedParts,
  look: (document: IncidentDocument) => void,
): Promise<Set<number>> {
  const rows = await tx.revision.findMany({ where: { incidentId }, orderBy: { number: 'asc' }, select: { number: true } })
  const redacted = new Set<number>()
  for (const { number } of rows) {
    const row = await tx.revision.findUniqueOrThrow({ where: { incidentId_number: { incidentId, number } } })
    const before = { document: readDocument(row.document), changes: row.changes as unknown as Change[] }
    look(before.document)
    const document = redactDocument(before.document, parts)
    const changes = redactChanges(before.changes, parts)
    if (isSame(before, { document, changes })) continue
    requireReadable(document)
    const sha = sha256Hex(canonicalJson(document))
    await tx.$executeRaw`
      UPDATE revision SET document = ${JSON.stringify(document)}::jsonb, changes = ${JSON.stringify(changes)}::jsonb, redacted_sha = ${sha}
      WHERE incident_id = ${incidentId}::uuid AND number = ${number}`
    redacted.add(number)
  }
  return redacted
}

async function redactDrafts(
  tx: Transaction,
  incidentId: string,
  parts: RedactedParts,
  look: (document: IncidentDocument) => void,
): Promise<number> {
  const drafts = await tx.draft.findMany({ where: { incidentId }, include: { changes: true } })
  let redacted = 0
  for (const { id, document: stored, changes: saved } of drafts) {
    const before = readDocument(stored)
    look(before)
    const document = redactDocument(before, parts)
    let touched = !isSame(before, document)
    if (touched) {
      requireReadable(document)
      await tx.draft.update({ where: { id }, data: { document, title: document.title } })
    }
    for (const { version, changes } of saved) {
      const made = changes as unknown as Change[]
      const left = redactChanges(made, parts)
      if (isSame(made, left)) continue
      touched = true
      await tx.draftChange.update({ where: { draftId_version: { draftId: id, version } }, data: { changes: left } })
    }
    if (touched) redacted += 1
  }
  return redacted
}

async function redactReadings(tx: Transaction, incidentId: string, parts: RedactedParts): Promise<void> {
  const rows = await tx.reading.findMany({ where: { incidentId } })
  for (const { format, desk, origin, document, doubts } of rows) {
    const left = redactDocument(readDocument(document), parts)
    const data = { document: left, doubts: doubts.map((doubt) => redactRaw(doubt, parts.texts)) }
    await tx.reading.update({ where: { incidentId_format_desk_origin: { incidentId, format, desk, origin } }, data })
  }
}

async function redactComments(tx: Transaction, incidentId: string, texts: readonly string[]): Promise<number> {
  const rows = await tx.draftComment.findMany({ where: { incidentId } })
  const touched = rows.map(({ id, text }) => ({ id, text, left: redactRaw(text, texts) })).filter(({ text, left }) => text !== left)
  for (const { id, left } of touched) await tx.draftComment.update({ where: { id }, data: { text: left } })
  return touched.length
}

async function listCaptures(tx: Transaction, incidentId: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ sha: string }[]>`
    SELECT capture_sha AS sha FROM reading WHERE incident_id = ${incidentId}::uuid
    UNION SELECT capture_sha FROM draft WHERE incident_id = ${incidentId}::uuid AND capture_sha IS NOT NULL`
  return rows.map(({ sha }) => sha)
}

async function redactCaptures(tx: Transaction, shas: readonly string[], texts: readonly string[], at: Instant): Promise<number> {
  let redacted = 0
  for (const sha256 of shas) {
    const row = await tx.capture.findUnique({ where: { sha256 }, select: { content: true } })
    if (row === null) continue
    const raw = Buffer.from(row.content).toString()
    const left = redactRaw(raw, texts)
    if (left === raw) continue
    await tx.capture.update({ where: { sha256 }, data: { content: Buffer.from(left), redactedAt: at } })
    redacted += 1
  }
  return redacted
}

function requireReadable(document: IncidentDocument): void {
  const parsed = parseDocument(document)
  if (parsed.ok) return
  const [fault] = parsed.error
  throw new AppError('invalid', `Without this text the record could not be read any more: ${fault?.path} ${fault?.message}.`, {
    field: 'texts',
  })
}
