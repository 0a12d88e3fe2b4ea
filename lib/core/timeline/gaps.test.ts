import { expect, test } from 'vitest'
import type { IncidentDocument } from '@/lib/core/incident/document'
import type { Entry } from '@/lib/core/incident/entry'
import { buildDocument, buildEntry, buildImpact, momentOf } from '@/lib/core/testing/build-document'
import type { Moment } from '@/lib/core/time/moment'
import { measureGaps } from '@/lib/core/timeline/gaps'
import { indexEntries } from '@/lib/core/timeline/latest-claim'
import { orderEntries } from '@/lib/core/timeline/order-entries'

function gapsOf(parts: Partial<IncidentDocument>) {
  const document = buildDocument(parts)
  const entries = orderEntries(document.entries)
  return measureGaps(document, entries, indexEntries(entries))
}

const time = (clock: string) => momentOf(`2023-07-18 ${clock}`, 'minute')
const claim = (moment: Moment) => ({ statedIn: [], how: 'prose' as const, moment })
const entry = (id: string, clock: string, parts: Partial<Entry> = {}) => buildEntry(id, { statedAt: time(clock), ...parts })
const affected = (id: string, clock: string, parts: Partial<Entry> = {}) =>
  entry(id, clock, { kind: 'report', finding: 'affected', ...parts })

test('with nothing recorded every gap is unknown', () => {
  expect(gapsOf({})).toEqual({
    firstWordAfterDeclaredStartSeconds: null,
    firstWordAfterFirstObservationSeconds: null,
    lastAffectedAfterDeclaredEndSeconds: null,
  })
})

test('the first word is the vendor\u2019s first dated one, counted from the earliest declared start', () => {
  const impacts = [
    buildImpact('a', { starts: [claim(time('07:00'))] }),
    buildImpact('b', { effect: 'stale', starts: [claim(time('06:00'))] }),
  ]
  const entries = [
    entry('press', '06:30', { kind: 'press' }),
    entry('tweet', '08:00', { kind: 'vendor-statement' }),
    entry('post', '09:00'),
  ]
  expect(gapsOf({ impacts, entries }).firstWordAfterDeclaredStartSeconds).toBe(7200)
})

test('a vendor that speaks before the declared start gives a negative gap', () => {
  expect(
    gapsOf({ impacts: [buildImpact('a', { starts: [claim(time('10:00'))] })], entries: [entry('post', '09:00')] })
      .firstWordAfterDeclaredStartSeconds,
  ).toBe(-3600)
})

test('the first observation is an observed start or a witness, by when it happened rather than was told', () => {
  const told = affected('r', '09:30', { happenedAt: time('06:00') })
  expect(gapsOf({ entries: [told, entry('post', '08:00')] }).firstWordAfterFirstObservationSeconds).toBe(7200)
  const impacts = [buildImpact('a', { basis: 'observed', starts: [claim(time('05:00'))] })]
  expect(gapsOf({ impacts, entries: [told, entry('post', '08:00')] }).firstWordAfterFirstObservationSeconds).toBe(3 * 3600)
})

test('press is no observation, and a day is too coarse to count from', () => {
  const press = affected('p', '06:00', { kind: 'press' })
  const someTime = buildEntry('d', { kind: 'report', finding: 'affected', statedAt: momentOf('2023-07-18', 'day') })
  expect(gapsOf({ entries: [press, someTime, entry('post', '08:00')] }).firstWordAfterFirstObservationSeconds).toBeNull()
})

test('the last affected report is counted from the latest declared end, by anybody but the vendor', () => {
  const impacts = [buildImpact('a', { ends: [claim(time('09:00'))] }), buildImpact('b', { effect: 'stale', ends: [claim(time('08:00'))] })]
  const entries = [
    affected('early', '08:30'),
    affected('late', '11:00', { kind: 'press' }),
    entry('post', '12:00', { finding: 'affected' }),
  ]
  expect(gapsOf({ impacts, entries }).lastAffectedAfterDeclaredEndSeconds).toBe(7200)
  expect(gapsOf({ impacts, entries: entries.slice(0, 1) }).lastAffectedAfterDeclaredEndSeconds).toBe(-1800)
  expect(gapsOf({ impacts, entries: [] }).lastAffectedAfterDeclaredEndSeconds).toBeNull()
})
