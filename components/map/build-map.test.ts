import { describe, expect, it } from 'vitest'
import { atlasBox, ground, project } from '@/components/map/atlas'
import { buildMap, type Voice } from '@/components/map/build-map'
import { landSvg } from '@/components/map/to-land-svg'
import type { Place } from '@/lib/core/places/place'
import { testPlaces } from '@/lib/core/testing/test-places'

/** M49 code, latitude, longitude. */
const known: Record<string, [string | null, number, number]> = {
  europe: ['150', 51, 15],
  emea: [null, 30, 20],
  germany: ['276', 51, 9],
  austria: ['040', 47.3, 13.3],
  switzerland: ['756', 47, 8],
  'united-kingdom': ['826', 54, -2],
  'united-states': ['840', 38, -97],
  india: ['356', 20, 77],
  'europe-west3': [null, 50.1, 8.7],
}
const isles = (slug: string, m49: string, latitude: number, longitude: number, parents = ['islands']): Place => ({
  slug,
  kind: 'country',
  names: { en: slug, de: slug },
  aliases: [],
  parents,
  iso: null,
  m49,
  latitude,
  longitude,
})
const places: Place[] = [
  ...testPlaces.map((place) => {
    const [m49 = null, latitude = null, longitude = null] = known[place.slug] ?? []
    return { ...place, m49, latitude, longitude }
  }),
  { ...isles('islands', '057', 0, 0, ['world']), kind: 'area', m49: null, latitude: null, longitude: null },
  isles('guam', '316', 13.5, 144.8),
  isles('palau', '585', 7.5, 134.5),
  isles('singapore', '702', 1.4, 103.8, ['asia']),
  isles('france', '250', 46, 2, ['europe']),
  isles('australia', '036', -27, 133, ['world']),
  isles('fiji', '242', -18, 175, ['world']),
  isles('chile', '152', -30, -71, ['americas']),
  isles('russia', '643', 60, 100, ['world']),
  isles('new-zealand', '554', -41, 174, ['world']),
  ...Array.from('abcdefghijklm', (letter) => isles(`land-${letter}`, `9${letter}`, 10, 20, ['emea'])),
]

function mapOf(slugs: readonly string[], voice: Voice = 'vendor') {
  const named = slugs.flatMap((slug) => places.filter((place) => place.slug === slug).map((place) => ({ place, voice })))
  return buildMap(named, places)
}

const sizeOf = (map: ReturnType<typeof mapOf>) => (map === null ? 0 : map.box.x1 - map.box.x0)
const forms = (map: ReturnType<typeof mapOf>) => map?.marks.map(({ slug, form }) => `${slug}: ${form}`)

describe('a land map', () => {
  it('draws a country with its land, and a small one with a point as well', () => {
    expect(mapOf(['germany'])?.areas).toMatchObject([{ slug: 'germany', voice: 'vendor', outlineOnly: false }])
    expect(forms(mapOf(['germany']))).toEqual([])
    expect(forms(mapOf(['germany', 'singapore', 'united-states']))).toContain('singapore: point')
    expect(mapOf(['singapore'])?.areas).toEqual([])
  })

  it('outlines a small group above the countries in it, and rings a wide one below all marks', () => {
    expect(mapOf(['dach', 'germany'])?.areas.map(({ slug, outlineOnly }) => [slug, outlineOnly])).toEqual([
      ['germany', false],
      ['dach', true],
    ])
    expect(forms(mapOf(['europe-west3', 'emea']))).toEqual(['emea: wide', 'europe-west3: cloud'])
  })

  it('fills a wide place where it stands alone', () => {
    const [emea] = places.filter(({ slug }) => slug === 'emea').map((place) => ({ place, voice: 'vendor' as const }))
    const map = emea === undefined ? null : buildMap([emea], places, { whole: true })
    expect(map?.areas).toMatchObject([{ slug: 'emea', outlineOnly: false }])
    expect(map?.marks).toEqual([])
  })

  it('has nothing to draw of the whole world or of nothing', () => {
    expect(mapOf(['world'])).toBeNull()
    expect(mapOf([])).toBeNull()
  })

  it('shows as much of the world as it needs, whatever lies overseas', () => {
    expect(sizeOf(mapOf(['france']))).toBeLessThan(200)
    expect(sizeOf(mapOf(['france', 'europe']))).toBeLessThan(200)
    expect(sizeOf(mapOf(['germany', 'united-states', 'australia']))).toBe(atlasBox.x1)
    for (const slug of ['fiji', 'chile', 'russia', 'new-zealand', 'guam']) {
      const { box } = mapOf([slug]) ?? { box: { x0: -1, y0: -1, x1: -1, y1: -1 } }
      expect(box.x0).toBeGreaterThanOrEqual(0)
      expect(box.y0).toBeGreaterThanOrEqual(0)
      expect(box.x1).toBeLessThanOrEqual(Math.ceil(atlasBox.x1))
      expect(box.y1).toBeLessThanOrEqual(Math.ceil(atlasBox.y1))
    }
  })

  it('rings islands it is too coarse for in the middle of their points', () => {
    const [ring] = mapOf(['islands'])?.marks ?? []
    expect(ring?.x).toBeCloseTo((project(13.5, 144.8)[0] + project(7.5, 134.5)[0]) / 2, -1)
  })
})

describe('the land', () => {
  it('is a small file without script or style', () => {
    expect(landSvg.length).toBeLessThan(60_000)
    expect(ground.land.startsWith('M')).toBe(true)
    expect(landSvg).not.toMatch(/script|style|NaN/)
  })

  it('puts north above south and east to the right', () => {
    const [berlin, cairo, tokyo] = [project(52.5, 13.4), project(30, 31.2), project(35.7, 139.7)]
    expect(berlin[1]).toBeLessThan(cairo[1])
    expect(tokyo[0]).toBeGreaterThan(cairo[0])
  })
})
