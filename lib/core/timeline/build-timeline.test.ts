import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { IncidentDocument } from '@/lib/core/incident/document'
import { phases } from '@/lib/core/incident/entry'
import { arbitraryDocument, arbitraryInstant } from '@/lib/core/testing/arbitrary-document'
import { buildDocument, buildEntry, buildImpact, instantOf, momentOf } from '@/lib/core/testing/build-document'
import { testPlaces } from '@/lib/core/testing/test-places'
import { workedExample, workedExampleOfRejection } from '@/lib/core/testing/worked-example'
import { addSeconds, toInstant } from '@/lib/core/time/instant'
import { buildTimeline } from '@/lib/core/timeline/build-timeline'

const now = instantOf('2026-11-21 12:00')
const timeline = buildTimeline(workedExample, testPlaces, now)

test('the worked example: seven promises kept, four missed, one unanswered, to the second', () => {
  const count = (outcome: string) => timeline.promises.filter((promise) => promise.outcome === outcome).length
  expect([count('kept'), count('missed'), count('unanswered'), timeline.promises.length]).toEqual([7, 4, 1, 12])
  const late = timeline.promises.flatMap(({ entryId, lateSeconds }) => (lateSeconds === null ? [] : [[entryId, lateSeconds]]))
  expect(late).toEqual([
    ['post-06', 178],
    ['post-09', 160],
    ['post-10', 434],
    ['post-11', 143],
  ])
  expect(timeline.promises[0]?.dueAt).toBe(instantOf('2023-07-17 19:33:33'))
  expect(timeline.promises.at(-1)).toMatchObject({ entryId: 'post-12', outcome: 'unanswered', answeredAt: null })
})

test('the worked example: only the eighth promise is doubted', () => {
  expect(timeline.promises.flatMap(({ entryId, doubt }) => (doubt === null ? [] : [[entryId, doubt]]))).toEqual([
    ['post-08', { code: 'am-pm', meantAt: instantOf('2023-07-18 08:30'), lateSeconds: 10_168 }],
  ])
})

test('the worked example: one silence', () => {
  expect(timeline.silences.map(({ from, to, seconds }) => [from, to, seconds])).toEqual([
    [instantOf('2023-07-18 06:00:07'), instantOf('2023-07-18 11:19:28'), 19_161],
  ])
})

test('the worked example: what the vendor declared, what a newsletter says, and why to distrust the latter', () => {
  expect(
    timeline.durations.map(({ basis, seconds, atLeast, assumed, lastConfirmedAt }) => [basis, seconds, atLeast, assumed, lastConfirmedAt]),
  ).toEqual([
    ['declared', 95_543, true, false, instantOf('2023-07-18 17:32:23')],
    ['reported', 102_600, false, true, null],
  ])
  expect(timeline.doubts).toEqual([
    { code: 'end-equals-promise', basis: 'reported', effect: 'delayed', end: instantOf('2023-07-18 19:30'), promiseEntryId: 'post-12' },
  ])
})

test('the worked example: first word, status, phase and extent', () => {
  expect(timeline.gaps.firstWordAfterDeclaredStartSeconds).toBe(14_613)
  expect(timeline.status).toBe('end-not-recorded')
  expect(timeline.phase).toEqual({ phase: 'mitigating', entryId: 'post-12', at: instantOf('2023-07-18 17:32:23') })
  expect(timeline.noWordForSeconds).toBeNull()
  expect(timeline.extent).toEqual({ from: instantOf('2023-07-17 15:00'), to: instantOf('2023-07-18 20:30') })
})

test('the worked example: the rejection is disputed, and its declared end was outlived by the vendor itself', () => {
  const rejection = buildTimeline(workedExampleOfRejection, testPlaces, now)
  expect(rejection.status).toBe('disputed')
  expect(rejection.voices.people).toMatchObject({ affected: ['press-article'], undatedAffected: ['reader'] })
  expect(rejection.durations).toMatchObject([{ basis: 'declared', effect: 'rejected', seconds: 12_300, atLeast: true }])
  expect(rejection.doubts).toMatchObject([{ code: 'end-before-last-confirmation', confirmedAt: instantOf('2023-07-18 08:47:34') }])
})

test('while it is live, the vendor\u2019s silence is counted from its last word', () => {
  const live = buildTimeline(workedExample, testPlaces, instantOf('2023-07-18 18:32:23'))
  expect(live.status).toBe('ongoing')
  expect(live.noWordForSeconds).toBe(3600)
  expect(live.promises.at(-1)?.outcome).toBe('open')
})

test('an empty incident gives a timeline with nothing in it', () => {
  expect(buildTimeline(buildDocument(), testPlaces, now)).toMatchObject({
    title: 'Mail is late',
    entries: [],
    extent: null,
    phase: null,
    phases: [],
    status: 'end-not-recorded',
    durations: [],
    promises: [],
    sources: { roots: 0, echoes: 0 },
    knownThen: false,
  })
})

