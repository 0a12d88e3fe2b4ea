import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findContacts, looksLikeName } from '@/lib/core/publication/find-personal'

describe('findContacts', () => {
  it('finds addresses and numbers in the order of the text, each once', () => {
    const text = 'Call +49 30 1234567 or write to jo.doe@mail.example.org; jo.doe@mail.example.org answers, 0041 44 123 45 67 too.'
    expect(findContacts(text)).toEqual([
      { kind: 'phone', text: '+49 30 1234567' },
      { kind: 'mail', text: 'jo.doe@mail.example.org' },
      { kind: 'phone', text: '0041 44 123 45 67' },
    ])
  })

  it.each([
    'On 2023-07-17 19:03:33 UTC the error was 503 5.5.1 Bad sequence of commands.',
    'EX648815, message id 20230718104000.1234',
    '@MSFT365Status said so, @someone@example.social too',
    'Between 00:30 and 02:30, 10,000 users',
    '',
  ])('finds nothing in %j', (text) => {
    expect(findContacts(text)).toEqual([])
  })

  it('needs no more time than the text is long', () => {
    const started = performance.now()
    findContacts('a.'.repeat(500_000))
    findContacts('+1 '.repeat(300_000))
    findContacts(`${'a@'.repeat(500_000)}`)
    expect(performance.now() - started).toBeLessThan(3000)
  })

  it('finds an address wherever it stands between words', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('mail', 'is', 'late', 'since', '10:30')), (words) => {
        const text = [...words, 'a.reader@example.org', ...words].join(' ')
        expect(findContacts(text)).toEqual([{ kind: 'mail', text: 'a.reader@example.org' }])
      }),
    )
  })
})

describe('looksLikeName', () => {
  it.each(['Ada Lovelace', 'Jörg van Müller'.replace('van ', ''), 'Mary J. Blue', 'Anne-Marie O’Neill'])('is a name: %s', (speaker) => {
    expect(looksLikeName(speaker)).toBe(true)
  })

  it.each([
    'a reader, Switzerland',
    'A reader',
    'ein Leser, Österreich',
    'NHSmail',
    'Example Hospital',
    'Cloud Team Zürich',
    'administrator in Vienna',
    '@handle',
    'Microsoft 365 Status',
    '',
  ])('is none: %s', (speaker) => {
    expect(looksLikeName(speaker)).toBe(false)
  })
})
