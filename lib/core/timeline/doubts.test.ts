import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Entry } from '@/lib/core/incident/entry'
import type { Impact } from '@/lib/core/incident/impact'
import { arbitraryDocument, arbitraryInstant } from '@/lib/core/testing/arbitrary-document'
import { buildDocument, buildEntry, buildImpact, instantOf, momentOf } from '@/lib/core/testing/build-document'
import type { Moment } from '@/lib/core/time/moment'
import { buildTimeline } from '@/lib/core/timeline/build-timeline'

const midnight = instantOf('2023-07-19')
const time = (clock: string, parts: Partial<Moment> = {}) => momentOf(`2023-07-18 ${clock}`, 'minute', parts)
const claim = (moment: Moment, ...statedIn: string[]) => ({ statedIn, how: 'prose' as const, moment })
const entry = (id: string, clock: string, parts: Partial<Entry> = {}) => buildEntry(id, { statedAt: time(clock), ...parts })

function doubtsOf(impacts: Impact[], entries: Entry[]) {
  return buildTimeline(buildDocument({ impacts, entries }), [], midnight).doubts
}

const promising = entry('post', '09:00', { promise: { text: 'by 10:00', dueAt: time('10:00') } })

test('the vendor speaking of it after its end is a doubt', () => {
  const impact = buildImpact('i', { starts: [claim(time('05:00'))], ends: [claim(time('08:25'))] })
  expect(doubtsOf([impact], [entry('post', '08:47', { phase: 'investigating' })])).toEqual([
    {
      code: 'end-before-last-confirmation',
      basis: 'declared',
      effect: 'delayed',
      end: instantOf('2023-07-18 08:25'),
      confirmedAt: instantOf('2023-07-18 08:47'),
    },
  ])
})

test('it is none when the vendor said it was over, or when something else it declared has no end', () => {
  const ended = buildImpact('i', { starts: [claim(time('05:00'))], ends: [claim(time('08:25'))] })
  expect(doubtsOf([ended], [entry('post', '08:47', { phase: 'resolved' })])).toEqual([])
  const open = buildImpact('j', { effect: 'stale', starts: [claim(time('05:00'))] })
  expect(doubtsOf([ended, open], [entry('post', '08:47', { phase: 'investigating' })])).toEqual([])
})

test('an end that equals a promised time is a doubt, unless the vendor itself gave it', () => {
  const impact = (...statedIn: string[]) =>
    buildImpact('i', { basis: 'reported', starts: [claim(time('08:00'))], ends: [claim(time('10:00'), ...statedIn)] })
  const newsletter = entry('newsletter', '12:00', { kind: 'press' })
  expect(doubtsOf([impact('newsletter')], [promising, newsletter])).toEqual([
    { code: 'end-equals-promise', basis: 'reported', effect: 'delayed', end: instantOf('2023-07-18 10:00'), promiseEntryId: 'post' },
  ])
  expect(doubtsOf([impact('post')], [promising])).toEqual([])
})

test('voices that disagree are a doubt with both instants; one voice that changed its mind is none', () => {
  const starts = [claim(time('08:00'), 'post'), claim(time('07:00'), 'paper')]
  const post = entry('post', '09:00')
  const later = entry('later', '09:30')
  const paper = entry('paper', '10:00', { kind: 'press' })
  expect(doubtsOf([buildImpact('i', { starts })], [post, paper])).toEqual([
    { code: 'claims-disagree', impactId: 'i', which: 'start', values: [instantOf('2023-07-18 07:00'), instantOf('2023-07-18 08:00')] },
  ])
  const corrected = [...starts, claim(time('07:00'), 'later')]
  expect(doubtsOf([buildImpact('i', { starts: corrected })], [post, later, paper])).toEqual([])
})

test('a coarse time that allows the exact one agrees with it, and a curator without a source is no voice', () => {
  const ends = [claim(time('10:00'), 'post'), claim(momentOf('2023-07-18', 'day'), 'paper'), claim(time('11:00'))]
  const entries = [entry('post', '08:00', { phase: 'resolved' }), entry('paper', '12:00', { kind: 'press' })]
  expect(doubtsOf([buildImpact('i', { ends })], entries)).toEqual([])
})

test('an end before its start is a doubt', () => {
  const impact = buildImpact('i', { starts: [claim(time('10:00'))], ends: [claim(time('09:00'))] })
  expect(doubtsOf([impact], [])).toEqual([{ code: 'end-before-start', impactId: 'i' }])
})

test('what is doubted about ends and starts is in the document, and an impact left out has no length', () => {
  fc.assert(
    fc.property(arbitraryDocument, arbitraryInstant, (document, now) => {
      const { doubts } = buildTimeline(document, [], now)
      const contradictory = new Set(doubts.flatMap((doubt) => (doubt.code === 'end-before-start' ? [doubt.impactId] : [])))
      const alone = { ...document, impacts: document.impacts.filter(({ id }) => contradictory.has(id)) }
      expect(buildTimeline(alone, [], now).durations).toEqual([])
      for (const doubt of doubts) if (doubt.code === 'claims-disagree') expect(doubt.values.length).toBeGreaterThan(1)
    }),
  )
})
