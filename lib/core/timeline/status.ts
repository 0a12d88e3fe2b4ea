import type { IncidentDocument } from '@/lib/core/incident/document'
import type { EntryKind, Finding } from '@/lib/core/incident/entry'
import { foundAffected, isVendorWord } from '@/lib/core/incident/speaker'
import { addSeconds } from '@/lib/core/time/instant'
import type { Instant } from '@/lib/core/time/moment'
import { earliestOf, latestOf } from '@/lib/core/time/moment-range'
import { isClosed } from '@/lib/core/timeline/phases'
import type { OrderedEntry, PhaseClaim, Status, Timeline, Voices } from '@/lib/core/timeline/timeline'

const liveSeconds = 14 * 24 * 3600
/** What we ourselves note down is no statement that the incident is still going on. */
const ourOwnKinds: readonly EntryKind[] = ['milestone', 'record-change', 'note']

/**
 * The vendor's standing phase, and what people found: after the vendor's claim that it is over, if that claim stands, else ever.
 * Findings marked doubtful do not count. Undated ones can neither confirm nor dispute and are listed apart.
 */
export function hearVoices(entries: readonly OrderedEntry[], claims: readonly PhaseClaim[]): Voices {
  const over = standingClosure(claims)
  const after = over === null ? null : closureEnd(over, entries)
  const found = entries.filter(({ entry }) => !isVendorWord(entry) && entry.relevance !== 'doubtful')
  const heard = (finding: Finding) =>
    found.filter((ordered) => ordered.entry.finding === finding && counts(ordered, over !== null, after)).map(({ entry }) => entry.id)
  return {
    vendor: claims.at(-1) ?? null,
    people: {
      affected: heard('affected'),
      recovered: heard('recovered'),
      notAffected: heard('not-affected'),
      undatedAffected: found.filter(({ entry, undated }) => undated && foundAffected(entry)).map(({ entry }) => entry.id),
    },
  }
}

/**
 * The one word for how it stands at `asOf`, the first that applies of the list in the types. Monitoring and ongoing both need a
 * statement within 14 days: what nobody has spoken of since is not watched any more, its end was merely not recorded.
 */
export function statusOf(document: IncidentDocument, entries: readonly OrderedEntry[], voices: Voices, asOf: Instant): Status {
  if (document.standing.kind !== 'current') return 'retracted'
  const phase = voices.vendor?.phase ?? null
  if (isClosed(phase)) return voices.people.affected.length > 0 ? 'disputed' : 'resolved'
  const until = liveUntil(entries)
  if (until === null || until < asOf) return 'end-not-recorded'
  return phase === 'monitoring' ? 'monitoring' : 'ongoing'
}

/** Whether more may still be said: it goes on, or its end is disputed and somebody spoke of it within 14 days. */
export function isLive({ status, entries, asOf }: Pick<Timeline, 'status' | 'entries' | 'asOf'>): boolean {
  if (status === 'disputed') return (liveUntil(entries) ?? '') >= asOf
  return status === 'ongoing' || status === 'monitoring'
}

/** Until when it counts as live: 14 days after the last dated statement that is not our own note; null when there is none. */
export function liveUntil(entries: readonly OrderedEntry[]): Instant | null {
  const last = entries.reduce<Instant | null>((latest, { entry, sortAt }) => {
    const counts = sortAt !== null && !ourOwnKinds.includes(entry.kind)
    return counts && (latest === null || sortAt > latest) ? sortAt : latest
  }, null)
  return last === null ? null : addSeconds(last, liveSeconds)
}

/** The claim that it is over, when that is the vendor's last word: a later look back does not renew it. */
function standingClosure(claims: readonly PhaseClaim[]): PhaseClaim | null {
  const reopened = claims.findLastIndex(({ phase }) => !isClosed(phase))
  const closures = claims.slice(reopened + 1)
  return closures.findLast(({ phase }) => phase !== 'post-incident') ?? closures[0] ?? null
}

function closureEnd(closure: PhaseClaim, entries: readonly OrderedEntry[]): Instant | null {
  const stated = entries.find(({ entry }) => entry.id === closure.entryId)?.entry.statedAt
  return (stated === undefined ? null : latestOf(stated)) ?? closure.at
}

function counts({ entry, undated }: OrderedEntry, over: boolean, after: Instant | null): boolean {
  if (!over) return !(undated && entry.finding === 'affected')
  const found = earliestOf(entry.happenedAt?.at != null ? entry.happenedAt : entry.statedAt)
  return found !== null && after !== null && found > after
}
