import { addSeconds, secondsBetween } from '@/lib/core/time/instant'
import type { Instant } from '@/lib/core/time/moment'
import type { LinkAnswer } from '@/lib/data/links/ask-link'

/** What is known of an address. `goneSince`: when it was first found gone; `deadSince`: when that was proven. */
export type LinkState = { goneCount: number; goneSince: Instant | null; deadSince: Instant | null }

export type Judgement = LinkState & { nextCheckAt: Instant }

const daySeconds = 86_400
const provenTimes = 3
const provenSeconds = 2 * daySeconds
const spread = 0.1

/**
 * What an answer means together with those before it: an address is dead when it was gone three times over at least two days, with
 * nothing good between. What proves nothing changes nothing. A page that works is asked again after four weeks, a doubtful answer after
 * one, one that is gone after a day until it is proven; up to a tenth later, so that what was filed together does not stay together.
 */
export function judgeLink(state: LinkState, answer: LinkAnswer, at: Instant, random: () => number = Math.random): Judgement {
  const told = tell(state, answer, at)
  const days = answer.verdict === 'works' || told.deadSince !== null ? 28 : told.goneCount > 0 ? 1 : 7
  const seconds = Math.max(days * daySeconds, Math.min(answer.waitSeconds ?? 0, 28 * daySeconds))
  return { ...told, nextCheckAt: addSeconds(at, Math.round(seconds * (1 + spread * random()))) }
}

function tell(state: LinkState, { verdict }: LinkAnswer, at: Instant): LinkState {
  if (verdict === 'works') return { goneCount: 0, goneSince: null, deadSince: null }
  if (verdict === 'unproven') return state
  const goneSince = state.goneSince ?? at
  const goneCount = state.goneCount + 1
  const isProven = goneCount >= provenTimes && secondsBetween(goneSince, at) >= provenSeconds
  return { goneCount, goneSince, deadSince: state.deadSince ?? (isProven ? at : null) }
}
