import fc from 'fast-check'
import { expect, test } from 'vitest'
import { diffWords } from '@/lib/core/history/word-diff'

/** The diff as one line: [-removed-] and {+added+}. */
function drawn(before: string, after: string): string {
  return diffWords(before, after)
    .map(({ text, kind }) => (kind === 'same' ? text : kind === 'added' ? `{+${text}+}` : `[-${text}-]`))
    .join('')
}

function sideOf(before: string, after: string, side: 'removed' | 'added'): string {
  return diffWords(before, after)
    .filter(({ kind }) => kind === 'same' || kind === side)
    .map(({ text }) => text)
    .join('')
}

test('one word exchanged shows as that word', () => {
  expect(drawn('Delays of up to four hours.', 'Delays of up to five hours.')).toBe('Delays of up to [-four -]{+five +}hours.')
  expect(drawn('by 8:30 AM UTC', 'by 8:30 PM UTC')).toBe('by 8:30 [-AM -]{+PM +}UTC')
})

test('a sentence put in front or behind leaves the rest as it is', () => {
  expect(drawn('Mail is late.', 'Since noon. Mail is late.')).toBe('{+Since noon. +}Mail is late.')
  expect(drawn('Mail is late.', 'Mail is late. We look.')).toBe('Mail is late.{+ We look.+}')
})

test('neighbouring words that change are gathered, removed before added', () => {
  expect(drawn('the mail queue grows fast now', 'the post pile grows fast now')).toBe('the [-mail queue -]{+post pile +}grows fast now')
})

test('what both begin and end with is one part each, up to the words that changed', () => {
  expect(drawn('we look at mail. Next word at noon', 'we look at mails. Next word at noon')).toBe(
    'we look at [-mail-]{+mails+}. Next word at noon',
  )
  expect(diffWords('a b c. d', 'a b c, d').map(({ kind }) => kind)).toEqual(['same', 'removed', 'added', 'same'])
  expect(drawn('one one one', 'one one')).toBe('one [-one -]one')
})

test('where little is shared the whole is replaced', () => {
  const parts = diffWords('Telemetry is being reviewed to find the cause.', 'A fix was deployed and mail flows again everywhere')
  expect(parts.map(({ kind }) => kind)).toEqual(['removed', 'added'])
})

test('equal texts are all the same, and an empty side is all added or removed', () => {
  expect(diffWords('same', 'same')).toEqual([{ text: 'same', kind: 'same' }])
  expect(diffWords('', '')).toEqual([])
  expect(diffWords('', 'new')).toEqual([{ text: 'new', kind: 'added' }])
  expect(diffWords('old', '')).toEqual([{ text: 'old', kind: 'removed' }])
})

test('German and accented words are whole words, also when the accent is a character of its own', () => {
  expect(drawn('Die Verzögerung läuft noch immer', 'Die Störung läuft noch immer')).toBe('Die [-Verzögerung -]{+Störung +}läuft noch immer')
  expect(drawn('ein a\u0308lteres Postfach fehlt', 'ein neues Postfach fehlt')).toBe('ein [-a\u0308lteres -]{+neues +}Postfach fehlt')
})

test('Japanese, written without spaces, is compared by its words', () => {
  expect(drawn('一部のユーザーがメールを送信できません', '一部のユーザーがメールを受信できません')).toBe(
    '一部のユーザーがメールを[-送信-]{+受信+}できません',
  )
})

test('both texts can be put together again from the parts', () => {
  const words = fc
    .array(fc.constantFrom('mail', 'is ', 'late', ' ', '\n', 'ü', '。', '送信', '4', '…', '😀'), { maxLength: 40 })
    .map((list) => list.join(''))
  const texts = fc.oneof(words, fc.string({ unit: 'binary' }))
  fc.assert(
    fc.property(texts, texts, (before, after) => {
      expect(sideOf(before, after, 'removed')).toBe(before)
      expect(sideOf(before, after, 'added')).toBe(after)
    }),
    { numRuns: 500 },
  )
})

test('no part is empty, no two neighbours are of one kind', () => {
  const words = fc.array(fc.constantFrom('mail', ' ', 'late', '.'), { maxLength: 30 }).map((list) => list.join(''))
  fc.assert(
    fc.property(words, words, (before, after) => {
      const parts = diffWords(before, after)
      parts.forEach(({ text, kind }, index) => {
        expect(text).not.toBe('')
        expect(parts[index + 1]?.kind).not.toBe(kind)
      })
    }),
  )
})

test('two fields of 40 kB, alike, different, or without spaces, are compared in bounded time', () => {
  const prose = (word: string) => `${word} is being looked into by the people in charge. `.repeat(800).slice(0, 40_000)
  const noise = (seed: number) =>
    Array.from({ length: 8000 }, (_, index) => `w${(index * seed) % 7919}`)
      .join(' ')
      .slice(0, 40_000)
  const pairs: [string, string][] = [
    [prose('mail'), prose('post')],
    [noise(3), noise(5)],
    ['送信できません'.repeat(5700), '受信できません'.repeat(5700)],
    [' '.repeat(40_000), '\n'.repeat(40_000)],
  ]
  const began = performance.now()
  for (const [before, after] of pairs) expect(sideOf(before, after, 'added')).toBe(after)
  expect(performance.now() - began).toBeLessThan(4000)
})
