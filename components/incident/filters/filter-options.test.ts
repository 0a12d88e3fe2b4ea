import { describe, expect, it } from 'vitest'
import { buildFilterOptions, type Counts } from '@/components/incident/filters/filter-options'
import type { ArchiveQuery } from '@/lib/site/paths'

const services = (vendor: string, many: number, most: number) =>
  Array.from({ length: many }, (_, n) => ({ slug: `${vendor}-${n}`, name: `${vendor} ${n}`, vendor, count: most - n }))
const counts: Counts = {
  total: 900,
  vendors: [
    { slug: 'cloud', name: 'Cloud', count: 600 },
    { slug: 'mail', name: 'Mail', count: 300 },
  ],
  services: [...services('cloud', 139, 600), ...services('mail', 3, 300)].sort((a, b) => b.count - a.count),
  classifications: [{ classification: 'incident', count: 900 }],
  statuses: [{ status: 'resolved', count: 900 }],
  regions: [
    { slug: 'dach', count: 8 },
    { slug: 'germany', count: 7 },
    { slug: 'europe-west3', count: 2 },
    { slug: 'austria', count: 1 },
  ],
  causes: [{ cause: 'power', count: 5 }],
}
const few: Counts = {
  total: 4,
  vendors: [{ slug: 'mail', name: 'Mail', count: 4 }],
  services: services('mail', 1, 4),
  classifications: [{ classification: 'incident', count: 4 }],
  statuses: [{ status: 'resolved', count: 4 }],
  regions: [{ slug: 'germany', count: 2 }],
  causes: [],
}
const places = new Map([
  ['dach', { name: 'DACH', kind: 'group' as const }],
  ['germany', { name: 'Germany', kind: 'country' as const }],
  ['austria', { name: 'Austria', kind: 'country' as const }],
  ['europe-west3', { name: 'Frankfurt', kind: 'cloud-region' as const }],
  ['france', { name: 'France', kind: 'country' as const }],
])
const build = (query: ArchiveQuery, narrowed: Counts | null = null, whole = counts) => buildFilterOptions(whole, narrowed, query, places)

describe('the options of a list', () => {
  it('offer each vendor its share of services and say how many are left out', () => {
    const { groups, vendors, top } = build({})
    expect(groups.map(({ vendor, services: offered, more }) => [vendor.slug, offered.length, more])).toEqual([
      ['cloud', 30, 109],
      ['mail', 3, 0],
    ])
    expect(vendors.length).toBe(2)
    expect(top.map(({ slug }) => slug)).toEqual(['cloud-0', 'cloud-1', 'cloud-2', 'cloud-3', 'cloud-4', 'cloud-5'])
  })

  it('offer every service of a chosen vendor, and still every vendor', () => {
    const { groups, vendors } = build({ vendor: 'cloud' })
    expect(groups.map(({ services: offered, more }) => [offered.length, more])).toEqual([[139, 0]])
    expect(vendors.length).toBe(2)
  })

  it('always offer the chosen service', () => {
    const { groups, top } = build({ service: 'cloud-99' })
    expect(groups[0]?.services.at(-1)?.slug).toBe('cloud-99')
    expect(groups[0]?.more).toBe(108)
    expect(top.at(-1)?.slug).toBe('cloud-99')
  })

  it('offer a few services even of the last of very many vendors', () => {
    const names = Array.from({ length: 90 }, (_, n) => `vendor-${n}`)
    const many = {
      ...counts,
      vendors: names.map((slug) => ({ slug, name: slug, count: 9 })),
      services: names.flatMap((slug) => services(slug, 9, 9)),
    }
    expect(new Set(build({}, null, many).groups.map(({ services: offered }) => offered.length))).toEqual(new Set([3]))
  })

  it('offer nothing of a vendor that is not there', () => {
    expect(build({ vendor: 'nobody' })).toMatchObject({ groups: [], top: [] })
  })

  it('offer places by their kind and name, the chosen one among them', () => {
    const offered = (query: ArchiveQuery) => build(query).regions.map(({ kind, places: each }) => [kind, ...each.map(({ name }) => name)])
    expect(offered({})).toEqual([
      ['wide', 'DACH'],
      ['countries', 'Austria', 'Germany'],
      ['cloud', 'Frankfurt'],
    ])
    expect(offered({ region: 'france' })[1]).toEqual(['countries', 'Austria', 'France', 'Germany'])
  })
})

describe('the numbers beside the options', () => {
  const countsOf = ({ vendors, statuses, regions, causes }: ReturnType<typeof build>) => ({
    vendor: vendors.map(({ count }) => count),
    status: statuses.map(({ count }) => count),
    region: regions.flatMap(({ places: each }) => each.map(({ count }) => count)),
    cause: causes.map(({ count }) => count),
  })

  it('are of the whole record while nothing is chosen', () => {
    expect(countsOf(build({}))).toEqual({ vendor: [600, 300], status: [900], region: [8, 1, 7, 2], cause: [5] })
  })

  it('are what each choice leads to: of the list, and of the record where only that group narrows it', () => {
    expect(countsOf(build({ vendor: 'mail' }, few))).toEqual({ vendor: [600, 300], status: [4], region: [2], cause: [] })
    expect(countsOf(build({ q: 'x' }, few))).toEqual({ vendor: [4], status: [4], region: [2], cause: [] })
  })

  it('are left out where they were not counted', () => {
    const none = [undefined, undefined]
    expect(countsOf(build({ vendor: 'mail', cause: 'power' }, few))).toMatchObject({ vendor: none, cause: [undefined], status: [4] })
    expect(countsOf(build({ from: '2023' })).vendor).toEqual(none)
  })
})
