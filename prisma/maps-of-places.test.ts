import { describe, expect, it } from 'vitest'
import { atlasBox, ground, project } from '@/components/map/atlas'
import { buildMap, type Voice } from '@/components/map/build-map'
import { landSvg } from '@/components/map/to-land-svg'
import { places } from '@/prisma/catalogue-places'

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

  it('has nothing to draw of the whole world or of nothing', () => {
    expect(mapOf(['world'])).toBeNull()
    expect(mapOf([])).toBeNull()
  })

  it('shows as much of the world as it needs, whatever lies overseas', () => {
    expect(sizeOf(mapOf(['france']))).toBeLessThan(200)
    expect(sizeOf(mapOf(['france', 'europe']))).toBeLessThan(200)
    expect(sizeOf(mapOf(['germany', 'japan', 'united-states', 'australia']))).toBe(atlasBox.x1)
    for (const slug of ['fiji', 'chile', 'greenland', 'russia', 'new-zealand', 'kiribati']) {
      const { box } = mapOf([slug]) ?? { box: { x0: -1, y0: -1, x1: -1, y1: -1 } }
      expect(box.x0).toBeGreaterThanOrEqual(0)
      expect(box.y0).toBeGreaterThanOrEqual(0)
      expect(box.x1).toBeLessThanOrEqual(Math.ceil(atlasBox.x1))
      expect(box.y1).toBeLessThanOrEqual(Math.ceil(atlasBox.y1))
    }
  })

  it('knows a point for every place but the world, Kosovo and wide areas included', () => {
    for (const { slug } of places) if (slug !== 'world') expect([slug, mapOf([slug]) === null]).toEqual([slug, false])
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
