import type { IncidentDocument } from '@/lib/core/incident/document'
import type { Measure } from '@/lib/core/patterns/measure-incident'

/** The columns beside `incident_id`. */
export const measureColumns = `vendor_slug text, left_out text, month text, cause text, duration_seconds int, duration_at_least boolean,
  first_word_seconds int, promises_kept int, promises_missed int, promises_unanswered int, promises_lapsed int, promises_open int,
  promises_unclear int, moved_starts int, moved_ends int, record_changes int`

/** What a column can hold: about 68 years. */
const mostSeconds = 2_147_483_647

/** What statistics know of an incident, as a row. */
export function measureRow({ vendor }: IncidentDocument, measure: Measure): Record<string, unknown> {
  const { promises, duration, firstWordSeconds } = measure
  return {
    vendor_slug: vendor,
    left_out: measure.leftOut,
    month: measure.month,
    cause: measure.cause,
    duration_seconds: duration && bounded(duration.seconds),
    duration_at_least: duration?.atLeast ?? false,
    first_word_seconds: firstWordSeconds === null ? null : bounded(firstWordSeconds),
    promises_kept: promises.kept,
    promises_missed: promises.missed,
    promises_unanswered: promises.unanswered,
    promises_lapsed: promises.lapsed,
    promises_open: promises.open,
    promises_unclear: promises.undated + promises.unclear,
    moved_starts: measure.movedStarts,
    moved_ends: measure.movedEnds,
    record_changes: measure.recordChanges,
  }
}

function bounded(seconds: number): number {
  return Math.min(Math.max(Math.trunc(seconds), -mostSeconds), mostSeconds)
}
