import { describe, expect, it, test } from 'vitest'
import { applyChanges } from '@/lib/core/history/apply'
import { canonicalJson, sha256Hex } from '@/lib/core/history/canonical'
import { diffDocuments } from '@/lib/core/history/diff-documents'
import { type RedactedParts, redactChanges, redactDocument, redactRaw, textsOf, tombstone } from '@/lib/core/history/redact'
import { isSealedWith, type Revision, sealRevision, verifyChain } from '@/lib/core/history/revision'
import type { IncidentDocument } from '@/lib/core/incident/document'
import { parseDocument } from '@/lib/core/incident/parse-document'
import { buildDocument, buildEntry } from '@/lib/core/testing/build-document'
import { cast } from '@/lib/core/testing/cast/cast'

const name = 'A Private Person'
const report = buildEntry('report-1', {
  kind: 'report',
  speaker: `${name}, Bern`,
  headline: 'No mail',
  body: `I am ${name.toUpperCase()} and get no mail.`,
  fields: { userImpact: `${name} waits`, moreInfo: 'More' },
  translations: [{ language: 'de', headline: 'Keine Post', body: `Ich bin ${name}.` }],
  sources: ['s-1'],
})
const document = buildDocument({
  title: `Mail of ${name} is late`,
  summary: `As ${name} says.`,
  sources: [
    { id: 's-1', kind: 'forum', publisher: name, url: `https://forum.example/${name.replaceAll(' ', '-')}`, quote: `${name}: no mail` },
  ],
  entries: [report, buildEntry('other', { body: 'Nothing about anybody.' })],
  causes: [{ id: 'cause', statedIn: ['report-1'], how: 'curator', category: 'unknown', text: `${name} guesses`, certainty: 'guess' }],
  standing: { kind: 'retracted', reason: `At the wish of ${name}` },
})
const everywhere: RedactedParts = { entry: null, fields: [], texts: [name, 'a-private-person'] }

describe('a text that is taken out', () => {
  const redacted = redactDocument(document, everywhere)

  it('stands nowhere any more, in no case and no address', () => {
    expect(JSON.stringify(redacted)).not.toMatch(/private.person/i)
    expect(redacted.title).toBe(`Mail of ${tombstone} is late`)
    expect(redacted.sources[0]).toMatchObject({ publisher: tombstone, url: 'https://forum.example/redacted' })
    expect(redacted.standing).toEqual({ kind: 'retracted', reason: `At the wish of ${tombstone}` })
  })

  it('leaves a valid document with the same ids and references', () => {
    expect(parseDocument(redacted)).toEqual({ ok: true, value: redacted })
    expect(redacted.causes[0]?.statedIn).toEqual(['report-1'])
    expect(redacted.entries[0]?.sources).toEqual(['s-1'])
    expect(redacted.entries[1]).toEqual(document.entries[1])
  })

  it('touches no id, no reference and no address of the record', () => {
    const parts: RedactedParts = { entry: null, fields: [], texts: ['report-1', 's-1', document.slug, document.vendor] }
    expect(redactDocument(document, parts)).toEqual(document)
  })

  it('may hold anything that means something in a pattern', () => {
    const odd = buildDocument({ title: 'Call +41 (0)31 [x] $& now' })
    expect(redactDocument(odd, { entry: null, fields: [], texts: ['+41 (0)31 [x] $&'] }).title).toBe(`Call ${tombstone} now`)
    expect(redactDocument(odd, { entry: null, fields: [], texts: [] })).toEqual(odd)
  })
})

