import { AppError } from '@/lib/core/errors'
import { canDraft, canPublish } from '@/lib/core/permissions'
import { type Actor, requirePermission } from '@/lib/data/actor'
import { type ImportedItem, importReading } from '@/lib/data/incidents/commands/import-reading'
import { type Paste, type PasteReading, readPaste } from '@/lib/data/incidents/paste/read-paste'
import { recordAudit } from '@/lib/data/people/audit'
import type { IncidentDraft } from '@/lib/ingest/draft'
import { pickEntries } from '@/lib/ingest/pasted/pick-entries'

/** For each incident that was read, by its id, the entries to take. What is not named here is left out; without it all is taken. */
export type Accepted = Readonly<Record<string, readonly string[]>>

/**
 * Stores what somebody pasted as drafts on the desk of the people, with the text itself as their capture: into the incident that is
 * there already, else as a new one. The same paste twice changes nothing. Publishes nothing.
 */
export async function importPaste(
  actor: Actor,
  given: Paste & { accept?: Accepted | undefined },
): Promise<PasteReading & { items: ImportedItem[] }> {
  requirePermission(actor, canDraft, 'write drafts')
  const read = await readPaste(given)
  const { reading, format, targets, unfiled } = read
  if (reading.refused !== undefined || format === null)
    throw new AppError('invalid', reading.refused ?? 'What this is was not recognised.', { reason: 'unreadable', field: 'text' })
  const drafts = reading.drafts.flatMap((draft) => accept(draft, given.accept))
  if (drafts.length === 0) throw new AppError('invalid', 'Nothing was chosen to be taken over.', { reason: 'nothing-accepted' })
  if (typeof given.into === 'string' && drafts.length > 1 && reading.drafts.length > 1)
    throw new AppError('invalid', `This text speaks of ${drafts.length} incidents. Say for each where it belongs.`, { field: 'into' })
  const missing = [...unfiled.vendors, ...unfiled.services]
  if (missing.length > 0 && !canPublish(actor.role))
    throw new AppError('forbidden', `The catalogue does not have ${missing.slice(0, 5).join(', ')} yet. Ask a curator to import this.`, {
      reason: 'unfiled',
    })
  const items: ImportedItem[] = []
  for (const draft of drafts) {
    const target = targets.get(draft.document.id)
    if (target !== undefined && target.state !== 'current') {
      items.push({ ...untouched(draft), outcome: 'exists', slug: target.slug, incidentId: target.incidentId, reason: target.state })
      continue
    }
    const { doubts: _, ...rest } = reading
    const one = { ...rest, doubts: [], drafts: [draft], ...(given.accept === undefined ? {} : { partial: true as const }) }
    const into = target === undefined ? {} : { into: target.incidentId }
    items.push(...(await importReading(actor, { reading: one, text: given.text, format, publish: false, reason: '', ...into })))
  }
  await recordAudit(actor, {
    action: 'pasted',
    target: items.map(({ slug }) => slug).join(', '),
    detail: { format, incidents: items.length },
  })
  return { ...read, items }
}

function accept(draft: IncidentDraft, accepted: Accepted | undefined): IncidentDraft[] {
  if (accepted === undefined) return [draft]
  const ids = Object.hasOwn(accepted, draft.document.id) ? accepted[draft.document.id] : undefined
  if (ids === undefined) return []
  const picked = pickEntries(draft, ids)
  return picked.document.entries.length === 0 && draft.document.entries.length > 0 ? [] : [picked]
}

function untouched({ document: { slug, title, id } }: IncidentDraft): ImportedItem {
  return { outcome: 'refused', slug, title, incidentId: id, published: false, draftId: null, reason: null, kept: [], perhaps: [] }
}
