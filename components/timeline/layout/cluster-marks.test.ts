import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clusterMarks } from '@/components/timeline/layout/cluster-marks'

const marksAt = (times: readonly number[]) => times.map((at) => ({ at }))
const times = fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { maxLength: 200 }).map((all) => all.sort((a, b) => a - b))

describe('marks on an axis', () => {
  it('stand side by side where there is room', () => {
    expect(clusterMarks(marksAt([0, 5, 10]), 4, 2).map(({ at, row }) => [at, row])).toEqual([
      [0, 0],
      [5, 0],
      [10, 0],
    ])
  })

  it('move to another row when they would touch, and join when no row is free', () => {
    const placed = clusterMarks(marksAt([0, 1, 2, 9]), 4, 2)
    expect(placed.map(({ items, row }) => [items.map(({ at }) => at), row])).toEqual([
      [[0], 0],
      [[1, 2], 1],
      [[9], 0],
    ])
  })

  it('never cover each other, and none is lost', () => {
    fc.assert(
      fc.property(times, fc.integer({ min: 1, max: 3 }), fc.double({ min: 0.5, max: 20, noNaN: true }), (all, rows, gap) => {
        const placed = clusterMarks(marksAt(all), gap, rows)
        const placedTimes = placed.flatMap(({ items }) => items.map(({ at }) => at))
        expect(placedTimes.sort((a, b) => a - b)).toEqual(all)
        for (const one of placed) {
          const covered = placed.filter((other) => other !== one && other.row === one.row && Math.abs(other.at - one.at) < gap)
          expect(covered).toEqual([])
          expect(one.row).toBeLessThan(rows)
        }
      }),
    )
  })

  it('need no more rows when they are further apart', () => {
    fc.assert(
      fc.property(
        times,
        fc.double({ min: 0.5, max: 20, noNaN: true }),
        fc.double({ min: 0.1, max: 1, noNaN: true }),
        (all, gap, nearer) => {
          const rowsAt = (each: number) => Math.max(0, ...clusterMarks(marksAt(all), each, 3).map(({ row }) => row))
          expect(rowsAt(gap * nearer)).toBeLessThanOrEqual(rowsAt(gap))
        },
      ),
    )
  })
})
