/** What a signed-in person or a token may do, least first; each role may also do what the ones before it may. */
export const roles = ['contributor', 'curator', 'administrator'] as const
export type Role = (typeof roles)[number]

/** Write drafts and hand them in for review. */
export function canDraft(role: Role): boolean {
  return reaches(role, 'contributor')
}

/** Publish, retract, merge and revert; keep the catalogue of vendors, services and places. */
export function canPublish(role: Role): boolean {
  return reaches(role, 'curator')
}

/** Keep accounts and tokens, read the audit log, redact personal data from the record. */
export function canAdminister(role: Role): boolean {
  return reaches(role, 'administrator')
}

function reaches(role: Role, needed: Role): boolean {
  return roles.indexOf(role) >= roles.indexOf(needed)
}
