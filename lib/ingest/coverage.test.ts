import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { firstAfter, isCovered, uncovered, uncoveredParagraphs } from '@/lib/ingest/coverage'

test('what no range covers is left, in order', () => {
  expect(uncovered(10, [])).toEqual([{ from: 0, to: 10 }])
  expect(
    uncovered(10, [
      { from: 4, to: 6 },
      { from: 0, to: 2 },
    ]),
  ).toEqual([
    { from: 2, to: 4 },
    { from: 6, to: 10 },
  ])
  expect(uncovered(10, [{ from: 0, to: 10 }])).toEqual([])
  expect(
    uncovered(10, [
      { from: 0, to: 8 },
      { from: 2, to: 4 },
    ]),
  ).toEqual([{ from: 8, to: 10 }])
})

test('every offset is covered or left, never both', () => {
  const ranges = fc.array(fc.tuple(fc.nat(30), fc.nat(30)).map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) })))
  fc.assert(
    fc.property(ranges, (list) => {
      const rest = uncovered(30, list)
      for (let at = 0; at < 30; at++) {
        const left = rest.some(({ from, to }) => from <= at && at < to)
        expect(left).toBe(!list.some(({ from, to }) => from <= at && at < to))
      }
    }),
  )
})

test('paragraphs left over do not run across what was used', () => {
  const text = 'one\n\ntwo\n\nthree'
  expect(uncoveredParagraphs(text, [{ from: 5, to: 8 }]).map(({ from, to }) => text.slice(from, to))).toEqual(['one', 'three'])
})

test('the first number after another, and whether a range holds an offset', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(100)), fc.nat(100), (list, at) => {
      const ascending = [...list].sort((a, b) => a - b)
      expect(firstAfter(ascending, at)).toBe(ascending.find((number) => number > at) ?? null)
      const ranges = ascending.flatMap((from, index) => (index % 2 === 0 ? [{ from, to: ascending[index + 1] ?? from + 1 }] : []))
      expect(isCovered(ranges, at)).toBe(ranges.some(({ from, to }) => from <= at && at < to))
    }),
  )
})
