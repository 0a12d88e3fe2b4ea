import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { clip, joinPieces, mapText, type Passage, rawTextOf, rewrite, spanOf, textOf, trimmed, wholeOf } from '@/lib/ingest/mapped-text'

test('an unchanged text maps every unit to itself', () => {
  const mapped = mapText('añ😀')
  expect([...mapped.starts]).toEqual([0, 1, 2, 3])
  expect([...mapped.ends]).toEqual([1, 2, 3, 4])
})

test('a replaced stretch stands for the whole old one, and what follows keeps its place', () => {
  const mapped = rewrite(mapText('a&amp;b &amp; c'), /&amp;/g, () => '&')
  expect(mapped.text).toBe('a&b & c')
  expect(spanOf({ of: mapped, from: 1, to: 2 })).toEqual({ start: 1, end: 6 })
  expect(spanOf({ of: mapped, from: 2, to: 3 })).toEqual({ start: 6, end: 7 })
  expect(spanOf({ of: mapped, from: 0, to: 7 })).toEqual({ start: 0, end: 15 })
})

test('a text left out leaves no unit, and a span across it covers it', () => {
  const mapped = rewrite(mapText('one<b>two'), /<b>/g, () => '')
  expect(mapped.text).toBe('onetwo')
  expect(spanOf({ of: mapped, from: 0, to: 6 })).toEqual({ start: 0, end: 9 })
})

test('rewriting twice keeps the places of the first input', () => {
  const once = rewrite(mapText('x&lt;br&gt;y'), /&lt;|&gt;/g, ([entity]) => (entity === '&lt;' ? '<' : '>'))
  const twice = rewrite(once, /<br>/g, () => '\n')
  expect(twice.text).toBe('x\ny')
  expect(spanOf({ of: twice, from: 1, to: 2 })).toEqual({ start: 1, end: 11 })
})

test('a null answer keeps the match, and nothing to rewrite gives the same text', () => {
  const source = mapText('abc')
  expect(rewrite(source, /b/g, () => null)).toBe(source)
  expect(rewrite(source, /z/g, () => '')).toBe(source)
})

test('pieces can be joined out of any of the source', () => {
  const mapped = joinPieces(mapText('hello world'), [
    { from: 0, to: 5 },
    { from: 5, to: 6, text: '\n\n' },
    { from: 6, to: 11 },
  ])
  expect(mapped.text).toBe('hello\n\nworld')
  expect(spanOf({ of: mapped, from: 7, to: 12 })).toEqual({ start: 6, end: 11 })
})

test('trimming moves the ends only', () => {
  const of = mapText('  a b \n')
  expect(trimmed(wholeOf(of))).toMatchObject({ from: 2, to: 5 })
  expect(rawTextOf(trimmed({ of: mapText(' \n '), from: 0, to: 3 }))).toBe('')
})

test.each([
  ['a\r\nb', 'a\nb'],
  ['a\u00a0b', 'a b'],
  ['a  \n\n\n\n b', 'a\n\n b'],
  ['\n a \n', 'a'],
])('%j is kept as %j', (written, kept) => {
  expect(textOf(wholeOf(mapText(written)))).toBe(kept)
})

test('a span past the end stays inside the input', () => {
  const of = mapText('abc')
  expect(spanOf({ of, from: 3, to: 3 })).toEqual({ start: 3, end: 3 })
  expect(spanOf({ of, from: 1, to: 3 }, 0, 99)).toEqual({ start: 1, end: 3 })
  expect(spanOf({ of: mapText(''), from: 0, to: 0 })).toEqual({ start: 0, end: 0 })
})

test('clipping never cuts a character in half', () => {
  expect(clip('ab😀', 3)).toBe('ab')
  expect(clip('ab😀', 4)).toBe('ab😀')
  expect(clip('abc', 2)).toBe('ab')
})

test('whatever is rewritten, every kept unit points at itself in the input', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', '&amp;', '<b>', ' ', '\n') }), (text) => {
      const mapped = rewrite(mapText(text), /&amp;|<b>/g, ([match]) => (match === '<b>' ? '' : '&'))
      const passage: Passage = wholeOf(mapped)
      for (let at = 0; at < mapped.text.length; at++) {
        const { start, end } = spanOf(passage, at, at + 1)
        expect(text.slice(start, end).replace('&amp;', '&')).toBe(mapped.text[at])
      }
    }),
  )
})
