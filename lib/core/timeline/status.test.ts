import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { IncidentDocument } from '@/lib/core/incident/document'
import type { Entry, Phase } from '@/lib/core/incident/entry'
import { arbitraryDocument, arbitraryInstant } from '@/lib/core/testing/arbitrary-document'
import { buildDocument, buildEntry, instantOf, momentOf } from '@/lib/core/testing/build-document'
import { orderEntries } from '@/lib/core/timeline/order-entries'
import { claimPhases } from '@/lib/core/timeline/phases'
import { hearVoices, isLive, statusOf } from '@/lib/core/timeline/status'
import type { Status } from '@/lib/core/timeline/timeline'

const noon = instantOf('2023-07-18 12:00')

function standing(entries: Entry[], now = noon, parts: Partial<IncidentDocument> = {}) {
  const ordered = orderEntries(entries)
  const voices = hearVoices(ordered, claimPhases(ordered))
  return { status: statusOf(buildDocument({ entries, ...parts }), ordered, voices, now), ...voices }
}

const vendor = (id: string, time: string, phase?: Phase) =>
  buildEntry(id, { statedAt: momentOf(time), ...(phase === undefined ? {} : { phase }) })
const found = (id: string, finding: 'affected' | 'recovered' | 'not-affected', parts: Partial<Entry>) =>
  buildEntry(id, { kind: 'report', finding, ...parts })

const mitigated = vendor('mitigated', '2023-07-18 10:39:42', 'mitigated')

test.each<[Phase, string]>([
  ['investigating', 'ongoing'],
  ['mitigating', 'ongoing'],
  ['monitoring', 'monitoring'],
  ['mitigated', 'resolved'],
  ['resolved', 'resolved'],
  ['post-incident', 'resolved'],
  ['false-positive', 'resolved'],
])('while live, %s makes it %s', (phase, status) => {
  expect(standing([vendor('a', '2023-07-18 10:00', phase)]).status).toBe(status)
})

test('without a statement for 14 days its end was not recorded, monitored or not', () => {
  const later = instantOf('2023-08-01 10:00')
  for (const phase of ['investigating', 'monitoring'] as const) {
    expect(standing([vendor('a', '2023-07-18 10:00', phase)], later).status).not.toBe('end-not-recorded')
    expect(standing([vendor('a', '2023-07-18 09:59:59', phase)], later).status).toBe('end-not-recorded')
  }
})

test('anybody may keep it alive, but not our own notes', () => {
  const later = instantOf('2023-09-01')
  const late = (kind: Entry['kind']) =>
    standing([vendor('a', '2023-07-18 10:00'), buildEntry('b', { kind, statedAt: momentOf('2023-08-31') })], later)
  expect(late('report').status).toBe('ongoing')
  expect(late('press').status).toBe('ongoing')
  for (const kind of ['note', 'milestone', 'record-change'] as const) expect(late(kind).status).toBe('end-not-recorded')
})

test('with nothing dated the end is not recorded', () => {
  expect(standing([]).status).toBe('end-not-recorded')
  expect(standing([buildEntry('undated')]).status).toBe('end-not-recorded')
})

test('what we retracted or merged is retracted, whatever was said', () => {
  expect(standing([mitigated], noon, { standing: { kind: 'retracted', reason: 'a test' } }).status).toBe('retracted')
  expect(standing([mitigated], noon, { standing: { kind: 'merged', into: '018f0000-0000-7000-8000-000000000002' } }).status).toBe(
    'retracted',
  )
})

test('somebody affected datably after the vendor called it over disputes it, for ever', () => {
  const press = found('press', 'affected', { kind: 'press', statedAt: momentOf('2023-07-19 11:15:32') })
  const { status, people, vendor: word } = standing([mitigated, press], instantOf('2026-01-01'))
  expect(status).toBe('disputed')
  expect(people.affected).toEqual(['press'])
  expect(word).toEqual({ phase: 'mitigated', entryId: 'mitigated', at: instantOf('2023-07-18 10:39:42') })
})

