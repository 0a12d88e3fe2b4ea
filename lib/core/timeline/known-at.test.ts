import fc from 'fast-check'
import { expect, test } from 'vitest'
import { collectionNames, type IncidentDocument } from '@/lib/core/incident/document'
import { parseDocument } from '@/lib/core/incident/parse-document'
import { arbitraryDocument, arbitraryInstant } from '@/lib/core/testing/arbitrary-document'
import { buildDocument, buildEntry, buildImpact, instantOf, momentOf } from '@/lib/core/testing/build-document'
import { testPlaces } from '@/lib/core/testing/test-places'
import { knownFrom } from '@/lib/core/time/moment-range'
import { buildTimelineKnownAt, documentKnownAt } from '@/lib/core/timeline/known-at'

const at = instantOf('2023-07-18 10:00')
const early = buildEntry('early', { statedAt: momentOf('2023-07-18 09:00'), sources: ['notice'] })
const late = buildEntry('late', { statedAt: momentOf('2023-07-18 11:00'), sources: ['later'] })
const undated = buildEntry('undated', { kind: 'report', sources: ['forum'] })
const claimed = (...statedIn: string[]) => ({ statedIn, how: 'prose' as const })

function known(parts: Partial<IncidentDocument>, instant = at) {
  return documentKnownAt(buildDocument({ entries: [early, late, undated], ...parts, sources: parts.sources ?? sources }), instant)
}

const sources = ['notice', 'later', 'forum'].map((id) => ({ id, kind: 'blog' as const, publisher: id }))

test('entries stated by then remain, later and undated ones are hidden and counted', () => {
  const { document, hidden } = known({})
  expect(document.entries.map(({ id }) => id)).toEqual(['early'])
  expect(hidden).toEqual({ undated: 1, later: 1 })
  expect(known({}, instantOf('2023-07-18 11:00')).hidden).toEqual({ undated: 1, later: 0 })
})

test('a statement known only to the day is known at its end, one with two readings at the later', () => {
  const day = buildEntry('day', { statedAt: momentOf('2023-07-18', 'day') })
  const doubtful = buildEntry('doubtful', {
    statedAt: momentOf('2023-07-18 09:22', 'minute', { readings: [{ at: instantOf('2023-07-18 10:22') }] }),
  })
  const seen = (instant: string) => known({ entries: [day, doubtful] }, instantOf(instant)).document.entries.map(({ id }) => id)
  expect(seen('2023-07-18 10:00')).toEqual([])
  expect(seen('2023-07-18 10:22')).toEqual(['doubtful'])
  expect(seen('2023-07-19 00:00')).toEqual(['day', 'doubtful'])
})

test('a claim is known from the earliest statement of it, and shows only who had made it', () => {
  const starts = [
    { ...claimed('early', 'late'), moment: momentOf('2023-07-18 07:00') },
    { ...claimed('late'), moment: momentOf('2023-07-18 06:00') },
  ]
  const { document } = known({ impacts: [buildImpact('i', { ...claimed('early', 'late'), starts, undisclosed: claimed('late') })] })
  expect(document.impacts).toEqual([
    buildImpact('i', { ...claimed('early'), starts: [{ ...claimed('early'), moment: momentOf('2023-07-18 07:00') }] }),
  ])
})

test('what is claimed later, by the curator alone, or at no known time is hidden and counted', () => {
  const advice = (id: string, ...statedIn: string[]) => ({ id, ...claimed(...statedIn), audience: 'all', text: 'wait' })
  const { document, hidden } = known({ advice: [advice('a', 'early'), advice('b', 'late'), advice('c'), advice('d', 'undated')] })
  expect(document.advice.map(({ id }) => id)).toEqual(['a'])
  expect(hidden).toEqual({ undated: 3, later: 2 })
})

test('the outcome of an attempt is hidden until it was stated, the attempt is not', () => {
  const attempt = { id: 'a', ...claimed('early'), text: 'restart', outcomes: [{ ...claimed('late'), outcome: 'harmful' as const }] }
  expect(known({ attempts: [attempt] }).document.attempts).toEqual([{ ...attempt, outcomes: [] }])
  const timeline = buildTimelineKnownAt(buildDocument({ entries: [early, late], attempts: [attempt], sources }), [], at)
  expect(timeline.attempts[0]?.outcome).toBe('unknown')
})

