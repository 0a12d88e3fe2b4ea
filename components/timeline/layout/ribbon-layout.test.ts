import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildRibbonData } from '@/components/timeline/build-ribbon-data'
import { type Lane, layoutRibbon, rowHeight } from '@/components/timeline/layout/ribbon-layout'
import { minWidth } from '@/components/timeline/layout/ribbon-scale'
import type { RibbonData } from '@/components/timeline/ribbon-data'
import { viewOfDocument } from '@/components/timeline/testing/view-of-document'
import { axisFor, frameFor, viewOf } from '@/components/timeline/view/view-of-axis'
import type { IncidentDocument } from '@/lib/core/incident/document'
import { arbitraryDocument } from '@/lib/core/testing/arbitrary-document'
import { buildDocument, buildEntry, momentOf } from '@/lib/core/testing/build-document'
import { buildLongIncident } from '@/lib/core/testing/long-incident'
import { workedExample } from '@/lib/core/testing/worked-example'

type Options = Parameters<typeof viewOfDocument>[1]

function dataOf(document: IncidentDocument, options?: Options): RibbonData {
  const data = buildRibbonData(viewOfDocument(document, options))
  if (data === null) throw new Error('nothing of it is dated')
  return data
}

const layoutOf = (document: IncidentDocument, options?: Options) => layoutRibbon(dataOf(document, options))
const at = (text: string) => Date.parse(text)

function laneOf<Kind extends Lane['kind']>(lanes: readonly Lane[], kind: Kind): Extract<Lane, { kind: Kind }> | undefined {
  return lanes.find((lane): lane is Extract<Lane, { kind: Kind }> => lane.kind === kind)
}

describe('the ribbon of the worked example', () => {
  const { lanes, scale } = layoutOf(workedExample)

  it('has a lane for each voice and what it claims', () => {
    expect(lanes.map((lane) => lane.kind)).toEqual(['impact', 'impact', 'vendor', 'promises', 'phases'])
  })

  it('draws all twelve posts and twelve promises', () => {
    expect(laneOf(lanes, 'vendor')?.marks.flatMap(({ items }) => items)).toHaveLength(12)
    expect(laneOf(lanes, 'promises')?.marks.flatMap(({ items }) => items)).toHaveLength(12)
  })

  it('lets the declared impact run out where it was last confirmed, and the reported one end', () => {
    const [declared, reported] = lanes.flatMap((lane) => (lane.kind === 'impact' ? lane.bars : []))
    expect(declared?.openX).toBe(scale.x(at('2023-07-18T17:32:23.000Z')))
    expect(reported?.openX).toBeNull()
  })

  it('hatches the silence from post to post', () => {
    const silence = laneOf(lanes, 'vendor')?.silences[0]
    expect(silence?.x).toBe(scale.x(at('2023-07-18T06:00:07.000Z')))
    expect((silence?.x ?? 0) + (silence?.width ?? 0)).toBeCloseTo(scale.x(at('2023-07-18T11:19:28.000Z')), 1)
    expect(silence?.text).toBe('5 h 19 min')
  })

  it('joins the same phase claimed again', () => {
    expect(laneOf(lanes, 'phases')?.spans.map(({ span }) => span.label)).toEqual([
      'investigating',
      'cause identified',
      'monitoring a fix',
      'cause identified',
      'monitoring a fix',
      'mitigating',
    ])
  })

  it('has no line for a present that is years away, and counts what it cannot draw', () => {
    expect(dataOf(workedExample)).toMatchObject({ line: null, undrawn: 1 })
  })

  it('shows where "known at" stands', () => {
    const known = dataOf(workedExample, { knownAt: '2023-07-18T10:00:00.000Z' })
    expect(known.line).toEqual({ kind: 'known', at: at('2023-07-18T10:00:00.000Z') })
    expect(laneOf(layoutRibbon(known).lanes, 'vendor')?.marks.flatMap(({ items }) => items)).toHaveLength(8)
  })
})

describe('a linked incident', () => {
  const tweet = (stated: string) =>
    buildDocument({
      id: '018f0000-0000-7000-8000-000000000002',
      slug: 'ex2',
      entries: [buildEntry('tweet', { kind: 'vendor-statement', statedAt: momentOf(stated) })],
    })

  it('is drawn where it falls on the axis', () => {
    const { lanes } = layoutOf(workedExample, { linked: [tweet('2023-07-18 08:47:34')] })
    expect(laneOf(lanes, 'linked')).toMatchObject({ href: '/incidents/ex2', beside: null, marks: [{ items: [{ id: 'tweet' }] }] })
  })

  it('is named with its side when it lies beside the axis, and drawn on the axis of both', () => {
    const data = dataOf(workedExample, { linked: [tweet('2023-08-18 08:47:34')] })
    expect(laneOf(layoutRibbon(data).lanes, 'linked')).toMatchObject({ beside: 'after', marks: [] })
    expect(data.all?.to).toBe(at('2023-08-18T08:47:34.000Z'))
    const all = viewOf(data, 'all', axisFor(data, 'all'), 1200)
    expect(laneOf(layoutRibbon(data, frameFor(data, all)).lanes, 'linked')).toMatchObject({ beside: null, marks: [{ row: 0 }] })
  })

  it('has no lane when nothing in it is dated', () => {
    const undated = buildDocument({ id: '018f0000-0000-7000-8000-000000000002', slug: 'ex2', entries: [buildEntry('post')] })
    expect(laneOf(layoutOf(workedExample, { linked: [undated] }).lanes, 'linked')).toBeUndefined()
  })
})

