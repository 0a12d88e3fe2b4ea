import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { statuspage } from '@/lib/ingest/statuspage/format'
import { expectSoundReading, growthOf, hostileInputs } from '@/lib/ingest/testing/hostile-input'
import { testReadOptions } from '@/lib/ingest/testing/read-options'

const options = testReadOptions({ vendor: 'example', page: 'status.example.com' })
const fixture = (name: string) => readFileSync(new URL(`./fixtures/${name}.json`, import.meta.url), 'utf8')
const read = (text: string) => statuspage.read(text, options)
const incidents = fixture('incidents')

describe('refused whole', () => {
  test.each([
    ['', 'empty'],
    [' \n\t', 'empty'],
    ['<!doctype html><title>Sorry</title>', 'web page'],
    ['{"page":{"name":"x","url":"https://x.example"},"status":{"indicator":"none"}}', 'no list'],
    ['{"error":"too many requests"}', 'no list'],
    ['{"page":{"name":"x"},"incidents":{"0":1}}', '“incidents” is no list'],
    ['{"page":{"name":"x"},"incidents":[{"external_desc":"x"}]}', 'None of the incidents'],
    ['{"page":{"name":"x"},"components":[{"name":5}]}', 'components'],
    ['[]', 'None of the items'],
    ['null', 'no list'],
    ['"incident_updates"', 'no list'],
    ['{"incidents":[]}', 'no list'],
    ['\u0000', 'not JSON'],
  ])('%j', (text, reason) => {
    const reading = read(text)
    expect(reading.refused).toContain(reason)
    expect(reading.drafts).toEqual([])
  })

  test('cut off anywhere', () => {
    fc.assert(
      fc.property(fc.nat(incidents.trimEnd().length - 2), (length) => {
        expect(read(incidents.slice(0, length + 1)).refused).toMatch(/cut off/)
      }),
    )
  })

  test('a page with nothing open is read, and empty', () => {
    expect(read('{"page":{"name":"Example","url":"https://x.example"},"incidents":[]}')).toMatchObject({ drafts: [], doubts: [] })
  })
})

describe('one bad incident is rejected with the reason, the others are read', () => {
  const feed = JSON.parse(incidents) as { incidents: object[] }
  const withOne = (bad: unknown) => read(JSON.stringify({ ...feed, incidents: [...feed.incidents, bad] }))

  test.each([
    [5, 'expected object'],
    [{ name: 'No id', status: 'resolved', impact: 'minor' }, 'no id'],
    [{ id: 'z1', name: 7, status: 'resolved', impact: 'minor' }, 'name: '],
    [{ id: 'z1', name: '', incident_updates: [{ id: 'a', body: '' }] }, 'neither a name'],
    [{ id: 'z1', name: 'x', incident_updates: ['text'] }, 'incident_updates.0'],
    [{ id: 'x'.repeat(300), name: 'x', incident_updates: [] }, 'no usable text'],
    [{ id: 'a\ud800', name: 'x', incident_updates: [] }, 'no usable text'],
  ])('%j', (bad, reason) => {
    const reading = withOne(bad)
    expect(reading.drafts).toHaveLength(2)
    expect(reading.rejected).toEqual([{ key: expect.any(String), reason: expect.stringContaining(reason) }])
  })

  test('the same incident twice: the copy changed last is read', () => {
    const newer = { ...feed.incidents[1], name: 'Sign-in was slow', updated_at: '2030-04-11T00:00:00Z' }
    const reading = withOne(newer)
    expect(reading.drafts.map(({ document }) => document.title)).toContain('Sign-in was slow')
    expect(reading.rejected).toMatchObject([{ key: 'k2again00001' }])
  })
})

test('text no database can hold is repaired, with a doubt', () => {
  const item = {
    id: 'z1',
    name: 'a\u0000b\ud83d',
    incident_updates: [{ id: 'u', status: 'resolved', body: 'x\ud800y\u0000', created_at: '2030-01-01T00:00:00Z' }],
  }
  const reading = read(JSON.stringify([item]))
  expect(reading.drafts[0]?.document.title).toBe('a\ufffdb\ufffd')
  expect(reading.drafts[0]?.document.entries[0]?.body).toBe('x\ufffdy\ufffd')
  expect(reading.doubts.map(({ kind }) => kind)).toEqual(['repaired-text'])
})

