import type { Phase } from '@/lib/core/incident/entry'
import type { Effect, Impact } from '@/lib/core/incident/impact'

type Level = NonNullable<Impact['level']>

/** Effects of `status_impact`. It says how bad it is, not what was felt, so all but the worst are "degraded". */
export const effectsOfImpact: Readonly<Record<string, Effect>> = {
  SERVICE_INFORMATION: 'degraded',
  SERVICE_DISRUPTION: 'degraded',
  SERVICE_OUTAGE: 'unreachable',
}

/** Levels of `severity`. */
export const levelsOfSeverity: Readonly<Record<string, Level>> = { low: 'partial', medium: 'major', high: 'full' }

/** States of an update: `AVAILABLE` says it is over; the others repeat how bad it is and claim no phase. */
export const updateStates: readonly string[] = ['SERVICE_INFORMATION', 'SERVICE_DISRUPTION', 'SERVICE_OUTAGE', 'AVAILABLE']

/** Phases by the words of an update, the first that matches. Those that close the incident count only where no state denies it. */
const phaseWords: readonly [Phase, RegExp][] = [
  [
    'resolved',
    /\b(?:has|have) (?:now )?been (?:fully )?resolved\b|\b(?:is|was|are|were) (?:now |fully )*resolved\b|issue (?:is|was) believed to be resolved/i,
  ],
  ['mitigated', /\b(?:has|have) (?:now )?been (?:fully )?mitigated\b|\b(?:is|was) (?:now |fully )*mitigated\b|\bfully mitigated\b/i],
  ['monitoring', /\b(?:continu\w+ to monitor|(?:are|is) monitoring|under monitoring)\b/i],
  [
    'mitigating',
    /\bmitigation work\b|\brol(?:l|ling|led) ?(?:out|back)\b|\b(?:deploying|implementing|applying) (?:a|the|this) (?:fix|mitigation|change)\b/i,
  ],
  ['identified', /\b(?:root cause (?:has been|was|is)|have identified|has identified|identified (?:the|a)|have determined)\b/i],
  ['investigating', /\binvestigat\w+/i],
  ['detected', /\b(?:experiencing|received (?:a )?reports?|aware of)\b/i],
]

const reportHeading =
  /\b(?:mini |preliminary |full )?incident (?:report|statement)\b|\bissue summary\b|\bincident start\b|^we apologi[sz]e for the inconvenience/i
const reportSection = /^[ \t#*]*(?:root cause|detailed description of impact|remediation and prevention)\b/im

/** True for a look back at an incident that is over: by its heading, its opening apology, or the sections only reports have. */
export function isReport(text: string): boolean {
  return reportHeading.test(text.slice(0, 400)) || reportSection.test(text)
}

/** The phase an update claims; null when neither state nor words claim one. `state` is null in the shape of 2020. */
export function phaseOf(text: string, state: string | null): Phase | null {
  if (state === 'AVAILABLE') return isReport(text) ? 'post-incident' : 'resolved'
  const open = state !== null && updateStates.includes(state)
  if (!open && isReport(text)) return 'post-incident'
  const found = phaseWords.find(([phase, words]) => !(open && phase === 'resolved') && words.test(text))?.[0] ?? null
  return open && found === 'mitigated' ? 'monitoring' : found
}
