import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clusterMarks } from '@/components/timeline/cluster-marks'

const identity = (x: number) => x
const positions = fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { maxLength: 200 }).map((all) => all.sort((a, b) => a - b))

describe('marks on an axis', () => {
  it('stand side by side where there is room', () => {
    expect(clusterMarks([0, 5, 10], identity, 4, 2).map(({ x, row }) => [x, row])).toEqual([
      [0, 0],
      [5, 0],
      [10, 0],
    ])
  })

  it('move to another row when they would touch, and join when no row is free', () => {
    const placed = clusterMarks([0, 1, 2, 9], identity, 4, 2)
    expect(placed.map(({ items, row }) => [items, row])).toEqual([
      [[0], 0],
      [[1, 2], 1],
      [[9], 0],
    ])
  })

  it('never cover each other, and none is lost', () => {
    fc.assert(
      fc.property(positions, fc.integer({ min: 1, max: 3 }), fc.double({ min: 0.5, max: 20, noNaN: true }), (xs, rows, gap) => {
        const placed = clusterMarks(xs, identity, gap, rows)
        expect(placed.flatMap(({ items }) => items).sort((a, b) => a - b)).toEqual(xs)
        for (const one of placed) {
          const covered = placed.filter((other) => other !== one && other.row === one.row && Math.abs(other.x - one.x) < gap)
          expect(covered).toEqual([])
          expect(one.row).toBeLessThan(rows)
        }
      }),
    )
  })
})