describe('fields that are taken out', () => {
  const parts: RedactedParts = { entry: 'report-1', fields: ['speaker', 'body', 'fields.userImpact', 'fields.rootCause'], texts: [] }

  it('are gone whole, with their translations; what was empty stays empty', () => {
    expect(redactDocument(document, parts).entries[0]).toEqual({
      ...report,
      speaker: tombstone,
      body: tombstone,
      fields: { userImpact: tombstone, moreInfo: 'More' },
      translations: [{ language: 'de', headline: 'Keine Post', body: tombstone }],
    })
    const empty = buildEntry('report-1', { body: '' })
    expect(redactDocument(buildDocument({ entries: [empty] }), parts).entries[0]?.body).toBe('')
    const headline = redactDocument(document, { entry: 'report-1', fields: ['headline'], texts: [] }).entries[0]
    expect(headline).toMatchObject({ headline: tombstone, translations: [{ headline: tombstone }], body: report.body })
  })

  it('are known by what they said, for the raw texts', () => {
    expect(textsOf(document, parts)).toEqual([`${name}, Bern`, report.body, `Ich bin ${name}.`, `${name} waits`, ''])
  })
})

test('a raw text loses what was taken out also where it is written as JSON', () => {
  const raw = `{"body":"line one\\nline \\"two\\""} and line one\nline "two"`
  expect(redactRaw(raw, ['line one\nline "two"'])).toBe(`{"body":"${tombstone}"} and ${tombstone}`)
  expect(redactRaw(raw, [])).toBe(raw)
})

describe('a redacted history', () => {
  const parts: RedactedParts = { entry: 'report-1', fields: ['speaker'], texts: [name, 'a-private-person'] }
  const states = [
    { ...document, entries: [] as IncidentDocument['entries'], causes: [] },
    document,
    { ...document, entries: [{ ...report, body: 'Edited' }, ...document.entries.slice(1)] },
    { ...document, entries: document.entries.slice(1), causes: [] },
  ]
  const seal = (previous: Revision | undefined, state: IncidentDocument, number: number) =>
    sealRevision({
      ...{ number, document: state, changes: diffDocuments(previous?.document ?? null, state), previousHash: previous?.hash ?? null },
      ...{ recordedAt: `2023-07-2${number}T00:00:00.000Z`, author: 'a curator', reason: 'A test' },
    })
  const revisions: Revision[] = []
  for (const [index, state] of states.entries()) revisions.push(seal(revisions.at(-1), state, index + 1))
  const redacted = revisions.map((revision): Revision => {
    const left = redactDocument(revision.document, parts)
    return { ...revision, document: left, changes: redactChanges(revision.changes, parts), redactedSha: sha256Hex(canonicalJson(left)) }
  })

  it('still follows from its changes, with the hashes as they were recorded', () => {
    expect(JSON.stringify(redacted)).not.toMatch(/private.person/i)
    expect(verifyChain(redacted)).toEqual({ ok: true, value: true })
    expect(redacted.map(({ hash }) => hash)).toEqual(revisions.map(({ hash }) => hash))
    const all = applyChanges(
      null,
      redacted.flatMap(({ changes }) => changes),
    )
    expect(all).toEqual({ ok: true, value: redacted.at(-1)?.document })
  })

  it('is found out when it was altered beyond that', () => {
    const [first, second, ...rest] = redacted as [Revision, Revision, ...Revision[]]
    const altered = { ...second, document: { ...second.document, title: 'Something else' } }
    expect(verifyChain([first, altered, ...rest])).toEqual({ ok: false, error: 'revision 2: its document was altered' })
    expect(verifyChain([first, { ...second, redactedSha: null }, ...rest])).toMatchObject({ ok: false })
    expect(verifyChain([first, { ...second, changes: revisions[1]?.changes ?? [] }, ...rest])).toMatchObject({ ok: false })
    expect([isSealedWith(second.document, second), isSealedWith(altered.document, second)]).toEqual([true, false])
  })
})

test('whole incidents stay valid, whatever word is taken out', () => {
  for (const incident of cast)
    for (const text of ['mail', 'the', 'Microsoft', 'Exchange Online']) {
      const redacted = redactDocument(incident, { entry: null, fields: [], texts: [text] })
      expect(parseDocument(redacted).ok).toBe(true)
      expect(redacted.entries.map(({ id }) => id)).toEqual(incident.entries.map(({ id }) => id))
    }
})
