import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ancestorsOf, descendantsOf, getPlace, nestPlaces, placesMatching, placesRelated } from '@/lib/core/places/ancestry'
import { testPlaces } from '@/lib/core/testing/test-places'

const slugs = testPlaces.map(({ slug }) => slug)
const arbitrarySlug = fc.constantFrom(...slugs)

test('Germany finds DACH, EMEA and europe-west3', () => {
  for (const other of ['dach', 'emea', 'western-europe', 'europe', 'world', 'europe-west3', 'germany']) {
    expect(placesRelated(testPlaces, 'germany', other), other).toBe(true)
  }
})

test('siblings never find each other', () => {
  for (const other of ['austria', 'switzerland', 'united-kingdom', 'asia', 'north-america']) {
    expect(placesRelated(testPlaces, 'germany', other), other).toBe(false)
  }
})

test('ancestors come nearest first, without the place itself', () => {
  expect(ancestorsOf(testPlaces, 'europe-west3')).toEqual(['germany', 'dach', 'western-europe', 'emea', 'europe', 'world'])
  expect(ancestorsOf(testPlaces, 'world')).toEqual([])
})

test('descendants come nearest first', () => {
  expect(descendantsOf(testPlaces, 'dach')).toEqual(['germany', 'austria', 'switzerland', 'europe-west3'])
  expect(descendantsOf(testPlaces, 'india')).toEqual([])
})

test('an unknown slug is related to itself alone', () => {
  expect(getPlace(testPlaces, 'atlantis')).toBeNull()
  expect(ancestorsOf(testPlaces, 'atlantis')).toEqual([])
  expect(descendantsOf(testPlaces, 'atlantis')).toEqual([])
  expect(placesRelated(testPlaces, 'atlantis', 'world')).toBe(false)
  expect(placesRelated(testPlaces, 'atlantis', 'atlantis')).toBe(true)
})

test('a place is matched by itself, by what it lies in and by what lies in it, in this order', () => {
  expect(placesMatching('germany', testPlaces)).toEqual(['germany', 'dach', 'western-europe', 'emea', 'europe', 'world', 'europe-west3'])
  expect(placesMatching('atlantis', testPlaces)).toEqual([])
})

test('what matches a place is exactly what is related to it, each once', () => {
  for (const slug of slugs) {
    const matching = placesMatching(slug, testPlaces)
    expect(new Set(matching).size).toBe(matching.length)
    expect([...matching].sort()).toEqual(slugs.filter((other) => placesRelated(testPlaces, slug, other)).sort())
  }
})

test('one is an ancestor exactly when the other is a descendant, and being related is mutual', () => {
  fc.assert(
    fc.property(arbitrarySlug, arbitrarySlug, (a, b) => {
      expect(ancestorsOf(testPlaces, a).includes(b)).toBe(descendantsOf(testPlaces, b).includes(a))
      expect(placesRelated(testPlaces, a, b)).toBe(placesRelated(testPlaces, b, a))
    }),
  )
})

test('places nest below the nearest named ancestor, siblings by name', () => {
  expect(nestPlaces(testPlaces, ['india', 'united-states', 'switzerland', 'europe', 'dach', 'united-kingdom'])).toEqual([
    { slug: 'europe', depth: 0 },
    { slug: 'dach', depth: 1 },
    { slug: 'switzerland', depth: 2 },
    { slug: 'united-kingdom', depth: 1 },
    { slug: 'india', depth: 0 },
    { slug: 'united-states', depth: 0 },
  ])
})

test('a place that lies in a wide and in a narrower one stands below the narrower, however far up that is', () => {
  const wide = testPlaces.map((place) => (place.slug === 'europe' ? { ...place, parents: ['world', 'emea'] } : place))
  expect(nestPlaces(wide, ['world', 'emea', 'northern-europe'])).toEqual([
    { slug: 'world', depth: 0 },
    { slug: 'emea', depth: 1 },
    { slug: 'northern-europe', depth: 2 },
  ])
})

test('unknown places stand at the end, repeated ones once', () => {
  expect(nestPlaces(testPlaces, ['zzz', 'india', 'aaa', 'india'])).toEqual([
    { slug: 'india', depth: 0 },
    { slug: 'aaa', depth: 0 },
    { slug: 'zzz', depth: 0 },
  ])
})

test('the outline has each place once, whatever the order, and none hangs in the air', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(slugs), (chosen) => {
      const outline = nestPlaces(testPlaces, chosen)
      expect(outline.map(({ slug }) => slug).sort()).toEqual([...chosen].sort())
      expect(nestPlaces(testPlaces, [...chosen].sort())).toEqual(outline)
      outline.forEach(({ depth }, index) => {
        expect(depth).toBeLessThanOrEqual((outline[index - 1]?.depth ?? -1) + 1)
      })
    }),
  )
})

test('a registry with a circle traps nobody and loses nobody', () => {
  const [a, b] = ['a', 'b'].map((slug) => ({ ...testPlaces[0], slug, parents: [slug === 'a' ? 'b' : 'a'] })) as [never, never]
  expect(ancestorsOf([a, b], 'a')).toEqual(['b'])
  expect(
    nestPlaces([a, b], ['a', 'b'])
      .map(({ slug }) => slug)
      .sort(),
  ).toEqual(['a', 'b'])
})
