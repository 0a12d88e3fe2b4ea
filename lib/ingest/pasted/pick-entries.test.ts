import { expect, test } from 'vitest'
import { diffDocuments } from '@/lib/core/history/diff-documents'
import { parseDocument } from '@/lib/core/incident/parse-document'
import { cast } from '@/lib/core/testing/cast/cast'
import { pickEntries } from '@/lib/ingest/pasted/pick-entries'

const drafts = cast.map((document) => ({ document, changes: diffDocuments(null, document) }))
const delayed = drafts.find(({ document }) => document.slug === 'ex648815') as (typeof drafts)[0]
const posts = delayed.document.entries.filter(({ kind }) => kind === 'vendor-update').map(({ id }) => id)

test('all entries are the draft itself', () => {
  for (const draft of drafts)
    expect(
      pickEntries(
        draft,
        draft.document.entries.map(({ id }) => id),
      ),
    ).toBe(draft)
})

test('whatever is picked is a whole document, and its changes make it', () => {
  for (const draft of drafts)
    for (const take of [0, 1, 2]) {
      const ids = draft.document.entries.filter((_, index) => index % 3 === take).map(({ id }) => id)
      const { document, changes } = pickEntries(draft, ids)
      expect(parseDocument(document)).toMatchObject({ ok: true })
      expect(document.entries.map(({ id }) => id)).toEqual(ids)
      expect(changes).toEqual(diffDocuments(null, document))
    }
})

test('what only another entry states goes with it', () => {
  const first = pickEntries(delayed, posts.slice(0, 1)).document
  expect(first.causes).toEqual([])
  expect(first.attempts).toEqual([])
  expect(JSON.stringify(first)).not.toContain(posts[5])
  const all = pickEntries(delayed, posts).document
  expect(all.causes.length).toBeGreaterThan(0)
  expect(all.entries.every(({ relates }) => relates.every(({ entry }) => posts.includes(entry)))).toBe(true)
})

test('sources that nothing rests on any more are left out', () => {
  const { document } = pickEntries(delayed, posts)
  const used = new Set([...document.entries, ...document.links].flatMap(({ sources }) => sources))
  const before = new Set(delayed.document.entries.flatMap(({ sources }) => sources))
  expect(document.sources.filter(({ id }) => before.has(id) && !used.has(id))).toEqual([])
})

test('the stretch of posts shrinks with them; a hole in it covers nothing', () => {
  const coverageOf = (ids: string[]) => pickEntries(delayed, ids).document.coverage
  expect(coverageOf(posts)).toEqual(delayed.document.coverage)
  expect(coverageOf(posts.slice(0, 3))).toMatchObject({ from: '2023-07-17T19:03:33.000Z', to: '2023-07-17T20:07:09.000Z', complete: false })
  expect(coverageOf([posts[0] ?? '', posts[2] ?? ''])).toEqual({ from: null, to: null, complete: false })
  expect(coverageOf([])).toEqual({ from: null, to: null, complete: false })
})

test('without a post of the vendor it is a stub', () => {
  expect(pickEntries(delayed, []).document.completeness).toBe('stub')
  expect(pickEntries(delayed, posts.slice(0, 1)).document.completeness).toBe('full')
})
