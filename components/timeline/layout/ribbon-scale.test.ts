import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { axisOf, buildScale, minWidth, wholeFrame } from '@/components/timeline/layout/ribbon-scale'
import { arbitraryInstant } from '@/lib/core/testing/arbitrary-document'

const scaleOf = (from: string, to: string) => buildScale(wholeFrame({ from: Date.parse(from), to: Date.parse(to) }))
const at = (text: string) => Date.parse(text)
const day = scaleOf('2023-07-17T15:00:00.000Z', '2023-07-18T20:30:00.000Z')
const printed = (time: number, length: number) => new Date(time).toISOString().slice(0, length)

describe('the axis', () => {
  it('leaves room on both sides', () => {
    expect(day.x(at('2023-07-17T15:00:00.000Z'))).toBeGreaterThan(2)
    expect(day.x(at('2023-07-18T20:30:00.000Z'))).toBeLessThan(98)
  })

  it('puts the days above the hours, also the one it begins in', () => {
    expect(day.ticks.every(({ unit }) => unit === 'clock')).toBe(true)
    expect(day.heads.map((head) => [printed(head.at, 10), head.x > 0])).toEqual([
      ['2023-07-17', false],
      ['2023-07-18', true],
    ])
  })

  it('does not print the first day into the second', () => {
    const late = scaleOf('2023-07-17T23:00:00.000Z', '2023-07-18T20:00:00.000Z')
    expect(late.heads.map((head) => printed(head.at, 10))).toEqual(['2023-07-18'])
  })

  it('puts the months above the days', () => {
    const weeks = scaleOf('2023-07-20T00:00:00.000Z', '2023-08-10T00:00:00.000Z')
    expect(weeks.heads.map((head) => [printed(head.at, 7), head.unit])).toEqual([
      ['2023-07', 'month'],
      ['2023-08', 'month'],
    ])
  })

  it('changes its units with its length', () => {
    const unitOf = (to: string) => scaleOf('2023-01-01T00:00:00.000Z', to).ticks[0]?.unit
    expect(unitOf('2023-01-02T00:00:00.000Z')).toBe('clock')
    expect(unitOf('2023-01-20T00:00:00.000Z')).toBe('day')
    expect(unitOf('2023-09-20T00:00:00.000Z')).toBe('month')
    expect(unitOf('2031-09-20T00:00:00.000Z')).toBe('year')
  })

  it('gives a single instant two hours of width', () => {
    const { from, to } = axisOf({ from: 0, to: 0 })
    expect(to - from).toBeGreaterThanOrEqual(2 * 3_600_000)
  })

  it('keeps order and stays finite', () => {
    fc.assert(
      fc.property(arbitraryInstant, arbitraryInstant, arbitraryInstant, (a, b, c) => {
        const [first = a, middle = a, last = a] = [a, b, c].sort()
        const scale = scaleOf(first, last)
        expect(scale.x(at(first))).toBeLessThanOrEqual(scale.x(at(middle)))
        expect(scale.x(at(middle))).toBeLessThanOrEqual(scale.x(at(last)))
        expect(scale.ticks.length).toBeGreaterThan(0)
        expect(scale.ticks.length).toBeLessThan(25)
      }),
    )
  })
})

describe('a part of the axis', () => {
  const { axis } = day.frame
  const hours = (n: number) => n * 3_600_000
  const seen = { from: at('2023-07-18T06:10:00.000Z'), to: at('2023-07-18T09:10:00.000Z') }
  const drawn = { from: seen.from - hours(3), to: seen.to + hours(3) }
  const part = buildScale({ axis, drawn, seen, width: minWidth * 10 })

  it('is placed in percent of what is drawn of it', () => {
    expect([part.x(drawn.from), part.x(drawn.to)]).toEqual([0, 100])
    expect(part.clampedX(drawn.from - hours(1))).toBe(0)
  })

  it('has finer ticks, and the day at the left edge of the view', () => {
    expect(part.ticks.length).toBeGreaterThan(day.ticks.length)
    expect(part.heads.map((head) => head.at)).toEqual([seen.from])
  })

  it('knows how long so many pixels last, whatever is drawn', () => {
    expect(part.msOf(10) * 10).toBeCloseTo(day.msOf(10), 6)
  })
})
