import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findPlaces } from '@/lib/core/places/find-place'
import { testPlaces } from '@/lib/core/testing/test-places'

function found(text: string): string[] {
  return findPlaces(testPlaces, text).map(({ place, start, end }) => `${place.slug}: ${text.slice(start, end)}`)
}

test('names and aliases are found in running text, in both languages', () => {
  expect(found('Users in Germany, the UK and Österreich; some in Westeuropa.')).toEqual([
    'germany: Germany',
    'united-kingdom: UK',
    'austria: Österreich',
    'western-europe: Westeuropa',
  ])
})

test('the longest name wins', () => {
  expect(found('South Korea and Korea')).toEqual(['south-korea: South Korea', 'korea: Korea'])
  expect(found('Western Europe, Europe, North America')).toEqual([
    'western-europe: Western Europe',
    'europe: Europe',
    'north-america: North America',
  ])
})

test('only whole words count', () => {
  expect(found('Germanys Indiana DACHS european UKs')).toEqual([])
})

test('a short name must be in capitals, a long one need not', () => {
  expect(found('contact us if the uk is down')).toEqual([])
  expect(found('the US, the U.S., the USA')).toEqual(['united-states: US', 'united-states: U.S', 'united-states: USA'])
  expect(found('gERMANY, dach, emea')).toEqual(['germany: gERMANY', 'dach: dach', 'emea: emea'])
})

test('a time zone named after a place names no place', () => {
  expect(found('at 05:12 US/Pacific, and later in the US')).toEqual(found('at 05:12 XX/Pacific, and later in the US'))
})

test('names with hyphens, spaces and line breaks', () => {
  expect(found('europe-west3 is down')).toEqual(['europe-west3: europe-west3'])
  expect(found('D-A-CH region')).toEqual(['dach: D-A-CH'])
  expect(found('United\u00a0Kingdom')).toEqual(['united-kingdom: United\u00a0Kingdom'])
  expect(found('united, kingdom')).toEqual([])
  expect(found('North\nAmerica')).toEqual([])
})

test('accents, and letters whose width changes when folded, keep the offsets right', () => {
  expect(found('ﬃ ẞ Su\u0308dkorea, OSTERREICH')).toEqual(['south-korea: Su\u0308dkorea', 'austria: OSTERREICH'])
})

test('nothing is found in an empty text or with an empty registry', () => {
  expect(found('')).toEqual([])
  expect(findPlaces([], 'Germany')).toEqual([])
})

test('what is found is in order, without overlap, and stands in the text as a name of its place', () => {
  const names = testPlaces.flatMap(({ names, aliases }) => [names.en, names.de, ...aliases])
  const pieces = fc.array(fc.constantFrom(...names, ' ', ', ', 'and', 'users', '.', '\n', '-'), { maxLength: 20 })
  fc.assert(
    fc.property(pieces, (list) => {
      const text = list.join('')
      const places = findPlaces(testPlaces, text)
      places.forEach(({ start, end }, index) => {
        expect(start).toBeLessThan(end)
        expect(start).toBeGreaterThanOrEqual(places[index - 1]?.end ?? 0)
        expect(end).toBeLessThanOrEqual(text.length)
      })
    }),
  )
})

test('every name of the registry is found by itself', () => {
  for (const { slug, names } of testPlaces) {
    for (const name of Object.values(names)) expect(found(name).map((line) => line.split(':')[0])).toEqual([slug])
  }
})

test('a megabyte of beginnings of names is read in linear time', () => {
  const began = performance.now()
  expect(findPlaces(testPlaces, 'North North United South '.repeat(40_000))).toEqual([])
  expect(performance.now() - began).toBeLessThan(4000)
})
