import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { linesOf, nextLineAfter, paragraphsOf } from '@/lib/ingest/paragraphs'

const words = (text: string, ranges: { from: number; to: number }[]) => ranges.map(({ from, to }) => text.slice(from, to))

test('lines end at LF or CRLF, and the last one needs no end', () => {
  const text = 'one\r\ntwo\n\nfour'
  expect(words(text, linesOf(text))).toEqual(['one', 'two', '', 'four'])
})

test('only the asked stretch is read', () => {
  const text = 'one\ntwo\nthree'
  expect(words(text, linesOf(text, 4, 7))).toEqual(['two'])
  expect(words(text, linesOf(text, 5, 10))).toEqual(['wo', 'th'])
  expect(words(text, linesOf(text, 3, 3))).toEqual([''])
})

test('the next line begins behind the line end, at most at the edge', () => {
  expect(nextLineAfter('one\ntwo', 1, 7)).toBe(4)
  expect(nextLineAfter('one\ntwo', 5, 7)).toBe(7)
  expect(nextLineAfter('one\ntwo', 1, 3)).toBe(3)
})

test('paragraphs are parted by blank lines, which are counted', () => {
  const text = '\none\nmore\n\ntwo\n \t\n\nthree\n'
  const paragraphs = paragraphsOf(text)
  expect(words(text, paragraphs)).toEqual(['one\nmore', 'two', 'three'])
  expect(paragraphs.map(({ blankLines }) => blankLines)).toEqual([1, 1, 2])
})

test('no word is outside all paragraphs', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', '\r\n', '\t') }), (text) => {
      const paragraphs = paragraphsOf(text)
      const inside = paragraphs.map(({ from, to }) => text.slice(from, to).replace(/\s/g, '')).join('')
      expect(inside).toBe(text.replace(/\s/g, ''))
      for (const [index, { from }] of paragraphs.entries()) expect(from).toBeGreaterThanOrEqual(paragraphs[index - 1]?.to ?? 0)
    }),
  )
})
