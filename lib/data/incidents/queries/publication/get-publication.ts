import { AppError } from '@/lib/core/errors'
import { type Clash, mergeDocuments } from '@/lib/core/history/rebase'
import type { IncidentDocument } from '@/lib/core/incident/document'
import type { Actor } from '@/lib/data/actor'
import { type DraftState, getDraftState } from '@/lib/data/incidents/queries/drafts/get-draft-state'
import { getDocumentAt, getHead, type Head } from '@/lib/data/incidents/record/head'
import { keepAddresses, publicationChecks } from '@/lib/data/incidents/record/publication-checks'
import { requireDocument, type UnknownSlug } from '@/lib/data/incidents/record/require-valid'
import { inTransaction, type Transaction } from '@/lib/data/transaction'

type Owner = { id: string; slug: string; title: string }

/** What holds a publication back, with the incident that is in the way where there is one. */
export type Hindrance =
  | { kind: 'unknown'; what: UnknownSlug['what']; slug: string }
  | { kind: 'slug-taken'; slug: string; incident: Owner }
  | { kind: 'code-taken'; code: string; incident: Owner }
  | { kind: 'origin-taken'; incident: Owner }
  | { kind: 'no-survivor' }
  | { kind: 'invalid'; message: string }

/** A draft beside what is public, as publishing it now would find them. */
export type Publication = {
  state: DraftState
  head: Pick<Head, 'number' | 'recordedAt' | 'document'> | null
  /** What would be public; null while both sides changed the same thing. */
  result: IncidentDocument | null
  clashes: Clash[]
  hindrances: Hindrance[]
  /** What the import left for a curator to look at. */
  importDoubts: string[]
}

/** What publishing the people's draft of an incident would do, without doing it. Throws 'not-found' where there is nothing at all. */
export async function getPublication(actor: Actor, incidentId: string): Promise<Publication> {
  const state = await getDraftState(actor, incidentId)
  return inTransaction(async (tx) => {
    const head = await getHead(tx, incidentId)
    if (state.draft.id === null) return { state, head, result: null, clashes: [], hindrances: [], importDoubts: [] }
    const isMoved = head !== null && head.number !== state.draft.baseRevision
    const base = isMoved ? await getDocumentAt(tx, incidentId, state.draft.baseRevision) : null
    const merged = isMoved
      ? mergeDocuments({ base, mine: state.document, theirs: head.document })
      : { ok: true as const, value: state.document }
    const result = merged.ok ? keepAddresses(head, merged.value) : null
    return {
      state,
      head,
      result,
      clashes: merged.ok ? [] : merged.error,
      hindrances: await listHindrances(tx, head, result ?? state.document),
      importDoubts: await listImportDoubts(tx, incidentId),
    }
  })
}

/** Everything that publishing would be refused for, all at once. */
async function listHindrances(tx: Transaction, head: Head | null, document: IncidentDocument): Promise<Hindrance[]> {
  const found: Hindrance[] = []
  const checks = [async () => void requireDocument(document), ...publicationChecks(tx, head, document)]
  for (const check of checks)
    try {
      await check()
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      found.push(...toHindrances(error))
    }
  return found
}

function toHindrances({ message, details }: AppError): Hindrance[] {
  const { reason, incident } = details
  const owner = incident as Owner
  switch (reason) {
    case 'unknown-slugs':
      return (details.unknown as UnknownSlug[]).map(({ what, slug }) => ({ kind: 'unknown', what, slug }))
    case 'slug-taken':
      return [{ kind: 'slug-taken', slug: String(details.slug), incident: owner }]
    case 'code-exists':
      return [{ kind: 'code-taken', code: String(details.code), incident: owner }]
    case 'origin-exists':
      return [{ kind: 'origin-taken', incident: owner }]
    case 'no-survivor':
      return [{ kind: 'no-survivor' }]
    default:
      return [{ kind: 'invalid', message }]
  }
}

async function listImportDoubts(tx: Transaction, incidentId: string): Promise<string[]> {
  const rows = await tx.reading.findMany({ where: { incidentId }, select: { doubts: true }, take: 20 })
  return [...new Set(rows.flatMap(({ doubts }) => doubts))]
}
