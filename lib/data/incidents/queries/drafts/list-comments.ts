import { canDraft } from '@/lib/core/permissions'
import { toInstant } from '@/lib/core/time/instant'
import type { Instant } from '@/lib/core/time/moment'
import { type Actor, requirePermission } from '@/lib/data/actor'
import { getDb } from '@/lib/data/db'
import { type Page, requireIdCursor, toPage } from '@/lib/data/people/list-people'

const perPage = 50

export const commentKinds = ['comment', 'submitted', 'returned'] as const
export type DraftCommentKind = (typeof commentKinds)[number]

/** What an editor said about an incident, when a draft was handed in, or why it was returned. */
export type DraftComment = { id: string; kind: DraftCommentKind; text: string; author: string; at: Instant }

/** The talk of editors about an incident, newest first. */
export async function listComments(
  actor: Actor,
  { incidentId, cursor }: { incidentId: string; cursor?: string | undefined },
): Promise<Page<DraftComment>> {
  requirePermission(actor, canDraft, 'read the comments of editors')
  const rows = await getDb().draftComment.findMany({
    where: { incidentId, ...(cursor === undefined ? {} : { id: { lt: requireIdCursor(cursor) } }) },
    orderBy: { id: 'desc' },
    take: perPage + 1,
  })
  const comments = rows.map(
    ({ id, kind, text, author, at }): DraftComment => ({ id, kind: kind as DraftCommentKind, text, author, at: toInstant(at) }),
  )
  return toPage(comments, perPage, ({ id }) => id)
}
