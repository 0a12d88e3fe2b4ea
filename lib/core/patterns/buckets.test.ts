import { describe, expect, it } from 'vitest'
import { bucketsOf, durationBounds, firstWordBounds } from '@/lib/core/patterns/buckets'

describe('lengths that are counted together', () => {
  it('meet without a gap, and the last has no end', () => {
    expect(bucketsOf([0, 10, 30])).toEqual([
      { from: 0, to: 10 },
      { from: 10, to: 30 },
      { from: 30, to: null },
    ])
    expect(bucketsOf([])).toEqual([])
  })

  it('grow like what they measure', () => {
    for (const bounds of [durationBounds, firstWordBounds]) {
      expect([...bounds].sort((a, b) => a - b)).toEqual([...bounds])
      const steps = bounds.slice(2).map((bound, index) => bound / (bounds[index + 1] ?? 1))
      expect(steps.every((step) => step >= 2 && step <= 5)).toBe(true)
    }
  })
})
