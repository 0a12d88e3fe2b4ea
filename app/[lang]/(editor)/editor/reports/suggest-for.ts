import type { Place } from '@/lib/core/places/place'
import { type AcceptedReport, suggestAcceptance } from '@/lib/core/reports/accepted-report'
import type { QueuedReport } from '@/lib/data/reports/list-reports'
import { getDictionary } from '@/lib/site/language/dictionary'

/** A report as it would enter the record untouched. Who speaks is said in English, as the record says it of everybody. */
export function suggestFor(report: QueuedReport, places: readonly Place[]): AcceptedReport {
  const place = places.find(({ slug }) => slug === report.place?.slug)
  const { speaker } = getDictionary('en').reports
  return suggestAcceptance(report, {
    lastStatedAt: report.incident.lastStatedAt,
    // A place that is not in the registry may be a street: who speaks does not repeat it.
    speaker: speaker(place?.names.en ?? null),
    without: getDictionary(report.language).reports.words,
  })
}
