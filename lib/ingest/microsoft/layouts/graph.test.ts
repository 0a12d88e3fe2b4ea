import { describe, expect, test } from 'vitest'
import type { Reading } from '@/lib/ingest/draft'
import { doubtedWords, entryAt, fixtureText, onlyDocument, readText } from '@/lib/ingest/microsoft/testing/read-fixture'

const text = fixtureText('graph-issues.json')
const reading = readText(text)
const bySlug = (slug: string, from: Reading = reading) => {
  const document = from.drafts.find((draft) => draft.document.slug === slug)?.document
  if (document === undefined) throw new Error(`no ${slug}`)
  return document
}
const issue = (content: string, more: Record<string, unknown> = {}) =>
  JSON.stringify({
    id: 'EX700026',
    title: 'Slow mail',
    classification: 'incident',
    status: 'investigating',
    posts: [{ createdDateTime: '2030-01-15T11:47:09Z', postType: 'regular', description: { contentType: 'html', content } }],
    ...more,
  })

describe('a list of issues', () => {
  const document = bySlug('cr700008')

  test('posts come oldest first with their times to the millisecond', () => {
    expect(document.entries.map(({ statedAt }) => [statedAt.at, statedAt.zoneCertainty, statedAt.text])).toEqual([
      ['2030-01-15T08:02:00.000Z', 'stated', '2030-01-15T08:02:00Z'],
      ['2030-01-15T11:47:09.251Z', 'stated', '2030-01-15T11:47:09.2512345Z'],
    ])
  })

  test('glued labels are parted, links leave their words', () => {
    expect(entryAt(document, 1).fields).toEqual({
      title: 'Forms may lose a connector in Forms',
      userImpact: 'A form may lose its connector.',
      moreInfo: 'Only the old designer does it.',
      currentStatus: 'We are examining the designer.',
      startTime: 'Tuesday, January 15, 2030, at 7:15 AM UTC',
      nextUpdateBy: 'Tuesday, January 15, 2030, at 2:00 PM UTC, to allow time for more tests.',
    })
  })

  test('a quick post without labels is body, its promise in words is read', () => {
    expect(entryAt(document, 0)).toMatchObject({ phase: 'investigating', promise: { withinMinutes: 30, dueAt: null } })
    expect(entryAt(document, 0).fields).toBeUndefined()
  })

  test('the start of the data and the start in a post are two claims when they disagree', () => {
    expect(document.impacts[0]?.starts.map(({ how, moment }) => [how, moment.at])).toEqual([
      ['label', '2030-01-15T07:15:00.000Z'],
      ['field', '2030-01-15T07:30:00.000Z'],
    ])
  })

  test('its own title is a doubt where the posts have another', () => {
    const json = issue('Title: Mail and calendars are slow')
    expect(doubtedWords(readText(json), json, 'unplaced-text')).toEqual(['Slow mail'])
    expect(onlyDocument(readText(json)).title).toBe('Mail and calendars are slow')
  })

  test('what no post repeats is the summary', () => {
    expect(document.summary).toBe('A connector may go missing.\nNotifyInApp\nTrue for admins')
  })

  test('names and enumerations count in any case; the final status decides the phase', () => {
    const restored = bySlug('ex700009')
    expect(restored).toMatchObject({ classification: 'incident', services: [{ service: 'exchange-online' }] })
    expect(entryAt(restored, 0)).toMatchObject({ phase: 'resolved', fields: { currentStatus: 'Mail flows.', nextSteps: 'None.' } })
  })

  test('an end before the start, a foreign origin and a field we do not know are doubts at their places', () => {
    expect(doubtedWords(reading, text, 'contradictory-date')).toEqual(['2030-02-01T09:00:00Z'])
    expect(doubtedWords(reading, text, 'unplaced-text')).toEqual(['gloomy'])
    expect(doubtedWords(reading, text, 'unknown-value')).toEqual(['Dynamics 365 Apps', 'ThirdParty'])
  })

  test('a Message Center post and a stray value are left out, with the reason', () => {
    expect(reading.rejected?.map(({ key }) => key)).toEqual(['MC700010', expect.stringMatching(/^at \d+$/)])
    expect(doubtedWords(reading, text, 'unreadable-input')).toEqual([expect.stringContaining('MC700010'), '"not an issue"'])
  })
})

