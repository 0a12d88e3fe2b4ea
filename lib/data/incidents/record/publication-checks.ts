import type { IncidentDocument } from '@/lib/core/incident/document'
import type { Head } from '@/lib/data/incidents/record/head'
import { requireFreeCodes, requireFreeOrigins, requireFreeSlugs } from '@/lib/data/incidents/record/require-free'
import { requireKnownSlugs, requireSurvivor } from '@/lib/data/incidents/record/require-valid'
import type { Transaction } from '@/lib/data/transaction'

/** What the rest of the record asks of a document before it may become the next head; each throws 'invalid' or 'conflict'. */
export function publicationChecks(tx: Transaction, head: Head | null, document: IncidentDocument): (() => Promise<void>)[] {
  return [
    () => requireKnownSlugs(tx, document),
    () => requireSurvivor(tx, document),
    () => requireFreeSlugs(tx, document),
    () => requireFreeOrigins(tx, document),
    () => requireFreeCodes(tx, document, addedCodes(head, document)),
  ]
}

/** A published address leads to its incident for ever, also when whoever renames it forgets to say so. */
export function keepAddresses(head: Head | null, document: IncidentDocument): IncidentDocument {
  if (head === null) return document
  const { slug, formerSlugs } = head.document
  const missing = [...formerSlugs, slug].filter((old) => old !== document.slug && !document.formerSlugs.includes(old))
  return missing.length === 0 ? document : { ...document, formerSlugs: [...document.formerSlugs, ...missing] }
}

/** What was there already stays allowed: two incidents may have come to share a code before anybody noticed. */
function addedCodes(head: Head | null, document: IncidentDocument): IncidentDocument['codes'] {
  if (document.standing.kind !== 'current') return []
  if (head === null || head.document.standing.kind !== 'current') return document.codes
  const had = new Set(head.document.codes.map(({ issuer, code }) => `${issuer}\n${code}`))
  return document.codes.filter(({ issuer, code }) => !had.has(`${issuer}\n${code}`))
}