test('summary, tags and pattern have no anchor; services only where something visible names them', () => {
  const services = [{ service: 'exchange-online' }, { service: 'teams' }]
  const entries = [{ ...early, services: [{ service: 'teams' }] }, late]
  const { document } = known({ entries, services, summary: 'It was the free/busy change.', tags: ['mail'], pattern: 'intermittent' })
  expect(document).toMatchObject({ summary: null, tags: [], pattern: 'continuous', services: [{ service: 'teams' }] })
})

test('the title is the one last stated, else the first headline, else the code, else the slug', () => {
  const titled = (entry: typeof early, title: string) => ({ ...entry, fields: { title } })
  const codes = [{ issuer: 'Microsoft', code: 'EX1' }]
  expect(known({ entries: [titled(early, 'Late mail'), titled(late, 'Rejected mail')] }).title).toBe('Late mail')
  expect(known({ entries: [titled(early, 'Late mail'), titled(late, 'Rejected mail')] }, late.statedAt.at ?? '').title).toBe(
    'Rejected mail',
  )
  expect(known({ entries: [{ ...early, headline: 'We look' }, titled(late, 'Rejected mail')] }).title).toBe('We look')
  expect(known({ codes }).title).toBe('EX1')
  expect(known({}).title).toBe('ex1')
  expect(known({ entries: [titled(early, 'Late mail')] }).document.title).toBe('Late mail')
})

test('a feed prints its one title beside the updates: it holds unless it was rewritten', () => {
  const origin = { format: 'statuspage', page: 'status.example', key: 'u1', contentSha: '0'.repeat(64) }
  const fed = { ...early, origin }
  expect(known({ title: 'Mail is late', entries: [fed] }).title).toBe('Mail is late')
  expect(known({ title: 'Mail is late', entries: [{ ...early, id: 'u2', statedAt: late.statedAt, origin }] }).title).toBe('ex1')
  expect(known({ title: 'Mail is lost', entries: [fed, { ...late, kind: 'record-change' }] }).title).toBe('ex1')
})

test('a title longer than a title may be is cut without breaking a character', () => {
  const title = `${'x'.repeat(499)}😀 and on`
  const { document } = known({ entries: [{ ...early, fields: { title } }] })
  expect(document.title.length).toBe(500)
  expect(parseDocument(document).ok).toBe(true)
})

test('only sources in use remain, with what they retell; title and quote only if they were out by then', () => {
  const out = { publishedAt: momentOf('2023-07-18 09:30'), title: 'Mail is late', quote: 'It is late.' }
  const notYet = { publishedAt: momentOf('2023-07-19'), title: 'Five hours', quote: 'It was five hours.' }
  const { document } = known({
    sources: [
      { id: 'notice', kind: 'press', publisher: 'A paper', relays: 'root', ...notYet },
      { id: 'root', kind: 'vendor-notice', publisher: 'Vendor', ...out },
      { id: 'later', kind: 'blog', publisher: 'A blog' },
      { id: 'forum', kind: 'forum', publisher: 'A forum' },
    ],
  })
  expect(document.sources).toEqual([
    { id: 'notice', kind: 'press', publisher: 'A paper', relays: 'root', publishedAt: notYet.publishedAt },
    { id: 'root', kind: 'vendor-notice', publisher: 'Vendor', ...out },
  ])
})

test('relations to what is hidden are hidden', () => {
  const entry = {
    ...early,
    relates: [
      { kind: 'confirms' as const, entry: 'late' },
      { kind: 'confirms' as const, entry: 'other' },
    ],
  }
  const other = buildEntry('other', { statedAt: momentOf('2023-07-18 08:00') })
  expect(known({ entries: [entry, late, other] }).document.entries[0]?.relates).toEqual([{ kind: 'confirms', entry: 'other' }])
})