test('a promised time far away does not stretch the axis', () => {
  const promise = (due: string) => ({ text: due, dueAt: momentOf(due, 'minute') })
  const extent = (due: string) =>
    buildTimeline(buildDocument({ entries: [buildEntry('a', { statedAt: momentOf('2023-07-18 08:00'), promise: promise(due) })] }), [], now)
      .extent
  expect(extent('2023-07-18 20:00')?.to).toBe(instantOf('2023-07-18 20:00'))
  expect(extent('2032-07-18 20:00')?.to).toBe(instantOf('2023-07-18 08:00'))
})

test('sources that retell another are echoes', () => {
  const source = { kind: 'blog' as const, publisher: 'A blog' }
  const document = buildDocument({
    sources: [
      { id: 'a', ...source },
      { id: 'b', ...source, relays: 'a' },
      { id: 'c', ...source, relays: 'b' },
    ],
  })
  expect(buildTimeline(document, [], now).sources).toEqual({ roots: 1, echoes: 2 })
})

test('attempts come in the order in which they were made, causes with the one that holds first', () => {
  const entries = [buildEntry('a', { statedAt: momentOf('2023-07-18 08:00') }), buildEntry('b', { statedAt: momentOf('2023-07-18 09:00') })]
  const attempt = (id: string, statedIn: string[], parts = {}) => ({
    id,
    statedIn,
    how: 'prose' as const,
    text: id,
    outcomes: [],
    ...parts,
  })
  const outcomes = [
    { statedIn: ['b'], how: 'prose' as const, outcome: 'harmful' as const },
    { statedIn: ['a'], how: 'prose' as const, outcome: 'partial' as const },
  ]
  const attempts = [
    attempt('unknown', []),
    attempt('second', ['b']),
    attempt('first', ['a'], { outcomes }),
    attempt('zeroth', ['b'], { happenedAt: momentOf('2023-07-18 07:00') }),
  ]
  const cause = (id: string, ...statedIn: string[]) => ({
    id,
    statedIn,
    how: 'prose' as const,
    category: 'unknown' as const,
    text: id,
    certainty: 'guess' as const,
  })
  const built = buildTimeline(buildDocument({ entries, attempts, causes: [cause('old', 'a'), cause('ours'), cause('new', 'b')] }), [], now)
  expect(built.attempts.map(({ attempt: { id }, outcome }) => [id, outcome])).toEqual([
    ['zeroth', 'unknown'],
    ['first', 'harmful'],
    ['second', 'unknown'],
    ['unknown', 'unknown'],
  ])
  expect(built.causes.map(({ id }) => id)).toEqual(['new', 'old', 'ours'])
})

test('any document gives a timeline; neither it nor the order of its entries matters or changes', () => {
  fc.assert(
    fc.property(arbitraryDocument, arbitraryInstant, (document, asOf) => {
      const before = structuredClone(document)
      const built = buildTimeline(document, testPlaces, asOf)
      expect(document).toEqual(before)
      const { document: _, ...derived } = built
      const { document: __, ...again } = buildTimeline({ ...document, entries: [...document.entries].reverse() }, testPlaces, asOf)
      expect(again).toEqual(derived)
      if (built.extent !== null) expect(built.extent.from <= built.extent.to).toBe(true)
    }),
  )
})

/** Half of the entries are vendor updates with fields and promises, the others reports; an impact for every hundred. */
function longDocument(count: number): IncidentDocument {
  const begin = Date.parse(instantOf('2023-07-01'))
  const entries = Array.from({ length: count }, (_, index) => {
    const at = toInstant(begin + index * 600_000)
    const fields = { title: 'Mail is late', userImpact: 'Some users wait.', currentStatus: `We are looking into it, step ${index >> 7}.` }
    return index % 2 === 0
      ? buildEntry(`post-${index}`, {
          statedAt: { at, precision: 'second' },
          fields,
          phase: phases[index % 5] ?? 'investigating',
          promise: { text: 'soon', dueAt: { at: addSeconds(at, 1500), precision: 'minute' } },
        })
      : buildEntry(`report-${index}`, {
          kind: 'report',
          statedAt: { at, precision: 'minute' },
          finding: 'affected',
          regions: [{ place: 'germany' }],
        })
  })
  const impacts = Array.from({ length: count / 100 }, (_, index) =>
    buildImpact(`impact-${index}`, {
      statedIn: [`post-${index * 2}`],
      starts: [{ statedIn: [`post-${index * 2}`], how: 'label', moment: momentOf('2023-07-01', 'minute') }],
    }),
  )
  return buildDocument({ entries, impacts, coverage: { from: null, to: null, complete: true } })
}

function fastest(document: IncidentDocument): number {
  const times = Array.from({ length: 5 }, () => {
    const began = performance.now()
    buildTimeline(document, testPlaces, now)
    return performance.now() - began
  })
  return Math.min(...times)
}

test('twenty times the entries take about twenty times as long, not four hundred times', () => {
  const small = fastest(longDocument(1000))
  const large = fastest(longDocument(20_000))
  expect(large / small).toBeLessThan(150)
}, 60_000)
