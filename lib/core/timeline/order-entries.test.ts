import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Entry } from '@/lib/core/incident/entry'
import { arbitraryDocument } from '@/lib/core/testing/arbitrary-document'
import { buildEntry, instantOf, momentOf } from '@/lib/core/testing/build-document'
import { orderEntries } from '@/lib/core/timeline/order-entries'

function order(...entries: Entry[]): string[] {
  return orderEntries(entries).map(({ entry }) => entry.id)
}

const at = (id: string, time: string, parts: Partial<Entry> = {}) => buildEntry(id, { statedAt: momentOf(time), ...parts })

test('entries come by when they were stated, else by when they happened', () => {
  const happened = buildEntry('happened', { happenedAt: momentOf('2023-07-18 09:30') })
  expect(order(at('late', '2023-07-18 10:00'), happened, at('early', '2023-07-18 09:00'))).toEqual(['early', 'happened', 'late'])
  const both = at('both', '2023-07-18 11:00', { happenedAt: momentOf('2023-07-18 08:00') })
  expect(order(both, at('before', '2023-07-18 10:00'))).toEqual(['before', 'both'])
})

test('ties are broken by kind, then by id', () => {
  const tie = '2023-07-18 10:00'
  expect(order(at('b', tie), at('a', tie, { kind: 'report' }), at('c', tie), at('d', tie, { kind: 'press' }))).toEqual(['b', 'c', 'd', 'a'])
})

test('an undated entry follows the last dated one of its first source', () => {
  const dated = [at('one', '2023-07-18 08:00', { sources: ['blog'] }), at('two', '2023-07-18 09:00', { sources: ['blog'] })]
  const other = at('other', '2023-07-18 10:00', { sources: ['paper', 'blog'] })
  const comments = [buildEntry('comment-b', { sources: ['blog'] }), buildEntry('comment-a', { sources: ['blog', 'paper'] })]
  expect(order(...comments, other, ...dated)).toEqual(['one', 'two', 'comment-a', 'comment-b', 'other'])
})

test('an undated entry whose source has nothing dated stands at the end, by id', () => {
  expect(order(buildEntry('z', { sources: ['forum'] }), buildEntry('y'), at('x', '2023-07-18 08:00'))).toEqual(['x', 'y', 'z'])
})

test('a day that cannot have been before something is placed there', () => {
  const denial = buildEntry('denial', { statedAt: momentOf('2023-07-18', 'day', { notBefore: instantOf('2023-07-18 10:39:42') }) })
  expect(order(denial, at('claim', '2023-07-18 10:39:42'), at('next', '2023-07-18 11:00'))).toEqual(['claim', 'denial', 'next'])
  expect(orderEntries([denial])[0]?.sortAt).toBe(instantOf('2023-07-18 10:39:42'))
  const looser = buildEntry('looser', { statedAt: momentOf('2023-07-18', 'day', { notBefore: instantOf('2023-07-17 12:00') }) })
  expect(orderEntries([looser])[0]?.sortAt).toBe(instantOf('2023-07-18'))
})

test('each entry knows its place, and whether it is undated', () => {
  expect(
    orderEntries([buildEntry('u'), at('d', '2023-07-18 08:00')]).map(({ position, undated, sortAt }) => [position, undated, sortAt]),
  ).toEqual([
    [0, false, instantOf('2023-07-18 08:00')],
    [1, true, null],
  ])
})

test('the order does not depend on that of the input, keeps every entry, and dated ones rise', () => {
  fc.assert(
    fc.property(
      arbitraryDocument.chain(({ entries }) => fc.tuple(fc.constant(entries), fc.shuffledSubarray(entries, { minLength: entries.length }))),
      ([entries, shuffled]) => {
        const ordered = orderEntries(entries)
        expect(orderEntries(shuffled)).toEqual(ordered)
        expect(ordered.map(({ entry }) => entry.id).sort()).toEqual(entries.map(({ id }) => id).sort())
        expect(ordered.map(({ position }) => position)).toEqual(ordered.map((_, index) => index))
        const instants = ordered.flatMap(({ sortAt }) => sortAt ?? [])
        expect(instants).toEqual([...instants].sort())
      },
    ),
  )
})
