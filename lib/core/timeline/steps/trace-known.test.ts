import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { IncidentDocument } from '@/lib/core/incident/document'
import { arbitraryDocument } from '@/lib/core/testing/arbitrary-document'
import { buildDocument, buildEntry, buildImpact, momentOf } from '@/lib/core/testing/build-document'
import { cast } from '@/lib/core/testing/cast/cast'
import { ex648815 } from '@/lib/core/testing/cast/ex648815'
import { buildLongIncident } from '@/lib/core/testing/long-incident'
import { testPlaces } from '@/lib/core/testing/test-places'
import { buildTimeline } from '@/lib/core/timeline/build-timeline'
import { buildTimelineKnownAt } from '@/lib/core/timeline/known-at'
import { type StandingFacts, standingFacts } from '@/lib/core/timeline/steps/standing-facts'
import { traceKnown } from '@/lib/core/timeline/steps/trace-known'

const now = '2026-11-21T00:00:00.000Z'

const trace = (document: IncidentDocument) => traceKnown(buildTimeline(document, testPlaces, now))

/** What a fact says, without in which entries it was said: those that had not spoken yet are cut from the past. */
const said = ({ phase, cause, scope, start, promise }: StandingFacts) => ({
  phase: phase?.phase,
  phaseIn: phase?.entryId,
  cause: cause?.text,
  scope: scope?.text,
  start: start?.moment,
  promise,
})

/** Cutting the record at each instant, the slow way round. */
function expectSameAsCutting(document: IncidentDocument): void {
  for (const { at, facts } of trace(document)) {
    expect(said(facts)).toEqual(said(standingFacts(buildTimelineKnownAt(document, testPlaces, at))))
  }
}

describe('what was known, step by step', () => {
  it('is what cutting the record at each instant gives, for the whole cast', () => {
    for (const document of cast) expectSameAsCutting(document)
  })

  it('is the same for any incident whose entries have instants', () => {
    fc.assert(
      fc.property(arbitraryDocument, (document) => {
        const dated = buildTimeline(document, testPlaces, now).entries.every(({ sortAt }) => sortAt !== null)
        fc.pre(dated)
        expectSameAsCutting(document)
      }),
      { numRuns: 60 },
    )
  })

  it('follows EX648815: scope with the second post, start and cause with the third', () => {
    const steps = trace(ex648815)
    const first = (fact: keyof StandingFacts) => steps.findIndex(({ facts }) => facts[fact] !== null)
    expect([first('phase'), first('promise'), first('scope'), first('start'), first('cause')]).toEqual([0, 0, 1, 2, 2])
    expect(steps).toHaveLength(12)
    expect(steps.at(-1)?.facts.promise?.dueAt).toBe('2023-07-18T19:30:00.000Z')
  })

  it('ends with the facts as they stand', () => {
    const timeline = buildTimeline(ex648815, testPlaces, now)
    expect(said(traceKnown(timeline).at(-1)?.facts ?? standingFacts(timeline))).toEqual(said(standingFacts(timeline)))
  })

  it('keeps a promise owed until the vendor speaks again, whoever else speaks', () => {
    const promise = { text: 'by noon', dueAt: momentOf('2023-07-18 12:00', 'minute') }
    const steps = trace(
      buildDocument({
        entries: [
          buildEntry('post', { statedAt: momentOf('2023-07-18 10:00'), promise }),
          buildEntry('reader', { kind: 'report', statedAt: momentOf('2023-07-18 12:30') }),
          buildEntry('answer', { statedAt: momentOf('2023-07-18 13:00') }),
        ],
      }),
    )
    expect(steps.map(({ facts }) => facts.promise?.dueAt ?? null)).toEqual(['2023-07-18T12:00:00.000Z', '2023-07-18T12:00:00.000Z', null])
  })

  it('takes two entries of one instant in one step, and none that has no date', () => {
    const statedAt = momentOf('2023-07-18 10:00')
    const document = buildDocument({
      entries: [buildEntry('a', { statedAt }), buildEntry('b', { statedAt, kind: 'press' }), buildEntry('undated')],
    })
    expect(trace(document).map(({ entryIds }) => entryIds)).toEqual([['a', 'b']])
  })

  it('prefers the word of the vendor about a start, however late it comes', () => {
    const claim = (id: string, at: string) => ({ statedIn: [id], how: 'prose' as const, moment: momentOf(at, 'minute') })
    const document = buildDocument({
      entries: [
        buildEntry('press', { kind: 'press', statedAt: momentOf('2023-07-18 10:00') }),
        buildEntry('post', { statedAt: momentOf('2023-07-18 11:00') }),
        buildEntry('press-again', { kind: 'press', statedAt: momentOf('2023-07-18 12:00') }),
      ],
      impacts: [
        buildImpact('told', {
          basis: 'reported',
          statedIn: ['press'],
          starts: [claim('press', '2023-07-18 08:00'), claim('press-again', '2023-07-18 07:00')],
        }),
        buildImpact('declared', { statedIn: ['post'], starts: [claim('post', '2023-07-18 09:00')] }),
      ],
    })
    expect(trace(document).map(({ facts }) => facts.start?.moment.at?.slice(11, 16))).toEqual(['08:00', '09:00', '09:00'])
    expectSameAsCutting(document)
  })

  it('takes no longer for each of thousands of entries than for each of hundreds', () => {
    const small = buildTimeline(buildLongIncident(1000), testPlaces, now)
    const large = buildTimeline(buildLongIncident(8000), testPlaces, now)
    const timed = (run: () => unknown) => {
      const started = performance.now()
      run()
      return performance.now() - started
    }
    // Side by side, and again while something else held the machine up: each counts by its fastest run.
    let [fastestSmall, fastestLarge] = [Infinity, Infinity]
    for (let round = 0; round < 60 && (round < 6 || fastestLarge >= 40 * fastestSmall); round += 1) {
      fastestSmall = Math.min(
        fastestSmall,
        timed(() => traceKnown(small)),
      )
      fastestLarge = Math.min(
        fastestLarge,
        timed(() => traceKnown(large)),
      )
    }
    expect(fastestLarge / fastestSmall).toBeLessThan(40)
  })
})
