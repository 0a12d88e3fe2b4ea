import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { IncidentDocument } from '@/lib/core/incident/document'
import type { Entry, Promised } from '@/lib/core/incident/entry'
import { arbitraryDocument, arbitraryInstant } from '@/lib/core/testing/arbitrary-document'
import { buildDocument, buildEntry, instantOf, momentOf } from '@/lib/core/testing/build-document'
import { addSeconds } from '@/lib/core/time/instant'
import type { Moment } from '@/lib/core/time/moment'
import { orderEntries } from '@/lib/core/timeline/order-entries'
import { judgePromises, promiseDueAt } from '@/lib/core/timeline/promises'

const midnight = instantOf('2023-07-19')
const time = (clock: string, precision: 'second' | 'minute' | 'hour' | 'day' = 'second', parts: Partial<Moment> = {}) =>
  momentOf(`2023-07-18 ${clock}`, precision, parts)
const due = (clock: string, precision: 'second' | 'minute' | 'hour' | 'day' = 'minute'): Promised => ({
  text: `by ${clock}`,
  dueAt: time(clock, precision),
})
const says = (id: string, clock: string, promise?: Promised, parts: Partial<Entry> = {}) =>
  buildEntry(id, { statedAt: time(clock), ...(promise === undefined ? {} : { promise }), ...parts })

function judged(entries: Entry[], now = midnight, parts: Partial<IncidentDocument> = {}) {
  return judgePromises(buildDocument({ entries, ...parts }), orderEntries(entries), now)
}

function first(entries: Entry[], now = midnight, parts: Partial<IncidentDocument> = {}) {
  return judged(entries, now, parts)[0]
}

test('answered within the due minute it is kept, one second after that minute it is missed, counted from the time as printed', () => {
  const promise = says('a', '08:00:00', due('08:30'))
  expect(first([promise, says('b', '08:30:59')])).toMatchObject({ outcome: 'kept', lateSeconds: null, answeredBy: 'b' })
  expect(first([promise, says('b', '08:31:00')])).toMatchObject({ outcome: 'missed', lateSeconds: 60 })
  expect(first([promise, says('b', '08:32:58')])).toMatchObject({
    outcome: 'missed',
    lateSeconds: 178,
    dueAt: instantOf('2023-07-18 08:30'),
  })
})

test('a promise of minutes counts from its own statement', () => {
  const promise = says('a', '19:03:33', { text: 'within 30 minutes', dueAt: null, withinMinutes: 30 })
  expect(promiseDueAt(promise)).toMatchObject({ at: instantOf('2023-07-18 19:33:33'), precision: 'second' })
  expect(first([promise, says('b', '19:33:59')])?.outcome).toBe('kept')
  expect(first([promise, says('b', '19:34:33')])).toMatchObject({ outcome: 'missed', lateSeconds: 60 })
})

test('promised for a day it may come until its end, and is late from then on', () => {
  const promise = says('a', '08:00:00', { text: 'tomorrow', dueAt: momentOf('2023-07-19', 'day') })
  const answered = (at: string) => first([promise, buildEntry('b', { statedAt: momentOf(at) })], instantOf('2023-07-30'))
  expect(answered('2023-07-19 23:59:59')?.outcome).toBe('kept')
  expect(answered('2023-07-20 01:00')).toMatchObject({ outcome: 'missed', lateSeconds: 3600 })
})

test('the next update answers, or the next statement elsewhere that names the code as a word', () => {
  const codes = [
    { issuer: 'Microsoft', code: 'EX648815' },
    { issuer: 'NHSmail', code: 'INC37' },
  ]
  const tweet = (id: string, clock: string, body: string) => says(id, clock, undefined, { kind: 'vendor-statement', body })
  const answer = (...entries: Entry[]) => first([says('a', '08:00:00', due('08:30')), ...entries], midnight, { codes })?.answeredBy
  expect(answer(tweet('t', '08:10:00', 'All is well.'), says('b', '08:20:00'))).toBe('b')
  expect(answer(tweet('t', '08:10:00', 'See ex648815.'), says('b', '08:20:00'))).toBe('t')
  expect(answer(tweet('t', '08:10:00', 'See EX6488157.'), says('b', '08:20:00'))).toBe('b')
  expect(answer(tweet('t', '08:10:00', 'See INC37.'), says('b', '08:20:00'))).toBe('b')
  expect(answer(says('p', '08:10:00', undefined, { kind: 'press', body: 'EX648815' }))).toBeNull()
})

