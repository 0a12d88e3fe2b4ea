import { describe, expect, test } from 'vitest'
import { doubtedWords, entryAt, fixtureText, onlyDocument, readText } from '@/lib/ingest/microsoft/testing/read-fixture'

const text = fixtureText('checker-page.txt')

describe('the page of a service-health checker', () => {
  const reading = readText(text, 'Asia/Tokyo')
  const document = onlyDocument(reading)
  const entry = entryAt(document, 0)

  test('is one post with what its rows say', () => {
    expect(document).toMatchObject({
      slug: 'sp700003',
      title: 'Some lists open with old content',
      classification: 'advisory',
      services: [{ service: 'sharepoint-online', wording: 'SharePoint Online' }],
    })
    expect(document.entries).toHaveLength(1)
    expect(entry.fields).toMatchObject({
      title: 'Some lists open with old content',
      impactedService: 'SharePoint Online',
      serviceStatus: 'serviceRestored',
      userImpact: 'Some lists may have opened with old content.',
      nextSteps: "– We're reviewing the list cache.",
    })
    expect(entry.phase).toBe('resolved')
  })

  test('its rows show the same clock as the post, so they are in the zone of the post', () => {
    expect(entry.statedAt).toMatchObject({
      at: '2023-06-20T17:26:48.000Z',
      zone: 'UTC',
      zoneCertainty: 'assumed',
      text: '06/20/2023 17:26:48',
    })
    const [impact] = document.impacts
    expect(impact?.starts.map(({ moment }) => moment.at)).toEqual(['2023-06-18T00:00:00.000Z'])
    expect(impact?.ends.map(({ moment }) => moment.at)).toEqual(['2023-06-20T08:04:00.000Z'])
  })

  test('nothing is lost: the row about users and the closing sentence are body, the rest is doubted', () => {
    expect(entry.body).toBe('This is the final update for the event.\n\nSome lists may open with old content.')
    expect(doubtedWords(reading, text, 'unplaced-text')).toEqual(['SHD / MC Checker', 'Machine Translation タイトル: 一覧'])
  })
})

test('rows that disagree with the post are in the zone chosen, and both stand', () => {
  const moved = text
    .replace('Start Time 06/18/2023 00:00:00', 'Start Time 06/18/2023 10:00:00')
    .replace('End Time 06/20/2023 08:04:00\n', '')
  const [impact] = onlyDocument(readText(moved, 'Asia/Tokyo')).impacts
  expect(impact?.starts.map(({ how, moment }) => [how, moment.at])).toEqual([
    ['label', '2023-06-18T00:00:00.000Z'],
    ['field', '2023-06-18T01:00:00.000Z'],
  ])
})

test('a class and a status we do not know are doubts', () => {
  const odd = text.replace('Classification advisory', 'Classification rumour').replaceAll('serviceRestored', 'serviceAsleep')
  const reading = readText(odd)
  expect(reading.doubts.filter(({ kind }) => kind === 'unknown-value').map(({ start, end }) => odd.slice(start, end))).toEqual([
    'serviceAsleep',
    'rumour',
  ])
  expect(onlyDocument(reading).classification).toBe('incident')
})

test('two pages are two incidents', () => {
  const other = text.replaceAll('SP700003', 'SP700022')
  expect(
    readText(`${text}\n${other}`)
      .drafts.map(({ document }) => document.slug)
      .sort(),
  ).toEqual(['sp700003', 'sp700022'])
})

test('a page without a message is no incident', () => {
  expect(
    readText('SP700003 | SharePoint Online | Lists\nStatus investigating\nLatest Message').drafts.every(
      ({ document }) => document.completeness === 'stub',
    ),
  ).toBe(true)
})
