import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Entry, fieldNames } from '@/lib/core/incident/entry'
import { arbitraryDocument } from '@/lib/core/testing/arbitrary-document'
import { buildEntry, instantOf, momentOf } from '@/lib/core/testing/build-document'
import { compareUpdates, traceFields, traceOrigins } from '@/lib/core/timeline/field-changes'
import { orderEntries } from '@/lib/core/timeline/order-entries'

const update = (id: string, clock: string, fields?: Entry['fields'], parts: Partial<Entry> = {}) =>
  buildEntry(id, { statedAt: momentOf(`2023-07-18 ${clock}`), ...(fields === undefined ? {} : { fields }), ...parts })

const posts = [
  update('one', '08:00', { title: 'Mail is late', moreInfo: 'Delays of up to four hours.', nextUpdateBy: '10:00' }),
  update('two', '09:00', { title: 'Mail is late', moreInfo: 'Delays of up to five hours.', scopeOfImpact: 'Some users.' }),
]

test('field by field it is unchanged, reworded, added or removed, in the order in which fields are shown', () => {
  expect(compareUpdates(orderEntries(posts)).map(({ field, kind }) => [field, kind])).toEqual([
    ['title', 'unchanged'],
    ['moreInfo', 'reworded'],
    ['scopeOfImpact', 'added'],
    ['nextUpdateBy', 'removed'],
  ])
})

test('each says what stood there before and what stands there now', () => {
  const changes = compareUpdates(orderEntries(posts))
  const reworded = changes.find(({ kind }) => kind === 'reworded')
  expect(reworded).toMatchObject({ entryId: 'two', previousEntryId: 'one' })
  expect(reworded).toMatchObject({ before: 'Delays of up to four hours.', after: 'Delays of up to five hours.' })
  expect(changes.find(({ kind }) => kind === 'added')).toMatchObject({ before: null, after: 'Some users.' })
  expect(changes.find(({ kind }) => kind === 'removed')).toMatchObject({ before: '10:00', after: null })
})

test('an update is compared with the last one that had fields, not with other voices', () => {
  const between = [
    update('bare', '08:20'),
    update('empty', '08:25', {}),
    update('tweet', '08:30', { title: 'Else' }, { kind: 'vendor-statement' }),
    update('notice', '08:40', { title: 'Else' }, { kind: 'third-party-notice' }),
  ]
  expect(new Set(compareUpdates(orderEntries([...posts, ...between])).map(({ previousEntryId }) => previousEntryId))).toEqual(
    new Set(['one']),
  )
})

test('one update has nothing to be compared with', () => {
  expect(compareUpdates(orderEntries(posts.slice(0, 1)))).toEqual([])
  expect(compareUpdates([])).toEqual([])
})

test('each field keeps its distinct values with who first said so', () => {
  const back = update('three', '10:00', { title: 'Mail is late', moreInfo: 'Delays of up to four hours.' })
  const moreInfo = traceFields(orderEntries([...posts, back])).find(({ field }) => field === 'moreInfo')
  expect(moreInfo?.values).toEqual([
    { text: 'Delays of up to four hours.', entryId: 'one', at: instantOf('2023-07-18 08:00') },
    { text: 'Delays of up to five hours.', entryId: 'two', at: instantOf('2023-07-18 09:00') },
  ])
  expect(traceFields(orderEntries([...posts, back])).map(({ field }) => field)).toEqual([
    'title',
    'moreInfo',
    'scopeOfImpact',
    'nextUpdateBy',
  ])
})

test('changes tell the whole story: applied to the first update they give the last', () => {
  fc.assert(
    fc.property(arbitraryDocument, ({ entries }) => {
      const ordered = orderEntries(entries)
      const updates = ordered
        .map(({ entry }) => entry)
        .filter(({ kind, fields }) => kind === 'vendor-update' && Object.keys(fields ?? {}).length > 0)
      const changes = compareUpdates(ordered)
      const state: Record<string, string | undefined> = { ...updates[0]?.fields }
      for (const { field, before, after, entryId } of changes) {
        expect(after).toBe(updates.find(({ id }) => id === entryId)?.fields?.[field] ?? null)
        expect(state[field] ?? null).toBe(before)
        state[field] = after ?? undefined
      }
      for (const field of fieldNames) expect(state[field]).toBe(updates.at(-1)?.fields?.[field])
    }),
  )
})

test('what is repeated word for word leads to the update in which it was written', () => {
  const third = update('three', '10:00', { title: 'Mail is late', moreInfo: 'Delays of up to five hours.', scopeOfImpact: 'Some users.' })
  const origins = traceOrigins(compareUpdates(orderEntries([...posts, third])))
  expect(origins.get('one')).toBeUndefined()
  expect(origins.get('two')).toEqual({ title: 'one' })
  expect(origins.get('three')).toEqual({ title: 'one', moreInfo: 'two', scopeOfImpact: 'two' })
})

test('where an unchanged field leads, it stands with that text, and does not lead on', () => {
  fc.assert(
    fc.property(arbitraryDocument, ({ entries }) => {
      const ordered = orderEntries(entries)
      const texts = new Map(ordered.map(({ entry }) => [entry.id, entry.fields ?? {}]))
      const changes = compareUpdates(ordered)
      const origins = traceOrigins(changes)
      for (const { entryId, field, kind, after } of changes) {
        const origin = origins.get(entryId)?.[field]
        expect(origin !== undefined).toBe(kind === 'unchanged')
        if (origin === undefined) continue
        expect(texts.get(origin)?.[field]).toBe(after)
        expect(origins.get(origin)?.[field]).toBeUndefined()
      }
    }),
  )
})
