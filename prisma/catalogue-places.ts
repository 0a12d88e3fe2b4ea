import countries, { type Country } from 'world-countries'
import type { Place } from '@/lib/core/places/place'
import { areas, continents, groups } from '@/prisma/catalogue-areas'
import { ambiguousAzureNames, awsRegions, azureRegions, digitalOceanRegions, googleRegions } from '@/prisma/catalogue-cloud-regions'
import { countryAliases, germanNames, subdivisions } from '@/prisma/catalogue-countries'

/** Lower-case words joined by hyphens, accents dropped: "São Tomé and Príncipe" becomes `sao-tome-and-principe`. */
function toSlug(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}

function isIn(list: string | undefined, code: string): boolean {
  return (list?.split(' ') ?? []).includes(code)
}

const world: Place = {
  slug: 'world',
  kind: 'world',
  names: { en: 'Worldwide', de: 'Weltweit' },
  aliases: ['all regions', 'alle regionen'],
  parents: [],
  iso: null,
  m49: '001',
  latitude: null,
  longitude: null,
}

const wide: Place[] = [...continents, ...groups].map(({ slug, m49, en, de, parents, aliases, at }) => ({
  slug,
  kind: continents.some((continent) => continent.slug === slug) ? 'continent' : 'group',
  names: { en, de },
  aliases: aliases ?? [],
  parents,
  iso: null,
  m49: m49 ?? null,
  latitude: at[0],
  longitude: at[1],
}))

const areaPlaces: Place[] = areas.map(({ slug, m49, en, de, parents, aliases }) => ({
  slug,
  kind: 'area',
  names: { en, de },
  aliases: aliases ?? [],
  parents,
  iso: null,
  m49,
  latitude: null,
  longitude: null,
}))

/** The country's area first, then its groups; Antarctica alone lies in no area. */
function parentsOf(code: string): string[] {
  const found = [...areas, ...groups].filter((row) => isIn(row.countries, code)).map(({ slug }) => slug)
  return found.length === 0 ? ['world'] : found
}

function toCountry({ cca2, ccn3, name, translations, latlng, status }: Country): Place {
  const german = translations.deu
  const names = { en: name.common, de: germanNames[cca2] ?? german?.common ?? name.common }
  const others = [name.official, german?.official ?? '', ...(countryAliases[cca2] ?? [])].map((text) => text.toLowerCase())
  const own = Object.values(names).map((text) => text.toLowerCase())
  return {
    slug: toSlug(name.common),
    kind: 'country',
    names,
    aliases: [...new Set(others)].filter((text) => text !== '' && !own.includes(text)),
    parents: parentsOf(cca2),
    iso: status === 'officially-assigned' ? cca2 : null,
    m49: ccn3 === '' ? null : ccn3,
    latitude: latlng[0],
    longitude: latlng[1],
  }
}

const sorted = [...countries].sort((a, b) => (a.cca2 < b.cca2 ? -1 : 1))
const countryPlaces = sorted.map(toCountry)
const slugsByIso = new Map(sorted.map((country) => [country.cca2 as string, toSlug(country.name.common)]))

const subdivisionPlaces: Place[] = subdivisions.map(([iso, en, de, latitude, longitude, alias]) => {
  const slug = `${iso.slice(0, 2).toLowerCase()}-${toSlug(en)}`
  const aliases = alias === undefined ? [] : [alias]
  slugsByIso.set(iso, slug)
  return {
    slug,
    kind: 'subdivision',
    names: { en, de },
    aliases,
    parents: [requireSlug(iso.slice(0, 2))],
    iso,
    m49: null,
    latitude,
    longitude,
  }
})

function requireSlug(iso: string): string {
  const slug = slugsByIso.get(iso)
  if (slug === undefined) throw new Error(`the catalogue knows no place with the code ${iso}`)
  return slug
}

function toCloudRegion(slug: string, name: string, aliases: string[], lies: string, latitude: number, longitude: number): Place {
  const names = { en: name, de: name }
  return { slug, kind: 'cloud-region', names, aliases, parents: [requireSlug(lies)], iso: null, m49: null, latitude, longitude }
}

const cloudPlaces: Place[] = [
  ...digitalOceanRegions.map(([id, town, lies, latitude, longitude]) =>
    toCloudRegion(`digitalocean-${id}`, `${town} (${id.toUpperCase()})`, [id, `digitalocean ${id}`], lies, latitude, longitude),
  ),
  ...[...googleRegions, ...awsRegions].map(([id, town, lies, latitude, longitude]) =>
    toCloudRegion(id, `${town} (${id})`, [id], lies, latitude, longitude),
  ),
  ...azureRegions.map(([name, town, lies, latitude, longitude]) => {
    const plain = name.toLowerCase()
    const alone = ambiguousAzureNames.includes(name) ? [] : [plain]
    const aliases = [...alone, plain.replaceAll(' ', ''), `azure ${plain}`, `${plain} region`, `${plain} datacenter`]
    return toCloudRegion(`azure-${toSlug(name)}`, `Azure ${name} (${town})`, aliases, lies, latitude, longitude)
  }),
]

/**
 * The registry of places: world, continents, groups, M49 areas, countries, some of their parts, and cloud regions, in this
 * order. Countries come from the world-countries data (ODbL), areas from the United Nations' M49 standard.
 */
export const places: Place[] = [world, ...wide, ...areaPlaces, ...countryPlaces, ...subdivisionPlaces, ...cloudPlaces]
