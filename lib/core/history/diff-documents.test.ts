import fc from 'fast-check'
import { expect, test } from 'vitest'
import { AppError } from '@/lib/core/errors'
import { applyChanges } from '@/lib/core/history/apply'
import { targetOf } from '@/lib/core/history/change'
import { diffDocuments } from '@/lib/core/history/diff-documents'
import { parseChanges } from '@/lib/core/history/parse-change'
import { replay } from '@/lib/core/history/replay'
import type { IncidentDocument } from '@/lib/core/incident/document'
import { arbitraryDocument, arbitraryDocumentPair } from '@/lib/core/testing/arbitrary-document'
import { buildDocument, buildEntry } from '@/lib/core/testing/build-document'
import { workedExample } from '@/lib/core/testing/worked-example'

function withEntries(ids: string, headline?: string): IncidentDocument {
  return buildDocument({ entries: [...ids].map((id) => buildEntry(id, headline === undefined ? {} : { headline })) })
}

function targets(from: IncidentDocument, to: IncidentDocument): string[] {
  return diffDocuments(from, to).map((change) => `${change.op} ${targetOf(change)}`)
}

test('equal documents differ in nothing, whatever the order of their keys', () => {
  const reordered = Object.fromEntries(Object.entries(workedExample).reverse()) as IncidentDocument
  expect(diffDocuments(workedExample, reordered)).toEqual([])
})

test('from nothing, the changes begin with create and skip what an empty incident already is', () => {
  expect(diffDocuments(null, buildDocument({ tags: ['mail'] })).map(targetOf)).toEqual(['create', 'set/tags'])
})

test('one new entry at the end, in the middle or in front is one change', () => {
  expect(diffDocuments(withEntries('abc'), withEntries('abcd'))).toEqual([{ op: 'put', collection: 'entries', item: buildEntry('d') }])
  expect(diffDocuments(withEntries('abc'), withEntries('abxc'))).toEqual([
    { op: 'put', collection: 'entries', item: buildEntry('x'), after: 'b' },
  ])
  expect(diffDocuments(withEntries('abc'), withEntries('xabc'))).toEqual([
    { op: 'put', collection: 'entries', item: buildEntry('x'), after: null },
  ])
})

test('one moved entry is one change, the others stay', () => {
  expect(targets(withEntries('abcde'), withEntries('bcdea'))).toEqual(['put entries/a'])
  expect(targets(withEntries('abcde'), withEntries('eabcd'))).toEqual(['put entries/e'])
  expect(targets(withEntries('ab'), withEntries('ba'))).toHaveLength(1)
})

test('a changed entry, a removed one and a header value are one change each', () => {
  const from = withEntries('abc')
  const to = { ...from, title: 'Other', entries: [buildEntry('a', { headline: 'changed' }), buildEntry('c')] }
  expect(targets(from, to)).toEqual(['set set/title', 'remove entries/b', 'put entries/a'])
})

test('two incidents cannot be compared', () => {
  expect(() => diffDocuments(workedExample, buildDocument())).toThrow(AppError)
})

test('applying the difference gives exactly the other document, with one change per target', () => {
  fc.assert(
    fc.property(arbitraryDocumentPair, ([from, to]) => {
      const changes = diffDocuments(from, to)
      expect(applyChanges(from, changes)).toEqual({ ok: true, value: to })
      expect(new Set(changes.map(targetOf)).size).toBe(changes.length)
    }),
    { numRuns: 200 },
  )
})

test('any permutation of ten entries is reached by moving at most nine', () => {
  const ids = 'abcdefghij'
  fc.assert(
    fc.property(fc.shuffledSubarray([...ids], { minLength: 10 }), (shuffled) => {
      const from = withEntries(ids)
      const to = withEntries(shuffled.join(''))
      const changes = diffDocuments(from, to)
      expect(changes.length).toBeLessThan(10)
      expect(applyChanges(from, changes)).toEqual({ ok: true, value: to })
    }),
  )
})

test('the changes from nothing replay to the document, and read as changes from outside', () => {
  fc.assert(
    fc.property(arbitraryDocument, (document) => {
      const changes = diffDocuments(null, document)
      expect(replay(changes)).toEqual({ ok: true, value: document })
      expect(parseChanges(JSON.parse(JSON.stringify(changes)))).toEqual({ ok: true, value: changes })
    }),
  )
})

test('a history of any length replays to its last document', () => {
  fc.assert(
    fc.property(fc.array(arbitraryDocument, { minLength: 1, maxLength: 4 }), (states) => {
      const history = states.flatMap((state, index) => diffDocuments(states[index - 1] ?? null, state))
      expect(replay(history)).toEqual({ ok: true, value: states.at(-1) })
    }),
    { numRuns: 50 },
  )
})

test('five thousand entries reversed are compared and applied within seconds', () => {
  const entries = Array.from({ length: 5000 }, (_, index) => buildEntry(`e${index}`))
  const from = buildDocument({ entries })
  const to = buildDocument({ entries: [...entries].reverse() })
  expect(applyChanges(from, diffDocuments(from, to))).toEqual({ ok: true, value: to })
})
