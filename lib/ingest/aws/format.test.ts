import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { IncidentDocument } from '@/lib/core/incident/document'
import { buildTimeline } from '@/lib/core/timeline/build-timeline'
import { aws } from '@/lib/ingest/aws/format'
import { expectSoundReading, growthOf, hostileInputs } from '@/lib/ingest/testing/hostile-input'
import { testReadOptions } from '@/lib/ingest/testing/read-options'
import { readSharedData, sharedData } from '@/lib/ingest/testing/shared-data'

const options = testReadOptions()
const fixture = (name: string) => readFileSync(new URL(`./fixtures/${name}.json`, import.meta.url), 'utf8')
const legacy = fixture('legacy')
const current = fixture('current-events')
const read = (text: string) => aws.read(text, options)

function documentOf(text: string, key: string): IncidentDocument {
  const found = read(text).drafts.find(({ document }) => document.origins[0]?.key.includes(key))
  if (found === undefined) throw new Error(`no incident ${key}`)
  return found.document
}

describe('the old page', () => {
  const queue = documentOf(legacy, 'parcelqueue')

  test('every time mark is an entry, dated by the event and past midnight, in the fixed zone printed', () => {
    expect(queue.entries.map(({ statedAt }) => [statedAt.at, statedAt.zone, statedAt.text])).toEqual([
      ['2030-01-03T04:05:00.000Z', 'PST', '8:05 PM PST'],
      ['2030-01-03T07:50:00.000Z', 'PST', '11:50 PM PST'],
      ['2030-01-03T08:20:00.000Z', 'PST', '12:20 AM PST'],
      ['2030-01-03T09:10:00.000Z', 'PST', 'Jan 3, 1:10 AM PST'],
    ])
  })

  test('HTML becomes Markdown, phases come from the words', () => {
    expect(queue.entries.map(({ phase }) => phase)).toEqual(['investigating', 'mitigating', 'mitigating', 'resolved'])
    expect(queue.entries[1]?.body).toBe('We have identified the cause & are working toward recovery.')
    expect(queue.entries[2]?.body).toBe('We are seeing recovery. See [the guide](https://example.com/queues).')
  })

  test('is known by service and date; the mark of being resolved is no part of its title', () => {
    expect(queue.origins).toEqual([{ format: 'aws', page: 'status.aws.amazon.com', key: 'parcelqueue-us-east-1/1893643200' }])
    expect(queue.title).toBe('Slow queues')
    expect(queue.slug).toMatch(/^aws-2030-01-03-slow-queues-[0-9a-f]{8}$/)
  })

  test('a printed stretch of time is a claim of start and end; what cannot be read is left', () => {
    const impact = queue.impacts[0]
    expect(impact?.starts.map(({ how, moment }) => [how, moment.at])).toEqual([['prose', '2030-01-03T03:40:00.000Z']])
    expect(impact?.ends.map(({ how, moment }) => [how, moment.at])).toEqual([['prose', '2030-01-03T08:55:00.000Z']])
    const timeline = buildTimeline(queue, options.places, '2030-02-01T00:00:00.000Z')
    expect(timeline.status).toBe('resolved')
    expect(timeline.durations).toMatchObject([{ effect: 'degraded', seconds: 18_900, atLeast: false }])
  })

  test('service and place are told apart, with Amazon’s wording', () => {
    expect(queue.services).toEqual([{ service: 'aws-parcel-queue', wording: 'Amazon Parcel Queue' }])
    expect(queue.impacts[0]?.regions).toEqual([
      { statedIn: [queue.entries[0]?.id], how: 'field', place: 'us-east-1', wording: 'N. Virginia' },
    ])
  })

  test('an outage that came and went is several impacts, whose union is its length', () => {
    const cards = documentOf(legacy, 'postcards')
    expect(cards.title).toBe('絵葉書の遅延 | Late postcards')
    expect(cards.impacts.map(({ id }) => id)).toEqual(['declared', 'declared-2'])
    expect(buildTimeline(cards, options.places, '2030-09-01T00:00:00.000Z').durations).toMatchObject([{ seconds: 3600 }])
    expect(cards.impacts[0]?.regions).toEqual([])
  })

  test('a mark in a zone we do not know leaves its entry undated; text before the marks and details are kept', () => {
    const stamps = documentOf(legacy, 'stamps')
    expect(stamps.entries.map(({ statedAt, body }) => [statedAt.at, statedAt.text, body])).toEqual(
      expect.arrayContaining([
        ['2030-07-05T16:40:00.000Z', undefined, 'Before any mark.'],
        ['2030-07-05T16:40:00.000Z', undefined, 'A word about stamps.'],
        ['2030-07-05T12:30:00.000Z', '5:30 AM PDT', 'They stick again.'],
        [null, '3:20 AM CEST', 'Beginning at 2:50 AM PDT stamps come off.'],
      ]),
    )
    expect(stamps.impacts[0]?.starts.map(({ moment }) => moment.at)).toEqual(['2030-07-05T11:50:00.000Z'])
    const doubts = read(legacy).doubts.filter(({ incident }) => incident?.startsWith('stamps'))
    expect(doubts.map(({ kind, message }) => [kind, message.slice(0, 14)])).toEqual([
      ['unreadable-date', '“3:20 AM CEST”'],
      ['contradictory-date', '“5:46 AM PDT” '],
      ['contradictory-date', '“5:30 AM PDT” '],
    ])
    expect(legacy.slice(doubts[0]?.start, doubts[0]?.end)).toMatch(/^"Before any mark/)
  })

  test('an event without a description is one entry with its headline; an unknown status is a doubt', () => {
    const ink = documentOf(legacy, 'ink-ap')
    expect(ink.entries).toMatchObject([{ headline: 'Ink runs dry', body: '', statedAt: { at: '2030-07-06T20:26:40.000Z' } }])
    expect(ink.impacts[0]?.level).toBeUndefined()
    expect(read(legacy).doubts.map(({ kind, incident }) => [kind, incident])).toContainEqual([
      'unknown-value',
      'ink-ap-northeast-1/1909600000',
    ])
  })
})

describe('currentevents', () => {
  const stuck = documentOf(current, 'fixture_1')
  const pale = documentOf(current, 'fixture_2')

  test('every line of the log is an entry; the first change of a status is the start, the event’s date is not', () => {
    expect(stuck.entries.map(({ statedAt, headline, body, phase }) => [statedAt.at, headline, body, phase])).toEqual([
      ['2030-07-06T20:26:40.000Z', 'Parcels are slow', 'We are investigating slow parcels in the EU-WEST-1 Region.', 'investigating'],
      ['2030-07-06T21:26:40.000Z', 'Parcels are stuck', 'Power was lost in **one** building.', undefined],
      [null, undefined, '', undefined],
    ])
    expect(stuck.impacts[0]).toMatchObject({
      effect: 'unreachable',
      level: 'full',
      ends: [],
      starts: [{ how: 'field', moment: { at: '2030-07-06T20:16:40.000Z' } }],
    })
    expect(stuck.coverage.complete).toBe(false)
  })

  test('the services impacted stand for "multiple services"; the region is the ARN’s', () => {
    expect(stuck.services.map(({ service }) => service)).toEqual(['aws-parcel-queue', 'aws-stamps'])
    expect(stuck.impacts[0]?.regions).toMatchObject([{ place: 'eu-west-1', wording: 'Ireland' }])
    expect(pale.impacts[0]?.regions).toMatchObject([{ wording: 'Global' }])
  })

  test('an end time closes it', () => {
    expect(pale).toMatchObject({ title: 'Ink was pale', coverage: { complete: true }, entries: [{ phase: 'resolved' }] })
    expect(pale.impacts[0]?.ends).toMatchObject([
      { how: 'field', statedIn: [pale.entries[0]?.id], moment: { at: '2030-07-05T17:40:00.000Z' } },
    ])
  })

  test('no events is the good news it is; the same from the old page is refused', () => {
    expect(read('[]')).toMatchObject({ drafts: [], doubts: [] })
    expect(read('[]').refused).toBeUndefined()
    expect(read('{"archive": [], "current": []}').refused).toContain('empty')
  })
})

describe('identity', () => {
  test('a rewritten update keeps its id and moves its digest', () => {
    const before = documentOf(legacy, 'parcelqueue').entries
    const after = documentOf(legacy.replace('We have identified the cause', 'We know the cause'), 'parcelqueue').entries
    expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id))
    expect(after.filter((entry, index) => entry.origin?.contentSha !== before[index]?.origin?.contentSha)).toHaveLength(1)
  })

  test('the order of the feed does not matter', () => {
    const events = JSON.parse(current) as object[]
    const archive = (JSON.parse(legacy) as { archive: object[] }).archive
    fc.assert(
      fc.property(fc.shuffledSubarray([...events, ...archive], { minLength: 5 }), (shuffled) => {
        expect(read(JSON.stringify(shuffled)).drafts).toEqual(read(JSON.stringify([...archive, ...events])).drafts)
      }),
      { numRuns: 20 },
    )
  })
})

