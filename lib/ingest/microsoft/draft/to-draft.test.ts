import { describe, expect, test } from 'vitest'
import { replay } from '@/lib/core/history/replay'
import { parseDocument } from '@/lib/core/incident/parse-document'
import { entryAt, fixtureText, onlyDocument, readText } from '@/lib/ingest/microsoft/testing/read-fixture'

const fixtures = [
  'history-newest-first.txt',
  'history-german.txt',
  'one-line-posts.txt',
  'layout-of-2014.txt',
  'layout-of-2016.txt',
  'checker-page.txt',
  'nhsmail-notice.txt',
  'status-tweets.txt',
  'article.md',
  'graph-issues.json',
]

describe.each(fixtures)('%s', (name) => {
  const text = fixtureText(name)
  const reading = readText(text, 'Europe/Berlin')

  test('gives valid documents, and changes that make them', () => {
    expect(reading.drafts.length).toBeGreaterThan(0)
    for (const { document, changes } of reading.drafts) {
      expect(parseDocument(document)).toMatchObject({ ok: true })
      expect(replay(changes)).toEqual({ ok: true, value: document })
    }
  })

  test('read twice gives the same', () => {
    expect(JSON.stringify(readText(text, 'Europe/Berlin'))).toBe(JSON.stringify(reading))
  })

  test('doubts name their incident and entry, and point inside the input', () => {
    const incidents = reading.drafts.map(({ document }) => document.id)
    const entries = reading.drafts.flatMap(({ document }) => document.entries.map(({ id }) => id))
    for (const { start, end, incident, entry } of reading.doubts) {
      expect(start).toBeLessThan(end)
      expect(end).toBeLessThanOrEqual(text.length)
      if (incident !== undefined) expect(incidents).toContain(incident)
      if (entry !== undefined) expect(entries).toContain(entry)
    }
    expect([...reading.doubts].sort((a, b) => a.start - b.start || a.end - b.end)).toEqual(reading.doubts)
  })
})

describe('identity', () => {
  const post = (hour: number, status = 'We look.') =>
    `Published Time: 18.07.2023 ${hour}:00:00\n\nTitle: Slow\n\nCurrent status: ${status}\n\n`
  const history = (...posts: string[]) => onlyDocument(readText(`Incident: EX700050\n\n${posts.join('')}`))

  test('a longer copy of a history keeps the entries of its beginning as they were', () => {
    const short = history(post(10), post(11))
    const long = history(post(13), post(12), post(11), post(10))
    expect(long.id).toBe(short.id)
    expect(long.origins).toEqual(short.origins)
    expect(long.entries.slice(0, 2)).toEqual(short.entries)
  })

  test('a rewritten post keeps its id and changes its content', () => {
    const [before, after] = [entryAt(history(post(10)), 0), entryAt(history(post(10, 'We see.')), 0)]
    expect(after.id).toBe(before.id)
    expect(after.origin?.key).toBe(before.origin?.key)
    expect(after.origin?.contentSha).not.toBe(before.origin?.contentSha)
  })

  test('white space between paragraphs is no content', () => {
    const spaced = onlyDocument(readText(`Incident: EX700050\r\n\r\n\r\n${post(10).replaceAll('\n\n', '\r\n \r\n')}`))
    expect(spaced.entries).toEqual(history(post(10)).entries)
  })

  test('posts without a ticket are known by their text', () => {
    const [one, other] = ['Slow mail.', 'No mail.'].map((impact) =>
      onlyDocument(readText(`User impact: ${impact}\nCurrent status: We look.`)),
    )
    expect(one?.id).not.toBe(other?.id)
    expect(one?.slug).not.toBe(other?.slug)
    expect(one?.origins).toEqual([{ format: 'microsoft', page: 'pasted', key: expect.stringMatching(/^text-[0-9a-f]{16}$/) }])
  })
})

describe('the incident as a whole', () => {
  test('has the title of its newest post', () => {
    const text = ['10:00:00\n\nTitle: Mail is slow', '11:00:00\n\nTitle: Mail and calendars are slow']
      .map((rest) => `Published Time: 18.07.2023 ${rest}\n\n`)
      .join('')
    expect(onlyDocument(readText(`Incident: EX700051\n\n${text}`)).title).toBe('Mail and calendars are slow')
  })

  test('without any title has the first sentence about users', () => {
    expect(onlyDocument(readText('User impact: Mail is slow. Very slow.\nCurrent status: We look.')).title).toBe('Mail is slow.')
  })

  test('is intermittent when its newest post says so', () => {
    const text = (words: string) => `User impact: Users ${words}have trouble.\nCurrent status: We look.`
    expect(onlyDocument(readText(text('intermittently '))).pattern).toBe('intermittent')
    expect(onlyDocument(readText(text(''))).pattern).toBe('continuous')
  })

  test('has the service of its heading, of its ticket, or the one its post names', () => {
    const services = (text: string) => onlyDocument(readText(text)).services
    const post = 'Published Time: 18.07.2023 10:00:00\n\nTitle: Slow\n\n'
    expect(services(`Incident: TM700052\n\n${post}`)).toEqual([{ service: 'teams' }])
    expect(services(`Incident: XX700052, impacted service: Microsoft Teams\n\n${post}`)).toEqual([
      { service: 'teams', wording: 'Microsoft Teams' },
    ])
    expect(services('Title: Exchange Online is slow\nUser impact: Slow.\nCurrent status: We look.')).toEqual([
      { service: 'exchange-online' },
    ])
  })

  test('a service we do not know is a doubt', () => {
    const reading = readText('Incident: XX700053, impacted service: Clippy\n\nPublished Time: 18.07.2023 10:00:00\n\nTitle: Slow\n\n')
    expect(onlyDocument(reading).services).toEqual([])
    expect(reading.doubts.map(({ kind }) => kind)).toContain('unknown-value')
  })

  test('one post covers no stretch of time', () => {
    expect(onlyDocument(readText('Incident: EX700054\n\nPublished Time: 18.07.2023 10:00:00\n\nTitle: Slow\n')).coverage).toEqual({
      from: null,
      to: null,
      complete: false,
    })
  })
})

test('a text too long for a field is cut, and that is a doubt', () => {
  const reading = readText(`Current status: ${'slow '.repeat(10_000)}\nUser impact: Slow.`)
  expect(entryAt(onlyDocument(reading), 0).fields?.currentStatus).toHaveLength(40_000)
  expect(reading.doubts.map(({ kind }) => kind)).toContain('truncated')
})
