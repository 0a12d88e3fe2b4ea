import { describe, expect, it } from 'vitest'
import { placeSchema } from '@/lib/core/places/place'
import { cast } from '@/lib/core/testing/cast/cast'
import { places, services, vendors } from '@/prisma/catalogue'

const bySlug = new Map(places.map((place) => [place.slug, place]))

function ancestorsOf(slug: string, seen: readonly string[] = []): string[] {
  if (seen.includes(slug)) throw new Error(`${slug} lies in itself`)
  const parents = bySlug.get(slug)?.parents ?? []
  return [...new Set(parents.flatMap((parent) => [parent, ...ancestorsOf(parent, [...seen, slug])]))]
}

function repeated(texts: readonly string[]): string[] {
  return [...new Set(texts.filter((text, index) => texts.indexOf(text) !== index))]
}

describe('places', () => {
  it('are valid and have slugs of their own', () => {
    expect(places.filter((place) => !placeSchema.safeParse(place).success)).toEqual([])
    expect(repeated(places.map(({ slug }) => slug))).toEqual([])
  })

  it('lie in places that exist, never in themselves, and all in the world', () => {
    expect(places.flatMap(({ parents }) => parents).filter((parent) => !bySlug.has(parent))).toEqual([])
    expect(places.filter(({ slug }) => slug !== 'world' && !ancestorsOf(slug).includes('world'))).toEqual([])
  })

  it('are each meant by wordings that mean no other place', () => {
    const wordings = places.flatMap(({ names, aliases }) => [...new Set([names.en.toLowerCase(), names.de.toLowerCase(), ...aliases])])
    expect(repeated(wordings)).toEqual([])
    expect(places.flatMap(({ aliases }) => aliases).filter((alias) => alias !== alias.toLowerCase() || alias.trim() !== alias)).toEqual([])
  })

  it('hold every country once, in one area', () => {
    const countries = places.filter(({ kind }) => kind === 'country')
    expect(countries).toHaveLength(250)
    const areas = new Set(places.filter(({ kind }) => kind === 'area').map(({ slug }) => slug))
    const elsewhere = countries.filter(({ parents }) => parents.filter((parent) => areas.has(parent)).length !== 1)
    expect(elsewhere.map(({ slug }) => slug)).toEqual(['antarctica'])
  })

  it('carry every ISO 3166-1 code with its M49 number, and every M49 area', () => {
    const countries = places.filter(({ kind }) => kind === 'country')
    const withIso = countries.filter(({ iso }) => iso !== null)
    expect(withIso).toHaveLength(249)
    expect(repeated(withIso.map(({ iso }) => iso ?? ''))).toEqual([])
    expect(withIso.filter(({ iso, m49 }) => !/^[A-Z]{2}$/.test(iso ?? '') || !/^\d{3}$/.test(m49 ?? ''))).toEqual([])
    expect(places.filter(({ kind }) => kind === 'area')).toHaveLength(22)
    const codes = places.flatMap(({ m49 }) => m49 ?? [])
    expect(repeated(codes)).toEqual([])
    expect(codes).toEqual(expect.arrayContaining(['001', '002', '009', '019', '142', '150', '202', '419']))
  })

  it('hold in each group the countries that people mean by it', () => {
    const countriesIn = (group: string) =>
      places.filter(({ slug, kind }) => kind === 'country' && ancestorsOf(slug).includes(group)).map(({ iso }) => iso ?? 'XK')
    expect(countriesIn('dach').sort()).toEqual(['AT', 'CH', 'DE'])
    expect(countriesIn('north-america').sort()).toEqual(['BM', 'CA', 'GL', 'MX', 'PM', 'US'])
    expect(countriesIn('european-union')).toHaveLength(27)
    expect(countriesIn('european-economic-area')).toHaveLength(30)
    expect(countriesIn('asean')).toHaveLength(11)
    expect(countriesIn('mena')).toEqual(expect.arrayContaining(['AE', 'EG', 'MA', 'SA', 'TR']))
    expect(countriesIn('sub-saharan-africa')).not.toContain('EG')
    expect(countriesIn('emea')).toEqual(expect.arrayContaining([...countriesIn('europe'), ...countriesIn('africa'), 'AE', 'IL']))
    expect(countriesIn('latam')).toEqual(expect.arrayContaining(['AR', 'BR', 'CU', 'MX', 'PA']))
    expect(countriesIn('apac')).toEqual(expect.arrayContaining(['AU', 'IN', 'JP', 'SG', 'FJ']))
  })

  it('put each cloud region on the ground: in a country, at a point', () => {
    const clouds = places.filter(({ kind }) => kind === 'cloud-region')
    expect(clouds.length).toBeGreaterThan(160)
    expect(clouds.filter(({ latitude, longitude }) => latitude === null || longitude === null)).toEqual([])
    const grounded = ({ slug }: { slug: string }) => ancestorsOf(slug).some((above) => bySlug.get(above)?.kind === 'country')
    expect(clouds.filter((place) => !grounded(place))).toEqual([])
    expect(ancestorsOf('digitalocean-nyc3')).toEqual(expect.arrayContaining(['us-new-york-state', 'united-states']))
    expect(ancestorsOf('azure-germany-north')).toContain('dach')
    expect(ancestorsOf('eusc-de-east-1')).toContain('european-union')
  })

  it('nest as people mean them', () => {
    expect(ancestorsOf('switzerland')).toEqual(expect.arrayContaining(['western-europe', 'dach', 'europe', 'emea', 'world']))
    expect(ancestorsOf('switzerland')).not.toContain('european-union')
    expect(ancestorsOf('europe-west3')).toEqual(expect.arrayContaining(['germany', 'dach', 'european-union', 'emea']))
    expect(ancestorsOf('azure-central-us')).toEqual(expect.arrayContaining(['us-iowa', 'united-states', 'north-america', 'americas']))
    expect(ancestorsOf('mexico')).toEqual(expect.arrayContaining(['north-america', 'latam']))
    expect(ancestorsOf('india')).toEqual(expect.arrayContaining(['southern-asia', 'apac']))
    expect(ancestorsOf('iran')).not.toContain('apac')
  })

  it('know the everyday wordings in English and German', () => {
    expect(bySlug.get('united-states')?.aliases).toEqual(expect.arrayContaining(['us', 'usa', 'u.s.', 'united states of america']))
    expect(bySlug.get('united-kingdom')?.aliases).toEqual(expect.arrayContaining(['uk', 'great britain', 'großbritannien']))
    expect(bySlug.get('switzerland')).toMatchObject({ names: { en: 'Switzerland', de: 'Schweiz' }, iso: 'CH', m49: '756' })
    expect(bySlug.get('kosovo')).toMatchObject({ iso: null, m49: null })
  })

  it('stand in a fixed order, the wide before the narrow', () => {
    const kinds = places.map(({ kind }) => kind).filter((kind, index, all) => kind !== all[index - 1])
    expect(kinds).toEqual(['world', 'continent', 'group', 'area', 'country', 'subdivision', 'cloud-region'])
  })
})

