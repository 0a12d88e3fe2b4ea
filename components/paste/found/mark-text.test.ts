import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { markText } from '@/components/paste/found/mark-text'

test('each doubt marks its own place', () => {
  expect(
    markText('one two three', [
      { start: 4, end: 7 },
      { start: 8, end: 13 },
    ]),
  ).toEqual([
    { text: 'one ', doubts: [], begins: [] },
    { text: 'two', doubts: [1], begins: [1] },
    { text: ' ', doubts: [], begins: [] },
    { text: 'three', doubts: [2], begins: [2] },
  ])
})

test('those that overlap are both seen', () => {
  expect(
    markText('abcdef', [
      { start: 0, end: 4 },
      { start: 2, end: 6 },
    ]).map(({ text, doubts, begins }) => [text, doubts, begins]),
  ).toEqual([
    ['ab', [1], [1]],
    ['cd', [1, 2], [2]],
    ['ef', [2], []],
  ])
})

test('one without a place marks nothing, one beyond the end marks what is there', () => {
  expect(markText('ab', [{ start: 0, end: 0 }]).every(({ doubts }) => doubts.length === 0)).toBe(true)
  expect(markText('ab', [{ start: 1, end: 9 }]).at(-1)).toEqual({ text: 'b', doubts: [1], begins: [1] })
  expect(markText('', [{ start: 0, end: 3 }])).toEqual([])
})

test('nothing of the text is lost, and each doubt begins once where it begins', () => {
  const doubt = fc.record({ start: fc.nat(40), length: fc.integer({ min: 1, max: 20 }) })
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 40 }), fc.array(doubt, { maxLength: 8 }), (text, given) => {
      const doubts = given.map(({ start, length }) => ({ start, end: start + length }))
      const parts = markText(text, doubts)
      expect(parts.map((part) => part.text).join('')).toBe(text)
      const begun = parts.flatMap(({ begins }) => begins).sort((a, b) => a - b)
      expect(begun).toEqual(doubts.flatMap(({ start }, index) => (start < text.length ? [index + 1] : [])))
    }),
  )
})
