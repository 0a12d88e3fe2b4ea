import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Doubt } from '@/lib/ingest/draft'
import { mapText, spanOf, wholeOf } from '@/lib/ingest/mapped-text'
import { htmlToText, repairText } from '@/lib/ingest/plain-text'

test.each([
  ['<p>one</p><p>two</p>', '\none\n\ntwo\n'],
  ['one<br><br/>two', 'one\n\ntwo'],
  ['<div class="a">one</div>', '\none\n'],
  ['see <a href="https://example.org">this</a>.', 'see this.'],
  ['<ul><li>one</li><li>two</li></ul>', '\n\n- one\n- two\n'],
  ['it&#39;s &quot;on&quot; &lt;here&gt;', 'it\'s "on" <here>'],
  ['a&nbsp;b &nbsp; c', 'a b   c'],
  ['a<!-- hidden -->b', 'ab'],
  ['AT&T & sons', 'AT&T & sons'],
  ['3 < 4 and <https://example.org> and <Person>', '3 < 4 and <https://example.org> and <Person>'],
  ['f&uuml;r &auml;', 'für ä'],
])('%j reads %j', (html, text) => {
  expect(htmlToText(mapText(html)).text).toBe(text)
})

test('entities that mean no character stay or become the replacement character, never NUL or half a character', () => {
  const { text } = htmlToText(mapText('&#0; &#xd800; &#x110000; &unknown;'))
  expect(text.isWellFormed()).toBe(true)
  expect(text).not.toContain('\0')
  expect(text).toContain('&unknown;')
})

test('what is left points at its place in the HTML', () => {
  const html = '<p>Title: It&#39;s <b>slow</b></p>'
  const text = htmlToText(mapText(html))
  const from = text.text.indexOf('slow')
  expect(spanOf({ of: text, from, to: from + 4 })).toEqual({ start: html.indexOf('slow'), end: html.indexOf('slow') + 4 })
  const quote = text.text.indexOf("'")
  expect(spanOf({ of: text, from: quote, to: quote + 1 })).toEqual({ start: html.indexOf('&#39;'), end: html.indexOf('&#39;') + 5 })
})

test('NUL and halves of characters are repaired, one doubt for each stretch', () => {
  const doubts: Doubt[] = []
  const repaired = repairText(mapText('a\0\0b\ud800c\udc00😀'), doubts)
  expect(repaired.text).toBe('a\ufffd\ufffdb\ufffdc\ufffd😀')
  expect(doubts.map(({ kind, start, end }) => [kind, start, end])).toEqual([
    ['repaired-text', 1, 3],
    ['repaired-text', 4, 5],
    ['repaired-text', 6, 7],
  ])
})

test('a sound text is left alone', () => {
  const doubts: Doubt[] = []
  const source = mapText('all is well 😀')
  expect(repairText(source, doubts)).toBe(source)
  expect(doubts).toEqual([])
})

test('any text is read without throwing, well-formed once repaired, and inside its own bounds', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const read = htmlToText(repairText(mapText(text), []))
      expect(read.text.isWellFormed()).toBe(true)
      const { start, end } = spanOf(wholeOf(read))
      expect(start).toBeLessThanOrEqual(end)
      expect(end).toBeLessThanOrEqual(text.length)
    }),
  )
})
