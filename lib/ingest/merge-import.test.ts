import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyChanges } from '@/lib/core/history/apply'
import type { Change } from '@/lib/core/history/change'
import type { IncidentDocument } from '@/lib/core/incident/document'
import type { Entry } from '@/lib/core/incident/entry'
import { parseDocument } from '@/lib/core/incident/parse-document'
import { buildEntry } from '@/lib/core/testing/build-document'
import { aws } from '@/lib/ingest/aws/format'
import { googleCloud } from '@/lib/ingest/google-cloud/format'
import { mergeImport } from '@/lib/ingest/merge-import'
import { testReadOptions } from '@/lib/ingest/testing/read-options'

type Update = { minute: number; text: string }
type State = { title: string; begin: number; end: number | null; severity: string; modified: number; updates: Update[] }

const noticedAt = '2030-06-01T00:00:00.000Z'
const clock = (minute: number) => new Date(Date.UTC(2030, 0, 1, 0, minute)).toISOString()
const first: State = {
  title: 'Queues grow',
  begin: 0,
  end: null,
  severity: 'low',
  modified: 0,
  updates: [{ minute: 5, text: 'We investigate.' }],
}

/** A state of the feed as the reader of a real format makes it a document. */
function read(state: State): IncidentDocument {
  const updates = state.updates.map(({ minute, text }) => ({
    created: clock(minute),
    when: clock(minute),
    text,
    status: 'SERVICE_DISRUPTION',
  }))
  const incident = {
    id: 'Same',
    external_desc: state.title,
    begin: clock(state.begin),
    severity: state.severity,
    status_impact: 'SERVICE_DISRUPTION',
  }
  const end = state.end === null ? {} : { end: clock(state.end) }
  const feed = [{ ...incident, ...end, created: clock(3), modified: clock(state.modified), updates }]
  const document = googleCloud.read(JSON.stringify(feed), testReadOptions()).drafts[0]?.document
  if (document === undefined) throw new Error('the state was not read')
  return document
}

function apply(document: IncidentDocument, changes: Change[]): IncidentDocument {
  const applied = applyChanges(document, changes)
  if (!applied.ok) throw new Error(applied.error)
  expect(parseDocument(applied.value)).toMatchObject({ ok: true })
  return applied.value
}

function merge(existing: IncidentDocument, last: State, next: State) {
  const merged = mergeImport(existing, read(next), { noticedAt, lastImported: read(last) })
  return { ...merged, document: apply(existing, merged.changes) }
}

const notes = (document: IncidentDocument): Entry[] => document.entries.filter(({ kind }) => kind === 'record-change')

/** All but what is allowed to depend on when we looked: the record-change entries, and the address, which is given at first sight. */
function essence(document: IncidentDocument): object {
  return { ...document, slug: '', entries: document.entries.filter(({ kind }) => kind !== 'record-change') }
}

describe('what the vendor did', () => {
  test('nothing: no changes', () => {
    expect(merge(read(first), first, first)).toMatchObject({ changes: [], moves: [], doubts: [] })
  })

  test('a new update, and with it a first end, is news: no record-change', () => {
    const next = { ...first, end: 30, updates: [...first.updates, { minute: 31, text: 'It is over.' }] }
    const { document, moves } = merge(read(first), first, next)
    expect(notes(document)).toEqual([])
    expect(moves).toMatchObject([{ what: 'end', from: null, news: true }])
    expect(essence(document)).toEqual(essence(read(next)))
  })

  test('an end slipped in without a word is told', () => {
    const { document } = merge(read(first), first, { ...first, end: 30 })
    expect(notes(document)[0]).toMatchObject({
      headline: 'Google Cloud changed what it had published: the end',
      body: '- The end: none given → 1 Jan 2030, 00:30 UTC',
    })
  })

  test('everything moved at once is one entry, stated when it was noticed', () => {
    const last = {
      ...first,
      end: 30,
      updates: [
        { minute: 5, text: 'We investigate slow queues in one zone.' },
        { minute: 31, text: 'It is over.' },
      ],
    }
    const next = {
      title: 'Queues grew',
      begin: 2,
      end: 45,
      severity: 'high',
      modified: 9,
      updates: [{ minute: 5, text: 'We investigate slow queues in all zones.' }],
    }
    const { document, moves } = merge(read(last), last, next)
    expect(moves.map(({ what }) => what)).toEqual(['title', 'start', 'end', 'severity', 'text', 'withdrawn'])
    expect(notes(document)).toHaveLength(1)
    expect(notes(document)[0]).toMatchObject({
      statedAt: { at: noticedAt },
      headline:
        'Google Cloud changed what it had published: the title, the start, the end, the severity, the text of one update, the presence of one update',
      recordChange: { what: 'rewrote', audience: 'all' },
      sources: ['status-page'],
    })
    expect(notes(document)[0]?.body.split('\n')).toEqual([
      '- The title: “Queues grow” → “Queues grew”',
      '- The start: 1 Jan 2030, 00:00 UTC → 1 Jan 2030, 00:02 UTC',
      '- The end: 1 Jan 2030, 00:30 UTC → 1 Jan 2030, 00:45 UTC',
      '- The severity: degraded, partial → degraded, full',
      '- The text of the update of 1 Jan 2030, 00:05 UTC: “We investigate slow queues in one zone.” → “We investigate slow queues in all zones.”',
      '- No longer published: the update of 1 Jan 2030, 00:31 UTC. It is kept here.',
    ])
  })

  test('what vanished stays, and only that it vanished is noted', () => {
    const last = { ...first, updates: [...first.updates, { minute: 9, text: 'It is a disk.' }] }
    const { document } = merge(read(last), last, first)
    expect(document.entries.map(({ body }) => body)).toContain('It is a disk.')
    expect(notes(document)[0]?.recordChange).toEqual({ what: 'removed', audience: 'all' })
  })

  test('only the stretch that differs of a long text is quoted', () => {
    const long = (word: string): State => ({
      ...first,
      updates: [{ minute: 5, text: `${'Calm. '.repeat(500)}It was ${word} that day.${' Calm.'.repeat(500)}` }],
    })
    const { document } = merge(read(long('Thursday')), long('Thursday'), long('Tuesday'))
    expect(notes(document)[0]?.body).toContain('It was Thursday that day.')
    expect(notes(document)[0]?.body.length).toBeLessThan(400)
  })

  test('the address stays although the title it was made of is gone', () => {
    const { document } = merge(read(first), first, { ...first, title: 'Something else' })
    expect(document.slug).toBe(read(first).slug)
    expect(document.title).toBe('Something else')
  })
})

