import { describe, expect, it } from 'vitest'
import { buildRibbonData } from '@/components/timeline/build-ribbon-data'
import { viewOfDocument } from '@/components/timeline/testing/view-of-document'
import { parseView, wordView } from '@/components/timeline/view/view-hash'
import { axisFor, extentFor, firstView, frameFor, isDrawn, viewOf } from '@/components/timeline/view/view-of-axis'
import { buildDocument, buildEntry, momentOf } from '@/lib/core/testing/build-document'
import { workedExample } from '@/lib/core/testing/worked-example'

const hour = 3_600_000
const later = buildDocument({
  id: '018f0000-0000-7000-8000-000000000002',
  slug: 'ex2',
  entries: [buildEntry('post', { statedAt: momentOf('2023-07-26 12:00') })],
})
const data = buildRibbonData(viewOfDocument(workedExample, { linked: [later] }))
if (data === null) throw new Error('the worked example is dated')
const own = axisFor(data, 'own')
const morning = { from: Date.parse('2023-07-18T06:00:00.000Z'), to: Date.parse('2023-07-18T12:00:00.000Z') }

describe('what is looked at', () => {
  it('is at first all of the incident itself', () => {
    expect(frameFor(data, firstView)).toMatchObject({ axis: own, drawn: own, seen: own })
  })

  it('is what was asked for, with as much again drawn on both sides', () => {
    const view = viewOf(data, 'own', morning, 1200)
    expect(view.seen?.from).toBeCloseTo(morning.from, -1)
    expect(view.zoom).toBeCloseTo((own.to - own.from) / (6 * hour), 3)
    const { drawn } = frameFor(data, view)
    expect(Math.round((drawn.to - drawn.from) / hour)).toBe(18)
  })

  it('is never beyond the ends of the axis, nor nearer than ten minutes', () => {
    const beyond = viewOf(data, 'own', { from: own.to - hour, to: own.to + 5 * hour }, 1200)
    expect(beyond.seen?.to).toBeCloseTo(own.to, -1)
    const near = viewOf(data, 'own', { from: morning.from, to: morning.from + 1 }, 1200)
    expect(Math.round(((near.seen?.to ?? 0) - (near.seen?.from ?? 0)) / 60_000)).toBe(10)
  })

  it('is on a phone a part at first, and all of it when it is made to fit', () => {
    expect(viewOf(data, 'own', own, 328)).toMatchObject({ zoom: 328 / 760, seen: own })
  })

  it('is still the first zoom when only another part of it is brought into view', () => {
    const third = (own.to - own.from) / 3
    const part = ((own.to - own.from) * 328) / 760
    expect(viewOf(data, 'own', { from: own.from + third, to: own.from + third + part }, 328).zoom).toBe(1)
  })

  it('needs drawing anew only near the edge of what is drawn', () => {
    const frame = frameFor(data, viewOf(data, 'own', morning, 1200))
    const moved = (hours: number) => ({ from: morning.from + hours * hour, to: morning.to + hours * hour })
    expect([0, 4, 5].map((hours) => isDrawn(frame, moved(hours)))).toEqual([true, true, false])
  })

  it('is on the axis of the linked incidents only where the own one does not reach', () => {
    expect(extentFor(data, morning)).toBe('own')
    expect(extentFor(data, { from: morning.from, to: Date.parse('2023-07-20T00:00:00.000Z') })).toBe('all')
  })
})

describe('the address of a view', () => {
  it('is to the minute, of a short one to the second, and leads back', () => {
    expect(wordView(morning)).toBe('#view=2023-07-18T06:00Z/2023-07-18T12:00Z')
    expect(parseView('#view=2023-07-18T06:00Z/2023-07-18T12:00Z')).toEqual(morning)
    expect(wordView({ from: morning.from, to: morning.from + hour })).toBe('#view=2023-07-18T06:00:00Z/2023-07-18T07:00:00Z')
  })

  it.each(['', '#post-08', '#view=', '#view=today/tomorrow', '#view=2023-07-18T06:00Z/2023-07-17T06:00Z', '#view=9999999999999999Z/1Z'])(
    'is not %s',
    (hash) => {
      expect(parseView(hash)).toBeNull()
    },
  )
})
