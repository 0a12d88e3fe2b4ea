import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isEqual, mergeValue } from '@/lib/ingest/merge/three-way'

const value = fc.oneof(
  fc.constant(undefined),
  fc.integer({ min: 0, max: 3 }),
  fc.constantFrom('a', 'b'),
  fc.uniqueArray(fc.constantFrom('x', 'y', 'z')),
)

describe('a value', () => {
  test('whoever changed it prevails; both alike is agreement; both apart is a clash and ours stays', () => {
    expect(mergeValue('a', 'b', 'a')).toEqual({ value: 'b', clash: false })
    expect(mergeValue('a', 'a', 'b')).toEqual({ value: 'b', clash: false })
    expect(mergeValue('a', 'b', 'b')).toEqual({ value: 'b', clash: false })
    expect(mergeValue('a', 'b', 'c')).toEqual({ value: 'c', clash: true })
    expect(mergeValue('a', undefined, 'a')).toEqual({ value: undefined, clash: false })
    expect(mergeValue(undefined, 'b', undefined)).toEqual({ value: 'b', clash: false })
  })

  test('nothing of ours is lost to a vendor that changed nothing, nor of theirs to a curator who did not', () => {
    fc.assert(
      fc.property(value, value, (last, other) => {
        expect(isEqual(mergeValue(last, last, other).value, other)).toBe(true)
        expect(isEqual(mergeValue(last, other, last).value, other)).toBe(true)
        expect(isEqual(mergeValue(last, other, other).value, other)).toBe(true)
      }),
    )
  })
})

describe('a list', () => {
  test('takes the additions and removals of both sides', () => {
    expect(mergeValue(['a', 'b'], ['b', 'c'], ['a', 'b', 'mine'])).toEqual({ value: ['b', 'c', 'mine'], clash: false })
    expect(mergeValue(['a', 'b'], ['a', 'b', 'c'], ['b'])).toEqual({ value: ['b', 'c'], clash: false })
  })

  test('an item that each side replaced by another is a clash', () => {
    expect(mergeValue(['a'], ['b'], ['c'])).toEqual({ value: ['c'], clash: true })
  })

  test('a claim is the same whoever states it, and its statements are merged', () => {
    const claim = (statedIn: string[], text = 't') => ({ statedIn, how: 'field', text })
    expect(mergeValue([claim(['a'])], [claim(['a', 'b'])], [claim(['a', 'mine'])])).toEqual({
      value: [claim(['a', 'b', 'mine'])],
      clash: false,
    })
    expect(mergeValue([claim(['a'])], [claim(['a', 'b'])], [claim(['a'], 'corrected')])).toEqual({
      value: [claim(['a'], 'corrected')],
      clash: false,
    })
  })
})
