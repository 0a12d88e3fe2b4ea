import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalJson, sha256Hex } from '@/lib/core/history/canonical'
import { diffDocuments } from '@/lib/core/history/diff-documents'
import { followsFrom, isSealedWith, type Revision, sealRevision, verifyChain } from '@/lib/core/history/revision'
import type { IncidentDocument } from '@/lib/core/incident/document'
import { arbitraryDocument } from '@/lib/core/testing/arbitrary-document'
import { buildDocument, buildEntry, instantOf } from '@/lib/core/testing/build-document'
import { addSeconds } from '@/lib/core/time/instant'

function chainOf(states: readonly IncidentDocument[]): Revision[] {
  const revisions: Revision[] = []
  for (const [index, document] of states.entries()) {
    const previous = revisions.at(-1)
    revisions.push(
      sealRevision({
        number: index + 1,
        changes: diffDocuments(previous?.document ?? null, document),
        document,
        previousHash: previous?.hash ?? null,
        recordedAt: addSeconds(instantOf('2023-07-18 12:00'), index * 60),
        author: 'curator',
        reason: `step ${index + 1}`,
      }),
    )
  }
  return revisions
}

const three = chainOf([
  buildDocument(),
  buildDocument({ entries: [buildEntry('a')] }),
  buildDocument({ entries: [buildEntry('a'), buildEntry('b')] }),
])

function altered(index: number, parts: Partial<Revision>): Revision[] {
  return three.map((revision, at) => (at === index ? { ...revision, ...parts } : revision))
}

function faultOf(revisions: readonly Revision[]): string {
  const verified = verifyChain(revisions)
  return verified.ok ? 'sound' : verified.error
}

test('the hashes are those of the document and of the fields that the record promises', () => {
  const { number, documentSha, previousHash, recordedAt, author, reason, hash, document } = three[1] as Revision
  expect(documentSha).toBe(sha256Hex(canonicalJson(document)))
  expect(hash).toBe(sha256Hex(canonicalJson({ number, documentSha, previousHash, recordedAt, author, reason })))
  expect(previousHash).toBe(three[0]?.hash)
})

test('a chain as written is sound, and so is an empty one', () => {
  expect(faultOf(three)).toBe('sound')
  expect(faultOf([])).toBe('sound')
})

test('what was altered afterwards is found and named', () => {
  expect(faultOf(altered(1, { document: buildDocument({ title: 'Nothing happened' }) }))).toBe('revision 2: its document was altered')
  const unnamed = 'revision 2: its number, time, author or reason was altered'
  expect(faultOf(altered(1, { reason: 'tidy' }))).toBe(unnamed)
  expect(faultOf(altered(1, { author: 'vendor' }))).toBe(unnamed)
  expect(faultOf(altered(1, { recordedAt: instantOf('2020-01-01') }))).toBe(unnamed)
  expect(faultOf(altered(2, { changes: [] }))).toBe('revision 3: its changes lead to another document')
  expect(faultOf(altered(2, { changes: [{ op: 'remove', collection: 'entries', id: 'z' }] }))).toContain('its changes do not apply')
})

test('a revision that was taken out, moved or sealed anew breaks the chain', () => {
  expect(faultOf(three.slice(1))).toBe('revision 2: expected number 1')
  expect(faultOf([three[0], three[2]].flatMap((revision) => revision ?? []))).toBe('revision 3: expected number 2')
  const resealed = sealRevision({ ...(three[0] as Revision), reason: 'another story' })
  expect(faultOf([resealed, ...three.slice(1)])).toBe('revision 2: does not follow the revision before it')
})

test('a chain over any documents is sound, and a changed title anywhere is found', () => {
  fc.assert(
    fc.property(fc.array(arbitraryDocument, { minLength: 1, maxLength: 4 }), fc.nat(), (states, seed) => {
      const chain = chainOf(states)
      expect(faultOf(chain)).toBe('sound')
      const at = seed % chain.length
      const forged = chain.map((revision, index) =>
        index === at ? { ...revision, document: { ...revision.document, title: `${revision.document.title}!` } } : revision,
      )
      expect(faultOf(forged)).toBe(`revision ${at + 1}: its document was altered`)
    }),
    { numRuns: 50 },
  )
})

test('a revision is bound to the one before it without its document, and a document to its revision', () => {
  const [first, second] = three as [Revision, Revision, Revision]
  expect([followsFrom(first, null), followsFrom(second, first.hash)]).toEqual([true, true])
  expect([followsFrom(first, second.hash), followsFrom(second, null)]).toEqual([false, false])
  expect(followsFrom({ ...second, reason: 'tidy' }, first.hash)).toBe(false)
  expect([isSealedWith(first.document, first), isSealedWith(second.document, first)]).toEqual([true, false])
})