describe('bad input', () => {
  test.each([
    ['', 'empty'],
    ['<html></html>', 'web page'],
    [legacy.slice(0, 500), 'cut off'],
    ['{"incidents": []}', 'no list'],
    ['[{"id": 1}]', 'None of the items'],
    ['7', 'no list'],
  ])('%j is refused whole', (text, reason) => {
    expect(read(text).refused).toContain(reason)
    expect(read(text).drafts).toEqual([])
  })

  test('one bad event is rejected with the reason and the others are read', () => {
    const events = JSON.parse(current) as object[]
    const reading = read(JSON.stringify([...events, { summary: 'Nameless', event_log: [] }, 'no event', { service: 'x', description: '' }]))
    expect(reading.drafts).toHaveLength(2)
    expect(reading.rejected?.map(({ reason }) => reason)).toEqual([
      expect.stringContaining('neither an ARN nor'),
      expect.stringContaining('shape'),
      expect.stringContaining('no service or no date'),
    ])
  })

  test('nothing throws, and whatever is read is sound', () => {
    const keys = [
      'archive',
      'current',
      'service',
      'service_name',
      'summary',
      'date',
      'status',
      'description',
      'event_log',
      'arn',
      'message',
      'timestamp',
    ]
    fc.assert(
      fc.property(hostileInputs([...keys, 'impacted_services', 'end_time', 'max']), (text) => expectSoundReading(read(text), text)),
      { numRuns: 500 },
    )
  }, 30_000)

  test.each([
    ['marks', '<span class="yellowfg"> 1:00 AM PST</span>&nbsp;Between 1:00 AM and 2:00 AM PST.'],
    ['half marks', '<span class="yellowfg"'],
    ['half ranges', 'between January 1 1:00 AM and '],
    ['links', '<a href="https://example.com/">x</a>'],
    ['words', 'we have been working toward resol '],
  ])(
    'time grows with the input, not faster: %s',
    (_, piece) => {
      const input = (size: number) =>
        JSON.stringify({
          archive: [{ service: 'x', date: '1893556800', summary: 'x', status: 1, description: piece.repeat(size / piece.length) }],
        })
      expect(growthOf(aws, input, 60_000, options)).toBeLessThan(3.5)
    },
    30_000,
  )
})

