import { describe, expect, it } from 'vitest'
import { diffDocuments } from '@/lib/core/history/diff-documents'
import { followsFrom, sealRevision, verifyChain } from '@/lib/core/history/revision'
import { isWithheldDocument, restoreWithheld, withheld, withheldDocument, withholdRevisions } from '@/lib/core/history/withhold'
import { parseDocument } from '@/lib/core/incident/parse-document'
import { buildDocument, buildEntry } from '@/lib/core/testing/build-document'

const document = buildDocument({ title: 'Nothing happened', formerSlugs: ['before'], entries: [buildEntry('a', { body: 'Words' })] })
const standing = { kind: 'retracted', reason: 'It never happened' } as const
const gone = { ...document, standing }
const seal = { author: 'a curator', recordedAt: '2024-01-01T00:00:00.000Z' }
const first = sealRevision({
  ...seal,
  number: 1,
  previousHash: null,
  document,
  changes: diffDocuments(null, document),
  reason: 'Nothing happened',
})
const last = sealRevision({
  ...seal,
  number: 2,
  previousHash: first.hash,
  document: gone,
  changes: diffDocuments(document, gone),
  reason: standing.reason,
})
const kept = withholdRevisions([first, last], gone)
const restored = restoreWithheld(gone, kept)

describe('an incident of which only the tombstone is public', () => {
  it('has a document without a word of it that is read as any other', () => {
    const tombstone = withheldDocument(gone)
    expect(parseDocument(tombstone)).toEqual({ ok: true, value: tombstone })
    expect(JSON.stringify(tombstone)).not.toMatch(/Nothing happened|Words/)
    expect(tombstone).toMatchObject({ slug: 'ex1', formerSlugs: ['before'], vendor: 'microsoft', standing })
    expect([isWithheldDocument(tombstone), isWithheldDocument(gone), isWithheldDocument({ ...document, title: withheld })]).toEqual([
      true,
      false,
      false,
    ])
  })

  it('keeps the reason that its address tells, and no other', () => {
    expect(kept.map(({ reason }) => reason)).toEqual([withheld, 'It never happened'])
    expect(withholdRevisions([first, { ...last, reason: 'Another one' }], gone).at(-1)?.reason).toBe(withheld)
    const merged = { ...gone, standing: { kind: 'merged', into: document.id } as const }
    expect(withholdRevisions([first, { ...last, reason: 'One fault' }], merged).at(-1)?.reason).toBe('One fault')
  })

  it('has the hashes of what it was, which still follow from each other', () => {
    expect(restored.map(({ hash, documentSha }) => [hash, documentSha])).toEqual(
      [first, last].map(({ hash, documentSha }) => [hash, documentSha]),
    )
    expect(verifyChain(restored)).toEqual({ ok: true, value: true })
    expect(restored.map((revision, index) => followsFrom(revision, restored[index - 1]?.hash ?? null))).toEqual([true, true])
  })

  it('is the same once more when it is withheld again', () => {
    expect(withholdRevisions(restored, withheldDocument(gone))).toEqual(kept)
    expect(restoreWithheld(withheldDocument(gone), kept)).toEqual(restored)
  })

  it.each([
    ['the hash before', { previousHash: '0'.repeat(64) }, /does not follow/],
    ['the time', { recordedAt: '2024-01-02T00:00:00.000Z' }, /number, time, author or reason/],
    ['the hash of what it said', { documentSha: '0'.repeat(64) }, /number, time, author or reason/],
    ['the document', { document: { ...gone, title: 'Words' } }, /its document was altered/],
  ])('shows that %s was altered', (_name, altered, fault) => {
    const [one, two] = restored
    if (one === undefined || two === undefined) throw new Error('two revisions')
    expect(verifyChain([one, { ...two, ...altered }])).toMatchObject({ ok: false, error: expect.stringMatching(fault) })
  })

  it('does not excuse a missing reason where nothing was redacted', () => {
    const { redactedSha: _, ...unredacted } = { ...last, reason: withheld }
    expect(verifyChain([first, unredacted])).toMatchObject({ ok: false })
  })
})
