import { expect, test } from 'vitest'
import { buildDocument, buildEntry } from '@/lib/core/testing/build-document'
import { likenessKey } from '@/lib/ingest/likeness'

const origins = [{ format: 'google-cloud', page: 'status.example.com', key: 'incidents/a' }]
const statedAt = { at: '2030-01-02T00:00:00.000Z', precision: 'second' } as const

test('an incident under a new key is alike: same page, begin and title, whatever the case and the spaces', () => {
  const one = buildDocument({ origins, title: 'Uploads  fail', entries: [buildEntry('a', { statedAt })] })
  const other = buildDocument({
    origins: [{ format: 'google-cloud', page: 'status.example.com', key: 'b' }],
    title: 'uploads fail',
    entries: one.entries,
  })
  expect(likenessKey(one)).toBe(likenessKey(other))
})

test.each([
  ['another page', { origins: [{ format: 'google-cloud', page: 'other.example.com', key: 'incidents/a' }] }],
  ['another title', { title: 'Downloads fail' }],
  ['another begin', { entries: [buildEntry('a', { statedAt: { at: '2030-01-03T00:00:00.000Z', precision: 'second' } })] }],
])('%s is another incident', (_, parts) => {
  const one = buildDocument({ origins, title: 'Uploads fail', entries: [buildEntry('a', { statedAt })] })
  expect(likenessKey({ ...one, ...parts })).not.toBe(likenessKey(one))
})

test('what was not imported, or has no begin, is like nothing', () => {
  expect(likenessKey(buildDocument({ entries: [buildEntry('a', { statedAt })] }))).toBeNull()
  expect(likenessKey(buildDocument({ origins }))).toBeNull()
})
