import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countTerms, cutSnippet, markText, type SearchTerm } from '@/lib/core/search/mark-text'

const word = (...forms: string[]): SearchTerm => [forms]
const number: SearchTerm = [['5'], ['5'], ['1']]
const marked = (text: string, ...terms: SearchTerm[]) =>
  markText(text, terms)
    .map((piece) => (piece.isMatch ? `[${piece.text}]` : piece.text))
    .join('')

describe('marking what was searched for', () => {
  it('finds words whatever their case, accents and endings', () => {
    expect(marked('Messages delayed; the message was late', word('messages', 'messag'))).toBe('[Messages] delayed; the [message] was late')
    expect(marked('Die Verzögerung', word('verzogerung', 'verzoger'))).toBe('Die [Verzögerung]')
    expect(marked('a query, the queries', word('queries', 'queri'))).toBe('a [query], the [queries]')
  })

  it('leaves words alone that only begin alike', () => {
    expect(marked('mailbox mailing mailboxes', word('mail'))).toBe('[mailbox] [mailing] mailboxes')
    expect(marked('an ant', word('an'))).toBe('[an] ant')
    expect(marked('503 5031', word('503'))).toBe('[503] 5031')
  })

  it('takes numbers with dots as one, and no part of them', () => {
    expect(marked("'503 5.5.1 Bad' and 5.1 and 5 5 1", number)).toBe("'503 [5.5.1] Bad' and 5.1 and 5 5 1")
  })

  it('never changes the text', () => {
    const terms = [word('a'), word('ab', 'ab'), number, word('ß')]
    const text = fc.oneof(
      fc.string({ unit: fc.constantFrom('a', 'b', ' ', '5', '.', '1', 'ß', '\u0301', '😀', '<') }),
      fc.string({ unit: 'binary' }),
    )
    fc.assert(
      fc.property(text, (given) => {
        const pieces = markText(given, terms)
        expect(pieces.map((piece) => piece.text).join('')).toBe(given)
        expect(pieces.every((piece) => piece.text !== '')).toBe(true)
      }),
    )
  })

  it('counts each term once', () => {
    expect(countTerms('mail and mail and 5.5.1', [word('mail'), number, word('absent')])).toBe(2)
  })
})

describe('a snippet', () => {
  const filler = 'lorem ipsum dolor sit amet '.repeat(30)

  it('is where most of the terms are, cut between words', () => {
    const text = `mail ${filler}the mail was delayed in transit ${filler}`
    const pieces = cutSnippet(text, [word('mail'), word('delayed', 'delay')]) ?? []
    const whole = pieces.map((piece) => piece.text).join('')
    expect(pieces.filter(({ isMatch }) => isMatch).map((piece) => piece.text)).toEqual(['mail', 'delayed'])
    expect(whole).toMatch(/^… \w.*the mail was delayed in transit .*\w …$/)
    expect(whole.length).toBeLessThan(220)
  })

  it('is the whole of a short text, and nothing of one without the terms', () => {
    expect(cutSnippet('Mail was late', [word('late')])).toEqual([
      { text: 'Mail was ', isMatch: false },
      { text: 'late', isMatch: true },
    ])
    expect(cutSnippet(filler, [word('mail')])).toBeNull()
    expect(cutSnippet('', [word('mail')])).toBeNull()
  })

  it('holds no half of a character, and is bounded even without spaces', () => {
    const unit = fc.constantFrom('😀', 'x', 'mail ', ' ', 'ü')
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 400 }), (given) => {
        const text = (cutSnippet(given, [word('mail')]) ?? []).map((piece) => piece.text).join('')
        expect(text.isWellFormed() && text.length < 280).toBe(true)
      }),
    )
  })
})
