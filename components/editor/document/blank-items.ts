import { newId } from '@/components/editor/document/edit-items'
import type { Claim } from '@/lib/core/incident/claim'
import type { Advice, Attempt, Cause, Link, Signature, Source } from '@/lib/core/incident/document'
import type { Impact } from '@/lib/core/incident/impact'

/** What nobody but the curator says. */
export const ownClaim: Claim = { statedIn: [], how: 'curator' }

export const blankImpact = (): Impact => ({
  id: newId('impact'),
  ...ownClaim,
  basis: 'declared',
  effect: 'delayed',
  starts: [],
  ends: [],
  services: [],
  features: [],
  surfaces: [],
  regions: [],
  who: [],
  maxDelays: [],
})
export const blankCause = (): Cause => ({ id: newId('cause'), ...ownClaim, category: 'unknown', text: '', certainty: 'preliminary' })
export const blankSignature = (): Signature => ({ id: newId('error'), ...ownClaim, protocol: 'smtp', text: '' })
export const blankAdvice = (): Advice => ({ id: newId('advice'), ...ownClaim, audience: '', text: '' })
export const blankAttempt = (): Attempt => ({ id: newId('attempt'), ...ownClaim, text: '', outcomes: [] })
export const blankSource = (): Source => ({ id: newId('source'), kind: 'press', publisher: '' })
export const blankLink = (incident: string): Link => ({
  id: newId('link'),
  ...ownClaim,
  kind: 'related',
  incident,
  statedBy: 'faultline',
  sources: [],
})

/** A claim stated in those entries. Read in them, unless a field or a label said so; in none, it is the curator's own. */
export function statedIn<Each extends Claim>(claim: Each, entries: string[]): Each {
  const isRead = claim.how === 'field' || claim.how === 'label'
  return { ...claim, statedIn: entries, how: entries.length === 0 ? 'curator' : isRead ? claim.how : 'prose' }
}
