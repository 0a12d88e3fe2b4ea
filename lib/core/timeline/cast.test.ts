import { expect, test } from 'vitest'
import { diffWords } from '@/lib/core/history/word-diff'
import { parseDocument } from '@/lib/core/incident/parse-document'
import { instantOf } from '@/lib/core/testing/build-document'
import { cast } from '@/lib/core/testing/cast/cast'
import { ex648815 } from '@/lib/core/testing/cast/ex648815'
import { ex649175 } from '@/lib/core/testing/cast/ex649175'
import { ex649488 } from '@/lib/core/testing/cast/ex649488'
import { ex1256020 } from '@/lib/core/testing/cast/ex1256020'
import { ex1331830 } from '@/lib/core/testing/cast/ex1331830'
import { testPlaces } from '@/lib/core/testing/test-places'
import { addSeconds } from '@/lib/core/time/instant'
import { buildTimeline } from '@/lib/core/timeline/build-timeline'
import { combine } from '@/lib/core/timeline/combine'
import { buildTimelineKnownAt, documentKnownAt } from '@/lib/core/timeline/known-at'

const now = instantOf('2026-11-21 12:00')
const late = buildTimeline(ex648815, testPlaces, now)
const rejected = buildTimeline(ex649175, testPlaces, now)

test('EX648815: promises kept 7, missed 4, unanswered 1, each as the table says', () => {
  expect(
    late.promises.map(({ entryId, dueAt, outcome, answeredAt, lateSeconds }) => [entryId, dueAt, answeredAt, outcome, lateSeconds]),
  ).toEqual(
    [
      ['post-01', '2023-07-17 19:33:33', '2023-07-17 19:27:00', 'kept', null],
      ['post-02', '2023-07-17 20:30', '2023-07-17 20:07:09', 'kept', null],
      ['post-03', '2023-07-17 22:30', '2023-07-17 22:13:33', 'kept', null],
      ['post-04', '2023-07-18 00:30', '2023-07-18 00:18:38', 'kept', null],
      ['post-05', '2023-07-18 02:30', '2023-07-18 02:29:59', 'kept', null],
      ['post-06', '2023-07-18 04:30', '2023-07-18 04:32:58', 'missed', 178],
      ['post-07', '2023-07-18 06:30', '2023-07-18 06:00:07', 'kept', null],
      ['post-08', '2023-07-18 20:30', '2023-07-18 11:19:28', 'kept', null],
      ['post-09', '2023-07-18 13:30', '2023-07-18 13:32:40', 'missed', 160],
      ['post-10', '2023-07-18 15:30', '2023-07-18 15:37:14', 'missed', 434],
      ['post-11', '2023-07-18 17:30', '2023-07-18 17:32:23', 'missed', 143],
      ['post-12', '2023-07-18 19:30', null, 'unanswered', null],
    ].map(([id, due, answered, ...rest]) => [id, instantOf(String(due)), answered === null ? null : instantOf(String(answered)), ...rest]),
  )
})

test('EX648815: the eighth promise was perhaps meant for the morning', () => {
  expect(late.promises.flatMap(({ entryId, doubt }) => (doubt === null ? [] : [{ entryId, ...doubt }]))).toEqual([
    { entryId: 'post-08', code: 'am-pm', meantAt: instantOf('2023-07-18 08:30'), lateSeconds: 10_168 },
  ])
})

test('EX648815: durations, silence, first word, status', () => {
  expect(late.durations.map(({ basis, effect, seconds, atLeast }) => [basis, effect, seconds, atLeast])).toEqual([
    ['declared', 'delayed', 95_543, true],
    ['reported', 'delayed', 102_600, false],
  ])
  expect(late.durations.map(({ assumed }) => assumed)).toEqual([true, true])
  expect(late.durations[0]?.lastConfirmedAt).toBe(instantOf('2023-07-18 17:32:23'))
  expect(late.silences.map(({ from, to, seconds }) => [from, to, seconds])).toEqual([
    [instantOf('2023-07-18 06:00:07'), instantOf('2023-07-18 11:19:28'), 19_161],
  ])
  expect(late.gaps.firstWordAfterDeclaredStartSeconds).toBe(14_613)
  expect(late.status).toBe('end-not-recorded')
  expect(late.doubts).toMatchObject([{ code: 'end-equals-promise', basis: 'reported', promiseEntryId: 'post-12' }])
})

test('EX648815: scope first in post 2, start and root cause in post 3, four hours in post 10, five in post 11', () => {
  const firstOf = (field: string) => late.histories.find((history) => history.field === field)?.values[0]?.entryId
  expect([firstOf('scopeOfImpact'), firstOf('startTime'), firstOf('rootCause')]).toEqual(['post-02', 'post-03', 'post-03'])
  const reworded = late.changes.filter(({ field, kind }) => field === 'moreInfo' && kind === 'reworded').map(({ entryId }) => entryId)
  expect(reworded).toEqual(['post-02', 'post-10', 'post-11'])
  const last = late.changes.find(({ field, entryId }) => field === 'moreInfo' && entryId === 'post-11')
  const words = diffWords(last?.before ?? '', last?.after ?? '').filter(({ kind }) => kind !== 'same')
  expect(words.map(({ text, kind }) => [kind, text.trim()])).toEqual([
    ['removed', 'four'],
    ['added', 'five'],
  ])
})