describe('shapes', () => {
  test('one issue, a list and a page of a list read the same', () => {
    const one = issue('Title: Slow mail\n\nCurrent status: We look.')
    const documents = [one, `[${one}]`, `{"value":[${one}]}`, `\ufeff${one}`].map((json) => onlyDocument(readText(json)))
    for (const document of documents) expect(document).toEqual(documents[0])
  })

  test('a body reads the same as text, with CRLF, with line breaks, in paragraphs and in blocks', () => {
    const fields = ['Title: Slow mail', "User impact: It's slow &amp; late.", 'Current status: We look.']
    const plain = fields.map((field) => field.replace('&amp;', '&'))
    const bodies = [
      plain.join('\n\n'),
      plain.join('\r\n\r\n'),
      fields.join('<br><br>'),
      fields.map((field) => `<p>${field}</p>`).join(''),
      fields.map((field) => `<div>${field}</div>`).join(''),
    ]
    const documents = bodies.map((body) => onlyDocument(readText(issue(body))))
    for (const document of documents) expect(document).toEqual(documents[0])
    expect(entryAt(onlyDocument(readText(issue(bodies[3] ?? ''))), 0).fields?.userImpact).toBe("It's slow & late.")
  })

  test('escaped line breaks leave no backslash', () => {
    const entry = entryAt(onlyDocument(readText(issue('User impact: Slow.\\\n\\\nCurrent status: We look.'))), 0)
    expect(entry.fields).toEqual({ userImpact: 'Slow.', currentStatus: 'We look.' })
  })

  test('an issue without posts has one entry, stated when it was last modified', () => {
    const json = issue('', { posts: [], impactDescription: 'Mail is slow.', lastModifiedDateTime: '2030-01-15T12:00:00Z' })
    expect(entryAt(onlyDocument(readText(json)), 0)).toMatchObject({
      statedAt: { at: '2030-01-15T12:00:00.000Z' },
      fields: { title: 'Slow mail', userImpact: 'Mail is slow.' },
    })
  })

  test('the same issue pasted as text and read from data has posts of the same identity', () => {
    const fromData = onlyDocument(readText(issue('Title: Slow mail\n\nCurrent status: We look.')))
    const pasted = onlyDocument(
      readText(
        'Incident: EX700026\n\nPublished Time: 15.01.2030 12:47:09\n\nTitle: Slow mail\n\nCurrent status: We look.',
        'Europe/Berlin',
      ),
    )
    expect(pasted.id).toBe(fromData.id)
    expect(pasted.entries[0]?.origin).toEqual(fromData.entries[0]?.origin)
  })

  test('a doubt inside a body points into the JSON, escapes and all', () => {
    const json = issue('Title: Slow\n\nCurrent status: “We” look.\n\nNext update by: Thursday, April 2, 2025, at 9:00 PM UTC')
    expect(doubtedWords(readText(json), json, 'contradictory-date')).toEqual(['Thursday, April 2, 2025, at 9:00 PM UTC'])
  })

  test('a list that goes on is a doubt', () => {
    const json = `{"@odata.nextLink":"https://example.org/next","value":[${issue('Current status: We look.')}]}`
    expect(doubtedWords(readText(json), json, 'truncated')).toEqual(['"https://example.org/next"'])
  })
})

describe('the retired API', () => {
  const json = JSON.stringify({
    value: [
      {
        Id: 'LY700027',
        Title: null,
        Status: 'False positive',
        Classification: 'Incident',
        MessageType: 'Incident',
        WorkloadDisplayName: 'Skype for Business',
        FeatureDisplayName: 'Audio and Video',
        StartTime: '2020-08-21T18:10:00Z',
        EndTime: '2020-08-21T20:00:00Z',
        Messages: [
          { PublishedTime: '2020-08-21T19:39:50.687Z', MessageText: 'Title: No picture\n\nCurrent Status: We are looking into it.' },
          { PublishedTime: '2020-08-21T21:05:16.937Z', MessageText: 'Title: No picture\n\nFinal Status: It was a false positive.' },
        ],
      },
    ],
  })

  test('reads like the new one', () => {
    const document = onlyDocument(readText(json))
    expect(document).toMatchObject({ slug: 'ly700027', title: 'No picture' })
    expect(document.entries.map(({ phase }) => phase)).toEqual(['investigating', 'false-positive'])
    expect(document.impacts[0]).toMatchObject({ features: ['Audio and Video'], starts: [{ how: 'field' }], ends: [{ how: 'field' }] })
  })
})

describe('what is no such data', () => {
  test.each(['{"a": ', '[{"id": "EX1"', '{"posts": [}'])('%s is refused whole', (json) => {
    const { drafts, refused, doubts } = readText(json)
    expect(drafts).toEqual([])
    expect(refused).toMatch(/^The input is no complete JSON/)
    expect(doubts).toMatchObject([{ kind: 'unreadable-input', start: 0, end: json.length }])
  })

  test('values of other types leave out what they spoil and nothing else', () => {
    const json = JSON.stringify([
      { id: 7, title: ['x'], posts: 'none', startDateTime: 12, status: {}, classification: null },
      {
        id: 'EX700028',
        title: 'Slow',
        posts: [null, { createdDateTime: 'soon', description: { content: 'Current status: We look.' } }, { description: 3 }],
      },
    ])
    const broken = readText(json)
    expect(bySlug('ex700028', broken).entries).toHaveLength(1)
    expect(broken.doubts.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['unreadable-date', 'unreadable-input']))
  })
})