test('coverage ends at that instant, so a promise not answered by then has lapsed', () => {
  const promise = { text: 'by 09:30', dueAt: momentOf('2023-07-18 09:30', 'minute') }
  const coverage = { from: instantOf('2023-07-18 09:00'), to: instantOf('2023-07-18 11:00'), complete: false }
  const document = buildDocument({ entries: [{ ...early, promise }, late], sources, coverage })
  const timeline = buildTimelineKnownAt(document, testPlaces, at)
  expect(timeline.document.coverage).toEqual({ ...coverage, to: at })
  expect(timeline.promises[0]?.outcome).toBe('lapsed')
  expect(buildTimelineKnownAt(document, testPlaces, instantOf('2023-07-18 09:15')).promises[0]?.outcome).toBe('open')
  expect(documentKnownAt(document, instantOf('2023-07-18 08:00')).document.coverage.from).toBeNull()
})

test('the timeline says that it is cut, to when, and what it hides', () => {
  const timeline = buildTimelineKnownAt(buildDocument({ entries: [early, late, undated], sources }), testPlaces, at)
  expect(timeline).toMatchObject({ knownThen: true, asOf: at, hidden: { undated: 1, later: 1 }, title: 'ex1' })
})

test('what is known then is a whole document, and cutting it again at that instant takes nothing more', () => {
  fc.assert(
    fc.property(arbitraryDocument, arbitraryInstant, (document, instant) => {
      const { document: cut } = documentKnownAt(document, instant)
      expect(parseDocument(cut)).toEqual({ ok: true, value: cut })
      expect(documentKnownAt(cut, instant).document).toEqual(cut)
    }),
  )
})

test('later, more is known and never less', () => {
  fc.assert(
    fc.property(arbitraryDocument, arbitraryInstant, arbitraryInstant, (document, a, b) => {
      const [earlier = a, later = b] = [a, b].sort()
      const before = documentKnownAt(document, earlier)
      const after = documentKnownAt(document, later)
      for (const name of collectionNames) {
        const ids = new Set(after.document[name].map(({ id }) => id))
        expect(before.document[name].filter(({ id }) => !ids.has(id))).toEqual([])
      }
      before.document.impacts.forEach((impact) => {
        const grown = after.document.impacts.find(({ id }) => id === impact.id)
        expect(grown?.starts.length).toBeGreaterThanOrEqual(impact.starts.length)
        expect(grown?.statedIn).toEqual(expect.arrayContaining(impact.statedIn))
      })
    }),
  )
})

test('no word of a later or undated statement is anywhere in the timeline', () => {
  fc.assert(
    fc.property(arbitraryDocument, arbitraryInstant, (document, instant) => {
      const marked = {
        ...document,
        summary: '§summary§',
        tags: ['curators-tag'],
        ...markClaims(document),
        entries: document.entries.map(mark),
      }
      const text = JSON.stringify(buildTimelineKnownAt(marked, testPlaces, instant))
      for (const { id, statedAt } of document.entries) {
        const from = knownFrom(statedAt)
        const visible = from !== null && from <= instant
        expect(text.includes(`§${id}§`), id).toBe(visible)
      }
      expect(text).not.toContain('§summary§')
      expect(text).not.toContain('curators-tag')
      expect(text).not.toContain('§nobody§')
    }),
  )
})

function mark(entry: IncidentDocument['entries'][number]): IncidentDocument['entries'][number] {
  const text = `§${entry.id}§`
  return {
    ...entry,
    headline: text,
    body: text,
    fields: { title: text, currentStatus: text },
    promise: { text, dueAt: null },
    regions: [{ place: null, wording: text }],
    translations: [{ language: 'de', body: text }],
  }
}

/** Each cause, advice, signature and attempt says by name who first says so, if that is one entry, or that nobody does. */
function markClaims({ causes, advice, signatures, attempts }: IncidentDocument) {
  const marked = <Made extends { statedIn: string[]; text: string }>(claims: Made[]) =>
    claims.map((claim) => {
      const [only, ...others] = claim.statedIn
      return { ...claim, text: only === undefined ? '§nobody§' : others.length === 0 ? `§${only}§` : 'by several' }
    })
  return { causes: marked(causes), advice: marked(advice), signatures: marked(signatures), attempts: marked(attempts) }
}
