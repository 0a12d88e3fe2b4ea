import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { longestSearch, normalText, parseSearch, replaceWords } from '@/lib/core/search/parse-search'

describe('a search text', () => {
  it('that is an error report holds the error text as a run of its words', () => {
    const pasted = "Delivery failed:\r\n\tmx7.example.net:\u00a0Remote Server returned '503 5.5.1 Bad sequence of commands'\n"
    const { runs, text, codes } = parseSearch(pasted)
    expect(text).toBe("Delivery failed: mx7.example.net: Remote Server returned '503 5.5.1 Bad sequence of commands'")
    expect(runs).toContain(normalText('503 5.5.1 Bad sequence of commands'))
    expect(runs).toContain(normalText('503 5.5.1'))
    expect(codes).toEqual(['mx7.example.net', '503', '5.5.1'])
  })

  it('may be part of an error text once it has two words', () => {
    expect(parseSearch('Bad sequence').part).toBe('bad sequence')
    expect(parseSearch('5.5.1').part).toBe('5 5 1')
    expect(parseSearch('sequence').part).toBe('')
    expect(parseSearch('a b').part).toBe('')
  })

  it('names ticket codes by words with a digit, or by its only word', () => {
    expect(parseSearch('(EX649175), see teams').codes).toEqual(['ex649175'])
    expect(parseSearch('Outage').codes).toEqual(['outage'])
    expect(parseSearch('mail delayed').codes).toEqual([])
  })

  it('is taken as it stands where it has a minus', () => {
    expect(parseSearch('503 -teams')).toMatchObject({ codes: [], runs: [], part: '', spelled: [] })
    expect(parseSearch('free-busy - stale').runs).toContain('free busy stale')
  })

  it('is spelled as meant where it has quotation marks', () => {
    expect(parseSearch('exhange onlne')).toMatchObject({ spelled: ['exhange', 'onlne'] })
    expect(parseSearch('"exhange" onlne')).toMatchObject({ spelled: [] })
    expect(parseSearch('Zürich EX649175 DNS MX').spelled).toEqual(['zurich'])
  })

  it('is cut where it is too long, and says so', () => {
    const { text, isShortened, runs } = parseSearch(`${'word '.repeat(2000)}end`)
    expect([text.length <= longestSearch, isShortened]).toEqual([true, true])
    expect(runs.length).toBeLessThan(2000)
    expect(parseSearch('a'.repeat(longestSearch)).isShortened).toBe(false)
    expect(parseSearch(`${'a'.repeat(longestSearch - 1)}😀`).text.isWellFormed()).toBe(true)
  })

  it('may be anything at all', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' })), (given) => {
        const { text, runs, codes, part } = parseSearch(given)
        for (const each of [text, part, ...runs, ...codes]) {
          expect(each.isWellFormed() && !/\p{Cc}/u.test(each)).toBe(true)
        }
        expect(parseSearch(text)).toEqual({ ...parseSearch(given), isShortened: false })
      }),
    )
    expect(parseSearch('\ud800\u0000\ud800')).toMatchObject({ text: '', runs: [], codes: [] })
  })
})

it('the normal form of a text is its words alone', () => {
  expect(normalText("  '503 5.5.1 Bad  Sequence'  of\ncommands!")).toBe('503 5 5 1 bad sequence of commands')
  expect(normalText('—')).toBe('')
  expect(normalText('x'.repeat(900)).length).toBe(500)
})

it('words are replaced whatever their case and accents', () => {
  const replacements = new Map([['exhange', 'exchange']])
  expect(replaceWords('Exhange, EXHÄNGE (exhanges)', replacements)).toBe('exchange, exchange (exhanges)')
})
