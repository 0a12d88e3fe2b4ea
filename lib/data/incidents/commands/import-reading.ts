import { AppError } from '@/lib/core/errors'
import { isSame } from '@/lib/core/history/canonical'
import type { IncidentDocument } from '@/lib/core/incident/document'
import { canDraft, canPublish } from '@/lib/core/permissions'
import type { Place } from '@/lib/core/places/place'
import type { Instant } from '@/lib/core/time/moment'
import { type Actor, deskOf, requirePermission } from '@/lib/data/actor'
import { listPlaces, listServices } from '@/lib/data/catalogue'
import type { Prisma } from '@/lib/data/generated/client'
import { findTarget, type LastReading, requireIncident } from '@/lib/data/incidents/import/find-target'
import { type ImportPlan, planImport } from '@/lib/data/incidents/import/plan-import'
import { originSha } from '@/lib/data/incidents/mapping/origin-sha'
import { captureShaOf, putCapture } from '@/lib/data/incidents/record/captures'
import { getDraft, publishDraftRow, writeDraft } from '@/lib/data/incidents/record/drafts'
import { getHead } from '@/lib/data/incidents/record/head'
import { requireDocument, requireKnownSlugs } from '@/lib/data/incidents/record/require-valid'
import { putCatalogue } from '@/lib/data/put-catalogue'
import { inTransaction, lockRecord, type Transaction } from '@/lib/data/transaction'
import type { Reading } from '@/lib/ingest/draft'
import { now } from '@/lib/site/clock'

export type ImportOptions = {
  reading: Reading
  /** The raw text it was read from, kept as the capture. */
  text: string
  format: string
  publish: boolean
  /** Why, for the revision; needed to publish. */
  reason: string
  /** Slug of the published incident that the one draft of the reading is to be added to. */
  into?: string | undefined
  onProgress?: ((done: number, total: number) => void) | undefined
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
}

/**
 * Stores every draft of a reading, each in its own transaction, and publishes it if told. An incident is known again by its
 * origins, so that the same text twice changes nothing. A reading refused whole, or more drafts than one for `into`, is 'invalid'.
 */
export async function importReading(actor: Actor, options: ImportOptions): Promise<ImportedItem[]> {
  const { reading, publish, into } = options
  requirePermission(actor, canDraft, 'import')
  if (publish) requirePermission(actor, canPublish, 'publish')
  if (reading.refused !== undefined) throw new AppError('invalid', `The input is refused whole: ${reading.refused}. Nothing was stored.`)
  if (reading.drafts.length === 0) throw new AppError('invalid', 'No incident was found in the input. Nothing was stored.')
  if (into !== undefined && reading.drafts.length > 1) {
    throw new AppError('invalid', `The input holds ${reading.drafts.length} incidents; only a single one can be added to ${into}.`)
  }
  await addServices(actor, reading)
  const places = await listPlaces()
  const at = now()
  const captureSha = captureShaOf(options.text)
  const items: ImportedItem[] = []
  for (const draft of reading.drafts) {
    items.push(await importOne(actor, draft, { ...options, captureSha, places, at }))
    options.onProgress?.(items.length, reading.drafts.length)
  }
  return items
}

type Given = { document: IncidentDocument; modifiedAt?: Instant | null }
type Step = ImportOptions & { captureSha: string; places: readonly Place[]; at: Instant }

async function importOne(actor: Actor, { document: given, modifiedAt = null }: Given, step: Step): Promise<ImportedItem> {
  const item = { slug: given.slug, title: given.title, incidentId: given.id, published: false, draftId: null, kept: [] }
  try {
    const read = requireDocument(given)
    return await inTransaction(async (tx) => {
      await lockRecord(tx)
      const into = step.into === undefined ? null : await requireIncident(tx, step.into)
      const target = await findTarget(tx, actor, read, step.format, into)
      if (target.kind === 'incident') return await store(tx, actor, { document: read, modifiedAt }, target, step)
      const { slug, incidentId, reason } = target
      return { ...item, outcome: 'exists', slug, incidentId, reason }
    })
  } catch (error) {
    if (!(error instanceof AppError) || error.code === 'unavailable' || error.code === 'not-found' || error.code === 'gone') throw error
    return { ...item, outcome: 'refused', reason: error.message }
  }
}

async function store(
  tx: Transaction,
  actor: Actor,
  read: Required<Given>,
  { incidentId, last }: { incidentId: string; last: LastReading | null },
  step: Step,
): Promise<ImportedItem> {
  const draft = await getDraft(tx, actor, incidentId)
  const head = await getHead(tx, incidentId)
  const incident = draft?.document ?? head?.document ?? null
  const { captureSha, at } = step
  const plan = planImport({ ...read, partial: step.reading.partial === true, captureSha, at }, incident, incident === null ? null : last)
  const changed = plan.changes.length > 0
  if (changed || last === null || !isSame(plan.reading, last.document)) await remember(tx, actor, plan, incidentId, read, step)
  const { slug, title } = plan.document
  const item = { slug, title, incidentId, reason: null, kept: plan.kept }
  let saved = draft
  if (changed) {
    const document = requireDocument(plan.document)
    await requireKnownSlugs(tx, document)
    const content = { document, changes: plan.changes, format: step.format, captureSha }
    saved = await writeDraft(tx, { ...content, draft, baseRevision: head?.number ?? 0, actor, at })
  }
  if (saved === null || !step.publish) {
    const outcome = incident === null ? 'new' : changed ? 'changed' : 'unchanged'
    return { ...item, outcome, published: saved === null, draftId: saved?.id ?? null }
  }
  const recorded = await publishDraftRow(tx, saved, { actor, reason: step.reason, places: step.places })
  return { ...item, outcome: head === null ? 'new' : recorded === null ? 'unchanged' : 'changed', published: true, draftId: null }
}

/** Keeps the raw text, and what was read from it as the base of the next import. */
async function remember(
  tx: Transaction,
  actor: Actor,
  plan: ImportPlan,
  incidentId: string,
  read: Required<Given>,
  step: Step,
): Promise<void> {
  const { captureSha, text, format, at } = step
  await putCapture(tx, { sha256: captureSha, text, format, actor, at })
  const content = {
    document: plan.reading as Prisma.InputJsonValue,
    ids: plan.ids,
    origins: read.document.origins.map(originSha),
    modifiedAt: plan.modifiedAt,
    captureSha,
    readAt: at,
  }
  const name = { incidentId, format, desk: deskOf(actor) }
  await tx.reading.upsert({ where: { incidentId_format_desk: name }, create: { ...name, ...content }, update: content })
}

/** A feed may name services of its page that nobody has filed yet. */
async function addServices(actor: Actor, { services = [] }: Reading): Promise<void> {
  const known = new Set((await listServices()).map(({ slug }) => slug))
  const missing = services.filter(({ slug }) => !known.has(slug))
  if (missing.length === 0) return
  await putCatalogue(actor, {
    services: missing.map((service) => ({ ...service, names: [service.name], features: [], codePrefixes: [] })),
  })
}
