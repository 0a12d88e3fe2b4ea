import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sniffFormat } from '@/lib/ingest/formats'
import { expectSoundReading, growthOf } from '@/lib/ingest/testing/hostile-input'
import { testReadOptions } from '@/lib/ingest/testing/read-options'
import { tweet } from '@/lib/ingest/tweet/format'

const exchange = { slug: 'exchange-online', vendor: 'microsoft', names: ['Exchange Online'], codePrefixes: ['EX'] }
const options = testReadOptions({ services: [exchange] })
const fixture = (name: string) => readFileSync(new URL(`./fixtures/${name}`, import.meta.url), 'utf8')
const read = (text: string, parts = {}) => tweet.read(text, { ...options, ...parts })
const only = (text: string, parts = {}) => {
  const { drafts } = read(text, parts)
  expect(drafts).toHaveLength(1)
  return drafts[0]?.document as NonNullable<(typeof drafts)[0]>['document']
}
const address = 'https://x.com/MSFT365Status/status/1681224177800425473'

describe('two statements of the vendor about one ticket', () => {
  const text = fixture('two-statements.txt')
  const document = only(text)

  test('become entries dated by their numbers, said by the account', () => {
    expect(document.entries.map(({ kind, statedAt, speaker, phase }) => [kind, statedAt.at, statedAt.precision, speaker, phase])).toEqual([
      ['vendor-statement', '2023-07-18T08:47:34.000Z', 'second', '@MSFT365Status', 'investigating'],
      ['vendor-statement', '2023-07-18T10:39:42.000Z', 'second', '@MSFT365Status', 'mitigated'],
    ])
  })

  test('name the ticket, its service and the places they speak of', () => {
    expect(document).toMatchObject({
      slug: 'ex700001',
      codes: [{ issuer: 'Microsoft', code: 'EX700001' }],
      vendor: 'microsoft',
      services: [{ service: 'exchange-online' }],
      completeness: 'stub',
    })
    expect(document.entries[0]?.regions).toEqual([{ place: 'germany', wording: 'Germany' }])
  })

  test('each have their source, with the address on one host', () => {
    expect(document.sources.map(({ id, kind, url, author }) => [id, kind, url, author])).toEqual([
      ['tweet-1681224177800425473', 'vendor-social', address, '@MSFT365Status'],
      ['tweet-1681252398734426112', 'vendor-social', 'https://x.com/MSFT365Status/status/1681252398734426112', '@MSFT365Status'],
    ])
    expect(document.entries.map(({ sources }) => sources)).toEqual([['tweet-1681224177800425473'], ['tweet-1681252398734426112']])
  })

  test('do not keep the account of a private person, and say so where it stood', () => {
    expect(document.entries[1]?.body).toContain('[somebody], please see')
    const doubt = read(text).doubts.find(({ kind }) => kind === 'personal-data')
    expect(text.slice(doubt?.start, doubt?.end)).toBe('@anna_lopez')
    expect(JSON.stringify(document)).not.toContain('anna')
  })
})

test('what a page prints around a tweet is none of its words', () => {
  const [entry] = only(fixture('copied-page.txt')).entries
  expect(entry?.body).toBe("We're investigating late mail. More is in the admin center under EX700002.")
})

test('an embedding is read with its address, though it stands in the markup', () => {
  const document = only(fixture('embedding.html'))
  expect(document.entries[0]).toMatchObject({
    speaker: '@MSFT365Status',
    body: "We're investigating late mail, see TM700003 in the admin center.",
    statedAt: { at: '2023-07-18T08:47:34.000Z' },
  })
})

test('words may stand before the address as well as after it', () => {
  const words = 'Mail is late, see EX700004 in the admin center.'
  expect(only(`${words}\n${address}`).entries[0]?.body).toBe(words)
  expect(only(`${address}\n${words}`).entries[0]?.body).toBe(words)
  expect(only(`${words} ${address}`).entries[0]?.body).toContain(words)
})

