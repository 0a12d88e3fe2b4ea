import type { Phase } from '@/lib/core/incident/entry'
import type { Effect, Impact } from '@/lib/core/incident/impact'

/** Levels of a status; 0 ("operating normally") says nothing of how bad it was. */
export const levelsOfStatus: Readonly<Record<0 | 1 | 2 | 3, Impact['level'] | null>> = { 0: null, 1: 'partial', 2: 'major', 3: 'full' }

/** Effects of a status: it says how bad it is, not what was felt, so all but a disruption are "degraded". */
export const effectsOfStatus: Readonly<Record<0 | 1 | 2 | 3, Effect>> = { 0: 'degraded', 1: 'degraded', 2: 'degraded', 3: 'unreachable' }

const over =
  /\b(?:has|have) been (?:now |fully )?resolved(?!,? (?:but|however|for (?:most|some|many|the majority)))|\boperating normally\b|\bissue (?:is|was) (?:now |fully )?resolved\b/i
const lookingBack = /\bpost-event summary\b|\bbrief summary of\b|aws\.amazon\.com\/message\/\d/i
const investigating = /\binvestigat\w+/i
const recovering =
  /\b(?:see|seeing|seen|signs of|beginning to) recover\w*|\b(?:is|are) recovering\b|\bmitigation\b|\bmitigated\b|\brestoring\b/i
const repairing = /\bwork\w* (?:toward|towards|on|to) (?:a |the |full |complete )*(?:resol|recover|mitigat|restor|address|repair)/i
const identified = /\b(?:identified|determined) (?:the|a)\b|\broot cause\b/i
const detected = /\b(?:can confirm|experienc\w+|aware of)\b/i

/** The phase an update claims in Amazon's set phrases; null when it claims none. */
export function phaseOf(text: string): Phase | null {
  if (over.test(text)) return 'resolved'
  if (lookingBack.test(text)) return 'post-incident'
  if (recovering.test(text)) return 'mitigating'
  if (repairing.test(text) && !investigating.test(text)) return 'mitigating'
  if (identified.test(text)) return 'identified'
  if (investigating.test(text)) return 'investigating'
  return detected.test(text) ? 'detected' : null
}

const resolvedMark = /\[\s*(?:RESOLVED|解決済み|已解决|已解決|해결됨?)\s*\]/gi

/** A headline without the marks that say it is over, which come and go. */
export function withoutMark(summary: string): { title: string; resolved: boolean } {
  return { title: summary.replace(resolvedMark, '').trim(), resolved: summary.search(resolvedMark) !== -1 }
}
