import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Lane, layoutRibbon, rowHeight } from '@/components/timeline/ribbon-layout'
import { arbitraryDocument } from '@/lib/core/testing/arbitrary-document'
import { buildDocument, buildEntry, momentOf } from '@/lib/core/testing/build-document'
import { testPlaces } from '@/lib/core/testing/test-places'
import { workedExample } from '@/lib/core/testing/worked-example'
import { buildTimeline } from '@/lib/core/timeline/build-timeline'
import { buildTimelineKnownAt } from '@/lib/core/timeline/known-at'

const now = '2026-11-21T00:00:00.000Z'
const minWidth = 760

function laneOf<Kind extends Lane['kind']>(lanes: readonly Lane[] | undefined, kind: Kind): Extract<Lane, { kind: Kind }> | undefined {
  return lanes?.find((lane): lane is Extract<Lane, { kind: Kind }> => lane.kind === kind)
}

describe('the ribbon of the worked example', () => {
  const timeline = buildTimeline(workedExample, testPlaces, now)
  const layout = layoutRibbon(timeline, [], minWidth)

  it('has a lane for each voice and what it claims', () => {
    expect(layout?.lanes.map((lane) => lane.kind)).toEqual(['impact', 'impact', 'vendor', 'promises', 'phases'])
  })

  it('draws all twelve posts and twelve promises', () => {
    expect(laneOf(layout?.lanes, 'vendor')?.marks.flatMap(({ items }) => items)).toHaveLength(12)
    expect(laneOf(layout?.lanes, 'promises')?.marks.flatMap(({ items }) => items)).toHaveLength(12)
  })

  it('lets the declared impact run out where it was last confirmed, and the reported one end', () => {
    const [declared, reported] = (layout?.lanes ?? []).flatMap((lane) => (lane.kind === 'impact' ? lane.bars : []))
    expect(declared?.openX).toBe(layout?.scale.x('2023-07-18T17:32:23.000Z'))
    expect(reported?.openX).toBeNull()
  })

  it('hatches the silence from post to post', () => {
    const silence = laneOf(layout?.lanes, 'vendor')?.silences[0]
    expect(silence?.x).toBe(layout?.scale.x('2023-07-18T06:00:07.000Z'))
    expect((silence?.x ?? 0) + (silence?.width ?? 0)).toBeCloseTo(layout?.scale.x('2023-07-18T11:19:28.000Z') ?? 0, 1)
  })

  it('joins the same phase claimed again', () => {
    const spans = laneOf(layout?.lanes, 'phases')?.spans
    expect(spans?.map(({ phase }) => phase)).toEqual([
      'investigating',
      'identified',
      'monitoring',
      'identified',
      'monitoring',
      'mitigating',
    ])
  })

  it('has no line for a present that is years away, and counts what it cannot draw', () => {
    expect(layout?.line).toBeNull()
    expect(layout?.undrawn).toBe(1)
  })

  it('shows where "known at" stands', () => {
    const known = layoutRibbon(buildTimelineKnownAt(workedExample, testPlaces, '2023-07-18T10:00:00.000Z'), [], minWidth)
    expect(known?.line).toMatchObject({ kind: 'known', at: '2023-07-18T10:00:00.000Z' })
    expect(laneOf(known?.lanes, 'vendor')?.marks.flatMap(({ items }) => items)).toHaveLength(8)
  })
})

describe('a linked incident', () => {
  const own = buildTimeline(workedExample, testPlaces, now)
  const other = (stated: string) =>
    buildTimeline(
      buildDocument({ entries: [buildEntry('tweet', { kind: 'vendor-statement', statedAt: momentOf(stated) })] }),
      testPlaces,
      now,
    )

  it('is drawn where it falls on the axis', () => {
    const lanes = layoutRibbon(own, [{ slug: 'ex2', timeline: other('2023-07-18 08:47:34') }], minWidth)?.lanes
    expect(laneOf(lanes, 'linked')).toMatchObject({ slug: 'ex2', beside: null, marks: [{ items: [{ entryId: 'tweet' }] }] })
  })

  it('is named with its side when it lies beside the axis', () => {
    const lanes = layoutRibbon(own, [{ slug: 'ex2', timeline: other('2023-08-18 08:47:34') }], minWidth)?.lanes
    expect(laneOf(lanes, 'linked')?.beside).toEqual({ side: 'after', at: '2023-08-18T08:47:34.000Z' })
  })

  it('has no lane when nothing in it is dated', () => {
    const undated = buildTimeline(buildDocument({ entries: [buildEntry('post')] }), testPlaces, now)
    expect(laneOf(layoutRibbon(own, [{ slug: 'ex2', timeline: undated }], minWidth)?.lanes, 'linked')).toBeUndefined()
  })
})

describe('an incident that goes on', () => {
  const statedAt = momentOf('2026-11-20 12:00')
  const timeline = buildTimeline(buildDocument({ entries: [buildEntry('post', { statedAt, phase: 'investigating' })] }), testPlaces, now)

  it('reaches to now and says so', () => {
    expect(layoutRibbon(timeline, [], minWidth)?.line).toMatchObject({ kind: 'now', at: now })
  })
})

describe('any incident', () => {
  it('has no axis when nothing is dated', () => {
    const undated = buildDocument({ entries: [buildEntry('post')] })
    expect(layoutRibbon(buildTimeline(undated, testPlaces, now), [], minWidth)).toBeNull()
  })

  it('lies within its drawing, lanes under each other, every dated entry once', () => {
    fc.assert(
      fc.property(arbitraryDocument, (document) => {
        const timeline = buildTimeline(document, testPlaces, now)
        const layout = layoutRibbon(timeline, [], minWidth)
        if (layout === null) {
          expect(timeline.extent).toBeNull()
          return
        }
        const marks = layout.lanes.flatMap((lane) => (lane.kind === 'vendor' || lane.kind === 'voices' ? lane.marks : []))
        expect(marks.flatMap(({ items }) => items)).toHaveLength(timeline.entries.filter(({ sortAt }) => sortAt !== null).length)
        for (const { x } of marks) {
          expect(x).toBeGreaterThanOrEqual(0)
          expect(x).toBeLessThanOrEqual(100)
        }
        layout.lanes.reduce((bottom, lane) => {
          expect(lane.y).toBeGreaterThanOrEqual(bottom)
          return lane.contentY + lane.height
        }, 0)
        expect(layout.height).toBeGreaterThan(0)
      }),
    )
  })

  it('keeps the number of marks within the width, however many entries there are', () => {
    const entries = Array.from({ length: 2000 }, (_, n) =>
      buildEntry(`post-${n}`, { statedAt: { at: new Date(Date.UTC(2023, 6, 17) + n * 60_000).toISOString(), precision: 'second' } }),
    )
    const lanes = layoutRibbon(buildTimeline(buildDocument({ entries }), testPlaces, now), [], minWidth)?.lanes
    expect(laneOf(lanes, 'vendor')?.marks.length).toBeLessThanOrEqual(3 * Math.ceil(minWidth / rowHeight))
  })
})
