import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countTypos, forgivenTypos, listNearWords, pickNearWord } from '@/lib/core/search/near-word'

const word = fc.string({ unit: fc.constantFrom(...'abcde'), minLength: 1, maxLength: 9 })

describe('typing errors', () => {
  it.each([
    ['exchange', 'exchange', 0],
    ['exhange', 'exchange', 1],
    ['exchangge', 'exchange', 1],
    ['exchanfe', 'exchange', 1],
    ['exhcange', 'exchange', 1],
    ['mial', 'mail', 1],
    ['outlok', 'outlook', 1],
    ['shraepoint', 'sharepoint', 1],
    ['sharpoit', 'sharepoint', 2],
    ['teams', 'azure', 3],
  ])('%s is %s with %i', (typed, meant, typos) => {
    expect(countTypos(typed, meant, 2)).toBe(typos)
  })

  it('are as many from one word to the other as back, and none only between equal words', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(countTypos(a, b, 9)).toBe(countTypos(b, a, 9))
        expect(countTypos(a, b, 9) === 0).toBe(a === b)
        expect(countTypos(a, b, 1)).toBe(Math.min(countTypos(a, b, 9), 2))
      }),
    )
  })

  it('of one letter count as one, wherever it is', () => {
    fc.assert(
      fc.property(word, fc.nat(), (text, place) => {
        const index = place % text.length
        expect(countTypos(text, text.slice(0, index) + text.slice(index + 1), 3)).toBe(1)
        expect(countTypos(text, `${text.slice(0, index)}z${text.slice(index)}`, 3)).toBe(1)
      }),
    )
  })

  it('are forgiven once in a short word and twice in a long one', () => {
    expect([forgivenTypos('mial'), forgivenTypos('exhang'), forgivenTypos('exhange')]).toEqual([1, 1, 2])
    expect(listNearWords('mial', ['mail', 'mall', 'email', 'dial'])).toEqual(['mail', 'dial'])
  })
})

describe('the word that was meant', () => {
  it('is the nearest, and of equally near ones the one in most incidents', () => {
    const known = [
      { word: 'exchange', incidents: 3 },
      { word: 'exchanged', incidents: 90 },
      { word: 'change', incidents: 90 },
    ]
    expect(pickNearWord('exhange', known)).toBe('exchange')
    expect(
      pickNearWord('servce', [
        { word: 'serve', incidents: 2 },
        { word: 'service', incidents: 40 },
      ]),
    ).toBe('service')
  })

  it('is none that no incident has any more, and not the word itself', () => {
    expect(pickNearWord('exhange', [{ word: 'exchange', incidents: 0 }])).toBeNull()
    expect(pickNearWord('exchange', [{ word: 'exchange', incidents: 5 }])).toBeNull()
    expect(pickNearWord('volcano', [{ word: 'exchange', incidents: 5 }])).toBeNull()
  })
})
