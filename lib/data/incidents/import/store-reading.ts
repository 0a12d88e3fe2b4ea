import { isSame } from '@/lib/core/history/canonical'
import { diffDocuments } from '@/lib/core/history/diff-documents'
import type { Place } from '@/lib/core/places/place'
import type { Instant } from '@/lib/core/time/moment'
import { type Actor, deskOf } from '@/lib/data/actor'
import type { LastReading } from '@/lib/data/incidents/import/find-target'
import { givenSha } from '@/lib/data/incidents/import/given-sha'
import { findPerhapsSame, likenessSha, type PerhapsSame } from '@/lib/data/incidents/import/perhaps-same'
import { type ImportPlan, planImport } from '@/lib/data/incidents/import/plan-import'
import { originSha } from '@/lib/data/incidents/mapping/origin-sha'
import { appendRevision, type Recorded } from '@/lib/data/incidents/record/append-revision'
import { putCapture } from '@/lib/data/incidents/record/captures'
import { type Draft, getDraft, getPeoplesDraft, publishDraftRow, writeDraft } from '@/lib/data/incidents/record/drafts'
import { getHead, type Head } from '@/lib/data/incidents/record/head'
import { requireDocument, requireKnownSlugs } from '@/lib/data/incidents/record/require-valid'
import type { Transaction } from '@/lib/data/transaction'
import type { IncidentDraft } from '@/lib/ingest/draft'

/** What one run of an import has in common for all its incidents. */
export type ImportRun = {
  actor: Actor
  text: string
  captureSha: string
  format: string
  partial: boolean
  publish: boolean
  /** Publish also what is perhaps in the record already. */
  publishLikely: boolean
  reason: string
  places: readonly Place[]
  at: Instant
  /** Whether the raw text is known to be stored. */
  hasCapture: boolean
}

export type Stored = {
  /** Whether it is the base of the next import now, with its raw text. */
  remembered: boolean
  outcome: 'new' | 'changed' | 'unchanged'
  slug: string
  title: string
  published: boolean
  draftId: string | null
  kept: string[]
  perhaps: PerhapsSame[]
}

const mostDoubts = 100

/**
 * Brings one incident up to what was read of it: as a draft, or as one revision if it is to be published. What is perhaps another
 * incident of the record stays a draft; two that their vendor shows side by side in one text are two.
 */
export async function storeReading(
  tx: Transaction,
  read: IncidentDraft,
  { incidentId, last }: { incidentId: string; last: LastReading | null },
  run: ImportRun,
): Promise<Stored> {
  const { actor, captureSha, format, at, partial } = run
  const draft = await getDraft(tx, actor, incidentId)
  const head = await getHead(tx, incidentId)
  // What people took over from this desk is known, but stays theirs: news of it lie beside it.
  const taken = draft === null && head === null && !run.publish ? await getPeoplesDraft(tx, incidentId) : null
  const incident = draft?.document ?? head?.document ?? taken?.document ?? null
  const { document, modifiedAt = null } = read
  const plan = planImport({ document, modifiedAt, partial, captureSha, at }, incident, incident === null ? null : last)
  const changed = plan.changes.length > 0
  const perhaps = head === null ? await findPerhapsSame(tx, document, { incidentId, captureSha }) : []
  const doubts = [...plan.kept, ...perhaps.map(({ slug, title }) => `Perhaps the same as ${slug}, “${title}”.`)]
  const isNews = last === null || !isSame(plan.reading, last.document) || plan.modifiedAt !== last.modifiedAt
  const firstSha = incident === null ? captureSha : (last?.firstSha ?? null)
  const remembered = changed || isNews
  if (remembered) await remember(tx, plan, { incidentId, read, firstSha, doubts: [...(last?.doubts ?? []), ...doubts] }, run)

  const { slug, title } = plan.document
  const stored = { slug, title, kept: plan.kept, perhaps, remembered }
  const publish = run.publish && (run.publishLikely || perhaps.every(({ sideBySide }) => sideBySide))
  if (publish && (changed || draft !== null)) {
    const recorded = draft === null ? await record(tx, head, plan, run) : await publishSaved(tx, draft, head, plan, run)
    return { ...stored, outcome: head === null ? 'new' : recorded === null ? 'unchanged' : 'changed', published: true, draftId: null }
  }
  const changes = taken === null ? plan.changes : diffDocuments(null, plan.document)
  const saved = changed ? await save(tx, draft, head, { ...plan, changes }, { ...run, format }) : (draft ?? taken)
  const outcome = incident === null ? 'new' : changed ? 'changed' : 'unchanged'
  return { ...stored, outcome, published: saved === null, draftId: saved?.id ?? null }
}

/** Straight onto the record: the bulk of an import never was a draft. */
function record(tx: Transaction, head: Head | null, { document }: ImportPlan, run: ImportRun): Promise<Recorded | null> {
  const { actor, reason, places } = run
  return appendRevision(tx, { head, document: requireDocument(document), actor, reason, places })
}

async function publishSaved(tx: Transaction, draft: Draft, head: Head | null, plan: ImportPlan, run: ImportRun): Promise<Recorded | null> {
  const saved = plan.changes.length > 0 ? await save(tx, draft, head, plan, run) : draft
  return publishDraftRow(tx, saved, run)
}

async function save(tx: Transaction, draft: Draft | null, head: Head | null, plan: ImportPlan, run: ImportRun): Promise<Draft> {
  const { actor, at, format, captureSha } = run
  const document = requireDocument(plan.document)
  await requireKnownSlugs(tx, document)
  return writeDraft(tx, { draft, baseRevision: head?.number ?? 0, document, changes: plan.changes, format, captureSha, actor, at })
}

/** Keeps the raw text, and what was read from it as the base of the next import. */
async function remember(
  tx: Transaction,
  plan: ImportPlan,
  given: { incidentId: string; read: IncidentDraft; firstSha: string | null; doubts: readonly string[] },
  run: ImportRun,
): Promise<void> {
  const { captureSha, text, format, at, actor } = run
  const { incidentId, read } = given
  if (!run.hasCapture) await putCapture(tx, { sha256: captureSha, text, format, actor, at })
  const origins = read.document.origins.map(originSha)
  const doubts = [...new Set(given.doubts)].slice(-mostDoubts)
  await tx.$executeRaw`
    INSERT INTO reading (incident_id, format, desk, document, ids, origins, origin, capture_sha, modified_at, read_at, given_sha, first_sha, likeness, doubts)
    VALUES (${incidentId}::uuid, ${format}, ${deskOf(actor)}, ${JSON.stringify(plan.reading)}::jsonb, ${JSON.stringify(plan.ids)}::jsonb,
      ${origins}::text[], ${origins[0] ?? ''}, ${captureSha}, ${plan.modifiedAt}::timestamptz, ${at}::timestamptz,
      ${givenSha(read)}, ${given.firstSha}, ${likenessSha(plan.reading)}, ${doubts}::text[])
    ON CONFLICT (incident_id, format, desk, origin) DO UPDATE SET document = EXCLUDED.document, ids = EXCLUDED.ids, origins = EXCLUDED.origins,
      capture_sha = EXCLUDED.capture_sha, modified_at = EXCLUDED.modified_at, read_at = EXCLUDED.read_at,
      given_sha = EXCLUDED.given_sha, likeness = EXCLUDED.likeness, doubts = EXCLUDED.doubts`
}
