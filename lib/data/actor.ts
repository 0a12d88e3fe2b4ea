import { AppError } from '@/lib/core/errors'
import type { Role } from '@/lib/core/permissions'

/** Who writes: a signed-in person, a watched feed, or this installation itself (its seed, its command line). */
export type Actor = { kind: 'person' | 'feed' | 'system'; name: string; role: Role }

/** Throws 'forbidden' unless the actor's role may. `deed` completes "may not …". */
export function requirePermission(actor: Actor, can: (role: Role) => boolean, deed: string): void {
  if (!can(actor.role)) throw new AppError('forbidden', `${actor.name} (${actor.role}) may not ${deed}.`)
}

/** The name under which an actor's own drafts are kept: a feed never writes into a person's draft. */
export function draftAuthor(actor: Actor): string {
  return `${actor.kind}:${actor.name}`
}
