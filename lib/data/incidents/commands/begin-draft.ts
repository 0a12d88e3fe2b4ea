import { AppError } from '@/lib/core/errors'
import { canDraft } from '@/lib/core/permissions'
import { type Actor, deskOf, requirePermission } from '@/lib/data/actor'
import { getDb } from '@/lib/data/db'
import { type DraftContent, saveDraft } from '@/lib/data/incidents/commands/save-draft'
import type { Draft } from '@/lib/data/incidents/record/drafts'

/** The first draft of an incident that is neither published nor on the desk yet; 'conflict' when it is. */
export async function beginDraft(actor: Actor, content: DraftContent): Promise<Draft> {
  requirePermission(actor, canDraft, 'write drafts')
  const incidentId = namedBy(content)
  if (incidentId !== null) await requireNew(actor, incidentId)
  return saveDraft(actor, content)
}

function namedBy(content: DraftContent): string | null {
  if ('document' in content) return typeof content.document.id === 'string' ? content.document.id : null
  const [first] = content.changes
  return first?.op === 'create' ? first.id : null
}

async function requireNew(actor: Actor, incidentId: string): Promise<void> {
  const [published, draft] = [
    await getDb().incident.findUnique({ where: { id: incidentId }, select: { slug: true, title: true } }),
    await getDb().draft.findUnique({
      where: { incidentId_desk: { incidentId, desk: deskOf(actor) } },
      select: { slug: true, title: true },
    }),
  ]
  const there = published ?? draft
  if (there === null) return
  throw new AppError('conflict', `“${there.title}” is there already. Change its draft instead.`, {
    reason: 'incident-exists',
    incident: { id: incidentId, ...there },
  })
}
