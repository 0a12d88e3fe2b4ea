import type { Instant, Moment } from '@/lib/core/time/moment'
import { isWallTime, type WallTime, wallAsUtc, wallToInstants } from '@/lib/core/time/zone'
import type { DoubtKind } from '@/lib/ingest/draft'
import { type PrintedDate, parseDate, type SlashOrder } from '@/lib/ingest/microsoft/words/parse-date'

/** A doubt about a stretch `[from, to)` of the text a moment was read from. */
export type MomentDoubt = { kind: DoubtKind; message: string; from: number; to: number }

/** A moment read from print, with everything to doubt about it and where in the text it stood. */
export type MomentReading = { moment: Moment; doubts: MomentDoubt[]; from: number; to: number; assumedZone: boolean }

export type MomentOptions = {
  /** The zone for a time printed without one. */
  zone: string
  slashOrder: SlashOrder | null
  /** Treat a printed "GMT" as the local time of this zone: some houses print it all year and mean the wall clock. */
  gmtMeans?: string
}

/**
 * The moment a text begins with, or null when it begins with no date. An impossible date gives a moment without an instant; a
 * weekday that does not fit gives the date as printed with the year that would fit as another reading; a doubled or missing hour
 * gives the earlier reading first. The text is kept as printed.
 */
export function readMoment(text: string, options: MomentOptions): MomentReading | null {
  const printed = parseDate(text, options.slashOrder)
  if (printed === null) return null
  const words = text.slice(printed.start, printed.end)
  const doubts: MomentDoubt[] = []
  const doubt = (kind: DoubtKind, message: string) => doubts.push({ kind, message, from: printed.start, to: printed.end })
  const place = placeOf(printed, words, options)
  const { zone, zoneCertainty } = place
  const reading = { doubts, from: printed.start, to: printed.end, assumedZone: zoneCertainty === 'assumed' }
  if (!isWallTime(printed.wall)) {
    doubt('impossible-date', `No calendar or clock shows “${words}”.`)
    return { ...reading, moment: { at: null, precision: 'unknown', zone, zoneCertainty, text: words } }
  }
  const { instants, exact } = wallToInstants(printed.wall, zone)
  const at = instants[0] as Instant
  const readings: NonNullable<Moment['readings']> = []
  if (instants.length > 1) {
    doubt('clock-change', exact ? `“${words}” came twice in ${zone}.` : `No clock in ${zone} showed “${words}”.`)
    for (const instant of instants) readings.push({ at: instant, zone })
  }
  if (printed.oddMeridiem) doubt('contradictory-date', `“${words}” has a 24-hour time beside AM; read as the 24-hour time.`)
  if (place.doubt !== null) doubt('zone-assumed', place.doubt)
  for (const other of place.others) readings.push({ at: wallToInstants(printed.wall, other).instants[0] as Instant, zone: other })
  if (printed.other !== null) {
    doubt('contradictory-date', `“${words}” may be day/month or month/day; read as month/day.`)
    if (isWallTime(printed.other)) readings.push({ at: wallToInstants(printed.other, zone).instants[0] as Instant, note: 'day first' })
  }
  if (printed.weekday !== null && printed.weekday !== weekdayOf(printed.wall)) {
    doubt('contradictory-date', `The weekday of “${words}” does not fit its date.`)
    for (const wall of yearsThatFit(printed)) {
      readings.push({ at: wallToInstants(wall, zone).instants[0] as Instant, note: 'the year that fits the weekday' })
    }
  }
  const distinct = readings.filter((one) => one.at !== at || instants.length > 1)
  const moment: Moment = { at, precision: printed.precision, zone, zoneCertainty, text: words }
  if (printed.bound !== null) moment.bound = printed.bound
  if (distinct.length > 0) moment.readings = distinct.slice(0, 8)
  return { ...reading, moment }
}

type PrintedZone = { zone: string; zoneCertainty: 'stated' | 'assumed'; others: string[]; doubt: string | null }

function placeOf(printed: PrintedDate, words: string, options: MomentOptions): PrintedZone {
  if (options.gmtMeans !== undefined && (printed.zone === null || /gmt/i.test(words))) {
    const differs = isWallTime(printed.wall) && wallToInstants(printed.wall, options.gmtMeans).instants[0] !== toUtc(printed.wall)
    const doubt = differs ? `“${words}” is read as local time in ${options.gmtMeans}, which was not UTC on that day.` : null
    const certain = printed.zone !== null && !differs
    return { zone: options.gmtMeans, zoneCertainty: certain ? 'stated' : 'assumed', others: differs ? ['UTC'] : [], doubt }
  }
  if (printed.zone !== null) return { zone: printed.zone, zoneCertainty: 'stated', others: [], doubt: null }
  return { zone: options.zone, zoneCertainty: 'assumed', others: [], doubt: null }
}

function toUtc(wall: WallTime): Instant | undefined {
  return wallToInstants(wall, 'UTC').instants[0]
}

function weekdayOf(wall: WallTime): number {
  return new Date(wallAsUtc(wall)).getUTCDay()
}

/** The same day in the year before or after, where the printed weekday fits. */
function yearsThatFit(printed: PrintedDate): WallTime[] {
  return [-1, 1]
    .map((step) => ({ ...printed.wall, year: printed.wall.year + step }))
    .filter((wall) => isWallTime(wall) && weekdayOf(wall) === printed.weekday)
}
