import { beforeAll, describe, expect, it } from 'vitest'
import { toCursor } from '@/lib/core/search/list-cursor'
import { listSorts } from '@/lib/core/search/list-sort'
import { parseSearch } from '@/lib/core/search/parse-search'
import { buildDocument, buildEntry, momentOf } from '@/lib/core/testing/build-document'
import { getDb } from '@/lib/data/db'
import { publishDocument } from '@/lib/data/incidents/commands/publish-document'
import { type ListQuery, listSql } from '@/lib/data/incidents/queries/list-sql'
import { lastChangeSql, openSql, stretchSql } from '@/lib/data/incidents/queries/publication/list-public-records'
import { curator, putTestCatalogue } from '@/lib/data/testing/test-catalogue'
import { withTestDatabase } from '@/lib/data/testing/test-database'

withTestDatabase()

beforeAll(async () => {
  await putTestCatalogue()
  const document = buildDocument({ entries: [buildEntry('a', { statedAt: momentOf('2020-06-15 12:00'), body: 'Meetings dropped' })] })
  await publishDocument(curator, { document, reason: 'A test' })
})

const search = parseSearch('meetings')
const keys = {
  sortKey: '2020-06-15T12:00:00.000Z/018f0000-0000-7000-8000-000000000115',
  ageKey: '~/018f0000-0000-7000-8000-000000000115',
  longestSeconds: 60,
  entryCount: 4,
  changedAt: new Date('2024-01-01T00:00:00Z'),
  rank: 2,
}

describe('every list', () => {
  it.each<[string, Partial<ListQuery>]>([
    ['no filter', {}],
    ['a service', { services: ['teams'] }],
    ['a service and those below it', { services: ['microsoft-365', 'exchange-online', 'teams'] }],
    ['a vendor', { vendor: 'microsoft' }],
    ['places', { places: ['germany', 'dach', 'europe'] }],
    ['a cause', { causes: ['configuration-change'] }],
    ['a status', { status: ['disputed'] }],
    ['a status that time alone brings', { status: ['end-not-recorded'] }],
    ['a classification', { classification: ['maintenance'] }],
    ['all but one classification', { classification: ['incident', 'advisory'] }],
    ['what goes on, of one classification', { ongoing: true, classification: ['maintenance'] }],
    ['days', { from: '2023-07-01', before: '2023-08-01' }],
    ['days, the oldest first', { from: '2023-07-01', before: '2023-08-01', sort: 'oldest' }],
    ['a vendor and a classification', { vendor: 'microsoft', classification: ['incident'] }],
    ['a service and a status', { services: ['teams'], status: ['resolved'] }],
    [
      'everything at once',
      {
        search,
        vendor: 'microsoft',
        services: ['teams'],
        places: ['germany', 'dach'],
        causes: ['capacity'],
        classification: ['incident'],
        status: ['resolved'],
        from: '2020-01-01',
        before: '2021-01-01',
      },
    ],
    ['ongoing', { ongoing: true }],
    ['a search', { search }],
    ...listSorts.map((sort): [string, Partial<ListQuery>] => [
      `a page of the order ${sort}`,
      { sort, cursor: toCursor(sort, keys), ...(sort === 'best' ? { search } : {}) },
    ]),
  ])('has an index for %s', async (_name, query) => {
    const plan = await planOf({ services: [], places: [], limit: 20, ...query })
    expect(plan).not.toContain('"Seq Scan"')
    expect(plan).toMatch(/Index (Only )?Scan/)
  })

  it.each([
    ['newest', 'incident_state_sort_key_idx'],
    ['oldest', 'incident_state_age_key_idx'],
    ['longest', 'incident_state_longest_seconds_sort_key_idx'],
    ['entries', 'incident_state_entry_count_sort_key_idx'],
    ['changed', 'incident_state_changed_at_sort_key_idx'],
  ] as const)('is in the order %s by its index, and so is its next page', async (sort, index) => {
    for (const cursor of [undefined, toCursor(sort, keys)]) {
      expect(await planOf({ services: [], places: [], limit: 20, total: 1, sort, cursor })).toContain(index)
    }
  })
})

it.each([
  ['a page of everything', stretchSql({ classification: ['incident', 'advisory'], offset: 50, limit: 50 })],
  ['a page of the maintenance of a vendor', stretchSql({ classification: ['maintenance'], vendor: 'microsoft', offset: 0, limit: 50 })],
  ['what is open', openSql('2023-07-18T10:00:00.000Z')],
  ['what is open of a vendor', openSql('2023-07-18T10:00:00.000Z', 'microsoft')],
  ['the last change', lastChangeSql()],
  ['the last change of a vendor', lastChangeSql('microsoft')],
])('whole documents have an index for %s', async (_name, { sql, values }) => {
  const plan = await explain(toNumbered(sql), values)
  expect(plan).not.toContain('"Seq Scan"')
})

it('searches by the indexes of words, however few rows the planner thinks there are', async () => {
  const [found] = await getDb().$queryRaw<{ body: string; settings: string[] }[]>`
    SELECT prosrc AS body, proconfig AS settings FROM pg_proc WHERE proname = 'search_hits'`
  expect(found?.settings).toEqual(['enable_seqscan=off'])
  const body = found?.body
    .replaceAll('search_query(words)', "search_query('meetings')")
    .replaceAll('(codes)', "(ARRAY['a'])")
    .replaceAll('(runs)', "(ARRAY['a b'])")
    .replace("part <> ''", 'true')
    .replace('words !~', "'meetings' !~")
    .replace("'%' || part || '%'", "'%bad sequence%'")
  const plan = await explain(body ?? '', [])
  for (const index of [
    'search_vector_idx',
    'search_heading_idx',
    'signature_normal_idx',
    'signature_normal_code_idx',
    'incident_code_code_idx',
  ])
    expect(plan, index).toContain(`"${index}"`)
  expect(plan).not.toContain('"Seq Scan"')
})

function planOf(query: ListQuery): Promise<string> {
  const { sql, values } = listSql(query)
  return explain(toNumbered(sql), values)
}

function explain(sql: string, values: readonly unknown[]): Promise<string> {
  return getDb().$transaction(async (tx) => {
    await tx.$executeRaw`SET LOCAL enable_seqscan = off`
    await tx.$executeRaw`SET LOCAL enable_sort = off`
    const rows = await tx.$queryRawUnsafe<{ 'QUERY PLAN': unknown }[]>(`EXPLAIN (FORMAT JSON) ${sql}`, ...values)
    return JSON.stringify(rows[0]?.['QUERY PLAN'])
  })
}

/** Placeholders as the database counts them. */
function toNumbered(sql: string): string {
  let count = 0
  return sql.replaceAll('?', () => {
    count += 1
    return `$${count}`
  })
}
