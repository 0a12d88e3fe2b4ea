import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { comments } from '@/lib/ingest/comments/format'
import { sniffFormat } from '@/lib/ingest/formats'
import { expectSoundReading, growthOf } from '@/lib/ingest/testing/hostile-input'
import { testReadOptions } from '@/lib/ingest/testing/read-options'

const options = testReadOptions({ vendor: 'microsoft', zone: 'Europe/Berlin' })
const thread = readFileSync(new URL('./fixtures/german-blog.txt', import.meta.url), 'utf8')
const read = (text: string, parts = {}) => comments.read(text, { ...options, ...parts })
const documentOf = (text: string, parts = {}) => {
  const document = read(text, parts).drafts[0]?.document
  if (document === undefined) throw new Error('nothing was read')
  return document
}

describe('a thread under a German article', () => {
  const { drafts, doubts } = read(thread)
  const document = documentOf(thread)
  const [first, second, third] = document.entries

  test('becomes reports, undated but for the one that prints a date', () => {
    expect(drafts).toHaveLength(1)
    expect(document.entries.map(({ kind, statedAt }) => [kind, statedAt.at])).toEqual([
      ['report', null],
      ['report', null],
      ['report', '2023-07-18T12:05:00.000Z'],
    ])
    expect(third?.body).toBe('Seit ca. 14 Uhr kommen hier sehr seltsame Fehlermeldungen zurück.')
  })

  test('names people by role and place alone', () => {
    expect(document.entries.map(({ speaker }) => speaker)).toEqual(['ein Leser, Schweiz', 'ein Leser', 'ein Leser'])
    expect(JSON.stringify(document)).not.toMatch(/Karla|Nachtfalter|Hannes|falter@/)
    expect(second?.body).toContain('[address left out]')
  })

  test('says each time that somebody was left out, where they stood', () => {
    const left = doubts.filter(({ kind }) => kind === 'personal-data').map(({ start, end }) => thread.slice(start, end))
    expect(left).toContain('falter@example.org')
    expect(left.filter((text) => text.endsWith('sagt:'))).toHaveLength(3)
  })

  test('keeps who answers whom', () => {
    expect(second?.relates).toEqual([{ kind: 'replies-to', entry: first?.id }])
    expect(third?.relates).toEqual([])
  })

  test('keeps paragraphs, the language and the places named', () => {
    expect(first?.body.split('\n\n')).toHaveLength(2)
    expect(first?.language).toBe('de')
    expect(first?.regions).toEqual([{ place: 'switzerland', wording: 'Schweiz' }])
  })

  test('leaves out what is no comment, and says so', () => {
    const rest = doubts.filter(({ kind }) => kind === 'unplaced-text').map(({ start, end }) => thread.slice(start, end))
    expect(rest[0]).toBe('3 Antworten zu Späte Mail am Dienstag')
    expect(rest[1]).toMatch(/^Schreibe einen Kommentar/)
  })
})

test('English heads are heads as well, with the date behind them or below', () => {
  const text = '1. Sam says:\nMail is late.\n\n2. Pat wrote on July 18, 2023 at 9:15 am:\nOver here too.\n'
  const document = documentOf(text, { zone: 'UTC' })
  expect(document.entries.map(({ body, statedAt }) => [body, statedAt.at])).toEqual([
    ['Mail is late.', null],
    ['Over here too.', '2023-07-18T09:15:00.000Z'],
  ])
})

test('the ticket that is named alone is the incident; a page is where the thread stands', () => {
  const document = documentOf('1. A. says:\nIs this EX700001?\n2. Bo says:\nYes.', { page: 'blog.example', vendor: undefined })
  expect(document).toMatchObject({
    slug: 'ex700001',
    vendor: 'microsoft',
    sources: [{ kind: 'forum', publisher: 'blog.example', author: 'readers' }],
  })
})

test('without a head each paragraph is a comment', () => {
  expect(documentOf('Nothing arrives.\n\nHere all is well.').entries.map(({ body }) => body)).toEqual([
    'Nothing arrives.',
    'Here all is well.',
  ])
})

test('a comment keeps its identity in a longer copy of its thread', () => {
  const one = '1. Sam says:\nMail is late.\n'
  const [early, late] = [documentOf(one), documentOf(`${one}2. Pat says:\nHere too.\n`)]
  expect(late.entries[0]?.id).toBe(early.entries[0]?.id)
})

test('the same words twice are one comment', () => {
  const { doubts } = read('1. Sam says:\nLate.\n2. Pat says:\nLate.\n')
  expect(documentOf('1. Sam says:\nLate.\n2. Pat says:\nLate.\n').entries).toHaveLength(1)
  expect(doubts.map(({ kind }) => kind)).toContain('duplicate')
})

test('a sentence that ends in a colon names nobody', () => {
  for (const line of [
    'Microsoft says: we look into it.',
    'He said: no.',
    'The page of the vendor on this wrote, at last and much too late, says: x',
  ])
    expect(comments.sniff(line)).toBe(0)
})

test('is known for what it is', () => {
  expect(sniffFormat(thread)?.name).toBe('comments')
})

test.each(['', ' ', '1. Sam says:\n'])('%j is refused', (text) => {
  expect(read(text)).toMatchObject({ drafts: [], refused: expect.any(String) })
})

test('without a vendor nothing is made up', () => {
  expect(read('1. Sam says:\nLate.', { vendor: undefined }).refused).toContain('vendor')
})

test('reads whatever it is given, in time linear in it', () => {
  const part = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('\n1. Sam says:\n', '\n • Pat sagt:\n', '@sam', '18. Juli 2023\n', 'EX700001'),
  )
  fc.assert(
    fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
      const text = parts.join('')
      expectSoundReading(read(text), text)
    }),
  )
  expect(growthOf(comments, (size) => 'says: says says says '.repeat(size), 8_000, options)).toBeLessThan(4)
  expect(growthOf(comments, (size) => `1. Sam says:\n${'word\n'.repeat(size)}`, 8_000, options)).toBeLessThan(4)
})
