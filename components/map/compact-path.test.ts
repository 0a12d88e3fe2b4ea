import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compactPath } from '@/components/map/compact-path'

/** Reads what is written: every point of every ring, absolute. */
function pointsOf(path: string): number[][][] {
  return [...path.matchAll(/M([^l]*)l([^M]*)/g)].map(([, head = '', tail = '']) => {
    const numbers = (text: string) => (text.match(/-?(?:\d+\.\d+|\d+|\.\d+)/g) ?? []).map(Number)
    let [x = 0, y = 0] = numbers(head)
    const points = [[x, y]]
    const steps = numbers(tail)
    for (let at = 0; at < steps.length; at += 2) {
      x += steps[at] ?? 0
      y += steps[at + 1] ?? 0
      points.push([x, y])
    }
    return points
  })
}

describe('a compact path', () => {
  it('goes the same way in fewer letters', () => {
    expect(compactPath('M10.12,20.04L12.5,20.04L12.5,18Z', 0.1)).toBe('M10.1 20l2.4 0 0-2z')
    expect(compactPath('M0,0L-0.5,0.5L3,3', 0.1)).toBe('M0 0l-.5 .5 3.5 2.5')
  })

  it('leaves out points that fall together and rings that are too small to see', () => {
    expect(compactPath('M0,0L0.1,0.1L4,0L4,4Z', 1)).toBe('M0 0l4 0 0 4z')
    expect(compactPath('M0,0L0.1,0.1L0.2,0Z', 1)).toBe('')
    expect(compactPath('', 1)).toBe('')
  })

  it('is never further from the outline than half a step', () => {
    const point = fc.tuple(fc.integer({ min: 0, max: 10_000 }), fc.integer({ min: 0, max: 5000 }))
    fc.assert(
      fc.property(fc.array(point, { minLength: 3, maxLength: 20 }), fc.constantFrom(0.1, 0.5, 1), (points, step) => {
        const exact = points.map(([x, y]) => [x / 10, y / 10] as const)
        const [ring = []] = pointsOf(compactPath(`M${exact.map(([x, y]) => `${x},${y}`).join('L')}`, step))
        for (const [x = 0, y = 0] of ring) {
          const nearest = Math.min(...exact.map((each) => Math.max(Math.abs(each[0] - x), Math.abs(each[1] - y))))
          expect(nearest).toBeLessThanOrEqual(step / 2 + 1e-6)
        }
      }),
    )
  })
})