test('in an incident without the vendor\u2019s codes any statement of the vendor answers', () => {
  const tweet = says('t', '08:10:00', undefined, { kind: 'vendor-statement', body: 'All is well.' })
  expect(first([says('a', '08:00:00', due('08:30')), tweet])?.answeredBy).toBe('t')
})

test('only what is stated strictly later answers', () => {
  const entries = [says('a', '08:00:00', due('08:30')), says('b', '08:00:00', due('08:30')), says('c', '08:40:00')]
  expect(judged(entries).map(({ answeredBy }) => answeredBy)).toEqual(['c', 'c'])
})

test('not answered, it is open while ahead, then unanswered, or lapsed where our copy is known to reach further', () => {
  const entries = [says('a', '08:00:00', due('08:30'))]
  const coverage = (to: string | null, complete = false) => ({ coverage: { from: null, to: to === null ? null : instantOf(to), complete } })
  expect(first(entries, instantOf('2023-07-18 08:30:59'))?.outcome).toBe('open')
  expect(first(entries, instantOf('2023-07-18 08:31'))?.outcome).toBe('unanswered')
  expect(first(entries, midnight, coverage('2023-07-18 08:00'))?.outcome).toBe('unanswered')
  expect(first(entries, midnight, coverage(null, true))?.outcome).toBe('lapsed')
  expect(first(entries, midnight, coverage('2023-07-19 00:00'))?.outcome).toBe('lapsed')
})

test('"once available" is undated', () => {
  expect(first([says('a', '08:00:00', { text: 'once available', dueAt: null }), says('b', '09:00:00')])).toMatchObject({
    outcome: 'undated',
    dueAt: null,
  })
})

test('what cannot be read, or lies before the promise, is unclear and has no due time', () => {
  const unreadable: Promised = { text: 'at 25:61', dueAt: { at: null, precision: 'unknown', text: 'at 25:61' } }
  expect(first([says('a', '08:00:00', unreadable)])).toMatchObject({ outcome: 'unclear', dueAt: null, doubt: { code: 'due-unreadable' } })
  expect(first([says('a', '08:00:00', due('07:30'))])).toMatchObject({
    outcome: 'unclear',
    dueAt: null,
    doubt: { code: 'due-before-stated' },
  })
  expect(first([says('a', '08:00:40', due('08:00'))], instantOf('2023-07-18 08:00:50'))?.outcome).toBe('open')
  const undated = buildEntry('a', { promise: { text: 'within an hour', dueAt: null, withinMinutes: 60 } })
  expect(first([undated])).toMatchObject({ outcome: 'unclear', doubt: { code: 'due-unreadable' }, madeAt: null })
})

test('a dated promise in an undated post has no known answer', () => {
  const undated = buildEntry('a', { promise: due('08:30') })
  expect(first([undated, says('b', '09:00:00')], midnight, { coverage: { from: null, to: null, complete: true } })).toMatchObject({
    outcome: 'unanswered',
    answeredBy: null,
  })
})

test('an answer known only to the hour is unclear when the due time lies within it, else it is judged', () => {
  const promise = says('a', '07:00:00', due('08:30'))
  const answer = (clock: string) => first([promise, buildEntry('b', { statedAt: time(clock, 'hour') })])
  expect(answer('08:00')).toMatchObject({ outcome: 'unclear', doubt: { code: 'answer-coarse' }, dueAt: instantOf('2023-07-18 08:30') })
  expect(answer('07:30')?.outcome).toBe('kept')
  expect(answer('09:00')).toMatchObject({ outcome: 'missed', lateSeconds: 1800 })
})

