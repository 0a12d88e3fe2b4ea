import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCursor, toCursor } from '@/lib/core/search/list-cursor'
import { listSorts } from '@/lib/core/search/list-sort'

const id = '018f0000-0000-7000-8000-000000000115'
const keys = {
  sortKey: `2020-06-15T12:00:00.000Z/${id}`,
  ageKey: `2020-06-15T12:00:00.000Z/${id}`,
  longestSeconds: 95_543,
  entryCount: 12,
  changedAt: new Date('2024-01-01T00:00:00.000Z'),
  rank: 3,
}
const undated = { ...keys, sortKey: `/${id}`, ageKey: `~/${id}` }
const encode = (text: string) => Buffer.from(text).toString('base64url')

describe('a cursor', () => {
  it('says after which incident its order goes on', () => {
    const found = Object.fromEntries(listSorts.map((sort) => [sort, readCursor(toCursor(sort, keys), sort)]))
    expect(found).toEqual({
      best: { value: '3', key: keys.sortKey },
      newest: { value: '', key: keys.sortKey },
      oldest: { value: '', key: keys.ageKey },
      longest: { value: '95543', key: keys.sortKey },
      entries: { value: '12', key: keys.sortKey },
      changed: { value: '2024-01-01T00:00:00.000Z', key: keys.sortKey },
    })
  })

  it('may be behind an undated incident', () => {
    for (const sort of listSorts) expect(readCursor(toCursor(sort, undated), sort)?.key).toBe(sort === 'oldest' ? `~/${id}` : `/${id}`)
  })

  it('is of one order alone', () => {
    for (const sort of listSorts) {
      for (const other of listSorts) expect(readCursor(toCursor(sort, keys), other) === null, `${sort} as ${other}`).toBe(sort !== other)
    }
  })

  it('of the newest first is the key itself, as it always was', () => {
    expect(readCursor(encode(keys.sortKey), 'newest')).toEqual({ value: '', key: keys.sortKey })
  })

  it.each([
    '',
    'x',
    'L2Zvbw',
    "' OR 1=1",
    encode('2023-07-17/x'),
    encode(`changed 2024-99-01T00:00:00.000Z /${id}`),
    encode(`longest 9999999999 /${id}`),
  ])('is not %j', (text) => {
    for (const sort of listSorts) expect(readCursor(text, sort)).toBeNull()
  })

  it('is read from any text without harm', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.constantFrom(...listSorts), (text, sort) => readCursor(text, sort) === null))
  })
})
