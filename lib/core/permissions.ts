/** What a signed-in person or a token may do, least first; each role may also do what the ones before it may. */
export const roles = ['contributor', 'curator', 'administrator'] as const
export type Role = (typeof roles)[number]

/** Write drafts and hand them in for review. */
export function canDraft(role: Role): boolean {
  return reachesRole(role, 'contributor')
}

/** Publish, retract, merge and revert; keep the catalogue of vendors, services and places. */
export function canPublish(role: Role): boolean {
  return reachesRole(role, 'curator')
}

/** Keep accounts and tokens, read the audit log, redact personal data from the record. */
export function canAdminister(role: Role): boolean {
  return reachesRole(role, 'administrator')
}

/** Whether a role may do what another one may. */
export function reachesRole(role: Role, needed: Role): boolean {
  return roles.indexOf(role) >= roles.indexOf(needed)
}

/** What a token was given leave for, least first; each scope includes the ones before it. */
export const scopes = ['read', 'draft', 'publish', 'admin'] as const
export type Scope = (typeof scopes)[number]

const roleOfScope: Readonly<Record<Scope, Role | null>> = { read: null, draft: 'contributor', publish: 'curator', admin: 'administrator' }

/**
 * What a token may do: never more than its scopes say, and never more than the person may for whom it acts. Null is a token that
 * may only read what is public and who it is.
 */
export function roleWithScopes(role: Role, given: readonly Scope[]): Role | null {
  const widest = scopes.findLast((scope) => given.includes(scope))
  const reached = widest === undefined ? null : roleOfScope[widest]
  if (reached === null) return null
  return reachesRole(role, reached) ? reached : role
}
