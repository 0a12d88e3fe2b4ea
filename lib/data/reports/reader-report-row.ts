import type { Place } from '@/lib/core/places/place'
import { placeNamed } from '@/lib/core/reports/accepted-report'
import type { ReaderReport } from '@/lib/core/reports/reader-report'
import { toInstant } from '@/lib/core/time/instant'
import type { ReaderReport as Row } from '@/lib/data/generated/client'

export function fromReportRow(row: Row, places: readonly Place[]): ReaderReport {
  const { id, incidentId, entryId, place: wording } = row
  return {
    id,
    incidentId,
    entryId,
    kind: row.kind as ReaderReport['kind'],
    text: row.body,
    place: wording === '' ? null : { slug: placeNamed(places, wording)?.slug ?? null, wording },
    when: row.seen,
    link: row.link,
    language: row.language as ReaderReport['language'],
    state: row.state as ReaderReport['state'],
    receivedAt: toInstant(row.receivedAt),
    decided: row.decidedAt && { by: row.decidedBy ?? '', at: toInstant(row.decidedAt), note: row.note ?? '' },
  }
}
