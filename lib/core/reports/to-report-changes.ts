import { isSame } from '@/lib/core/history/canonical'
import type { Change } from '@/lib/core/history/change'
import type { IncidentDocument, Source } from '@/lib/core/incident/document'
import type { Entry } from '@/lib/core/incident/entry'
import { type AcceptedReport, readReportedTime } from '@/lib/core/reports/accepted-report'
import type { ReaderReport } from '@/lib/core/reports/reader-report'

/** All reports sent to us stand on one source, as the comments under an article do: each speaker is named in its entry. */
export const readersSourceId = 'readers-of-this-site'

type Accepted = { report: ReaderReport; accepted: AcceptedReport; placeSlug: string | null; publisher: string }

/** The entry that a report becomes; its id follows from the report's, so that accepting twice makes one. */
export function reportEntryId({ id }: Pick<ReaderReport, 'id'>): string {
  return `reader-${id.slice(-12)}`
}

/**
 * What accepting a report changes in its incident: the entry, and the sources it stands on where they are not there yet. Nothing when
 * it has no finding. Words that the curator left alone are verbatim, others a paraphrase.
 */
export function toReportChanges(document: Pick<IncidentDocument, 'sources'>, given: Accepted): Change[] {
  const { report, accepted, publisher } = given
  if (accepted.finding === null) return []
  const readers: Source = { id: readersSourceId, kind: 'forum', publisher }
  const link = linkSource(report, accepted)
  const known = document.sources.find(({ url }) => url !== undefined && url === link?.url)
  const sources = [readers, ...(link === null || known !== undefined ? [] : [link])]
  const missing = sources.filter(
    (source) => !document.sources.some((each) => each.id === source.id && (each.id === readersSourceId || isSame(each, source))),
  )
  const cited = [readersSourceId, ...(link === null ? [] : [known?.id ?? link.id])]
  return [
    ...missing.map((item): Change => ({ op: 'put', collection: 'sources', item })),
    { op: 'put', collection: 'entries', item: toEntry(given, cited) },
  ]
}

function toEntry({ report, accepted, placeSlug }: Accepted, sources: string[]): Entry {
  const { finding, place, stated, happened } = accepted
  return {
    id: reportEntryId(report),
    kind: 'report',
    statedAt:
      stated === 'sent'
        ? { at: report.receivedAt, precision: 'second', zone: 'UTC', zoneCertainty: 'stated' }
        : { at: null, precision: 'unknown' },
    ...(happened === null ? {} : { happenedAt: readReportedTime(happened) }),
    speaker: accepted.speaker,
    body: accepted.text,
    wording: accepted.text === report.text ? 'verbatim' : 'paraphrase',
    regions: place === null ? [] : [{ place: placeSlug, wording: place }],
    services: [],
    language: accepted.language,
    translations: [],
    sources,
    ...(finding === null ? {} : { finding }),
    relevance: 'direct',
    relates: [],
  }
}

function linkSource(report: ReaderReport, { linkKind }: AcceptedReport): Source | null {
  if (linkKind === null || report.link === '') return null
  return {
    id: `${reportEntryId(report)}-link`,
    kind: linkKind,
    publisher: new URL(report.link).hostname.replace(/^www\./, ''),
    url: report.link,
  }
}
