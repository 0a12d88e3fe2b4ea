import { expect, test } from 'vitest'
import { nestItems } from '@/components/regions/nest-items'

test('an outline becomes a tree', () => {
  const outline = [
    { item: 'europe', depth: 0 },
    { item: 'dach', depth: 1 },
    { item: 'switzerland', depth: 2 },
    { item: 'united-kingdom', depth: 1 },
    { item: 'india', depth: 0 },
  ]
  expect(nestItems(outline)).toEqual([
    {
      item: 'europe',
      below: [
        { item: 'dach', below: [{ item: 'switzerland', below: [] }] },
        { item: 'united-kingdom', below: [] },
      ],
    },
    { item: 'india', below: [] },
  ])
})

test('nothing is lost where a level is left out', () => {
  expect(
    nestItems([
      { item: 'a', depth: 3 },
      { item: 'b', depth: 0 },
    ]),
  ).toEqual([
    { item: 'a', below: [] },
    { item: 'b', below: [] },
  ])
})
