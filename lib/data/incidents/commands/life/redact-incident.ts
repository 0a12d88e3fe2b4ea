import { uuidv7 } from 'uuidv7'
import * as z from 'zod'
import { AppError } from '@/lib/core/errors'
import { redactableFields, redactRaw } from '@/lib/core/history/redact'
import { idSchema, textSchema } from '@/lib/core/incident/claim'
import { canAdminister } from '@/lib/core/permissions'
import { type Actor, requirePermission } from '@/lib/data/actor'
import { listPlaces } from '@/lib/data/catalogue'
import { listLinkedIds } from '@/lib/data/incidents/record/linked-incidents'
import { type RedactedRows, redactRows } from '@/lib/data/incidents/record/redact-rows'
import { appendOutbox, incidentTag } from '@/lib/data/outbox'
import { recordAudit } from '@/lib/data/people/audit'
import { rebuildIncident } from '@/lib/data/rebuild'
import { inTransaction, lockRecord, type Transaction } from '@/lib/data/transaction'
import { now } from '@/lib/site/clock'

/** Fields of one entry whole, texts wherever they stand, or both; and why, without saying the text again. */
export const redactionSchema = z
  .strictObject({
    entry: idSchema.exactOptional(),
    fields: z.array(z.enum(redactableFields)).max(redactableFields.length).default([]),
    texts: z.array(z.string().trim().min(3).max(4000)).max(20).default([]),
    reason: textSchema(1000),
  })
  .refine(({ fields, texts }) => fields.length + texts.length > 0, 'Say which fields or texts.')
  .refine(({ entry, fields }) => fields.length === 0 || entry !== undefined, 'Say which entry the fields belong to.')

/**
 * Takes personal data or secrets out of an incident for good: in every revision, draft, comment and raw text, a tombstone stands in
 * their place. The hashes stay as they were recorded, and that this was done stays known. The one change that revisions allow.
 */
export async function redactIncident(actor: Actor, given: { incidentId: string } & z.input<typeof redactionSchema>): Promise<RedactedRows> {
  requirePermission(actor, canAdminister, 'redact the record')
  const { incidentId, ...asked } = given
  const parsed = redactionSchema.safeParse(asked)
  if (!parsed.success) throw new AppError('invalid', `The redaction is not valid: ${parsed.error.issues[0]?.message}`)
  const { entry = null, fields, texts, reason } = parsed.data
  if (redactRaw(reason, texts) !== reason)
    throw new AppError('invalid', 'The reason is kept: it must not hold the text itself.', { field: 'reason' })
  const places = await listPlaces()
  return inTransaction(async (tx) => {
    await lockRecord(tx)
    const slug = await requireSlug(tx, incidentId)
    const id = uuidv7()
    const at = now()
    await tx.redaction.create({ data: { id, incidentId, entryId: entry, fields, reason, author: actor.name, at } })
    await tx.$queryRaw`SELECT set_config('faultline.redaction', ${id}, true)`
    const redacted = await redactRows(tx, incidentId, { entry, fields, texts }, at)
    if (Object.values(redacted).every((count) => count === 0))
      throw new AppError('not-found', 'What is to be redacted stands nowhere in this incident.', { field: 'texts' })
    // Answers that are kept for a day may hold it.
    await tx.idempotencyKey.deleteMany({ where: { status: { not: null } } })
    const linked = await listLinkedIds(tx, incidentId)
    await rebuildIncident(tx, incidentId, places)
    await appendOutbox(tx, { incidentId, tags: ['record', incidentTag(incidentId), ...linked.map(incidentTag)] })
    await recordAudit(actor, { action: 'redacted', target: slug, detail: { redaction: id, entry, ...redacted } }, tx)
    return redacted
  })
}

async function requireSlug(tx: Transaction, incidentId: string): Promise<string> {
  const incident = await tx.incident.findUnique({ where: { id: incidentId }, select: { slug: true } })
  const found = incident ?? (await tx.draft.findFirst({ where: { incidentId }, select: { slug: true } }))
  if (found === null) throw new AppError('not-found', 'There is no such draft or incident.')
  return found.slug
}
