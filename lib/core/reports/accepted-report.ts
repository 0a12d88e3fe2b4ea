import * as z from 'zod'
import { textSchema } from '@/lib/core/incident/claim'
import { sourceKinds } from '@/lib/core/incident/document'
import { findings } from '@/lib/core/incident/entry'
import { type FoundPlace, findPlaces } from '@/lib/core/places/find-place'
import type { Place } from '@/lib/core/places/place'
import type { ReaderReport, ReportKind } from '@/lib/core/reports/reader-report'
import { addSeconds } from '@/lib/core/time/instant'
import { isInstant, type Moment, unknownMoment } from '@/lib/core/time/moment'

/**
 * What a curator makes of a report. Without a finding it becomes no entry: it led to a correction. `stated` is when the reader says
 * it: as it was sent, or at no known time, where it only tells of the past.
 */
export const acceptedReportSchema = z.strictObject({
  finding: z.enum(findings).nullable(),
  speaker: textSchema(200),
  place: textSchema(100).nullable(),
  stated: z.enum(['sent', 'undated']),
  happened: textSchema(200).nullable(),
  text: textSchema(2000),
  language: z.string().min(2).max(35),
  /** The source that the reader named, kept as what it is; null leaves it out. */
  linkKind: z.enum(sourceKinds).nullable(),
})
export type AcceptedReport = z.output<typeof acceptedReportSchema>

const liveSeconds = 14 * 86_400
const findingOf: Readonly<Record<ReportKind, AcceptedReport['finding']>> = {
  affected: 'affected',
  recovered: 'recovered',
  correction: null,
}

/**
 * A report as it would be accepted untouched. It counts as said when it was sent where the incident was spoken of within the 14 days
 * before (`lastStatedAt`) and the reader names no other time. `words` are those for who speaks, and for a report without words.
 */
export function suggestAcceptance(
  report: ReaderReport,
  context: { lastStatedAt: string | null; speaker: string; without: Readonly<Record<ReportKind, string>> },
): AcceptedReport {
  const { lastStatedAt } = context
  const isOfNow = report.when === '' && lastStatedAt !== null && report.receivedAt <= addSeconds(lastStatedAt, liveSeconds)
  return {
    finding: findingOf[report.kind],
    speaker: context.speaker,
    place: report.place?.wording ?? null,
    stated: isOfNow ? 'sent' : 'undated',
    happened: report.when === '' ? null : report.when,
    text: report.text === '' ? context.without[report.kind] : report.text,
    language: report.language,
    linkKind: report.link === '' ? null : 'forum',
  }
}

/** The time that somebody wrote: `2023-07-18`, with `10:22` or without, is UTC; anything else stands as their words, undated. */
export function readReportedTime(text: string): Moment {
  const match = /^(\d{4}-\d\d-\d\d)(?:[T ]+(\d\d:\d\d))?(?: ?(?:UTC|Z))?$/i.exec(text.trim())
  if (match === null) return { ...unknownMoment, text }
  const [, day = '', clock] = match
  const at = `${day}T${clock ?? '00:00'}:00.000Z`
  if (!isInstant(at)) return { ...unknownMoment, text }
  return {
    at,
    precision: clock === undefined ? 'day' : 'minute',
    zone: 'UTC',
    zoneCertainty: clock === undefined ? 'assumed' : 'stated',
    text,
  }
}

/** The one place of the registry that a wording names, if it names one and nothing else. */
export function placeNamed(places: readonly Place[], wording: string): Place | null {
  const bySlug = places.find(({ slug }) => slug === wording.trim().toLowerCase())
  if (bySlug !== undefined) return bySlug
  const found: FoundPlace[] = findPlaces(places, wording)
  return found.length === 1 ? (found[0]?.place ?? null) : null
}