test('a relayed promise is judged alike and marked', () => {
  const notice = says('notice', '09:22:00', due('10:00'), { kind: 'third-party-notice' })
  expect(first([notice, says('b', '10:39:42')])).toMatchObject({ outcome: 'missed', relayed: true, lateSeconds: 2382 })
})

/** Posts every two hours, each promising the next in two hours; one of them with another due time. */
function rhythm(odd: Promised): Entry[] {
  const posts = ['00', '02', '04', '06', '08', '10'].map((hour, index) =>
    says(`post-${index}`, `${hour}:00:00`, {
      text: 'in two hours',
      dueAt: momentOf(
        addSeconds(instantOf(`2023-07-18 ${hour}:00`), 7200)
          .slice(0, 16)
          .replace('T', ' '),
        'minute',
      ),
    }),
  )
  return posts.map((post, index) => (index === 4 ? { ...post, promise: odd } : post))
}

test('AM and PM exchanged is doubted where that fits the rhythm and the print does not', () => {
  const doubtful = judged(rhythm(due('22:00')))[4]
  expect(doubtful).toMatchObject({ outcome: 'kept', dueAt: instantOf('2023-07-18 22:00') })
  expect(doubtful?.doubt).toEqual({ code: 'am-pm', meantAt: instantOf('2023-07-18 10:00'), lateSeconds: null })
  expect(judged(rhythm(due('21:45')))[4]?.doubt).toEqual({ code: 'am-pm', meantAt: instantOf('2023-07-18 09:45'), lateSeconds: 900 })
})

test('it is not doubted when the print fits, when half a day off fits no better, or when there is too little to compare', () => {
  expect(judged(rhythm(due('10:30')))[4]?.doubt).toBeNull()
  expect(judged(rhythm(due('17:00')))[4]?.doubt).toBeNull()
  const few = rhythm(due('22:00')).slice(2, 5)
  expect(judged(few).map(({ doubt }) => doubt)).toEqual([null, null, null])
})

test('every promise is judged once; late exactly when missed; open only ahead; dated answers later than the promise', () => {
  fc.assert(
    fc.property(arbitraryDocument, arbitraryInstant, (document, now) => {
      const records = judgePromises(document, orderEntries(document.entries), now)
      const promising = document.entries.filter(({ promise }) => promise !== undefined).map(({ id }) => id)
      expect(records.map(({ entryId }) => entryId).sort()).toEqual([...promising].sort())
      for (const { outcome, lateSeconds, dueAt, madeAt, answeredAt, answeredBy } of records) {
        expect(lateSeconds !== null).toBe(outcome === 'missed')
        if (lateSeconds !== null) expect(lateSeconds).toBeGreaterThanOrEqual(0)
        if (outcome === 'kept' || outcome === 'missed') expect(answeredBy).not.toBeNull()
        if (outcome === 'open' || outcome === 'unanswered' || outcome === 'lapsed') expect(answeredBy).toBeNull()
        if (outcome === 'undated') expect(dueAt).toBeNull()
        if (madeAt !== null && answeredAt !== null) expect(answeredAt > madeAt).toBe(true)
      }
    }),
  )
})

test('as time passes an open promise may end, and nothing else changes', () => {
  fc.assert(
    fc.property(arbitraryDocument, arbitraryInstant, arbitraryInstant, (document, a, b) => {
      const [earlier = a, later = b] = [a, b].sort()
      const covered = { ...document, coverage: { from: null, to: null, complete: false } }
      const before = judgePromises(covered, orderEntries(document.entries), earlier)
      const after = judgePromises(covered, orderEntries(document.entries), later)
      before.forEach((record, index) => {
        const { outcome } = after[index] ?? record
        if (record.outcome === 'open') expect(['open', 'unanswered']).toContain(outcome)
        else expect(after[index]).toEqual(record)
      })
    }),
  )
})
