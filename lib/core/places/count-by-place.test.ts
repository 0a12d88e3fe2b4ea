import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ancestorsOf, placesRelated } from '@/lib/core/places/ancestry'
import { countByPlace, matchPlaces } from '@/lib/core/places/count-by-place'
import { testPlaces } from '@/lib/core/testing/test-places'

const slugs = testPlaces.map(({ slug }) => slug)
const counted = (sets: Parameters<typeof countByPlace>[0]) =>
  new Map(countByPlace(sets, testPlaces).map(({ slug, ...counts }) => [slug, counts]))

describe('the count of a place', () => {
  it('tells what names it, what names a place in it and what names a wider one', () => {
    const counts = counted([
      { places: ['europe-west3'], count: 3 },
      { places: ['germany'], count: 2 },
      { places: ['emea'], count: 5 },
      { places: ['austria'], count: 7 },
    ])
    expect(counts.get('germany')).toEqual({ named: 2, within: 5, wider: 5 })
    expect(counts.get('europe-west3')).toEqual({ named: 3, within: 3, wider: 7 })
    expect(counts.get('dach')).toEqual({ named: 0, within: 12, wider: 5 })
    expect(counts.get('austria')).toEqual({ named: 7, within: 7, wider: 5 })
    expect(counts.has('india')).toBe(false)
  })

  it('counts an incident once, however many of its places lie there', () => {
    const counts = counted([{ places: ['germany', 'austria', 'europe-west3', 'emea', 'germany', 'atlantis'], count: 1 }])
    expect(counts.get('dach')).toEqual({ named: 0, within: 1, wider: 0 })
    expect(counts.get('germany')).toEqual({ named: 1, within: 1, wider: 0 })
    expect(counts.get('switzerland')).toEqual({ named: 0, within: 0, wider: 1 })
    expect(counts.has('atlantis')).toBe(false)
  })

  it('is what one would count by hand', () => {
    const arbitrarySets = fc.array(fc.record({ places: fc.uniqueArray(fc.constantFrom(...slugs)), count: fc.integer({ min: 1, max: 9 }) }))
    fc.assert(
      fc.property(arbitrarySets, (sets) => {
        const counts = counted(sets)
        const sum = (matches: (named: readonly string[]) => boolean) =>
          sets.reduce((total, { places, count }) => total + (matches(places) ? count : 0), 0)
        for (const slug of slugs) {
          const { named, within, wider } = counts.get(slug) ?? { named: 0, within: 0, wider: 0 }
          expect(named).toBe(sum((places) => places.includes(slug)))
          expect(within).toBe(sum((places) => places.some((each) => each === slug || ancestorsOf(testPlaces, each).includes(slug))))
          expect(within + wider).toBe(sum((places) => places.some((each) => placesRelated(testPlaces, each, slug))))
        }
      }),
    )
  })
})

describe('what an incident matches a place by', () => {
  it('is itself, places in it and wider ones, never siblings', () => {
    expect(matchPlaces('germany', ['europe-west3', 'dach', 'austria', 'germany', 'india', 'atlantis'], testPlaces)).toEqual({
      itself: true,
      within: ['europe-west3'],
      wider: ['dach'],
    })
    expect(matchPlaces('austria', ['germany'], testPlaces)).toEqual({ itself: false, within: [], wider: [] })
    expect(matchPlaces('atlantis', ['atlantis'], testPlaces)).toEqual({ itself: false, within: [], wider: [] })
  })
})
