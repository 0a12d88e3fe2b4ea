import fc from 'fast-check'
import { expect, test } from 'vitest'
import { applyChange, applyChanges } from '@/lib/core/history/apply'
import type { Change } from '@/lib/core/history/change'
import type { IncidentDocument } from '@/lib/core/incident/document'
import { parseDocument } from '@/lib/core/incident/parse-document'
import { arbitraryDocument } from '@/lib/core/testing/arbitrary-document'
import { buildDocument, buildEntry } from '@/lib/core/testing/build-document'

const create: Change = {
  op: 'create',
  id: '018f0000-0000-7000-8000-000000000001',
  slug: 'ex1',
  title: 'Mail is late',
  vendor: 'microsoft',
  language: 'en',
}

const three = buildDocument({ entries: [buildEntry('a'), buildEntry('b'), buildEntry('c')] })

function applied(document: IncidentDocument | null, ...changes: Change[]): IncidentDocument {
  const result = applyChanges(document, changes)
  if (!result.ok) throw new Error(result.error)
  return result.value
}

function order(document: IncidentDocument): string {
  return document.entries.map(({ id }) => id).join('')
}

test('create makes the empty incident, which is a valid document', () => {
  const document = applied(null, create)
  expect(document).toEqual(buildDocument())
  expect(parseDocument(document).ok).toBe(true)
})

test('an incident is created once, and nothing comes before it', () => {
  expect(applyChange(three, create)).toEqual({ ok: false, error: 'change 1 (create): the incident exists already' })
  expect(applyChange(null, { op: 'set', name: 'title', value: 'x' })).toEqual({
    ok: false,
    error: 'change 1 (set): there is no incident yet',
  })
  expect(applyChanges(null, [])).toEqual({ ok: false, error: 'no changes, no incident' })
})

test('set replaces one header value whole', () => {
  const document = applied(three, { op: 'set', name: 'tags', value: ['mail'] }, { op: 'set', name: 'summary', value: 'Late.' })
  expect(document).toEqual({ ...three, tags: ['mail'], summary: 'Late.' })
})

test('put replaces in place, adds at the end, or moves behind another', () => {
  const entry = (id: string, headline: string) => buildEntry(id, { headline })
  const replaced = applied(three, { op: 'put', collection: 'entries', item: entry('b', 'new') })
  expect(order(replaced)).toBe('abc')
  expect(replaced.entries[1]?.headline).toBe('new')
  expect(order(applied(three, { op: 'put', collection: 'entries', item: buildEntry('d') }))).toBe('abcd')
  expect(order(applied(three, { op: 'put', collection: 'entries', item: buildEntry('d'), after: 'a' }))).toBe('adbc')
  expect(order(applied(three, { op: 'put', collection: 'entries', item: buildEntry('c'), after: null }))).toBe('cab')
  expect(order(applied(three, { op: 'put', collection: 'entries', item: buildEntry('a'), after: 'c' }))).toBe('bca')
})

test('an item put behind one that is gone comes to the end', () => {
  expect(order(applied(three, { op: 'put', collection: 'entries', item: buildEntry('d'), after: 'z' }))).toBe('abcd')
  expect(order(applied(three, { op: 'put', collection: 'entries', item: buildEntry('a'), after: 'a' }))).toBe('bca')
})

test('remove takes out one item, and fails when it is not there', () => {
  expect(order(applied(three, { op: 'remove', collection: 'entries', id: 'b' }))).toBe('ac')
  expect(applyChange(three, { op: 'remove', collection: 'entries', id: 'z' })).toEqual({
    ok: false,
    error: 'change 1 (remove): there is no z in entries',
  })
})

test('changes are applied all or none, naming the one that does not fit', () => {
  const result = applyChanges(three, [
    { op: 'remove', collection: 'entries', id: 'a' },
    { op: 'remove', collection: 'entries', id: 'a' },
  ])
  expect(result).toEqual({ ok: false, error: 'change 2 (remove): there is no a in entries' })
  expect(order(three)).toBe('abc')
})

test('the document given is never altered', () => {
  fc.assert(
    fc.property(arbitraryDocument, (document) => {
      const before = structuredClone(document)
      applied(
        document,
        { op: 'set', name: 'title', value: 'other' },
        { op: 'put', collection: 'entries', item: buildEntry('entry-1', { headline: 'other' }) },
        { op: 'put', collection: 'sources', item: { id: 'new', kind: 'press', publisher: 'A paper' }, after: null },
        { op: 'remove', collection: 'entries', id: 'entry-1' },
      )
      expect(document).toEqual(before)
    }),
  )
})

test('putting an item twice is putting it once, and removing undoes adding', () => {
  fc.assert(
    fc.property(arbitraryDocument, (document) => {
      const put: Change = { op: 'put', collection: 'entries', item: buildEntry('new') }
      const once = applied(document, put)
      expect(applied(once, put)).toEqual(once)
      expect(applied(once, { op: 'remove', collection: 'entries', id: 'new' })).toEqual(document)
    }),
  )
})