test('the ticket is the incident that its history makes, whichever was pasted first', async () => {
  const { microsoft } = await import('@/lib/ingest/microsoft/format')
  const history = `Incident: EX700001\n\nPublished Time: 12.03.2024 14:31:08\n\nTitle: Late mail\n\nUser impact: Late mail.\n\nCurrent status: We look.\n`
  expect(only(fixture('two-statements.txt')).id).toBe(microsoft.read(history, options).drafts[0]?.document.id)
})

test('a tweet of somebody else is a report, without their account', () => {
  const document = only(`https://x.com/jane_doe/status/1681252398734426112\nOur mail still bounces, EX700001 is not over.`)
  expect(document.entries[0]).toMatchObject({ kind: 'report', speaker: 'a user of X', statedAt: { at: '2023-07-18T10:39:42.000Z' } })
  expect(document.entries[0]?.phase).toBeUndefined()
  expect(document.sources[0]).toMatchObject({ kind: 'forum', url: 'https://x.com/i/status/1681252398734426112', author: 'a user' })
  expect(JSON.stringify(document)).not.toMatch(/jane/i)
})

test('an account that only sounds like a vendor’s is a doubt', () => {
  const { doubts } = read(`https://x.com/ParcelStatus/status/1681252398734426112\nParcels are late.`, { vendor: 'parcels' })
  expect(doubts.map(({ kind }) => kind)).toEqual(['unknown-value'])
})

test('two tickets are two incidents; a tweet without a ticket goes with the only one', () => {
  const second = 'https://x.com/MSFT365Status/status/1681252398734426112'
  expect(read(`${address}\nSee EX700001.\n${second}\nSee EX700002.`).drafts.map(({ document }) => document.slug)).toEqual([
    'ex700001',
    'ex700002',
  ])
  const together = read(`${address}\nSee EX700001.\n${second}\nIt is over.`)
  expect(together.drafts.map(({ document }) => document.entries.length)).toEqual([2])
  expect(together.doubts.map(({ message }) => message)).toEqual(['This tweet names no ticket; it was put with EX700001.'])
})

test('without a ticket the vendor and the words name it; without a vendor nothing is made up', () => {
  const document = only(`${address}\nSome people cannot sign in.`)
  expect(document.slug).toMatch(/^microsoft-2023-07-18-some-people-cannot-sign-in-\d{8}$/)
  expect(read('https://x.com/someone/status/1681252398734426112\nIt is slow.').refused).toContain('vendor')
})

test.each(['', ' \n', 'No address at all'])('%j is refused', (text) => {
  expect(read(text)).toMatchObject({ drafts: [], refused: expect.any(String) })
})

test('missing words and numbers too old are doubts', () => {
  expect(read(address).doubts.map(({ kind }) => kind)).toContain('unplaced-text')
  expect(read('https://x.com/i/status/1681224177800425473\nSee EX700001.').doubts.map(({ kind }) => kind)).toContain('unknown-value')
})

test('is known for what it is, and takes no article for a tweet', () => {
  for (const name of ['two-statements.txt', 'copied-page.txt', 'embedding.html']) expect(sniffFormat(fixture(name))?.name).toBe('tweet')
  expect(tweet.sniff(`${'A long article. '.repeat(200)}${address}`)).toBe(0)
})

test('reads whatever it is given, in time linear in it', () => {
  const part = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(address, '@a', '\n', ' · ', 'EX700001', '<a href="'))
  fc.assert(
    fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
      const text = parts.join(' ')
      expectSoundReading(read(text, { vendor: 'microsoft' }), text)
    }),
  )
  expect(growthOf(tweet, (size) => `${address}\n${'a line @somebody\n'.repeat(size)}`, 5_000, options)).toBeLessThan(4)
  expect(growthOf(tweet, (size) => `${'<a href='.repeat(size)}${address}`, 5_000, options)).toBeLessThan(4)
})
