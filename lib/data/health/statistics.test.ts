import { expect, it } from 'vitest'
import { getDb } from '@/lib/data/db'
import { refreshStatistics } from '@/lib/data/health/statistics'
import { putTestCatalogue } from '@/lib/data/testing/test-catalogue'
import { withTestDatabase } from '@/lib/data/testing/test-database'

withTestDatabase()

function addIncidents(from: number, to: number) {
  return getDb().$executeRaw`
    INSERT INTO incident (id, slug, state, revision_number, title, codes, vendor_slug, services, regions, classification, pattern,
      completeness, language, status, durations, entry_count, sort_key, age_key, longest_seconds, published_at, changed_at)
    SELECT gen_random_uuid(), 'many-' || n, 'current', 1, 'Many', '{}', 'microsoft', '{}', '{}', 'incident', 'continuous',
      'full', 'en', 'resolved', '[]', 1, '/' || n, '~/' || n, 0, now(), now() FROM generate_series(${from}::int, ${to}::int) n`
}

it('the planner is told of a record that has grown, and not of every incident', async () => {
  await putTestCatalogue()
  expect(await refreshStatistics()).toBe(false)
  await addIncidents(1, 50)
  expect(await refreshStatistics()).toBe(false)
  await addIncidents(51, 500)
  expect(await refreshStatistics()).toBe(true)
  expect(await refreshStatistics()).toBe(false)
  await addIncidents(501, 650)
  expect(await refreshStatistics()).toBe(false)
  await addIncidents(651, 750)
  expect(await refreshStatistics()).toBe(true)
})
