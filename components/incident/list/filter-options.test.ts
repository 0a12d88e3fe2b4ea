import { describe, expect, it } from 'vitest'
import { buildFilterOptions, type Counts } from '@/components/incident/list/filter-options'

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
}

describe('the options of a list', () => {
  it('offer each vendor its share of services and say how many are left out', () => {
    const { groups, vendors, top } = buildFilterOptions(counts, {})
    expect(groups.map(({ vendor, services: offered, more }) => [vendor.slug, offered.length, more])).toEqual([
      ['cloud', 30, 109],
      ['mail', 3, 0],
    ])
    expect(vendors.length).toBe(2)
    expect(top.map(({ slug }) => slug)).toEqual(['cloud-0', 'cloud-1', 'cloud-2', 'cloud-3', 'cloud-4', 'cloud-5'])
  })

  it('offer every service of a chosen vendor, and still every vendor', () => {
    const { groups, vendors } = buildFilterOptions(counts, { vendor: 'cloud' })
    expect(groups.map(({ services: offered, more }) => [offered.length, more])).toEqual([[139, 0]])
    expect(vendors.length).toBe(2)
  })

  it('always offer the chosen service', () => {
    const { groups, top } = buildFilterOptions(counts, { service: 'cloud-99' })
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
    expect(new Set(buildFilterOptions(many, {}).groups.map(({ services: offered }) => offered.length))).toEqual(new Set([3]))
  })

  it('offer nothing of a vendor that is not there', () => {
    expect(buildFilterOptions(counts, { vendor: 'nobody' })).toMatchObject({ groups: [], top: [] })
  })
})
