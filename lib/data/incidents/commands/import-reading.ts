import { AppError } from '@/lib/core/errors'
import { canDraft, canPublish } from '@/lib/core/permissions'
import { type Actor, requirePermission } from '@/lib/data/actor'
import { listPlaces } from '@/lib/data/catalogue'
import { dropWaiting } from '@/lib/data/incidents/import/drop-waiting'
import { fileCatalogue } from '@/lib/data/incidents/import/file-catalogue'
import { findTarget, requireIncident } from '@/lib/data/incidents/import/find-target'
import { listUnchanged } from '@/lib/data/incidents/import/list-unchanged'
import type { PerhapsSame } from '@/lib/data/incidents/import/perhaps-same'
import { type ImportRun, storeReading } from '@/lib/data/incidents/import/store-reading'
import { captureShaOf } from '@/lib/data/incidents/record/captures'
import { requireDocument } from '@/lib/data/incidents/record/require-valid'
import { recordAudit } from '@/lib/data/people/audit'
import { inTransaction, lockRecord } from '@/lib/data/transaction'
import type { IncidentDraft, Reading } from '@/lib/ingest/draft'
import { now } from '@/lib/site/clock'

export type ImportOptions = {
  reading: Reading
  /** The raw text it was read from, kept as the capture. */
  text: string
  format: string
  publish: boolean
  /** Publish also what is perhaps in the record already under another key; else it becomes a draft. */
  publishLikely?: boolean | undefined
  /** Why, for the revision; needed to publish. */
  reason: string
  /** The incident that the one draft of the reading is to be added to: its slug, or its id, also if it is only a draft on the desk. */
  into?: string | undefined
  onProgress?: ((done: number, total: number) => void) | undefined
  /** Aborted, it ends after the incident at hand: what was stored stays, and the next run goes on from there. */
  signal?: AbortSignal | undefined
}

export type ImportedItem = {
  outcome: 'new' | 'changed' | 'unchanged' | 'exists' | 'refused'
  slug: string
  title: string
  incidentId: string
  /** Whether what the reading says is published now. */
  published: boolean
  draftId: string | null
  /** Why it exists or was refused. */
  reason: string | null
  /** What curators changed too; their text stands. */
  kept: string[]
  /** Incidents of the record that it is perhaps the same as; unless they stand in the same text it is not published unasked. */
  perhaps: PerhapsSame[]
}

/**
 * Stores every draft of a reading, each in its own transaction, and publishes it if told. An incident is known again by its
 * origins, so that the same text twice changes nothing. Vendors and services that nobody has filed yet are filed. A reading refused whole, a paste without an incident, or more drafts than
 * one for `into`, is 'invalid'.
 */
export async function importReading(actor: Actor, options: ImportOptions): Promise<ImportedItem[]> {
  const { reading, publish, into, format, text, reason } = options
  requirePermission(actor, canDraft, 'import')
  if (publish) requirePermission(actor, canPublish, 'publish')
  if (reading.refused !== undefined) throw new AppError('invalid', `The input is refused whole: ${reading.refused} Nothing was stored.`)
  if (reading.drafts.length === 0 && reading.partial)
    throw new AppError('invalid', 'No incident was found in the input. Nothing was stored.')
  if (into !== undefined && reading.drafts.length !== 1) {
    throw new AppError('invalid', `The input holds ${reading.drafts.length} incidents; only a single one can be added to ${into}.`)
  }
  await fileCatalogue(actor, reading)
  const run: ImportRun = {
    ...{ actor, text, format, publish, reason },
    publishLikely: options.publishLikely === true,
    partial: reading.partial === true,
    captureSha: captureShaOf(text),
    places: await listPlaces(),
    at: now(),
    hasCapture: false,
  }
  const unchanged = into === undefined ? await listUnchanged(actor, { drafts: reading.drafts, format, publish }) : new Map<number, never>()
  const items: ImportedItem[] = []
  for (const [index, draft] of reading.drafts.entries()) {
    if (options.signal?.aborted) break
    const known = unchanged.get(index)
    items.push(
      known === undefined
        ? await importOne(draft, into, run)
        : { ...known, outcome: 'unchanged', published: known.draftId === null, reason: null, kept: [], perhaps: [] },
    )
    options.onProgress?.(items.length, reading.drafts.length)
  }
  return items
}

async function importOne(draft: IncidentDraft, into: string | undefined, run: ImportRun): Promise<ImportedItem> {
  const { slug, title, id } = draft.document
  const item = { slug, title, incidentId: id, published: false, draftId: null, kept: [], perhaps: [] }
  try {
    const read = { ...draft, document: requireDocument(draft.document) }
    const { remembered, ...done } = await inTransaction(async (tx) => {
      await lockRecord(tx)
      const told = into === undefined ? null : await requireIncident(tx, run.actor, into)
      const target = await findTarget(tx, run.actor, read.document, run.format, told)
      if (target.kind === 'exists') {
        return {
          ...item,
          remembered: false,
          outcome: 'exists' as const,
          slug: target.slug,
          incidentId: target.incidentId,
          reason: target.reason,
        }
      }
      if (told !== null) await dropWaiting(tx, run.actor, read.document, run.format, told.id)
      const stored = await storeReading(tx, read, target, run)
      const { outcome, published } = stored
      const detail = { format: run.format, outcome, published }
      if (outcome !== 'unchanged') await recordAudit(run.actor, { action: 'imported', target: stored.slug, detail }, tx)
      return { incidentId: target.incidentId, reason: null, ...stored }
    })
    run.hasCapture ||= remembered
    return done
  } catch (error) {
    if (!(error instanceof AppError) || error.code === 'unavailable' || error.code === 'not-found' || error.code === 'gone') throw error
    return { ...item, outcome: 'refused', reason: error.message }
  }
}
