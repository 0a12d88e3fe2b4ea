import type { MomentClaim } from '@/lib/core/incident/claim'
import type { IncidentDocument } from '@/lib/core/incident/document'
import type { Impact } from '@/lib/core/incident/impact'
import { isVendorWord } from '@/lib/core/incident/speaker'
import type { Instant } from '@/lib/core/time/moment'
import { earliestOf, latestOf } from '@/lib/core/time/moment-range'
import { type Confirmations, endsBeforeStart } from '@/lib/core/timeline/durations'
import { type EntryIndex, firstStatementOf, latestClaim, rankClaims } from '@/lib/core/timeline/latest-claim'
import type { PromiseRecord, TimelineDoubt } from '@/lib/core/timeline/timeline'

/** What a reader should distrust about starts and ends: contradictions between voices, and ends that look copied. */
export function findDoubts(
  document: IncidentDocument,
  index: EntryIndex,
  confirmations: Confirmations,
  promises: readonly PromiseRecord[],
): TimelineDoubt[] {
  const outlived = findOutlivedEnds(document.impacts, index, confirmations)
  const promisedAt = new Map(promises.map(({ dueAt, entryId }) => [dueAt, entryId]))
  return [...outlived, ...document.impacts.flatMap((impact) => doubtsOf(impact, index, promisedAt))]
}

/** The vendor speaks of the incident as a whole, so it contradicts an end only when every declared impact has one. */
function findOutlivedEnds(impacts: readonly Impact[], index: EntryIndex, { declared }: Confirmations): TimelineDoubt[] {
  const ends = impacts
    .filter(({ basis }) => basis === 'declared')
    .map((impact) => ({ impact, end: latestClaim(impact.ends, index)?.moment ?? null }))
  if (declared === null || ends.some(({ end }) => end === null || (latestOf(end) ?? declared.at) >= declared.at)) return []
  return ends.flatMap(({ impact, end }) =>
    end?.at == null
      ? []
      : [{ code: 'end-before-last-confirmation', basis: impact.basis, effect: impact.effect, end: end.at, confirmedAt: declared.at }],
  )
}

function doubtsOf(impact: Impact, index: EntryIndex, promisedAt: ReadonlyMap<Instant | null, string>): TimelineDoubt[] {
  const { id, basis, effect } = impact
  const doubts: TimelineDoubt[] = []
  const end = latestClaim(impact.ends, index)
  const endAt = end?.moment.at ?? null
  const vendorSaidEnd = end?.statedIn.some((entryId) => saidByVendor(entryId, index)) ?? false
  const promiseEntryId = promisedAt.get(endAt)
  if (endAt !== null && promiseEntryId !== undefined && !vendorSaidEnd) {
    doubts.push({ code: 'end-equals-promise', basis, effect, end: endAt, promiseEntryId })
  }
  for (const [which, claims] of [
    ['start', impact.starts],
    ['end', impact.ends],
  ] as const) {
    const values = disagreeing(claims, index)
    if (values.length > 0) doubts.push({ code: 'claims-disagree', impactId: id, which, values })
  }
  if (endsBeforeStart(impact, index)) doubts.push({ code: 'end-before-start', impactId: id })
  return doubts
}

/** The instants on which voices disagree, each voice with its latest claim only; none when all of them can be true. */
function disagreeing(claims: readonly MomentClaim[], index: EntryIndex): Instant[] {
  const latestOfVoice = new Map<string, MomentClaim>()
  for (const claim of rankClaims(claims, index)) {
    const first = firstStatementOf(claim, index)
    if (first === null || claim.moment.at === null) continue
    const voice = isVendorWord(first.entry) ? 'vendor' : first.entry.kind
    if (!latestOfVoice.has(voice)) latestOfVoice.set(voice, claim)
  }
  const moments = [...latestOfVoice.values()].map(({ moment }) => moment)
  const earliest = moments.map((moment) => earliestOf(moment) ?? '').sort()
  const latest = moments.map((moment) => latestOf(moment) ?? '\uffff').sort()
  const compatible = (earliest.at(-1) ?? '') <= (latest[0] ?? '\uffff')
  const values = [...new Set(moments.flatMap(({ at }) => at ?? []))].sort()
  return compatible || values.length < 2 ? [] : values
}

function saidByVendor(entryId: string, index: EntryIndex): boolean {
  const said = index.get(entryId)
  return said !== undefined && isVendorWord(said.entry)
}
