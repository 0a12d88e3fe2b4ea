import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseArchiveQuery } from '@/lib/site/archive-query'
import { archiveParameters, archivePath } from '@/lib/site/paths'

const known = { vendor: new Set(['microsoft']), service: new Set(['exchange-online']), region: new Set(['germany']) }
const parse = (search: string) => {
  const parameters = new URLSearchParams(search)
  return parseArchiveQuery((name) => parameters.get(name), known)
}
const cursor = Buffer.from('2020-06-15T12:00:00.000Z/018f0000-0000-7000-8000-000000000115').toString('base64url')

describe('the filters in an address', () => {
  it('are understood one by one', () => {
    const search = `q=mail&vendor=microsoft&service=exchange-online&region=germany&cause=power&classification=incident&status=live&from=2023-07&to=2023&sort=longest`
    const { query, faults } = parse(search)
    expect(faults).toEqual([])
    expect(archivePath('en', query)).toBe(`/incidents?${search}`)
    expect(parse(`cursor=${cursor}`)).toMatchObject({ query: { cursor }, faults: [] })
  })

  it('have one spelling', () => {
    expect(parse('service=Exchange-Online&status=RESOLVED&q=%20mail%0Adelayed').query).toMatchObject({
      service: 'exchange-online',
      status: 'resolved',
      q: 'mail delayed',
    })
    expect(parse('sort=newest').query.sort).toBeUndefined()
    expect(parse('sort=best').query.sort).toBeUndefined()
    expect(parse('q=mail&sort=best').query.sort).toBeUndefined()
    expect(parse('q=mail&sort=newest').query.sort).toBe('newest')
  })

  it('that say nothing are told apart from absent ones', () => {
    expect(parse('q=&vendor=&status=')).toMatchObject({ faults: [], hasEmpty: true })
    expect(parse('q=mail').hasEmpty).toBe(false)
  })

  it.each([
    ['vendor', 'nobody'],
    ['service', 'no-such-service'],
    ['region', 'atlantis'],
    ['cause', 'gremlins'],
    ['classification', 'rumour'],
    ['status', 'fine'],
    ['from', '2023-02-31'],
    ['to', 'tomorrow'],
    ['sort', 'random'],
    ['cursor', 'nonsense'],
  ])('%s=%s is named and left out, and the rest holds', (name, value) => {
    const { query, faults } = parse(`q=mail&${name}=${value}`)
    expect(faults).toEqual([{ name, value, kind: 'unknown' }])
    expect(archivePath('en', query)).toBe('/incidents?q=mail')
  })

  it('may not end before they begin, but may be one day', () => {
    expect(parse('from=2023-08&to=2023-07')).toMatchObject({
      faults: [{ name: 'to', value: '2023-07', kind: 'backwards' }],
      query: { from: '2023-08', to: undefined },
    })
    expect(parse('from=2023-07-18&to=2023-07-18').faults).toEqual([])
    expect(parse('from=2023-07-18&to=2023').faults).toEqual([])
  })

  it('lose a cursor of another order', () => {
    expect(parse(`sort=oldest&cursor=${cursor}`).faults).toEqual([{ name: 'cursor', value: `${cursor.slice(0, 60)}…`, kind: 'unknown' }])
    expect(parse(`q=mail&cursor=${cursor}`).faults.length).toBe(1)
    expect(parse(`q=mail&sort=newest&cursor=${cursor}`).faults.length).toBe(0)
  })

  it('are cut where they are too long, and a fault is told in few words', () => {
    const { query, isShortened } = parse(`q=${'a'.repeat(10_000)}`)
    expect([query.q?.length, isShortened]).toEqual([1000, true])
    expect(parse(`status=${'a'.repeat(10_000)}`).faults[0]?.value.length).toBe(61)
  })

  it('may be anything at all', () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('', "' OR 1=1 --", '(a+)+$', '\u0000', '\ud800', '%', '\\'))
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...archiveParameters), text), (given) => {
        const { query } = parseArchiveQuery((name) => given[name], known)
        const again = new URL(archivePath('en', query), 'https://example.org').searchParams
        expect(parseArchiveQuery((name) => again.get(name), known)).toMatchObject({ query, faults: [] })
      }),
    )
  })
})