test('sniffing knows both shapes and leaves the rest alone', () => {
  expect([legacy, current].map(aws.sniff)).toEqual([0.95, 0.95])
  expect(['', '<span class="yellowfg">', '{"service_name": 1}', '[]'].map(aws.sniff)).toEqual([0, 0, 0, 0])
})

describe.skipIf(!sharedData.isThere)(`Amazon’s own archive${sharedData.note}`, () => {
  const reading = sharedData.isThere ? read(readSharedData('aws/status-data-to-2021.json')) : { drafts: [], doubts: [] }
  const documents = reading.drafts.map(({ document }) => document)

  test('480 events, 1,622 time marks, each an entry with its time; none rejected', () => {
    expect(documents).toHaveLength(480)
    expect(reading).not.toHaveProperty('rejected')
    expect(documents.reduce((count, { entries }) => count + entries.length, 0)).toBe(1622)
    expect(documents.every(({ entries }) => entries.every(({ statedAt }) => statedAt.at !== null))).toBe(true)
    expect(new Set(documents.map(({ slug }) => slug)).size).toBe(480)
  })

  test('marks run forward, and the day agrees with the event’s date but for a few, which are doubts', () => {
    const sorted = documents.every(({ entries }) =>
      entries.every(({ statedAt }, index) => index === 0 || (statedAt.at ?? '') >= (entries[index - 1]?.statedAt.at ?? '')),
    )
    expect(sorted).toBe(true)
    expect(new Set(reading.doubts.map(({ kind }) => kind))).toEqual(new Set(['contradictory-date']))
    expect(reading.doubts.length).toBeLessThan(15)
  })

  test('nine in ten tell when it began, and none of the stretches is longer than two days', () => {
    const timelines = documents.map((document) => buildTimeline(document, options.places, '2022-01-01T00:00:00.000Z'))
    const durations = timelines.flatMap((timeline) => timeline.durations)
    expect(durations.length).toBeGreaterThan(430)
    expect(Math.max(...durations.map(({ seconds }) => seconds))).toBeLessThan(2 * 86_400)
    expect(timelines.filter(({ status }) => status === 'resolved').length).toBeGreaterThan(465)
  })
})
