import type { Place } from '@/lib/core/places/place'

/** A small registry for tests, with the knots that matter: a place in several groups, siblings, short aliases, a cloud region. */
export const testPlaces: readonly Place[] = [
  place('world', 'world', 'World', 'Welt', []),
  place('europe', 'continent', 'Europe', 'Europa', ['world']),
  place('asia', 'continent', 'Asia', 'Asien', ['world']),
  place('americas', 'continent', 'Americas', 'Amerika', ['world']),
  place('emea', 'group', 'EMEA', 'EMEA', ['world']),
  place('western-europe', 'area', 'Western Europe', 'Westeuropa', ['europe']),
  place('northern-europe', 'area', 'Northern Europe', 'Nordeuropa', ['europe']),
  place('north-america', 'group', 'North America', 'Nordamerika', ['americas']),
  place('dach', 'group', 'DACH', 'DACH', ['western-europe', 'emea'], ['d-a-ch']),
  place('germany', 'country', 'Germany', 'Deutschland', ['dach', 'western-europe', 'emea']),
  place('austria', 'country', 'Austria', 'Österreich', ['dach', 'western-europe', 'emea']),
  place('switzerland', 'country', 'Switzerland', 'Schweiz', ['dach', 'western-europe', 'emea']),
  place('united-kingdom', 'country', 'United Kingdom', 'Vereinigtes Königreich', ['northern-europe', 'emea'], ['uk', 'great britain']),
  place('united-states', 'country', 'United States', 'Vereinigte Staaten', ['north-america'], ['us', 'u.s.', 'usa']),
  place('india', 'country', 'India', 'Indien', ['asia']),
  place('south-korea', 'country', 'South Korea', 'Südkorea', ['asia']),
  place('korea', 'group', 'Korea', 'Korea', ['asia']),
  place('europe-west3', 'cloud-region', 'europe-west3', 'europe-west3', ['germany']),
]

function place(slug: string, kind: Place['kind'], en: string, de: string, parents: string[], aliases: string[] = []): Place {
  return { slug, kind, names: { en, de }, aliases, parents, iso: null, m49: null, latitude: null, longitude: null }
}