describe('what curators did stands', () => {
  const next: State = {
    ...first,
    title: 'Queues grew',
    begin: 2,
    updates: [
      { minute: 5, text: 'We looked into it.' },
      { minute: 9, text: 'A disk.' },
    ],
  }
  const imported = read(first)
  const entryId = imported.entries[0]?.id ?? ''
  const impact = imported.impacts[0]

  test('their own entries, summary, tags and translations, while the vendor’s changes are taken over', () => {
    const report = buildEntry('reader', { kind: 'report', body: 'Same here.' })
    const entries = imported.entries.map((entry) => ({ ...entry, translations: [{ language: 'de', body: 'Wir untersuchen.' }] }))
    const curated = { ...imported, summary: 'Queues grew for an hour.', tags: ['queues'], entries: [...entries, report] }
    const { document, doubts } = merge(curated, first, next)
    expect(doubts).toEqual([])
    expect(document).toMatchObject({ summary: 'Queues grew for an hour.', tags: ['queues'], title: 'Queues grew' })
    expect(document.entries.map(({ id }) => id)).toContain('reader')
    expect(document.entries.find(({ id }) => id === entryId)).toMatchObject({
      body: 'We looked into it.',
      translations: [{ language: 'de' }],
    })
  })

  test('a title and a text they corrected, where the vendor changed them too: theirs stays, with a doubt', () => {
    const curated = {
      ...imported,
      title: 'Long queues',
      entries: imported.entries.map((entry) => ({ ...entry, body: 'We investigate (sic).' })),
    }
    const { document, doubts } = merge(curated, first, next)
    expect(document.title).toBe('Long queues')
    expect(document.entries[0]?.body).toBe('We investigate (sic).')
    expect(doubts.map(({ kind, target, name }) => [kind, target, name])).toEqual([
      ['contradictory', 'set/title', 'title'],
      ['contradictory', `entries/${entryId}`, 'body'],
    ])
    expect(notes(document)).toHaveLength(1)
  })

  test('a start they replaced stays against a moved one, one they added stands beside it', () => {
    const moment = { at: clock(-7), precision: 'minute' } as const
    const claim = { statedIn: [], how: 'curator', moment } as const
    const withStarts = (starts: object[]) => ({ ...imported, impacts: [{ ...impact, starts }] }) as IncidentDocument
    const replaced = merge(withStarts([claim]), first, next)
    expect(replaced.document.impacts[0]?.starts).toEqual([claim])
    expect(replaced.doubts).toMatchObject([{ target: 'impacts/declared', name: 'starts' }])
    const added = merge(withStarts([...(impact?.starts ?? []), claim]), first, next)
    expect(added.document.impacts[0]?.starts.map(({ moment: { at } }) => at)).toEqual([clock(2), clock(-7)])
    expect(added.doubts).toEqual([])
  })

  test('an imported entry they took out stays out, and nothing refers to it', () => {
    const starts = (impact?.starts ?? []).map((claim) => ({ ...claim, statedIn: [] }))
    const curated = { ...imported, entries: [], impacts: [{ ...impact, statedIn: [], starts }] } as IncidentDocument
    const { document, doubts } = merge(curated, first, next)
    expect(document.entries.map(({ body }) => body)).not.toContain('We looked into it.')
    expect(document.entries.map(({ body }) => body)).toContain('A disk.')
    expect(doubts.map(({ target }) => target)).toContain(`entries/${entryId}`)
  })

  test('their order of entries is no reason for a change', () => {
    const two = { ...first, updates: [...first.updates, { minute: 9, text: 'A disk.' }] }
    const turned = { ...read(two), entries: [...read(two).entries].reverse() }
    expect(merge(turned, two, two).changes).toEqual([])
  })
})