test('a body of any length stays within what an entry holds, with a doubt', () => {
  const item = {
    id: 'z1',
    name: 'Long',
    incident_updates: [{ id: 'u', status: 'resolved', body: 'word '.repeat(20_000), created_at: '2030-01-01T00:00:00Z' }],
  }
  const reading = read(JSON.stringify([item]))
  expect(reading.drafts[0]?.document.entries[0]?.body.length).toBe(40_000)
  expect(reading.doubts.map(({ kind }) => kind)).toEqual(['truncated'])
})

test.each(['incidents', 'maintenances', 'archive', 'imitation', 'summary'])('%s: the order of its lists does not matter', (name) => {
  const feed = JSON.parse(fixture(name)) as Record<string, unknown>
  const plain = read(fixture(name))
  const shuffled = (value: unknown, turns: () => number): unknown => {
    if (Array.isArray(value)) {
      const items = value.map((item) => shuffled(item, turns))
      return items
        .map((item) => ({ item, at: turns() }))
        .sort((a, b) => a.at - b.at)
        .map(({ item }) => item)
    }
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shuffled(inner, turns)]))
  }
  fc.assert(
    fc.property(fc.infiniteStream(fc.nat(1000)), (stream) => {
      const reading = read(JSON.stringify(shuffled(feed, () => stream.next().value ?? 0)))
      expect(reading.drafts).toEqual(plain.drafts)
      expect(reading.services).toEqual(plain.services)
    }),
    { numRuns: 30 },
  )
})

test('nothing throws, and whatever is read is sound', { timeout: 60_000 }, () => {
  const keys = ['page', 'name', 'url', 'incidents', 'scheduled_maintenances', 'components', 'incident_updates', 'affected_components']
  const values = [
    'id',
    'code',
    'status',
    'impact',
    'body',
    'created_at',
    'display_at',
    'resolved_at',
    'scheduled_for',
    'new_status',
    'group',
  ]
  fc.assert(
    fc.property(hostileInputs([...keys, ...values]), (text) => expectSoundReading(read(text), text)),
    { numRuns: 300 },
  )
})

test('words of the language itself are unknown values and nothing more', () => {
  for (const word of ['constructor', '__proto__', 'toString', 'hasOwnProperty']) {
    const update = {
      id: 'u',
      status: word,
      body: 'x',
      created_at: '2030-01-01T00:00:00Z',
      affected_components: [{ code: word, name: word, new_status: word }],
    }
    const reading = read(JSON.stringify([{ id: word, name: word, impact: word, incident_updates: [update] }]))
    expect(reading.rejected).toBeUndefined()
    expect(reading.doubts.map(({ kind }) => kind)).toEqual(['unknown-value', 'unknown-value', 'unknown-value'])
  }
})

describe('time grows with the input, not faster', { timeout: 60_000 }, () => {
  const one = (incident: object) => JSON.stringify([{ id: 'z', name: 'x', impact: 'minor', ...incident }])
  const list = (size: number, item: (index: number) => object) => Array.from({ length: size }, (_, index) => item(index))
  test.each<[string, (size: number) => string, number]>([
    [
      'a body',
      (size) => one({ incident_updates: [{ id: 'u', body: '<b>x</b> <1% '.repeat(size), created_at: '2030-01-01T00:00:00Z' }] }),
      20_000,
    ],
    [
      'updates of one instant',
      (size) => one({ incident_updates: list(size, (at) => ({ id: 'update_1', body: `${at}`, created_at: '2030-01-01T00:00:00Z' })) }),
      1500,
    ],
    [
      'components',
      (size) =>
        one({
          incident_updates: [
            {
              id: 'u',
              created_at: '2030-01-01T00:00:00Z',
              affected_components: list(size, (at) => ({ code: at, name: `Part ${at}`, new_status: 'major_outage' })),
            },
          ],
        }),
      1500,
    ],
    ['incidents', (size) => JSON.stringify(list(size, (at) => ({ id: `i${at}`, name: 'x', incident_updates: [] }))), 500],
    ['a title', (size) => one({ name: 'Germany '.repeat(size), incident_updates: [] }), 50_000],
  ])('%s', (_, input, size) => {
    expect(growthOf(statuspage, input, size, options)).toBeLessThan(3.5)
  })
})