test('what was seen before the claim, on the same day, or at no known time, disputes nothing', () => {
  const day = momentOf('2023-07-18', 'day')
  const cases = [
    found('before', 'affected', { statedAt: momentOf('2023-07-18 10:39') }),
    found('same-day', 'affected', { statedAt: day }),
    found('told-later', 'affected', { statedAt: momentOf('2023-07-19'), happenedAt: momentOf('2023-07-18 08:00') }),
    found('about-then', 'affected', { statedAt: momentOf('2023-07-18 11:00', 'hour', { bound: 'about' }) }),
    found('undated', 'affected', {}),
  ]
  const { status, people } = standing([mitigated, ...cases])
  expect(status).toBe('resolved')
  expect(people.affected).toEqual([])
  expect(people.undatedAffected).toEqual(['undated'])
})

test('a claim known only to the day is over at the end of that day', () => {
  const claim = buildEntry('claim', { phase: 'resolved', statedAt: momentOf('2023-07-18', 'day') })
  const at = (time: string) => standing([claim, found('report', 'affected', { statedAt: momentOf(time) })]).status
  expect(at('2023-07-18 23:00')).toBe('resolved')
  expect(at('2023-07-19 00:00')).toBe('disputed')
})

test('recovered, not affected, doubtful findings and the vendor itself dispute nothing', () => {
  const after = { statedAt: momentOf('2023-07-18 11:30') }
  const { status, people } = standing([
    mitigated,
    found('fine', 'recovered', after),
    found('never', 'not-affected', after),
    found('doubtful', 'affected', { ...after, relevance: 'doubtful' }),
  ])
  expect(status).toBe('resolved')
  expect(people).toEqual({ affected: [], recovered: ['fine'], notAffected: ['never'], undatedAffected: [] })
})

test('a later claim answers earlier reports, a look back does not', () => {
  const report = found('report', 'affected', { statedAt: momentOf('2023-07-18 11:00') })
  expect(standing([mitigated, report, vendor('resolved', '2023-07-18 12:00', 'resolved')]).status).toBe('resolved')
  expect(standing([mitigated, report, vendor('review', '2023-07-20 12:00', 'post-incident')]).status).toBe('disputed')
})

test('taken up again by the vendor, it is ongoing and no dispute', () => {
  const report = found('report', 'affected', { statedAt: momentOf('2023-07-18 11:00') })
  const { status, people } = standing([mitigated, report, vendor('again', '2023-07-18 11:30', 'investigating')])
  expect(status).toBe('ongoing')
  expect(people.affected).toEqual(['report'])
})

test('a closure without a date cannot be disputed', () => {
  const report = found('report', 'affected', { statedAt: momentOf('2023-07-18 11:00') })
  expect(standing([buildEntry('closed', { phase: 'resolved' }), report]).status).toBe('resolved')
})

test('while nobody called it over, every dated finding counts', () => {
  const { people } = standing([
    found('a', 'affected', { statedAt: momentOf('2023-07-18 08:00') }),
    found('b', 'recovered', {}),
    found('c', 'affected', {}),
  ])
  expect(people).toEqual({ affected: ['a'], recovered: ['b'], notAffected: [], undatedAffected: ['c'] })
})

test('disputed needs a closed phase and somebody affected; who is affected without a date is listed apart', () => {
  fc.assert(
    fc.property(arbitraryDocument, arbitraryInstant, (document, now) => {
      const { status, vendor: word, people } = standing(document.entries, now)
      if (status === 'disputed')
        expect([word?.phase, people.affected.length > 0]).toEqual([expect.stringMatching(/mitigated|resolved|post|false/), true])
      const dated = new Set(orderEntries(document.entries).flatMap(({ entry, undated }) => (undated ? [] : [entry.id])))
      expect(people.affected.every((id) => dated.has(id))).toBe(true)
      expect(people.undatedAffected.some((id) => dated.has(id))).toBe(false)
    }),
  )
})

test('more may be said of what goes on, and of a disputed end while people speak of it', () => {
  const entries = orderEntries([vendor('a', '2023-07-18 10:00', 'mitigated')])
  const live = (status: Status, asOf: string) => isLive({ status, entries, asOf: instantOf(asOf) })
  expect([live('ongoing', '2023-07-18 12:00'), live('monitoring', '2023-07-18 12:00')]).toEqual([true, true])
  expect([live('disputed', '2023-07-31 12:00'), live('disputed', '2023-08-02 12:00')]).toEqual([true, false])
  for (const over of ['resolved', 'retracted', 'end-not-recorded'] as const) expect(live(over, '2023-07-18 12:00')).toBe(false)
  expect(isLive({ status: 'disputed', entries: [], asOf: noon })).toBe(false)
})
