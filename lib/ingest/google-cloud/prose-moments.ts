import type { Promised } from '@/lib/core/incident/entry'
import type { Moment } from '@/lib/core/time/moment'
import { isWallTime, type WallTime, wallToInstants } from '@/lib/core/time/zone'

/** What Google's set phrases date in an update: its start, its end, the next update, and the labels of a report. */
export type ProseMoments = { starts: Moment[]; ends: Moment[]; labelStarts: Moment[]; labelEnds: Moment[]; promise: Promised | null }

const date = /(\d{4})-(\d\d)-(\d\d),? (?:at )?(\d{1,2}):(\d\d)(?::\d\d)?(?: ?([AP]M))? ?(US\/Pacific|P[DS]T|UTC|GMT)\b/g
const weekday = '(?: (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?)?\\s*$'
const nextUpdate = new RegExp(`\\b(?:update|information|details|posted here)\\b.*\\bby:?${weekday}`, 'i')
const begins = new RegExp(`\\b(?:beginning|starting|started|began)(?: at| on| from)?:?${weekday}`, 'i')
const repair = /\b(?:appl|roll|deploy|fix|restor|maintenance|mitigat)/i
const over = new RegExp(`\\bresolved\\b.*\\b(?:as of|at|on):?${weekday}`, 'i')
const label = /^[ \t*]*Incident (Start|End):[\s*]*(?:(\d{4})-(\d\d)-(\d\d)|(\d{1,2}) (\p{L}{3,9}) (\d{4})),? (?:at )?(\d{1,2}):(\d\d)/gimu
const allPacific = /\ball times (?:are )?(?:in )?US\/Pacific/i
const months = 'january february march april may june july august september october november december'.split(' ')

/**
 * The times in an update that Google writes the same way every time ("beginning at Tuesday, 2030-01-15 17:37 US/Pacific",
 * "resolved … as of …", "provide an update by …", a report's "Incident Start:" under "All Times US/Pacific"). Dates in other
 * words are left to the reader. Looks at most 160 units back from each date, so time is linear.
 */
export function findProseMoments(text: string): ProseMoments {
  const found: ProseMoments = { starts: [], ends: [], labelStarts: [], labelEnds: [], promise: null }
  for (const match of text.matchAll(date)) {
    const moment = toMoment(match)
    const before = sentenceBefore(text, match.index)
    if (nextUpdate.test(before)) found.promise = { text: cut(`${before.trimStart()}${match[0]}`), dueAt: moment }
    else if (moment.at === null) continue
    else if (begins.test(before) && !repair.test(before)) found.starts.push(moment)
    else if (over.test(before)) found.ends.push(moment)
  }
  if (!allPacific.test(text)) return found
  for (const match of text.matchAll(label)) {
    const moment = labelMoment(match)
    if (moment !== null) (match[1]?.toLowerCase() === 'start' ? found.labelStarts : found.labelEnds).push(moment)
  }
  return found
}

function sentenceBefore(text: string, at: number): string {
  const near = text.slice(Math.max(0, at - 160), at)
  return near.slice(Math.max(near.lastIndexOf('\n'), near.lastIndexOf('. ')) + 1)
}

function cut(text: string): string {
  return text.toWellFormed().replaceAll('\u0000', '\ufffd').slice(0, 300)
}

function toMoment(match: RegExpExecArray): Moment {
  const [words, year, month, day, hour, minute, meridiem, zone = 'UTC'] = match
  const twelve = Number(hour) % 12
  const clock = meridiem === undefined ? Number(hour) : meridiem === 'PM' ? twelve + 12 : twelve
  return wallMoment(
    { year: Number(year), month: Number(month), day: Number(day), hour: clock, minute: Number(minute), second: 0 },
    zone,
    words,
  )
}

function labelMoment(match: RegExpExecArray): Moment | null {
  const [words, , year, month, day, otherDay, monthName, otherYear, hour, minute] = match
  const named = months.findIndex((name) => monthName !== undefined && name.startsWith(monthName.toLowerCase())) + 1
  const wall = { year: Number(year ?? otherYear), month: Number(month ?? named), day: Number(day ?? otherDay) }
  const moment = wallMoment({ ...wall, hour: Number(hour), minute: Number(minute), second: 0 }, 'US/Pacific', words.trim())
  return moment.at === null ? null : moment
}

const zones: Readonly<Record<string, string>> = { 'US/Pacific': 'America/Los_Angeles', PDT: 'Etc/GMT+7', PST: 'Etc/GMT+8' }

/** Minutes as printed; "PDT" and "PST" are fixed offsets, "US/Pacific" follows the clock changes of Los Angeles. */
function wallMoment(wall: WallTime, zone: string, words: string): Moment {
  const text = cut(words)
  if (!isWallTime(wall)) return { at: null, precision: 'unknown', zone, zoneCertainty: 'stated', text }
  const { instants } = wallToInstants(wall, zones[zone] ?? 'UTC')
  const moment: Moment = { at: instants[0] ?? null, precision: 'minute', zone, zoneCertainty: 'stated', text }
  if (instants.length > 1) moment.readings = instants.map((at) => ({ at, zone }))
  return moment
}
