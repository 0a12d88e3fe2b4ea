import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseChange, parseChanges } from '@/lib/core/history/parse-change'
import { buildEntry } from '@/lib/core/testing/build-document'

function pathsOf(value: unknown): string[] {
  const parsed = parseChange(value)
  return parsed.ok ? [] : parsed.error.map(({ path }) => path)
}

test('a put is checked against the schema of its collection', () => {
  const item = buildEntry('post-01')
  expect(parseChange({ op: 'put', collection: 'entries', item })).toEqual({ ok: true, value: { op: 'put', collection: 'entries', item } })
  expect(pathsOf({ op: 'put', collection: 'entries', item: { ...item, kind: 'rumour' } })).toEqual(['item.kind'])
  expect(pathsOf({ op: 'put', collection: 'sources', item })).not.toEqual([])
})

test('a put may say behind which item', () => {
  const item = buildEntry('post-01')
  for (const after of ['post-00', null]) {
    expect(parseChange({ op: 'put', collection: 'entries', item, after })).toEqual({
      ok: true,
      value: { op: 'put', collection: 'entries', item, after },
    })
  }
  expect(pathsOf({ op: 'put', collection: 'entries', item, after: 'Not An Id' })).toEqual(['after'])
})

test('a set is checked against the schema of its header value', () => {
  expect(pathsOf({ op: 'set', name: 'tags', value: ['mail'] })).toEqual([])
  expect(pathsOf({ op: 'set', name: 'tags', value: ['Not a slug'] })).toEqual(['value[0]'])
  expect(pathsOf({ op: 'set', name: 'summary', value: null })).toEqual([])
  expect(pathsOf({ op: 'set', name: 'title', value: null })).toEqual(['value'])
  expect(pathsOf({ op: 'set', name: 'id', value: 'x' })).toEqual(['name'])
  expect(pathsOf({ op: 'set', name: 'title' })).toEqual(['value'])
})

test('a create is checked value by value', () => {
  const create = {
    op: 'create',
    id: '018f0000-0000-7000-8000-000000000001',
    slug: 'ex1',
    title: 'Late',
    vendor: 'microsoft',
    language: 'en',
  }
  expect(parseChange(create)).toEqual({ ok: true, value: create })
  expect(pathsOf({ ...create, slug: 'EX 1', title: '' })).toEqual(['slug', 'title'])
  expect(pathsOf({ ...create, id: 'ex1' })).toEqual(['id'])
})

test('a remove names a collection and an id', () => {
  expect(pathsOf({ op: 'remove', collection: 'entries', id: 'a' })).toEqual([])
  expect(pathsOf({ op: 'remove', collection: '__proto__', id: 'a' })).toEqual(['collection'])
  expect(pathsOf({ op: 'remove', collection: 'entries', id: 'a', why: 'x' })).toEqual([''])
})

test('a list of changes names the position of each fault', () => {
  const parsed = parseChanges([{ op: 'remove', collection: 'entries', id: 'a' }, { op: 'set', name: 'tags', value: [1] }, 'x'])
  expect(parsed.ok ? [] : parsed.error.map(({ path }) => path)).toEqual(['[1].value[0]', '[2]'])
  expect(parseChanges({}).ok).toBe(false)
  expect(parseChanges([])).toEqual({ ok: true, value: [] })
})

test('nothing that can be written as JSON makes it throw', () => {
  fc.assert(
    fc.property(
      fc.jsonValue(),
      fc.constantFrom('create', 'set', 'put', 'remove'),
      fc.constantFrom('tags', 'entries', 'title'),
      (value, op, name) => {
        expect(typeof parseChange(value).ok).toBe('boolean')
        expect(typeof parseChange({ op, name, value, collection: name, item: value, id: value }).ok).toBe('boolean')
      },
    ),
  )
})
