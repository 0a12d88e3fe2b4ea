import type { MomentClaim } from '@/lib/core/incident/claim'
import type { Entry } from '@/lib/core/incident/entry'
import { secondsBetween } from '@/lib/core/time/instant'
import type { Moment } from '@/lib/core/time/moment'
import { cleanLine } from '@/lib/ingest/feed/feed-text'
import type { FeIncident } from '@/lib/ingest/statuspage/fe-statuspage'
import { momentOf, type TellDoubt } from '@/lib/ingest/statuspage/read-updates'

export type Times = { starts: MomentClaim[]; ends: MomentClaim[] }
type TimeField = 'started_at' | 'created_at' | 'resolved_at' | 'scheduled_for' | 'scheduled_until'

/**
 * Start and end as the fields of the page give them, and as the states of its updates label them. The start is `started_at`,
 * without it the creation of the incident; a maintenance is planned for `scheduled_for` to `scheduled_until` and begins with the
 * update that says so. The end is `resolved_at`; where the update that says "resolved" stands at another minute, both stand and
 * the update's own time holds. An incident that is open again has no end.
 */
export function timesOf(incident: FeIncident, entries: readonly Entry[], planned: boolean, doubt: TellDoubt): Times {
  const first = entries[0]
  const field = (name: TimeField, entry: Entry | undefined): MomentClaim[] => {
    const moment = momentOf(incident[name])
    if (incident[name] && moment === null) doubt('unreadable-date', [name], `“${cleanLine(incident[name], 80)}” is no time.`)
    return moment === null || entry === undefined ? [] : [{ statedIn: [entry.id], how: 'field', moment }]
  }
  const closings = closingsOf(entries)
  const closed = closings.at(-1)
  const resolvedAt = field('resolved_at', closed ?? entries.at(-1))
  const agrees = closed !== undefined && resolvedAt.some(({ moment }) => isSameMinute(moment, closed.statedAt))
  if (resolvedAt.length > 0 && !agrees) {
    const message = closed === undefined ? 'There is an end, but no update says so.' : 'The end is not when the update says so.'
    doubt('contradictory-date', ['resolved_at'], message)
  }
  const labelled = labelClaims(agrees ? closings.slice(0, -1) : closings)
  const ends = agrees ? [...labelled, ...resolvedAt] : [...resolvedAt, ...labelled]
  if (!planned) {
    const started = field('started_at', first)
    return { starts: started.length > 0 ? started : field('created_at', first), ends }
  }
  const begun = entries.filter(({ fields }) => fields?.serviceStatus === 'in_progress').slice(0, 1)
  return { starts: [...field('scheduled_for', first), ...labelClaims(begun)], ends: [...field('scheduled_until', first), ...ends] }
}

/** What updates claim of a time by their state alone: it was then. */
export function labelClaims(entries: readonly Entry[]): MomentClaim[] {
  return entries.flatMap(({ id, statedAt }) => (statedAt.at === null ? [] : [{ statedIn: [id], how: 'label', moment: statedAt }]))
}

function isSameMinute(one: Moment, other: Moment): boolean {
  return one.at !== null && other.at !== null && Math.abs(secondsBetween(one.at, other.at)) < 60
}

/** The entries that end the incident: each that first says "resolved" after one that did not; none while it is open again. */
function closingsOf(entries: readonly Entry[]): Entry[] {
  if (!isOver(entries)) return []
  const claimed = entries.filter(({ phase }) => phase !== undefined && phase !== 'post-incident')
  return claimed.filter(({ phase }, index) => phase === 'resolved' && claimed[index - 1]?.phase !== 'resolved')
}

/** True when the last phase an update claimed, but for a look back, is the end. */
export function isOver(entries: readonly Entry[]): boolean {
  const last = entries.findLast(({ phase }) => phase !== undefined && phase !== 'post-incident')
  return last === undefined ? entries.some(({ phase }) => phase === 'post-incident') : last.phase === 'resolved'
}
