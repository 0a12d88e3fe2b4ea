import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { IncidentDocument } from '@/lib/core/incident/document'
import { buildTimeline } from '@/lib/core/timeline/build-timeline'
import { googleCloud } from '@/lib/ingest/google-cloud/format'
import { expectSoundReading, growthOf, hostileInputs } from '@/lib/ingest/testing/hostile-input'
import { testReadOptions } from '@/lib/ingest/testing/read-options'

const options = testReadOptions()
const fixture = (name: string) => readFileSync(new URL(`./fixtures/${name}.json`, import.meta.url), 'utf8')
const today = fixture('today')
const twentyTwenty = fixture('twenty-twenty')
const read = (text: string) => googleCloud.read(text, options)

function documentOf(text: string, key: string): IncidentDocument {
  const found = read(text).drafts.find(({ document }) => document.origins[0]?.key === key)
  if (found === undefined) throw new Error(`no incident ${key}`)
  return found.document
}

const storage = documentOf(today, 'incidents/Qq7mVx2LkTn4RbWd9ZsA')
const open = documentOf(today, 'incidents/Cc9OpenOpenOpenOpen1')

describe('an incident in the shape of today', () => {
  test('is known by its id, has an address of its own and a plain title', () => {
    expect(storage.origins).toEqual([{ format: 'google-cloud', page: 'status.cloud.google.com', key: 'incidents/Qq7mVx2LkTn4RbWd9ZsA' }])
    expect(storage.title).toBe('Object uploads to the London and Zurich regions return errors')
    expect(storage.slug).toMatch(/^google-cloud-2030-03-04-object-uploads-to-the-london-and-zurich-regions-[0-9a-f]{8}$/)
    expect(storage.sources[0]?.url).toBe('https://status.cloud.google.com/incidents/Qq7mVx2LkTn4RbWd9ZsA')
  })

  test('every update is one entry, oldest first, Markdown kept, with its phase', () => {
    expect(storage.entries.map(({ statedAt, phase }) => [statedAt.at?.slice(5, 16), phase])).toEqual([
      ['03-04T10:05', 'investigating'],
      ['03-04T11:20', 'mitigating'],
      ['03-04T13:44', 'resolved'],
      ['03-12T08:00', 'post-incident'],
    ])
    expect(storage.entries[1]?.body).toContain('**503**')
    expect(storage.entries.every(({ kind, wording }) => kind === 'vendor-update' && wording === 'verbatim')).toBe(true)
  })

  test('structured, printed and labelled times stand side by side, and the field decides between equals', () => {
    const impact = storage.impacts[0]
    const first = storage.entries[0]?.id
    const closing = storage.entries[2]?.id
    expect(impact?.starts.map(({ how, moment, statedIn }) => [how, moment.at, statedIn[0]])).toEqual([
      ['prose', '2030-03-04T09:15:00.000Z', first],
      ['label', '2030-03-04T09:10:00.000Z', storage.entries[3]?.id],
      ['field', '2030-03-04T09:12:00.000Z', first],
    ])
    expect(impact?.ends.map(({ how, moment, statedIn }) => [how, moment.at, statedIn[0]])).toEqual([
      ['prose', '2030-03-04T13:31:00.000Z', closing],
      ['field', '2030-03-04T13:40:00.000Z', closing],
    ])
  })

  test('promises in Google’s words are due at the minute printed, Pacific time', () => {
    expect(storage.entries.map(({ promise }) => promise?.dueAt?.at)).toEqual([
      '2030-03-04T11:00:00.000Z',
      '2030-03-04T12:30:00.000Z',
      undefined,
      undefined,
    ])
    const timeline = buildTimeline(storage, options.places, '2030-04-01T00:00:00.000Z')
    expect(timeline.promises.map(({ outcome, lateSeconds }) => [outcome, lateSeconds])).toEqual([
      ['missed', 1200],
      ['missed', 4450],
    ])
  })

  test('the report of eight days later extends nothing', () => {
    const timeline = buildTimeline(storage, options.places, '2030-04-01T00:00:00.000Z')
    expect(timeline.status).toBe('resolved')
    expect(timeline.durations).toMatchObject([{ basis: 'declared', effect: 'unreachable', atLeast: false }])
    expect(timeline.durations[0]?.seconds).toBeLessThan(5 * 3600)
  })

  test('places are the registry’s with Google’s wording; each claim names the updates that say so', () => {
    const [first, second, closing, last] = storage.entries.map(({ id }) => id)
    expect(storage.impacts[0]?.regions).toEqual([
      { statedIn: [first, second], how: 'field', place: 'europe-west2', wording: 'London (europe-west2)' },
      { statedIn: [second, closing], how: 'field', place: 'europe-west6', wording: 'Zurich (europe-west6)' },
      { statedIn: [last], how: 'field', place: null, wording: 'Multi-region: nam5' },
    ])
    expect(storage.entries[1]?.regions).toHaveLength(2)
  })

  test('products become services of the catalogue or new ones', () => {
    expect(storage.services).toEqual([
      { service: 'google-cloud-storage', wording: 'Google Cloud Storage' },
      { service: 'google-cloud-run', wording: 'Cloud Run' },
    ])
    expect(read(today).services?.map(({ slug }) => slug)).toEqual(['google-cloud-billing', 'google-cloud-run', 'google-cloud-storage'])
    const catalogue = [{ slug: 'gcs', vendor: 'google-cloud', names: ['google cloud storage'], codePrefixes: [] }]
    const known = googleCloud.read(today, testReadOptions({ services: catalogue }))
    expect(known.drafts.flatMap(({ document }) => document.services.map(({ service }) => service))).toContain('gcs')
  })

  test('one that was first posted after it had ended is resolved, not open', () => {
    const late = documentOf(today, 'incidents/Bb2TzUuY8PpLmN3cXx5K')
    const timeline = buildTimeline(late, options.places, '2030-04-01T00:00:00.000Z')
    expect(late.classification).toBe('advisory')
    expect(timeline.status).toBe('resolved')
    expect(timeline.durations).toMatchObject([{ seconds: 3600, atLeast: false }])
  })

  test('an open one has no end and no complete copy; what is unknown or unreadable is a doubt in its place', () => {
    expect(open.impacts[0]?.ends).toEqual([])
    expect(open.coverage.complete).toBe(false)
    expect(open.impacts[0]).toMatchObject({
      level: 'unknown',
      effect: 'degraded',
      starts: [{ moment: { at: '2030-03-05T15:00:00.000Z' } }],
    })
    expect(open.entries.map(({ statedAt, headline, body }) => [statedAt.at, headline, body])).toEqual([
      ['2030-03-05T15:20:00.250Z', 'SERVICE_WOBBLE', ''],
      [null, undefined, 'We are aware of queued builds.'],
    ])
    const doubts = read(today).doubts.map(({ kind, start, end }) => [kind, today.slice(start, end).slice(0, 20)])
    expect(doubts).toEqual([
      ['unreadable-input', '"not an update"'],
      ['unknown-value', '"SERVICE_WOBBLE"'],
      ['unreadable-date', expect.stringMatching(/^\{ "created": "some/)],
      ['unknown-value', '"SERVICE_HICCUP"'],
      ['unknown-value', '"urgent"'],
    ])
  })
})

describe('the shape of 2020', () => {
  test('is known by its uri, as numbers repeat', () => {
    expect(
      read(twentyTwenty)
        .drafts.map(({ document }) => document.origins[0]?.key)
        .sort(),
    ).toEqual(['incident/developers-console/20001', 'incident/zall/20001'])
  })

  test('keeps the latest update that its list lacks, orders by the time shown, and takes phases from the words', () => {
    const slow = documentOf(twentyTwenty, 'incident/developers-console/20001')
    expect(slow.entries.map(({ statedAt, phase }) => [statedAt.at, phase])).toEqual([
      ['2020-02-03T17:18:00.000Z', 'detected'],
      ['2020-02-03T18:31:00.000Z', 'resolved'],
    ])
    expect(slow.services).toEqual([{ service: 'google-cloud-console', wording: 'Google Cloud Console' }])
  })

  test('where no update says so, the first one at or after the end closes it; "zall" is no service', () => {
    const many = documentOf(twentyTwenty, 'incident/zall/20001')
    expect(many.entries.map(({ phase }) => phase)).toEqual(['investigating', 'resolved'])
    expect(many.services).toEqual([])
  })
})

test('the Workspace twin has a page and a vendor of its own and needs no locations', () => {
  const page = 'www.google.com/appsstatus/dashboard'
  const reading = googleCloud.read(fixture('workspace'), testReadOptions({ page }))
  expect(reading.drafts).toHaveLength(1)
  expect(reading.drafts[0]?.document).toMatchObject({
    vendor: 'google-workspace',
    origins: [{ page }],
    services: [{ service: 'google-workspace-gmail' }],
    sources: [{ url: `https://${page}/incidents/Ww3MailMailMailMail1`, publisher: 'Google Workspace' }],
  })
})

describe('identity', () => {
  test('a rewritten update keeps its id and moves its digest', () => {
    const rewritten = documentOf(today.replace('Mitigation work is under way', 'Repair has begun'), 'incidents/Qq7mVx2LkTn4RbWd9ZsA')
    expect(rewritten.entries.map(({ id }) => id)).toEqual(storage.entries.map(({ id }) => id))
    const moved = rewritten.entries.filter((entry, index) => entry.origin?.contentSha !== storage.entries[index]?.origin?.contentSha)
    expect(moved.map(({ statedAt }) => statedAt.at)).toEqual(['2030-03-04T11:20:00.000Z'])
  })

  test('updates of the same second are told apart', () => {
    const [incident] = JSON.parse(twentyTwenty) as { updates: object[] }[]
    const twins = [1, 2, 3].map((count) => ({ ...incident?.updates[0], text: `Word ${count}.` }))
    const reading = read(JSON.stringify([{ ...incident, updates: twins }]))
    expect(new Set(reading.drafts[0]?.document.entries.map(({ id }) => id)).size).toBe(4)
  })

  test('of an incident that stands there twice the copy modified last is read, and said so', () => {
    const [incident] = JSON.parse(twentyTwenty) as object[]
    const later = { ...incident, modified: '2020-02-09T00:00:00Z', external_desc: 'Pages were slow' }
    for (const items of [
      [incident, later],
      [later, incident],
    ]) {
      const reading = read(JSON.stringify(items))
      expect(reading.drafts.map(({ document, modifiedAt }) => [document.title, modifiedAt])).toEqual([
        ['Pages were slow', '2020-02-09T00:00:00.000Z'],
      ])
      expect(reading.rejected).toMatchObject([{ key: 'incident/developers-console/20001' }])
    }
  })

  test('reading is repeatable and the order of the feed does not matter', () => {
    const items = JSON.parse(today) as { updates: unknown[] }[]
    const plain = read(today).drafts
    fc.assert(
      fc.property(fc.shuffledSubarray(items, { minLength: items.length }), fc.integer(), (shuffled, turn) => {
        const turned = shuffled.map((item) => ({ ...item, updates: turn % 2 === 0 ? [...item.updates].reverse() : item.updates }))
        expect(read(JSON.stringify(turned)).drafts).toEqual(plain)
      }),
      { numRuns: 20 },
    )
  })
})

describe('bad input', () => {
  test.each([
    ['', 'empty'],
    [' \n', 'empty'],
    ['<!doctype html><title>Sorry</title>', 'web page'],
    [today.slice(0, 900), 'cut off'],
    ['{"page": {"id": "x"}, "incidents": []}', 'empty'],
    ['{"error": "too many requests"}', 'no list'],
    ['[]', 'empty'],
    ['[1, {"name": "x"}]', 'None of the items'],
    ['null', 'no list'],
  ])('%j is refused whole', (text, reason) => {
    const reading = read(text)
    expect(reading.refused).toContain(reason)
    expect(reading.drafts).toEqual([])
  })

  test('one bad incident is rejected with the reason and the others are read', () => {
    const items = JSON.parse(twentyTwenty) as object[]
    const reading = read(JSON.stringify([...items, { begin: '2020-01-01T00:00:00Z', external_desc: 'Nameless' }, 5]))
    expect(reading.drafts).toHaveLength(2)
    expect(reading.rejected).toEqual([
      { key: 'item 3', reason: expect.stringContaining('neither an id nor a uri') },
      { key: 'item 4', reason: expect.stringContaining('shape') },
    ])
  })

  test('an update of any length stays within what a body holds, with a doubt', () => {
    const items = JSON.parse(twentyTwenty) as { updates: object[] }[]
    const long = [{ ...items[0], updates: [{ ...items[0]?.updates[0], text: 'word '.repeat(10_000) }] }]
    const reading = read(JSON.stringify(long))
    expect(reading.drafts[0]?.document.entries[0]?.body.length).toBeLessThanOrEqual(40_000)
    expect(reading.doubts.map(({ kind }) => kind)).toContain('truncated')
  })

  test('nothing throws, and whatever is read is sound', () => {
    const keys = [
      'id',
      'uri',
      'begin',
      'end',
      'created',
      'modified',
      'when',
      'text',
      'status',
      'updates',
      'external_desc',
      'severity',
      'status_impact',
    ]
    const places = ['affected_products', 'affected_locations', 'currently_affected_locations', 'title', 'most_recent_update']
    fc.assert(
      fc.property(hostileInputs([...keys, ...places]), (text) => expectSoundReading(read(text), text)),
      { numRuns: 500 },
    )
  }, 30_000)

  test.each([
    ['dates without end', 'update by 2030-01-01 '],
    ['blank lines', '\n'],
    ['stars and hashes', '*# '],
    ['half labels', 'Incident Start: '],
    ['words of repair', 'resolved has been rolled mitigat '],
  ])(
    'time grows with the input, not faster: %s',
    (_, piece) => {
      const input = (size: number) => {
        const text = `(All Times US/Pacific)\n${piece.repeat(size / piece.length)}`
        return JSON.stringify([
          { id: 'x', external_desc: 'x', begin: '2030-01-01T00:00:00Z', updates: [{ created: '2030-01-01T00:00:00Z', text }] },
        ])
      }
      expect(growthOf(googleCloud, input, 300_000, options)).toBeLessThan(3.5)
    },
    30_000,
  )
})

test('sniffing knows its own and leaves the rest alone', () => {
  expect([today, twentyTwenty, fixture('workspace')].map(googleCloud.sniff)).toEqual([0.95, 0.95, 0.95])
  expect(['', '<html>', '{"incidents": []}', 'external_desc'].map(googleCloud.sniff)).toEqual([0, 0, 0, 0])
})
