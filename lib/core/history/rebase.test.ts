import fc from 'fast-check'
import { expect, test } from 'vitest'
import { applyChanges } from '@/lib/core/history/apply'
import type { Change } from '@/lib/core/history/change'
import { findClashes, mergeDocuments, withoutAgreed } from '@/lib/core/history/rebase'
import { buildDocument, buildEntry } from '@/lib/core/testing/build-document'

const put = (id: string, headline = 'x'): Change => ({ op: 'put', collection: 'entries', item: buildEntry(id, { headline }) })
const remove = (id: string): Change => ({ op: 'remove', collection: 'entries', id })
const title = (value: string): Change => ({ op: 'set', name: 'title', value })

test('changes to different entries do not clash', () => {
  expect(findClashes([put('a'), title('A')], [put('b'), remove('c')])).toEqual([])
})

test('two texts for one entry clash, with both', () => {
  expect(findClashes([put('a', 'mine')], [put('a', 'theirs')])).toEqual([
    { target: 'entries/a', mine: put('a', 'mine'), theirs: put('a', 'theirs') },
  ])
})

test('changing what the other removed clashes, and so do two titles', () => {
  expect(findClashes([put('a'), title('A')], [remove('a'), title('B')]).map(({ target }) => target)).toEqual(['entries/a', 'set/title'])
})

test('the same change made by both is agreement', () => {
  expect(findClashes([put('a', 'same'), remove('b')], [put('a', 'same'), remove('b')])).toEqual([])
})

test('what each made of it last decides', () => {
  expect(findClashes([put('a', 'first'), put('a', 'last')], [put('a', 'other'), put('a', 'last')])).toEqual([])
  expect(findClashes([put('a', 'first'), put('a', 'mine')], [put('a', 'theirs')])).toEqual([
    { target: 'entries/a', mine: put('a', 'mine'), theirs: put('a', 'theirs') },
  ])
})

test('an entry and an impact with the same id are different targets', () => {
  expect(findClashes([put('a')], [{ op: 'remove', collection: 'impacts', id: 'a' }])).toEqual([])
})

test('without a clash the order of the two sides does not matter to what the entries say', () => {
  const arbitraryChanges = fc.array(
    fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.constantFrom('1', '2')).map(([id, headline]) => put(id, headline)),
  )
  fc.assert(
    fc.property(arbitraryChanges, arbitraryChanges, (mine, theirs) => {
      const clashes = findClashes(mine, theirs)
      expect(
        findClashes(theirs, mine)
          .map(({ target }) => target)
          .sort(),
      ).toEqual(clashes.map(({ target }) => target).sort())
      const headlines = (changes: Change[]) => {
        const result = applyChanges(buildDocument(), changes)
        return result.ok ? Object.fromEntries(result.value.entries.map(({ id, headline }) => [id, headline])) : result
      }
      const same = JSON.stringify(sorted(headlines([...mine, ...theirs]))) === JSON.stringify(sorted(headlines([...theirs, ...mine])))
      expect(same).toBe(clashes.length === 0)
    }),
  )
})

function sorted(value: object) {
  return Object.entries(value).sort()
}

test('what both did already is not done again, however each came to it', () => {
  expect(withoutAgreed([remove('a'), put('b')], [remove('a')])).toEqual([put('b')])
  expect(withoutAgreed([put('a'), remove('a')], [remove('a')])).toEqual([])
  expect(withoutAgreed([put('a', 'mine')], [put('a', 'theirs')])).toEqual([put('a', 'mine')])
})

const document = (...entries: [id: string, headline: string][]) =>
  buildDocument({ entries: entries.map(([id, headline]) => buildEntry(id, { headline })) })
const headlines = (merged: ReturnType<typeof mergeDocuments>) =>
  merged.ok ? merged.value.entries.map(({ id, headline }) => `${id} ${headline}`) : merged.error.map(({ target }) => target)

test('two states of one past are merged item by item', () => {
  const base = document(['a', '1'], ['b', '1'], ['c', '1'])
  const mine = document(['a', '2'], ['c', '1'], ['d', 'mine'])
  const theirs = document(['a', '1'], ['c', '3'])
  expect(headlines(mergeDocuments({ base, mine, theirs }))).toEqual(['a 2', 'c 3', 'd mine'])
})

test('what they say differently is a clash until one side is preferred', () => {
  const base = document(['a', '1'], ['b', '1'])
  const mine = document(['b', 'mine'], ['c', 'new'])
  const theirs = document(['a', 'theirs'], ['b', 'theirs'])
  expect(headlines(mergeDocuments({ base, mine, theirs }))).toEqual(['entries/a', 'entries/b'])
  expect(headlines(mergeDocuments({ base, mine, theirs }, 'mine'))).toEqual(['b mine', 'c new'])
  expect(headlines(mergeDocuments({ base, mine, theirs }, 'theirs'))).toEqual(['a theirs', 'b theirs', 'c new'])
})

test('preferring mine brings back what they removed, and removes nothing twice', () => {
  const base = document(['a', '1'], ['b', '1'])
  expect(headlines(mergeDocuments({ base, mine: document(['a', 'mine']), theirs: document() }, 'mine'))).toEqual(['a mine'])
})

test('without a common past both are kept, and two names for one thing clash', () => {
  const mine = { ...document(['a', '1'], ['b', '1']), title: 'Mine' }
  const theirs = document(['b', '1'], ['c', '1'])
  expect(headlines(mergeDocuments({ base: null, mine: { ...mine, title: theirs.title }, theirs }))).toEqual(['b 1', 'c 1', 'a 1'])
  expect(headlines(mergeDocuments({ base: null, mine, theirs }))).toEqual(['set/title'])
})
