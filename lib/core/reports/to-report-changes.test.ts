import { expect, test } from 'vitest'
import { applyChanges } from '@/lib/core/history/apply'
import { parseDocument } from '@/lib/core/incident/parse-document'
import { type AcceptedReport, placeNamed, readReportedTime, suggestAcceptance } from '@/lib/core/reports/accepted-report'
import type { ReaderReport } from '@/lib/core/reports/reader-report'
import { readersSourceId, reportEntryId, toReportChanges } from '@/lib/core/reports/to-report-changes'
import { buildDocument, buildEntry, momentOf } from '@/lib/core/testing/build-document'
import { testPlaces } from '@/lib/core/testing/test-places'
import { buildTimeline } from '@/lib/core/timeline/build-timeline'

const report: ReaderReport = {
  id: '018f0000-0000-7000-8000-0000000000ab',
  incidentId: '018f0000-0000-7000-8000-000000000001',
  kind: 'affected',
  text: 'Mail from outside is rejected.',
  place: { slug: 'germany', wording: 'Deutschland' },
  when: '',
  link: '',
  language: 'en',
  state: 'waiting',
  receivedAt: '2023-07-18T12:00:30.000Z',
  decided: null,
  entryId: null,
}
const without = { affected: 'Still affected.', recovered: 'It works again.', correction: '' }
const suggest = (parts: Partial<ReaderReport> = {}, lastStatedAt: string | null = '2023-07-18T10:39:42.000Z') =>
  suggestAcceptance({ ...report, ...parts }, { lastStatedAt, speaker: 'a reader, Germany', without })
const changesOf = (accepted: Partial<AcceptedReport> = {}, parts: Partial<ReaderReport> = {}, document = buildDocument()) =>
  toReportChanges(document, {
    report: { ...report, ...parts },
    accepted: { ...suggest(parts), ...accepted },
    placeSlug: 'germany',
    publisher: 'Reports of readers of Faultline',
  })

test('a report of now is said when it was sent', () => {
  expect(suggest()).toEqual({
    finding: 'affected',
    speaker: 'a reader, Germany',
    place: 'Deutschland',
    stated: 'sent',
    happened: null,
    text: report.text,
    language: 'en',
    linkKind: null,
  })
})

test('what tells of the past is undated: a time is named, or nobody has spoken of it for 14 days', () => {
  expect(suggest({ when: 'yesterday' })).toMatchObject({ stated: 'undated', happened: 'yesterday' })
  expect(suggest({ receivedAt: '2023-08-01T10:39:42.000Z' }).stated).toBe('sent')
  expect(suggest({ receivedAt: '2023-08-01T10:39:43.000Z' }).stated).toBe('undated')
  expect(suggest({}, null).stated).toBe('undated')
})

test('a report without words says what was chosen, a correction finds nothing', () => {
  expect(suggest({ text: '', kind: 'recovered', place: null })).toMatchObject({
    text: 'It works again.',
    finding: 'recovered',
    place: null,
  })
  expect(suggest({ kind: 'correction' }).finding).toBeNull()
  expect(changesOf({}, { kind: 'correction' })).toEqual([])
})

test('it becomes an entry on the one source of all reports', () => {
  const [source, entry, ...more] = changesOf()
  expect(more).toEqual([])
  expect(source).toMatchObject({ op: 'put', collection: 'sources', item: { id: readersSourceId, kind: 'forum' } })
  expect(entry).toMatchObject({
    op: 'put',
    item: {
      id: reportEntryId(report),
      kind: 'report',
      finding: 'affected',
      wording: 'verbatim',
      speaker: 'a reader, Germany',
      statedAt: { at: report.receivedAt },
      regions: [{ place: 'germany', wording: 'Deutschland' }],
      sources: [readersSourceId],
    },
  })
  expect(changesOf({ text: 'Mail is rejected.' })[1]).toMatchObject({ item: { wording: 'paraphrase' } })
})

test('accepted twice it is one entry, and a second report shares the source', () => {
  const first = applyChanges(buildDocument(), changesOf())
  if (!first.ok) throw new Error(first.error)
  expect(changesOf({}, {}, first.value).map(({ op }) => op)).toEqual(['put'])
  const second = applyChanges(first.value, changesOf({}, { id: '018f0000-0000-7000-8000-0000000000ac' }, first.value))
  expect(second.ok && second.value.entries.length).toBe(2)
  expect(second.ok && second.value.sources.length).toBe(first.value.sources.length)
  expect(second.ok && parseDocument(second.value).ok).toBe(true)
})

test('a source that the reader names is kept as what it is, once', () => {
  const link = 'https://www.example.org/status'
  expect(changesOf({}, { link })[1]).toMatchObject({ item: { kind: 'forum', publisher: 'example.org', url: link } })
  expect(changesOf({ linkKind: 'press' }, { link })[1]).toMatchObject({ item: { kind: 'press' } })
  expect(changesOf({ linkKind: null }, { link })).toHaveLength(2)
  const known = buildDocument({ sources: [{ id: 'there', kind: 'press', publisher: 'Example', url: link }] })
  const [, entry] = changesOf({}, { link }, known)
  expect(entry).toMatchObject({ item: { sources: [readersSourceId, 'there'] } })
})

test('still affected after the vendor called it over disputes it, told later it does not', () => {
  const entries = [buildEntry('over', { statedAt: momentOf('2023-07-18 10:39:42'), phase: 'mitigated' })]
  const document = buildDocument({ entries })
  const statusWith = (accepted: Partial<AcceptedReport>) => {
    const applied = applyChanges(document, changesOf(accepted))
    return applied.ok ? buildTimeline(applied.value, testPlaces, '2023-07-20T00:00:00.000Z').status : applied.error
  }
  expect(statusWith({})).toBe('disputed')
  expect(statusWith({ stated: 'undated', happened: 'in the morning' })).toBe('resolved')
  expect(statusWith({ happened: '2023-07-18 08:00' })).toBe('resolved')
})

test.each([
  ['2023-07-18', '2023-07-18T00:00:00.000Z', 'day'],
  ['2023-07-18 10:22', '2023-07-18T10:22:00.000Z', 'minute'],
  ['2023-07-18T10:22 UTC', '2023-07-18T10:22:00.000Z', 'minute'],
  ['2023-02-30', null, 'unknown'],
  ['shortly after noon', null, 'unknown'],
])('the time %s', (text, at, precision) => {
  expect(readReportedTime(text)).toMatchObject({ at, precision, text })
})

test('a place is known by what it is called in either language, if only one is named', () => {
  expect(placeNamed(testPlaces, 'Deutschland')?.slug).toBe('germany')
  expect(placeNamed(testPlaces, 'Berlin, Germany')?.slug).toBe('germany')
  expect(placeNamed(testPlaces, 'united-kingdom')?.slug).toBe('united-kingdom')
  expect(placeNamed(testPlaces, 'Germany and the UK')).toBeNull()
  expect(placeNamed(testPlaces, 'my office')).toBeNull()
})
