import { AppError } from '@/lib/core/errors'
import type { Role } from '@/lib/core/permissions'

/** Who writes: a signed-in person, a watched feed, or this installation itself (its seed, its command line). */
export type Actor = {
  kind: 'person' | 'feed' | 'system'
  name: string
  role: Role
  /** Of the person, where there is one. */
  id?: string
  /** Of the token through which the person acts. */
  tokenId?: string
}

/** Throws 'forbidden' unless the actor's role may. `deed` completes "may not …". */
export function requirePermission(actor: Actor, can: (role: Role) => boolean, deed: string): void {
  if (!can(actor.role)) throw new AppError('forbidden', `${actor.name} (${actor.role}) may not ${deed}.`)
}

export const peoplesDesk = 'people'

/** Where an actor's drafts lie: people share one desk, each feed and each tool has its own and never writes on theirs. */
export function deskOf(actor: Actor): string {
  return actor.kind === 'person' ? peoplesDesk : `${actor.kind}:${actor.name}`
}
