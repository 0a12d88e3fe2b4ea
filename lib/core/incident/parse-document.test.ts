import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseDocument } from '@/lib/core/incident/parse-document'
import { arbitraryDocument } from '@/lib/core/testing/arbitrary-document'
import { buildDocument, buildEntry, buildImpact, momentOf } from '@/lib/core/testing/build-document'
import { workedExample, workedExampleOfRejection } from '@/lib/core/testing/worked-example'

function faultsOf(value: unknown) {
  const parsed = parseDocument(value)
  return parsed.ok ? [] : parsed.error
}

const source = { id: 'blog', kind: 'blog', publisher: 'A blog' } as const

test('a whole document is read unchanged', () => {
  for (const document of [workedExample, workedExampleOfRejection, buildDocument()]) {
    expect(parseDocument(structuredClone(document))).toEqual({ ok: true, value: document })
  }
})

test.each([null, undefined, 3, 'text', [], true])('%j is no incident document', (value) => {
  expect(faultsOf(value)).toEqual([{ path: '', message: 'an incident document is an object' }])
})

test('a document without a version, or of a newer one, is refused with the reason', () => {
  expect(faultsOf({})).toEqual([{ path: 'schemaVersion', message: 'missing or not a number' }])
  expect(faultsOf({ ...buildDocument(), schemaVersion: 2 })[0]?.message).toContain('newer Faultline')
  expect(faultsOf({ ...buildDocument(), schemaVersion: 0 })[0]?.path).toBe('schemaVersion')
})

test('a fault says where it is', () => {
  const bad = { ...buildEntry('post-01'), statedAt: { at: 'yesterday', precision: 'second' } }
  expect(faultsOf({ ...buildDocument(), entries: [buildEntry('post-00'), bad] })).toEqual([
    { path: 'entries[1].statedAt.at', message: 'not a UTC instant like 2023-07-17T19:03:33.000Z' },
  ])
})

test('a moment without an instant must be unknown, and an unknown one has none', () => {
  const entry = (statedAt: object) => faultsOf({ ...buildDocument(), entries: [{ ...buildEntry('a'), statedAt }] })
  expect(entry({ at: null, precision: 'day' })).toHaveLength(1)
  expect(entry({ at: '2023-07-18T00:00:00.000Z', precision: 'unknown' })).toHaveLength(1)
  const bounds = { notBefore: '2023-07-19T00:00:00.000Z', notAfter: '2023-07-18T00:00:00.000Z' }
  expect(entry({ at: null, precision: 'unknown', ...bounds })).toHaveLength(1)
})

test('unknown keys, NUL and half characters are refused, never dropped', () => {
  expect(faultsOf({ ...buildDocument(), colour: 'red' })).toHaveLength(1)
  expect(faultsOf(buildDocument({ title: 'a\u0000b' }))[0]?.path).toBe('title')
  expect(faultsOf(buildDocument({ entries: [buildEntry('a', { body: '\ud800' })] }))[0]?.path).toBe('entries[0].body')
})

test('an id used twice in one collection is refused; the same id in two collections is not', () => {
  expect(faultsOf(buildDocument({ entries: [buildEntry('a'), buildEntry('b'), buildEntry('a')] }))).toEqual([
    { path: 'entries[2].id', message: 'the id a is used twice' },
  ])
  expect(faultsOf(buildDocument({ entries: [buildEntry('a')], impacts: [buildImpact('a')] }))).toEqual([])
})

test('every entry that a claim names must be there, however deep the claim', () => {
  const claim = { statedIn: ['here', 'gone'], how: 'prose' as const }
  const document = buildDocument({
    entries: [buildEntry('here')],
    impacts: [buildImpact('i', { statedIn: ['gone'], starts: [{ ...claim, moment: momentOf('2023-07-18') }], undisclosed: claim })],
    attempts: [{ id: 'a', statedIn: [], how: 'prose', text: 'restart', outcomes: [{ ...claim, outcome: 'none' }] }],
  })
  expect(faultsOf(document)).toEqual([
    { path: 'impacts[0].statedIn[0]', message: 'there is no entry gone' },
    { path: 'impacts[0].starts[0].statedIn[1]', message: 'there is no entry gone' },
    { path: 'impacts[0].undisclosed.statedIn[1]', message: 'there is no entry gone' },
    { path: 'attempts[0].outcomes[0].statedIn[1]', message: 'there is no entry gone' },
  ])
})

test('sources and related entries must be there', () => {
  const document = buildDocument({
    sources: [{ ...source, relays: 'paper' }],
    entries: [buildEntry('a', { sources: ['blog', 'tweet'], relates: [{ kind: 'confirms', entry: 'b' }] })],
    links: [
      {
        id: 'l',
        statedIn: [],
        how: 'curator',
        kind: 'related',
        incident: '018f0000-0000-7000-8000-000000000002',
        statedBy: 'press',
        sources: ['x'],
      },
    ],
  })
  expect(
    faultsOf(document)
      .map(({ path }) => path)
      .sort(),
  ).toEqual(['entries[0].relates[0].entry', 'entries[0].sources[1]', 'links[0].sources[0]', 'sources[0].relays'])
})

test('a source that retells itself is refused once per circle, a chain is not', () => {
  const relaying = (id: string, relays?: string) => ({ ...source, id, ...(relays === undefined ? {} : { relays }) })
  expect(faultsOf(buildDocument({ sources: [relaying('a', 'b'), relaying('b', 'c'), relaying('c')] }))).toEqual([])
  expect(faultsOf(buildDocument({ sources: [relaying('x', 'a'), relaying('a', 'b'), relaying('b', 'a')] }))).toEqual([
    { path: 'sources[0].relays', message: 'the source retells itself' },
  ])
})

test('at most a hundred faults are returned', () => {
  const document = buildDocument({ impacts: [buildImpact('i', { statedIn: Array.from({ length: 300 }, (_, index) => `e${index}`) })] })
  expect(faultsOf(document)).toHaveLength(100)
})

test('ten thousand sources that retell each other in one long chain are read at once', () => {
  const sources = Array.from({ length: 10_000 }, (_, index) => ({
    ...source,
    id: `s${index}`,
    ...(index === 0 ? {} : { relays: `s${index - 1}` }),
  }))
  expect(faultsOf(buildDocument({ sources }))).toEqual([])
})

test('any valid document is read unchanged, and its JSON too', () => {
  fc.assert(
    fc.property(arbitraryDocument, (document) => {
      expect(parseDocument(JSON.parse(JSON.stringify(document)))).toEqual({ ok: true, value: document })
    }),
  )
})

test('nothing that can be written as JSON makes it throw', () => {
  fc.assert(
    fc.property(fc.jsonValue(), arbitraryDocument, fc.string(), (value, document, key) => {
      expect(typeof parseDocument(value).ok).toBe('boolean')
      expect(typeof parseDocument({ ...document, [key]: value }).ok).toBe('boolean')
    }),
  )
})