describe('services and vendors', () => {
  it('refer to each other and to parents that exist', () => {
    const known = new Set(services.map(({ slug }) => slug))
    expect(services.flatMap(({ parents }) => parents).filter((parent) => !known.has(parent))).toEqual([])
    expect(services.filter(({ vendor }) => !vendors.some(({ slug }) => slug === vendor))).toEqual([])
  })

  it('share no name and no ticket prefix', () => {
    expect(repeated(services.flatMap(({ codePrefixes }) => codePrefixes))).toEqual([])
    expect(repeated(services.flatMap(({ names }) => [...new Set(names.map((name) => name.toLowerCase()))]))).toEqual([])
    expect(services.filter(({ name, names }) => names[0] !== name)).toEqual([])
  })
})

describe('the cast', () => {
  it('speaks only of vendors, services and places of the catalogue', () => {
    const known = { vendors: new Set(vendors.map(({ slug }) => slug)), services: new Set(services.map(({ slug }) => slug)) }
    for (const document of cast) {
      const named = [
        ...document.entries.flatMap((entry) => entry.regions),
        ...document.impacts.flatMap((impact) => impact.regions),
      ].flatMap(({ place }) => (place === null ? [] : [place]))
      const used = [document, ...document.entries, ...document.impacts].flatMap((part) => part.services.map(({ service }) => service))
      expect(named.filter((place) => !bySlug.has(place))).toEqual([])
      expect(used.filter((service) => !known.services.has(service))).toEqual([])
      expect(known.vendors).toContain(document.vendor)
    }
  })
})