describe('an incident that goes on', () => {
  it('reaches to now and says so', () => {
    const document = buildDocument({ entries: [buildEntry('post', { statedAt: momentOf('2026-11-20 12:00'), phase: 'investigating' })] })
    expect(dataOf(document).line).toEqual({ kind: 'now', at: at('2026-11-21T00:00:00.000Z') })
  })
})

describe('an incident of two thousand entries', () => {
  const data = dataOf(buildLongIncident(2000))
  const whole = layoutRibbon(data)
  const near = (zoom: number) => {
    const length = (data.own.to - data.own.from) / zoom
    return layoutRibbon(data, frameFor(data, viewOf(data, 'own', { from: data.own.from + length, to: data.own.from + 2 * length }, 1200)))
  }
  const marksIn = (lanes: readonly Lane[]): { items: readonly unknown[]; row: number }[] =>
    lanes.flatMap((lane) => ('marks' in lane ? [...lane.marks] : []))

  it('has no more marks than the width has room for', () => {
    expect(laneOf(whole.lanes, 'vendor')?.marks.length).toBeLessThanOrEqual(3 * Math.ceil(minWidth / rowHeight))
    expect(
      whole.lanes.flatMap((lane) => (lane.kind === 'vendor' || lane.kind === 'voices' ? lane.marks.flatMap(({ items }) => items) : [])),
    ).toHaveLength(2000)
  })

  it('shows nearer what it had gathered, and never draws more than is in view and beside it', () => {
    const clusters = (lanes: readonly Lane[]) => marksIn(lanes).filter(({ items }) => items.length > 1)
    expect(clusters(whole.lanes).length).toBeGreaterThan(20)
    expect(clusters(near(800).lanes)).toEqual([])
    for (const zoom of [4, 40, 400]) expect(marksIn(near(zoom).lanes).length).toBeLessThan(4 * 3 * 4 * Math.ceil(1200 / rowHeight))
  })

  it('keeps every lane at its height, however near', () => {
    for (const zoom of [2, 20, 200]) {
      expect(near(zoom).lanes.map(({ y, height }) => [y, height])).toEqual(whole.lanes.map(({ y, height }) => [y, height]))
      for (const { items, row, lane } of near(zoom).lanes.flatMap((lane) =>
        'marks' in lane ? lane.marks.map((mark) => ({ ...mark, lane })) : [],
      )) {
        expect(items.length).toBeGreaterThan(0)
        expect(row).toBeLessThan(lane.rows)
      }
    }
  })
})

describe('any incident', () => {
  it('has no axis when nothing is dated', () => {
    expect(buildRibbonData(viewOfDocument(buildDocument({ entries: [buildEntry('post')] })))).toBeNull()
  })

  it('lies within its drawing, lanes under each other, every dated entry once', () => {
    fc.assert(
      fc.property(arbitraryDocument, (document) => {
        const view = viewOfDocument(document)
        const data = buildRibbonData(view)
        if (data === null) {
          expect(view.timeline.extent).toBeNull()
          return
        }
        const { lanes, height, scale } = layoutRibbon(data)
        const marks = lanes.flatMap((lane) => (lane.kind === 'vendor' || lane.kind === 'voices' ? lane.marks : []))
        expect(marks.flatMap(({ items }) => items)).toHaveLength(view.timeline.entries.filter(({ sortAt }) => sortAt !== null).length)
        for (const mark of marks) {
          expect(scale.x(mark.at)).toBeGreaterThanOrEqual(0)
          expect(scale.x(mark.at)).toBeLessThanOrEqual(100)
        }
        lanes.reduce((bottom, lane) => {
          expect(lane.y).toBeGreaterThanOrEqual(bottom)
          return lane.contentY + lane.height
        }, 0)
        expect(height).toBeGreaterThan(0)
      }),
    )
  })

  it('goes to the browser as plain JSON', () => {
    fc.assert(
      fc.property(arbitraryDocument, (document) => {
        const data = buildRibbonData(viewOfDocument(document))
        expect(JSON.parse(JSON.stringify(data))).toEqual(data)
      }),
      { numRuns: 40 },
    )
  })
})
