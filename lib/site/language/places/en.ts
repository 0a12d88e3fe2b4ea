import type { Place } from '@/lib/core/places/place'

const number = new Intl.NumberFormat('en-GB')
const count = (n: number, one: string, many: string) => `${number.format(n)} ${n === 1 ? one : many}`
const more = (n: number) => (n === 0 ? '' : ` and ${number.format(n)} more`)

/** Words of maps, of the impact matrix and of the pages of places. */
export const places = {
  voices: {
    vendor: (vendor: string) => `named by ${vendor}`,
    others: () => 'named by others: people affected, press, third parties',
    both: (vendor: string) => `named by ${vendor} and by others`,
  },
  forms: { outline: 'a group of countries, outlined', cloud: 'a cloud region', wide: 'a wide area, marked in its middle' },
  mapOf: 'Land map of the places named',
  mapSays: 'The list beside the map says the same.',
  allNamedBy: (n: number) => `All ${number.format(n)} named by`,
  matrix: {
    title: 'What is said of each place',
    place: 'Place',
    whatAndWhen: 'What and when',
    nothing: 'nothing stated',
    undisclosed: (vendor: string) => `Place kept back: ${vendor} does not say where`,
    notStated: 'Place not recorded: nobody says where',
    noService: 'Service not stated',
    moreServices: (n: number) => `and ${number.format(n)} more`,
    from: 'from',
    until: 'until',
    start: 'start',
    end: 'end',
    noTime: 'time not stated',
    noEnd: 'no end on record',
    listed: (n: number) => `named in ${count(n, 'post', 'posts')},`,
  },
  regions: {
    title: 'Places',
    explained:
      'Every place on record, from continents to cloud regions, with the number of incidents that name it or a place in it. The page of a place also has the incidents that name only a wider one: whoever is in Germany is concerned by what is said of EMEA.',
    worldMap: 'World map: countries by number of incidents, with links to their pages',
    shading: 'Incidents that name the country or a place in it:',
    groups: 'Groups of countries',
    notNamed: (n: number) => count(n, 'country that no incident names', 'countries that no incident names'),
    kinds: {
      world: 'The whole world',
      continent: 'Continent',
      group: 'Group of countries',
      area: 'Part of a continent',
      country: 'Country',
      subdivision: 'Part of a country',
      'cloud-region': 'Cloud region',
    } satisfies Record<Place['kind'], string>,
    mapOf: (name: string) => `Land map: where ${name} is`,
    outagesIn: (name: string, n: number) =>
      `Outages in ${name}: ${count(n, 'incident', 'incidents')} on record, each with its timeline and its sources.`,
    concerned: (name: string, within: number, wider: number) =>
      [
        `${count(within, 'incident names', 'incidents name')} ${name} or a place in it.`,
        wider === 0
          ? ''
          : `${within === 0 ? '' : 'Besides, '}${count(wider, 'incident names', 'incidents name')} only a wider place it lies in.`,
      ]
        .filter(Boolean)
        .join(' '),
    liesIn: 'Lies in, with how many incidents name that place itself',
    within: 'Places in it',
    none: (name: string) =>
      `No incident on record names ${name}, a place in it or a wider place it lies in. That says nothing of how well services work there. Many vendors never say where.`,
    via: {
      itself: (name: string) => `names ${name}`,
      within: (names: string, rest: number) => `in it: ${names}${more(rest)}`,
      wider: (names: string, rest: number) => `through ${names}${more(rest)}`,
    },
  },
}

/** What every language must say of places. */
export type PlaceWords = typeof places
