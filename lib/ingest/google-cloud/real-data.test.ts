import { describe, expect, test } from 'vitest'
import type { Reading } from '@/lib/ingest/draft'
import { googleCloud } from '@/lib/ingest/google-cloud/format'
import { likenessKey } from '@/lib/ingest/likeness'
import { mergeImport } from '@/lib/ingest/merge-import'
import { testReadOptions } from '@/lib/ingest/testing/read-options'
import { readSharedData, sharedData } from '@/lib/ingest/testing/shared-data'

const readings = new Map<string, Reading>()
function read(name: string): Reading {
  const known = readings.get(name) ?? googleCloud.read(readSharedData(`google-cloud/${name}.json`), testReadOptions())
  readings.set(name, known)
  return known
}
const keyOf = (draft: Reading['drafts'][number]) => draft.document.origins[0]?.key ?? ''

describe.skipIf(!sharedData.isThere)(`Google’s own feeds${sharedData.note}`, () => {
  test.each([
    ['incidents-to-2022', 471, 2221],
    ['snapshot-2022-06-28', 151, 738],
    ['snapshot-2020-11-17', 146, 502],
  ])('%s: %i incidents, %i updates, each an entry; none rejected, nothing doubted', (name, incidents, updates) => {
    const { drafts, doubts, rejected, refused } = read(name)
    expect(drafts).toHaveLength(incidents)
    expect(drafts.reduce((count, { document }) => count + document.entries.length, 0)).toBe(updates)
    expect({ doubts, rejected, refused }).toEqual({ doubts: [], rejected: undefined, refused: undefined })
    expect(new Set(drafts.map(({ document }) => document.slug)).size).toBe(incidents)
    expect(drafts.every(({ modifiedAt }) => modifiedAt !== undefined)).toBe(true)
  })

  test('most updates that promise a next one by a time have it read', () => {
    const entries = read('incidents-to-2022').drafts.flatMap(({ document }) => document.entries)
    const promising = entries.filter(({ body }) => /provide (?:an update|more information) by [^.]{0,12}\d{4}-/.test(body))
    const understood = promising.filter(({ promise }) => promise?.dueAt?.at != null)
    expect(promising.length).toBeGreaterThan(1200)
    expect(understood.length / promising.length).toBeGreaterThan(0.99)
  })

  test('a summer and the rest of the year later: what was moved is told apart from what is new, and nothing else changes', () => {
    const later = new Map(read('incidents-to-2022').drafts.map((draft) => [keyOf(draft), draft]))
    const pairs = read('snapshot-2022-06-28').drafts.map((draft) => ({ before: draft, after: later.get(keyOf(draft)) }))
    const merged = pairs.flatMap(({ before, after }) => {
      if (after === undefined) return []
      const options = { noticedAt: '2022-12-31T00:00:00.000Z', lastImported: before.document }
      return [{ after: after.document, ...mergeImport(before.document, after.document, options) }]
    })
    const changed = merged.filter(({ changes }) => changes.length > 0)
    const moves = changed.flatMap((one) => one.moves)
    const count = (what: string) => moves.filter((move) => move.what === what).length
    const isNew = (one: (typeof merged)[number]) =>
      one.changes.filter((change) => change.op === 'put' && change.collection === 'entries' && change.item.kind === 'vendor-update').length
    const noted = changed.filter((one) =>
      one.changes.some((change) => change.op === 'put' && change.collection === 'entries' && change.item.kind === 'record-change'),
    )
    expect(merged).toHaveLength(151)
    expect(changed).toHaveLength(5)
    expect({ start: count('start'), end: count('end'), title: count('title'), text: count('text'), all: moves.length }).toEqual({
      start: 2,
      end: 4,
      title: 1,
      text: 3,
      all: 10,
    })
    expect(moves.filter(({ what, from }) => what === 'end' && from === null)).toHaveLength(2)
    expect(changed.reduce((sum, one) => sum + isNew(one), 0)).toBe(3 + 6)
    expect(noted).toHaveLength(4)
    expect(changed.flatMap(({ doubts }) => doubts)).toEqual([])
  })

  test('81 incidents of 2020 reappear under new ids and are perhaps the same', () => {
    const keysAlike = new Map<string | null, string[]>()
    for (const draft of read('incidents-to-2022').drafts) {
      const likeness = likenessKey(draft.document)
      keysAlike.set(likeness, [...(keysAlike.get(likeness) ?? []), keyOf(draft)])
    }
    const reappeared = read('snapshot-2020-11-17').drafts.filter((old) =>
      keysAlike.get(likenessKey(old.document))?.some((key) => key !== keyOf(old)),
    )
    expect(reappeared).toHaveLength(81)
  })
})
