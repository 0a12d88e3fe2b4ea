import type { Claim } from '@/lib/core/incident/claim'
import type { IncidentDocument } from '@/lib/core/incident/document'
import type { Impact } from '@/lib/core/incident/impact'
import { isVendorWord } from '@/lib/core/incident/speaker'
import { compareText } from '@/lib/core/time/instant'
import type { Instant } from '@/lib/core/time/moment'
import { knownFrom } from '@/lib/core/time/moment-range'
import { rankClaims } from '@/lib/core/timeline/latest-claim'
import { buildAnswerTest } from '@/lib/core/timeline/promises'
import { type StandingFacts, standingClaim } from '@/lib/core/timeline/steps/standing-facts'
import type { OrderedEntry, Timeline } from '@/lib/core/timeline/timeline'

/** An instant at which something was said: by which entries, and the facts as they stood from then on. */
export type KnownStep = { at: Instant; entryIds: string[]; facts: StandingFacts }

/**
 * What was known at each instant at which something was said, in order: at every step the facts of `buildTimelineKnownAt`, computed
 * in one walk, so that thousands of entries are no more than a list. A fact that did not change stays the same object. An entry
 * without an instant of its own keeps its place in the order of the whole record.
 */
export function traceKnown(timeline: Timeline): KnownStep[] {
  const walk = createWalk(timeline)
  return stepsOf(timeline.entries).map(({ at, entries }) => {
    for (const entry of entries) walk.hear(entry)
    return { at, entryIds: entries.map(({ entry }) => entry.id), facts: walk.facts() }
  })
}

function stepsOf(entries: readonly OrderedEntry[]): { at: Instant; entries: OrderedEntry[] }[] {
  const byInstant = new Map<Instant, OrderedEntry[]>()
  for (const ordered of entries) {
    const at = knownFrom(ordered.entry.statedAt)
    if (at === null) continue
    const group = byInstant.get(at)
    if (group) group.push(ordered)
    else byInstant.set(at, [ordered])
  }
  return [...byInstant].map(([at, group]) => ({ at, entries: group })).sort((a, b) => compareText(a.at, b.at))
}

function createWalk({ document, promises }: Timeline) {
  const heard = new Map<string, OrderedEntry>()
  const concerned = factsByEntry(document)
  const isAnswer = buildAnswerTest(document)
  const dueOf = new Map(promises.filter(({ relayed }) => !relayed).map((promise) => [promise.entryId, promise.dueAt]))
  let facts: StandingFacts = { phase: null, cause: null, scope: null, start: null, promise: null }
  let ownPhase: OrderedEntry | null = null
  let relayedPhase: OrderedEntry | null = null
  let lastPromise: OrderedEntry | null = null
  let lastAnswerAt: Instant | null = null

  const isHeard = ({ statedIn }: Claim) => statedIn.some((id) => heard.has(id))
  const renew = (fact: 'cause' | 'scope' | 'start') => {
    if (fact === 'cause') return { cause: rankClaims(document.causes.filter(isHeard), heard)[0] ?? null }
    const impacts = document.impacts.filter(isHeard)
    if (fact === 'scope') return { scope: standingClaim(impacts, (impact) => impact.who.filter(isHeard), heard) }
    return { start: standingClaim(impacts, (impact) => impact.starts.filter(isHeard), heard) }
  }

  return {
    hear(ordered: OrderedEntry) {
      const { entry, sortAt } = ordered
      heard.set(entry.id, ordered)
      if (entry.phase !== undefined && isVendorWord(entry)) ownPhase = laterOf(ownPhase, ordered)
      if (entry.phase !== undefined && entry.kind === 'third-party-notice') relayedPhase = laterOf(relayedPhase, ordered)
      if (dueOf.has(entry.id) && sortAt !== null) lastPromise = laterOf(lastPromise, ordered)
      if (isAnswer(entry) && sortAt !== null && (lastAnswerAt === null || sortAt > lastAnswerAt)) lastAnswerAt = sortAt
      for (const fact of concerned.get(entry.id) ?? []) facts = { ...facts, ...renew(fact) }
    },
    facts(): StandingFacts {
      facts = { ...facts, phase: claimOf(ownPhase ?? relayedPhase), promise: owed(lastPromise, lastAnswerAt, dueOf) }
      return facts
    },
  }
}

function factsByEntry({ causes, impacts }: IncidentDocument): Map<string, Set<'cause' | 'scope' | 'start'>> {
  const concerned = new Map<string, Set<'cause' | 'scope' | 'start'>>()
  const note = (fact: 'cause' | 'scope' | 'start', claims: readonly Claim[]) => {
    for (const id of claims.flatMap(({ statedIn }) => statedIn)) {
      const facts = concerned.get(id)
      if (facts) facts.add(fact)
      else concerned.set(id, new Set([fact]))
    }
  }
  note('cause', causes)
  note('scope', [...impacts, ...impacts.flatMap(({ who }: Impact) => who)])
  note('start', [...impacts, ...impacts.flatMap(({ starts }: Impact) => starts)])
  return concerned
}

function laterOf(one: OrderedEntry | null, other: OrderedEntry): OrderedEntry {
  return one === null || other.position > one.position ? other : one
}

function claimOf(ordered: OrderedEntry | null): StandingFacts['phase'] {
  return ordered?.entry.phase === undefined ? null : { phase: ordered.entry.phase, entryId: ordered.entry.id, at: ordered.sortAt }
}

/** The last promise stands until the vendor speaks later than it did. */
function owed(
  promise: OrderedEntry | null,
  answerAt: Instant | null,
  dueOf: ReadonlyMap<string, Instant | null>,
): StandingFacts['promise'] {
  if (promise === null || promise.sortAt === null || (answerAt !== null && answerAt > promise.sortAt)) return null
  return { entryId: promise.entry.id, dueAt: dueOf.get(promise.entry.id) ?? null }
}
