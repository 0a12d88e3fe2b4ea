import { describe, expect, it } from 'vitest'
import type { IncidentDocument } from '@/lib/core/incident/document'
import { buildDocument, buildEntry, buildImpact, momentOf } from '@/lib/core/testing/build-document'
import { cast } from '@/lib/core/testing/cast/cast'
import { ex648815 } from '@/lib/core/testing/cast/ex648815'
import { ex649175 } from '@/lib/core/testing/cast/ex649175'
import { testPlaces } from '@/lib/core/testing/test-places'
import { buildTimeline } from '@/lib/core/timeline/build-timeline'
import { traceFacts } from '@/lib/core/timeline/facts/trace-facts'
import { buildTimelineKnownAt } from '@/lib/core/timeline/known-at'
import { indexEntries } from '@/lib/core/timeline/latest-claim'
import type { Timeline } from '@/lib/core/timeline/timeline'

const now = '2026-11-21T00:00:00.000Z'

function trace({ document, histories, entries }: Timeline) {
  return traceFacts(document, histories, indexEntries(entries))
}

function traceOf(document: IncidentDocument) {
  return trace(buildTimeline(document, testPlaces, now))
}

describe('the facts of EX648815', () => {
  const facts = traceOf(ex648815)

  it('came in one after the other: the scope with post 2, start and cause with post 3, the delay with post 10, an end never', () => {
    expect(facts.map(({ fact, effect, versions }) => [fact, effect, versions.map(({ entryId }) => entryId)])).toEqual([
      ['title', null, ['post-01']],
      ['cause', null, ['post-03']],
      ['scope', 'delayed', ['post-02']],
      ['scope', 'rejected', ['post-09']],
      ['start', null, ['post-03']],
      ['delay', null, ['post-10', 'post-11']],
    ])
  })

  it('changed once: four hours became five', () => {
    const delay = facts.find(({ fact }) => fact === 'delay')?.versions
    expect(delay?.map(({ value, at }) => [value, at])).toEqual([
      [{ kind: 'minutes', minutes: 240 }, '2023-07-18T13:32:40.000Z'],
      [{ kind: 'minutes', minutes: 300 }, '2023-07-18T15:37:14.000Z'],
    ])
  })

  it('were fewer at ten o’clock', () => {
    const then = trace(buildTimelineKnownAt(ex648815, testPlaces, '2023-07-18T10:00:00.000Z'))
    expect(then.map(({ fact }) => fact)).toEqual(['title', 'cause', 'scope', 'start'])
  })
})

describe('facts that changed', () => {
  it('are compared word by word with the version before', () => {
    const scope = traceOf(ex649175).find(({ fact }) => fact === 'scope')
    expect(scope?.versions.length).toBe(3)
    expect(scope?.versions[0].parts).toBeNull()
    const parts = scope?.versions[1]?.parts ?? []
    expect(
      parts
        .filter(({ kind }) => kind !== 'removed')
        .map(({ text }) => text)
        .join(''),
    ).toBe(scope?.versions.map(({ value }) => (value.kind === 'text' ? value.text : ''))[1])
  })

  it('stand in the order in which they were stated, whatever the order of the claims; the curator’s own come last', () => {
    const said = (entry: string | null, text: string) => ({ statedIn: entry === null ? [] : [entry], how: 'prose' as const, text })
    const document = buildDocument({
      entries: [
        buildEntry('b', { statedAt: momentOf('2023-07-18 11:00') }),
        buildEntry('a', { statedAt: momentOf('2023-07-18 10:00') }),
        buildEntry('undated'),
      ],
      impacts: [buildImpact('i', { who: [said(null, 'everyone'), said('undated', 'nobody'), said('b', 'many'), said('a', 'some')] })],
    })
    const [scope] = traceOf(document)
    expect(scope?.versions.map(({ value, entryId }) => [value.kind === 'text' && value.text, entryId])).toEqual([
      ['some', 'a'],
      ['many', 'b'],
      ['nobody', 'undated'],
      ['everyone', null],
    ])
  })

  it('do not change by being said again', () => {
    const said = (entry: string, text: string) => ({ statedIn: [entry], how: 'prose' as const, text })
    const entries = ['a', 'b', 'c'].map((id, n) => buildEntry(id, { statedAt: momentOf(`2023-07-18 1${n}:00`) }))
    const document = buildDocument({
      entries,
      impacts: [buildImpact('i', { who: [said('a', 'some'), said('b', 'some'), said('c', 'many')] })],
    })
    expect(traceOf(document)[0]?.versions.map(({ entryId }) => entryId)).toEqual(['a', 'c'])
  })

  it('are the vendor’s: what others say of start and end is no version of it', () => {
    const starts = [{ statedIn: ['a'], how: 'prose' as const, moment: momentOf('2023-07-18 06:00') }]
    const document = buildDocument({
      entries: [buildEntry('a', { kind: 'press' })],
      impacts: [buildImpact('i', { basis: 'reported', starts }), buildImpact('j', { basis: 'observed', starts })],
    })
    expect(traceOf(document)).toEqual([])
  })

  it('keep a cause whole, with its text compared', () => {
    const cause = (id: string, entry: string, text: string) =>
      ({ id, statedIn: [entry], how: 'label', category: 'network', text, certainty: 'guess' }) as const
    const document = buildDocument({
      entries: [buildEntry('a', { statedAt: momentOf('2023-07-18 10:00') }), buildEntry('b', { statedAt: momentOf('2023-07-18 11:00') })],
      causes: [
        { ...cause('two', 'b', 'A switch failed in one hall.'), statedIn: ['b'] },
        { ...cause('one', 'a', 'A switch failed.'), statedIn: ['a'] },
      ],
    })
    const [traced] = traceOf(document)
    expect(traced?.versions.map(({ value }) => value.kind === 'cause' && value.cause.id)).toEqual(['one', 'two'])
    expect(traced?.versions[1]?.parts?.some(({ kind, text }) => kind === 'added' && text.includes('in one hall'))).toBe(true)
  })
})

it.each(cast.map((document) => [document.slug, document] as const))('%s: every version names an entry that is there', (_slug, document) => {
  const ids = new Set(document.entries.map(({ id }) => id))
  const versions = traceOf(document).flatMap((each) => each.versions)
  expect(versions.filter(({ entryId }) => entryId !== null && !ids.has(entryId))).toEqual([])
})
