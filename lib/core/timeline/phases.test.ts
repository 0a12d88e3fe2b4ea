import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Entry, type Phase, phases } from '@/lib/core/incident/entry'
import { arbitraryDocument } from '@/lib/core/testing/arbitrary-document'
import { buildEntry, instantOf, momentOf } from '@/lib/core/testing/build-document'
import { orderEntries } from '@/lib/core/timeline/order-entries'
import { claimPhases, isClosed, phasesInForce, spanPhases } from '@/lib/core/timeline/phases'

const says = (id: string, time: string, phase?: Phase, parts: Partial<Entry> = {}) =>
  buildEntry(id, { statedAt: momentOf(`2023-07-18 ${time}`), ...(phase === undefined ? {} : { phase }), ...parts })

function spans(...entries: Entry[]) {
  return spanPhases(claimPhases(orderEntries(entries))).map(({ phase, from, to }) => [phase, from.slice(11, 16), to?.slice(11, 16) ?? null])
}

test('mitigated, resolved, looked back on and never was say it is over', () => {
  expect(phases.filter(isClosed)).toEqual(['mitigated', 'resolved', 'post-incident', 'false-positive'])
  expect(isClosed(null)).toBe(false)
})

test('phases follow each other without a gap, the last one open', () => {
  expect(spans(says('a', '08:00', 'investigating'), says('b', '09:00', 'identified'), says('c', '10:00', 'mitigated'))).toEqual([
    ['investigating', '08:00', '09:00'],
    ['identified', '09:00', '10:00'],
    ['mitigated', '10:00', null],
  ])
})

test('a phase claimed again is one span, and of two claims at one instant the later in order stands', () => {
  expect(spans(says('a', '08:00', 'monitoring'), says('b', '09:00', 'monitoring'), says('c', '10:00', 'resolved'))).toEqual([
    ['monitoring', '08:00', '10:00'],
    ['resolved', '10:00', null],
  ])
  expect(spans(says('a', '08:00', 'monitoring'), says('b', '09:00', 'resolved'), says('c', '09:00', 'monitoring'))).toEqual([
    ['monitoring', '08:00', null],
  ])
})

test('entries that claim no phase change none; a removed notice is no phase', () => {
  expect(spans(says('a', '08:00', 'mitigated'), says('b', '09:00'), says('c', '10:00', 'resolved', { kind: 'record-change' }))).toEqual([
    ['mitigated', '08:00', null],
  ])
})

test('press and witnesses claim no phase for the vendor', () => {
  expect(spans(says('a', '08:00', 'resolved', { kind: 'press' }), says('b', '09:00', 'resolved', { kind: 'report' }))).toEqual([])
})

test('a third party speaks for the vendor only where the vendor itself is not recorded', () => {
  const notice = says('notice', '10:00', 'resolved', { kind: 'third-party-notice' })
  expect(spans(notice)).toEqual([['resolved', '10:00', null]])
  expect(spans(notice, says('own', '09:00', 'investigating'))).toEqual([['investigating', '09:00', null]])
})

test('an undated claim is the last word of its source but has no span', () => {
  const entries = orderEntries([
    says('a', '08:00', 'investigating', { sources: ['s'] }),
    buildEntry('b', { phase: 'resolved', sources: ['s'] }),
  ])
  const claims = claimPhases(entries)
  expect(claims.at(-1)).toEqual({ phase: 'resolved', entryId: 'b', at: null })
  expect(spanPhases(claims)).toEqual([{ phase: 'investigating', entryId: 'a', from: instantOf('2023-07-18 08:00'), to: null }])
})

test('the phase in force at an entry includes its own claim and lasts until the next', () => {
  const entries = orderEntries([
    says('a', '07:00'),
    says('b', '08:00', 'investigating'),
    says('c', '09:00'),
    says('d', '10:00', 'resolved'),
  ])
  expect([...phasesInForce(entries, claimPhases(entries)).values()]).toEqual([null, 'investigating', 'investigating', 'resolved'])
})

test('phases tile: each begins where the one before ends, no two neighbours are equal', () => {
  fc.assert(
    fc.property(arbitraryDocument, ({ entries }) => {
      const claims = claimPhases(orderEntries(entries))
      const tiles = spanPhases(claims)
      expect(tiles.length > 0).toBe(claims.some(({ at }) => at !== null))
      tiles.forEach(({ from, to, phase }, index) => {
        const next = tiles[index + 1]
        expect(to).toBe(next?.from ?? null)
        if (to !== null) expect(from < to).toBe(true)
        expect(next?.phase).not.toBe(phase)
      })
    }),
  )
})