test('EX648815: the repairs and what became of them', () => {
  const outcomes = late.attempts.map(({ outcome }) => outcome)
  expect(outcomes).toEqual(['partial', 'harmful', 'unknown', 'partial', 'none', 'unknown'])
})

test('EX648815, known at 10:00 UTC on 18 July: nothing of the posts still to come', () => {
  const at = instantOf('2023-07-18 10:00')
  const then = buildTimelineKnownAt(ex648815, testPlaces, at)
  expect(then.entries.map(({ entry }) => entry.id)).toEqual(
    ['01', '02', '03', '04', '05', '06', '07', '08'].map((number) => `post-${number}`),
  )
  expect(then.promises.at(-1)).toMatchObject({ entryId: 'post-08', outcome: 'open', doubt: { code: 'am-pm', lateSeconds: null } })
  expect(then.durations.map(({ basis, seconds, atLeast }) => [basis, seconds, atLeast])).toEqual([['declared', 54_007, true]])
  const text = JSON.stringify(then)
  for (const word of ['non-delivery', 'NDR', 'discard', 'four hours', 'five hours', 'taken back', 'newsletter', 'post-09'])
    expect(text, word).not.toContain(word)
  expect(then.document.impacts.flatMap(({ maxDelays }) => maxDelays)).toEqual([])
  const harmed = then.attempts.filter(({ outcome }) => outcome === 'harmful')
  expect(harmed).toEqual([])
})

test('EX649175: disputed, because the press says so after the vendor called it mitigated', () => {
  expect(rejected.status).toBe('disputed')
  expect(rejected.voices.vendor).toMatchObject({ phase: 'mitigated', at: instantOf('2023-07-18 10:39:42') })
  expect(rejected.voices.people.affected).toEqual(['press-article'])
  expect(rejected.voices.people.undatedAffected.length).toBeGreaterThan(0)
})

test('EX649175: the relayed window and the vendor still at work after it', () => {
  expect(rejected.durations.find(({ basis }) => basis === 'declared')).toMatchObject({ effect: 'rejected', seconds: 12_300, atLeast: true })
  expect(rejected.doubts).toContainEqual({
    code: 'end-before-last-confirmation',
    basis: 'declared',
    effect: 'rejected',
    end: instantOf('2023-07-18 08:25'),
    confirmedAt: instantOf('2023-07-18 08:47:34'),
  })
})

test('EX649175: no region declared; six places named by witnesses or press', () => {
  expect(rejected.regions.flatMap(({ namedBy }) => namedBy.map(({ basis }) => basis))).not.toContain('declared')
  expect(rejected.regions.map(({ place, depth }) => [place?.slug, depth])).toEqual([
    ['europe', 0],
    ['dach', 1],
    ['switzerland', 2],
    ['united-kingdom', 1],
    ['india', 0],
    ['united-states', 0],
  ])
})

test('EX649175: the promise that the notice relays is judged but marked', () => {
  expect(rejected.promises.filter(({ relayed }) => !relayed)).toEqual([])
  expect(rejected.promises.length).toBeGreaterThan(0)
})

test('the three tickets of July 2023 on one axis: in the silence of the first the vendor spoke twice on the second', () => {
  const combined = combine([late, rejected, buildTimeline(ex649488, testPlaces, now)])
  expect(combined.timelines[0]?.silences[0]?.meanwhile.map(({ slug, at }) => [slug, at])).toEqual([
    ['ex649175', instantOf('2023-07-18 08:47:34')],
    ['ex649175', instantOf('2023-07-18 10:39:42')],
  ])
  expect(combined.extent).toEqual({ from: instantOf('2023-07-17 15:00'), to: instantOf('2023-07-26 07:28') })
})

test('EX1256020 and EX1331830: dates unknown, so no duration and no end', () => {
  for (const document of [ex1256020, ex1331830]) {
    const timeline = buildTimeline(document, testPlaces, now)
    expect(timeline.status).toBe('end-not-recorded')
    expect(timeline.durations).toEqual([])
    expect(timeline.extent).toBeNull()
  }
  expect(buildTimeline(ex1256020, testPlaces, now).attempts.map(({ outcome }) => outcome)).toEqual(['none', 'unknown'])
})

test('at every hour, each of the cast is a whole document that grows', () => {
  for (const document of cast) {
    let before = 0
    for (let hour = 0; hour <= 24 * 10; hour += 1) {
      const known = documentKnownAt(document, addSeconds(instantOf('2023-07-17 00:00'), hour * 3600)).document
      expect(parseDocument(known).ok).toBe(true)
      expect(known.entries.length).toBeGreaterThanOrEqual(before)
      before = known.entries.length
    }
  }
})
