import { describe, expect, test } from 'vitest'
import { doubtedWords, entryAt, fixtureText, onlyDocument, readText } from '@/lib/ingest/microsoft/testing/read-fixture'

describe('a thread of the status account', () => {
  const text = fixtureText('status-tweets.txt')
  const reading = readText(text)
  const document = onlyDocument(reading)

  test('is one undated statement for each line that names the ticket, in the order of the page', () => {
    expect(document.slug).toBe('tm700005')
    expect(document.entries.map(({ kind, phase, statedAt }) => [kind, phase, statedAt])).toEqual([
      ['vendor-statement', 'investigating', { at: null, precision: 'unknown' }],
      ['vendor-statement', undefined, { at: null, precision: 'unknown' }],
      ['vendor-statement', 'mitigated', { at: null, precision: 'unknown' }],
    ])
    expect(document.sources).toMatchObject([{ kind: 'vendor-social' }])
  })

  test('places named in it are regions', () => {
    expect(entryAt(document, 1).regions).toEqual([{ place: 'north-america', wording: 'North America' }])
  })

  test('what only surrounds it is doubted', () => {
    expect(doubtedWords(reading, text, 'unplaced-text')).toEqual(['Share this story with your friends.'])
  })
})

describe('an article that quotes the account and speaks of tickets', () => {
  const text = fixtureText('article.md')
  const reading = readText(text)
  const [first, second] = reading.drafts.map(({ document }) => document)

  test('the quotation is a statement, dated by the number of the tweet', () => {
    const entry = first === undefined ? undefined : entryAt(first, 0)
    expect(entry).toMatchObject({
      kind: 'vendor-statement',
      statedAt: { at: '2023-07-18T08:47:34.000Z', precision: 'second', zone: 'UTC' },
    })
    expect(entry?.body).toContain("We're investigating an issue with outgoing mail.")
  })

  test('the article is a note of its first ticket; the other is a stub with the paragraph that names it', () => {
    expect(first).toMatchObject({ slug: 'ex700006', completeness: 'full' })
    expect(first?.entries.map(({ kind }) => kind)).toEqual(['vendor-statement', 'note'])
    expect(first?.entries[1]?.body).toContain('Mail bounced on Tuesday.')
    expect(second).toMatchObject({
      slug: 'ex700007',
      completeness: 'stub',
      impacts: [],
      entries: [{ kind: 'note', body: 'A second ticket, EX700007, speaks of late mail.' }],
    })
  })

  test('and still it is doubted, because no notice was found in it', () => {
    expect(doubtedWords(reading, text, 'unplaced-text').join('\n')).toContain('Mail bounced on Tuesday.')
  })
})

test.each([
  "We're investigating, but name no ticket in the admin center.",
  'EX700023 is a ticket in the admin center that somebody else writes about.',
  "We're investigating EX700023 and EX700024 in the admin center.",
  `We're investigating EX700023 in the admin center. ${'And so on. '.repeat(80)}`,
])('%s is no statement', (text) => {
  expect(
    readText(text)
      .drafts.flatMap(({ document }) => document.entries)
      .filter(({ kind }) => kind === 'vendor-statement'),
  ).toEqual([])
})

test('an article without a ticket is doubted and nothing else', () => {
  const text = 'Mail is slow today.\n\nNobody knows why.'
  const reading = readText(text)
  expect(reading.drafts).toEqual([])
  expect(doubtedWords(reading, text, 'unplaced-text')).toEqual([text])
})

test('a long article becomes several notes, and none of it is lost', () => {
  const words = Array.from({ length: 12_000 }, (_, index) => `word${index}`)
  const text = `EX700025 is open.\n\n${words.join(' ')}`
  const document = onlyDocument(readText(text))
  expect(document.entries.length).toBeGreaterThan(1)
  const kept = document.entries
    .map(({ body }) => body)
    .join('')
    .replace(/\s/g, '')
  expect(kept).toBe(text.replace(/\s/g, ''))
})
