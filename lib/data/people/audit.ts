import { AppError } from '@/lib/core/errors'
import { canAdminister } from '@/lib/core/permissions'
import { toInstant } from '@/lib/core/time/instant'
import type { Instant } from '@/lib/core/time/moment'
import { type Actor, requirePermission } from '@/lib/data/actor'
import { getDb } from '@/lib/data/db'
import type { Prisma } from '@/lib/data/generated/client'
import { type Page, toPage } from '@/lib/data/people/list-people'
import type { Transaction } from '@/lib/data/transaction'
import { now } from '@/lib/site/clock'
import type { AuditEntryAction } from '@/lib/site/language/people/audit-actions'

const perPage = 50
const longestText = 200

export const auditOutcomes = ['done', 'refused'] as const

export type AuditEntry = {
  id: number
  at: Instant
  action: AuditEntryAction
  outcome: (typeof auditOutcomes)[number]
  actor: { kind: 'person' | 'token' | 'feed' | 'system' | 'nobody'; id: string | null; name: string }
  /** What it was done to: an address for people, a name for tokens, a method and path for the API. */
  target: string | null
  detail: Record<string, string | number | boolean | null>
}

export type AuditNote = Pick<AuditEntry, 'action'> & Partial<Pick<AuditEntry, 'outcome' | 'target' | 'detail'>>

/** Writes down what was done or refused. `actor` is null for whoever is not signed in. Given no secret, and no text of a draft. */
export async function recordAudit(actor: Actor | null, note: AuditNote, tx: Transaction = getDb()): Promise<void> {
  await tx.auditEntry.create({
    data: {
      at: now(),
      action: note.action,
      outcome: note.outcome ?? 'done',
      actorKind: actor === null ? 'nobody' : actor.tokenId === undefined ? actor.kind : 'token',
      actorId: actor?.tokenId ?? actor?.id ?? null,
      actorName: storable(actor?.name ?? ''),
      target: note.target == null ? null : storable(note.target),
      detail: (note.detail ?? {}) satisfies Prisma.InputJsonObject,
    },
  })
}

/** What a stranger typed may be no text that a database can hold. */
function storable(text: string): string {
  return text.replaceAll('\u0000', '').slice(0, longestText).toWellFormed()
}

export function isAuditCursor(cursor: string): boolean {
  return /^\d{1,9}$/.test(cursor)
}

/** By the name of who did it as it stood then, by what was done, and by whether it was. */
export type AuditFilter = { who?: string | undefined; action?: AuditEntryAction | undefined; outcome?: AuditEntry['outcome'] | undefined }

/** The audit log, newest first. */
export async function listAudit(actor: Actor, cursor: string | null = null, filter: AuditFilter = {}): Promise<Page<AuditEntry>> {
  requirePermission(actor, canAdminister, 'read the audit log')
  if (cursor !== null && !isAuditCursor(cursor)) throw new AppError('invalid', 'This is no cursor of this list. Start at its first page.')
  const { who, action, outcome } = filter
  const rows = await getDb().auditEntry.findMany({
    where: {
      ...(cursor === null ? {} : { id: { lt: Number(cursor) } }),
      ...(who === undefined ? {} : { actorName: storable(who) }),
      ...(action === undefined ? {} : { action }),
      ...(outcome === undefined ? {} : { outcome }),
    },
    orderBy: { id: 'desc' },
    take: perPage + 1,
  })
  const entries = rows.map(
    (row): AuditEntry => ({
      id: row.id,
      at: toInstant(row.at),
      action: row.action as AuditEntryAction,
      outcome: row.outcome as AuditEntry['outcome'],
      actor: { kind: row.actorKind as AuditEntry['actor']['kind'], id: row.actorId, name: row.actorName },
      target: row.target,
      detail: row.detail as AuditEntry['detail'],
    }),
  )
  return toPage(entries, perPage, ({ id }) => String(id))
}
