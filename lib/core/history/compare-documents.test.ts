import { describe, expect, it } from 'vitest'
import { compareDocuments } from '@/lib/core/history/compare-documents'
import { collectionNames } from '@/lib/core/incident/document'
import { buildDocument, buildEntry } from '@/lib/core/testing/build-document'
import { ex648815 } from '@/lib/core/testing/cast/ex648815'

const [a, b, c] = [buildEntry('a'), buildEntry('b'), buildEntry('c')]

function entriesOf(from: readonly ReturnType<typeof buildEntry>[], to: readonly ReturnType<typeof buildEntry>[]) {
  const { items } = compareDocuments(buildDocument({ entries: [...from] }), buildDocument({ entries: [...to] }))
  return items.entries.map(({ kind, before, after }) => [kind, before?.id ?? null, after?.id ?? null])
}

describe('two versions of an incident', () => {
  it('share everything with themselves', () => {
    const { headers, items } = compareDocuments(ex648815, ex648815)
    expect(headers).toEqual([])
    for (const name of collectionNames) expect(items[name]).toEqual([])
  })

  it('differ in header values', () => {
    expect(compareDocuments(buildDocument(), buildDocument({ title: 'Mail waits', tags: ['mail'] })).headers).toEqual(['title', 'tags'])
  })

  it('differ in items that are new, gone or changed', () => {
    expect(entriesOf([a, b], [a, c])).toEqual([
      ['added', null, 'c'],
      ['removed', 'b', null],
    ])
    expect(entriesOf([a, b], [a, { ...b, body: 'Edited.' }])).toEqual([['changed', 'b', 'b']])
  })

  it('tell an item that only moved from one that moved and changed', () => {
    expect(entriesOf([a, b, c], [c, a, b])).toEqual([['moved', 'c', 'c']])
    expect(entriesOf([a, b, c], [{ ...c, body: 'Edited.' }, a, b])).toEqual([['changed', 'c', 'c']])
    expect(entriesOf([a, b], [c, a, b])).toEqual([['added', null, 'c']])
  })

  it('cannot be those of two incidents', () => {
    expect(() => compareDocuments(buildDocument(), ex648815)).toThrow('cannot compare')
  })
})
