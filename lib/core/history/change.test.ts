import { expect, test } from 'vitest'
import { type Change, targetOf } from '@/lib/core/history/change'
import { buildEntry } from '@/lib/core/testing/build-document'

test('a change touches one item, one header value, or the incident itself', () => {
  const create: Change = { op: 'create', id: 'x', slug: 'x', title: 'x', vendor: 'x', language: 'en' }
  expect(targetOf(create)).toBe('create')
  expect(targetOf({ op: 'set', name: 'title', value: 'x' })).toBe('set/title')
  expect(targetOf({ op: 'put', collection: 'entries', item: buildEntry('post-01') })).toBe('entries/post-01')
  expect(targetOf({ op: 'remove', collection: 'entries', id: 'post-01' })).toBe('entries/post-01')
})
