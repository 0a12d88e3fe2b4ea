import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildScale } from '@/components/timeline/ribbon-scale'
import { arbitraryInstant } from '@/lib/core/testing/arbitrary-document'

const day = buildScale('2023-07-17T15:00:00.000Z', '2023-07-18T20:30:00.000Z', 760)

describe('the axis', () => {
  it('leaves room on both sides', () => {
    expect(day.x('2023-07-17T15:00:00.000Z')).toBeGreaterThan(2)
    expect(day.x('2023-07-18T20:30:00.000Z')).toBeLessThan(98)
  })

  it('puts the days above the hours, also the one it begins in', () => {
    expect(day.ticks.every(({ unit }) => unit === 'clock')).toBe(true)
    expect(day.heads.map(({ at, x }) => [at.slice(0, 10), x > 0])).toEqual([
      ['2023-07-17', false],
      ['2023-07-18', true],
    ])
  })

  it('does not print the first day into the second', () => {
    const late = buildScale('2023-07-17T23:00:00.000Z', '2023-07-18T20:00:00.000Z', 760)
    expect(late.heads.map(({ at }) => at.slice(0, 10))).toEqual(['2023-07-18'])
  })

  it('puts the months above the days', () => {
    const weeks = buildScale('2023-07-20T00:00:00.000Z', '2023-08-10T00:00:00.000Z', 760)
    expect(weeks.heads.map(({ at, unit }) => [at.slice(0, 7), unit])).toEqual([
      ['2023-07', 'month'],
      ['2023-08', 'month'],
    ])
  })

  it('changes its units with its length', () => {
    const unitOf = (to: string) => buildScale('2023-01-01T00:00:00.000Z', to, 760).ticks[0]?.unit
    expect(unitOf('2023-01-02T00:00:00.000Z')).toBe('clock')
    expect(unitOf('2023-01-20T00:00:00.000Z')).toBe('day')
    expect(unitOf('2023-09-20T00:00:00.000Z')).toBe('month')
    expect(unitOf('2031-09-20T00:00:00.000Z')).toBe('year')
  })

  it('gives a single instant two hours of width', () => {
    const { from, to } = buildScale('2023-07-18T10:00:00.000Z', '2023-07-18T10:00:00.000Z', 760)
    expect(Date.parse(to) - Date.parse(from)).toBeGreaterThanOrEqual(2 * 3_600_000)
  })

  it('keeps order and stays finite', () => {
    fc.assert(
      fc.property(arbitraryInstant, arbitraryInstant, arbitraryInstant, (a, b, c) => {
        const [first = a, middle = a, last = a] = [a, b, c].sort()
        const scale = buildScale(first, last, 760)
        expect(scale.x(first)).toBeLessThanOrEqual(scale.x(middle))
        expect(scale.x(middle)).toBeLessThanOrEqual(scale.x(last))
        expect(scale.ticks.length).toBeGreaterThan(0)
        expect(scale.ticks.length).toBeLessThan(25)
      }),
    )
  })
})