describe('what was read out of an update that was rewritten', () => {
  const event = (range: string) => {
    const description = `<span class="yellowfg"> 5:00 PM PDT</span>${range} it was slow. The issue has been resolved.`
    const feed = { archive: [{ service: 'queue', service_name: 'Queue', date: '1909500000', summary: 'Slow', status: 1, description }] }
    const document = aws.read(JSON.stringify(feed), testReadOptions()).drafts[0]?.document
    if (document === undefined) throw new Error('the event was not read')
    return document
  }
  const two = event('Between 1:00 PM and 2:00 PM PDT and between 3:00 PM and 4:00 PM PDT')
  const one = event('Between 1:00 PM and 4:00 PM PDT')

  test('goes with it, unless a curator made it theirs', () => {
    const merged = mergeImport(two, one, { noticedAt, lastImported: two })
    expect(essence(apply(two, merged.changes))).toEqual(essence(one))
    const curated = { ...two, impacts: two.impacts.map((impact) => ({ ...impact, features: ['Letters'] })) }
    const kept = mergeImport(curated, one, { noticedAt, lastImported: two })
    expect(apply(curated, kept.changes).impacts.map(({ id }) => id)).toEqual(['declared', 'declared-2'])
  })
})

type Step = { what: 'update' | 'rewrite' | 'title' | 'begin' | 'end' | 'severity'; word: string; minute: number; which: number }

const step: fc.Arbitrary<Step> = fc.record({
  what: fc.constantFrom('update', 'update', 'rewrite', 'title', 'begin', 'end', 'severity'),
  word: fc.constantFrom(
    'Queues grow',
    'Queues shrink',
    'We monitor the queues.',
    'Resolved, we hope.',
    'Disks are slow.',
    'medium',
    'high',
  ),
  minute: fc.integer({ min: 0, max: 90 }),
  which: fc.nat(),
})

function advance(state: State, { what, word, minute, which }: Step, index: number): State {
  const modified = state.modified + 1
  switch (what) {
    case 'update':
      return { ...state, modified, updates: [...state.updates, { minute: 100 + 10 * index, text: word }] }
    case 'rewrite':
      return {
        ...state,
        modified,
        updates: state.updates.map((update, at) => (at === which % state.updates.length ? { ...update, text: word } : update)),
      }
    case 'title':
      return { ...state, modified, title: word }
    case 'begin':
      return { ...state, modified, begin: minute }
    case 'end':
      return { ...state, modified, end: 100 + minute }
    case 'severity':
      return { ...state, modified, severity: which % 2 === 0 ? 'medium' : 'high' }
  }
}

function statesOf(steps: readonly Step[]): State[] {
  const states = [first]
  for (const [index, one] of steps.entries()) states.push(advance(states.at(-1) ?? first, one, index))
  return states
}

/** The record after these states were imported one after another; older ones are told by the time of modification. */
function importAll(states: readonly State[]): IncidentDocument {
  let last = states[0] ?? first
  let record = read(last)
  for (const state of states.slice(1)) {
    const older = state.modified < last.modified
    record = apply(record, mergeImport(record, read(state), { noticedAt, lastImported: read(last), older }).changes)
    if (!older) last = state
  }
  return record
}

describe('however often we look', { timeout: 30_000 }, () => {
  const history = fc.array(step, { minLength: 1, maxLength: 8 }).map(statesOf)

  test('the record ends the same, apart from the notes of what was changed', () => {
    fc.assert(
      fc.property(history, fc.infiniteStream(fc.boolean()), (states, seen) => {
        const looked = states.filter((_, index) => index === states.length - 1 || seen.next().value === true)
        expect(essence(importAll(looked))).toEqual(essence(read(states.at(-1) ?? first)))
      }),
      { numRuns: 150 },
    )
  })

  test('and in whatever order, as the feed says when it was modified', () => {
    fc.assert(
      fc.property(
        history.chain((states) => fc.shuffledSubarray(states, { minLength: states.length })),
        (states) => {
          const newest = states.reduce((a, b) => (b.modified > a.modified ? b : a))
          expect(essence(importAll(states))).toEqual(essence(read(newest)))
        },
      ),
      { numRuns: 150 },
    )
  })

  test('the same state again changes nothing', () => {
    fc.assert(
      fc.property(history, (states) => {
        const record = importAll(states)
        const last = read(states.at(-1) ?? first)
        expect(mergeImport(record, last, { noticedAt: '2031-01-01T00:00:00.000Z', lastImported: last }).changes).toEqual([])
      }),
      { numRuns: 100 },
    )
  })

  test('an older state only adds what no later one held', () => {
    const old = { ...first, title: 'Old', updates: [{ minute: 1, text: 'Forgotten.' }, ...first.updates] }
    const record = read(first)
    const merged = mergeImport(record, read(old), { noticedAt, lastImported: record, older: true })
    expect(apply(record, merged.changes)).toMatchObject({
      title: 'Queues grow',
      entries: [{ body: 'Forgotten.' }, { body: 'We investigate.' }],
    })
    expect(merged.moves).toEqual([])
  })
})
