import type { Phase } from '@/lib/core/incident/entry'
import type { Effect, Impact } from '@/lib/core/incident/impact'

/** What `severity` claims. A notice tells of something to come or of little; `monitoring` is used by a few pages. */
export const severities: ReadonlyMap<string, { effect: Effect; level: NonNullable<Impact['level']> }> = new Map([
  ['notice', { effect: 'degraded', level: 'unknown' }],
  ['monitoring', { effect: 'degraded', level: 'unknown' }],
  ['disrupted', { effect: 'degraded', level: 'partial' }],
  ['down', { effect: 'unreachable', level: 'full' }],
])

/** Phases by the state a heading names; null for one that claims none. */
export const statePhases: ReadonlyMap<string, Phase | null> = new Map([
  ['investigating', 'investigating'],
  ['identified', 'identified'],
  ['in progress', 'mitigating'],
  ['monitoring', 'monitoring'],
  ['verifying', 'monitoring'],
  ['resolved', 'resolved'],
  ['completed', 'resolved'],
  ['post-mortem', 'post-incident'],
  ['postmortem', 'post-incident'],
  ['scheduled', null],
])

/** True for what cState's pages take for true: `true`, and in the hands of people `yes` and `on`. */
export function isTrue(text: string): boolean {
  return /^(?:true|yes|on|y)$/i.test(text)
}

/** False as printed; anything that is neither is a doubt. */
export function isFalse(text: string): boolean {
  return /^(?:false|no|off|n)?$/i.test(text)
}
