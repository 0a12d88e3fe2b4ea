import { describe, expect, test } from 'vitest'
import { readSinglePost } from '@/lib/ingest/microsoft/format'
import { doubtedWords, entryAt, fixtureText, onlyDocument, readText } from '@/lib/ingest/microsoft/testing/read-fixture'
import { testReadOptions } from '@/lib/ingest/testing/read-options'

describe('posts on one line with entities', () => {
  const text = fixtureText('one-line-posts.txt')
  const reading = readText(text, 'Europe/Berlin')
  const document = onlyDocument(reading)

  test('are told apart by labels that come again', () => {
    expect(document.entries.map(({ fields }) => fields?.currentStatus)).toEqual([
      "We're reviewing telemetry of the usage page.",
      "We've restarted part of the servers and are seeing that errors decrease.",
      "We're monitoring the servers after the restart.",
    ])
    expect(document.entries.map(({ phase }) => phase)).toEqual(['investigating', 'mitigating', 'monitoring'])
  })

  test('are undated and of one incident without a code', () => {
    expect(document).toMatchObject({ codes: [], title: "Admins can't open the usage page", services: [{ service: 'usage' }] })
    expect(document.entries.every(({ statedAt }) => statedAt.at === null)).toBe(true)
    expect(document.coverage).toEqual({ from: null, to: null, complete: false })
  })

  test('a time that lacks its zone has the one that the post prints beside other times', () => {
    expect(entryAt(document, 1).promise?.dueAt).toMatchObject({ at: '2026-05-06T17:00:00.000Z', zone: 'UTC', zoneCertainty: 'assumed' })
    expect(doubtedWords(reading, text, 'zone-assumed')).toEqual(['Wednesday, May 6, 2026, at 5:00 PM'])
  })

  test('a wrong year shows by its weekday', () => {
    expect(doubtedWords(reading, text, 'contradictory-date')).toEqual(['Thursday, May 6, 2025, at 6:00 PM UTC'])
    expect(entryAt(document, 2).promise?.dueAt).toMatchObject({ at: '2025-05-06T18:00:00.000Z' })
  })
})

describe('the layouts of 2014 and 2016', () => {
  test('2014: what a customer sees, a footer that is no part of it', () => {
    const text = fixtureText('layout-of-2014.txt')
    const reading = readText(text)
    const entry = entryAt(onlyDocument(reading), 0)
    expect(entry.fields).toMatchObject({
      userImpact: 'Customers may be unable to send mail through the gateways.',
      startTime: 'Thursday, March 6, 2014, at 1:10 PM UTC',
      nextUpdateBy: 'Thursday, March 6, 2014, at 7:00 PM UTC',
    })
    expect(entry.statedAt.at).toBeNull()
    expect(entry.body).toBe('Last Updated: May 2, 2016')
    expect(doubtedWords(reading, text, 'unknown-label')).toEqual(['Last Updated: May 2, 2016'])
  })

  test('2016: a date and a heading above, how many customers beside what users see, prose for a date', () => {
    const text = fixtureText('layout-of-2016.txt')
    const reading = readText(text)
    const entry = entryAt(onlyDocument(reading), 0)
    expect(entry).toMatchObject({
      headline: 'Mail over IMAP is degraded',
      statedAt: { at: '2016-02-03T00:00:00.000Z', precision: 'day', text: '3rd February 2016' },
      fields: {
        userImpact: 'Users may be unable to load mail over IMAP.',
        scopeOfImpact: 'A limited number of customers reported this.',
        estimatedTimeToResolve: 'By Friday, February 5, 2016, at 1:00 AM UTC',
      },
      promise: { text: 'By Friday, once the repair is deployed', dueAt: { at: null } },
    })
    expect(doubtedWords(reading, text, 'unreadable-date')).toEqual(['By Friday, once the repair is deployed'])
    expect(doubtedWords(reading, text, 'unplaced-text')).toEqual(['Campus Technology Status', 'No comments:'])
  })
})

describe('labels', () => {
  test('an unknown one is a doubt, its text is kept in the body', () => {
    const text = 'User impact: Slow mail.\n\nWorkaround: Use the web.\n\nCurrent status: We look.'
    const reading = readText(text)
    expect(doubtedWords(reading, text, 'unknown-label')).toEqual(['Workaround: Use the web.'])
    expect(entryAt(onlyDocument(reading), 0)).toMatchObject({
      body: 'Workaround: Use the web.',
      fields: { userImpact: 'Slow mail.', currentStatus: 'We look.' },
    })
  })

  test('a field said twice in one post keeps both texts', () => {
    const text = 'User impact: Slow mail.\nMore info: One thing.\nMore info: Another thing.\nCurrent status: We look.'
    expect(entryAt(onlyDocument(readText(text)), 0).fields?.moreInfo).toBe('One thing.\n\nAnother thing.')
  })

  test('an empty field is none', () => {
    expect(entryAt(onlyDocument(readText('User impact:\nCurrent status: We look.')), 0).fields).toEqual({ currentStatus: 'We look.' })
  })

  test('a line about labels is no post', () => {
    expect(readText('Title: My holidays').drafts).toEqual([])
  })
})

describe('one post by itself', () => {
  const options = testReadOptions()

  test('belongs to the incident its page stands for, whatever it says', () => {
    const [one, two] = fixtureText('one-line-posts.txt')
      .trim()
      .split('\n')
      .map((line) => onlyDocument(readSinglePost(line, options, 'https://example.org/issues/7')))
    expect(two?.id).toBe(one?.id)
    expect(two?.origins).toEqual([{ format: 'microsoft', page: 'https://example.org/issues/7', key: 'incident' }])
    expect(two?.entries[0]?.id).not.toBe(one?.entries[0]?.id)
  })

  test('is the whole text, what stands around the labels included', () => {
    const reading = readSinglePost('Hello.\n\nUser impact: Slow.\n\n\nGoodbye.', options, 'page')
    expect(entryAt(onlyDocument(reading), 0)).toMatchObject({ body: 'Hello.', fields: { userImpact: 'Slow.\n\nGoodbye.' } })
    expect(reading.doubts).toEqual([])
  })

  test('a blank one is refused', () => {
    expect(readSinglePost(' \n', options, 'page')).toMatchObject({ drafts: [], refused: 'The input is empty.' })
  })
})
