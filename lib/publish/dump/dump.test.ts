import { createHash } from 'node:crypto'
import Ajv2020 from 'ajv/dist/2020'
import addFormats from 'ajv-formats'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DumpCounts, DumpedCatalogue, DumpedIncident, DumpPart } from '@/lib/core/dump/dump-record'
import { canonicalJson, sha256Hex } from '@/lib/core/history/canonical'
import { diffDocuments } from '@/lib/core/history/diff-documents'
import { redactChanges, redactDocument, tombstone } from '@/lib/core/history/redact'
import { type Revision, sealRevision } from '@/lib/core/history/revision'
import { withheld } from '@/lib/core/history/withhold'
import type { IncidentDocument } from '@/lib/core/incident/document'
import { namedSlugs } from '@/lib/core/incident/named-slugs'
import { buildDocument, buildEntry } from '@/lib/core/testing/build-document'
import { cast } from '@/lib/core/testing/cast/cast'
import { ex648815 } from '@/lib/core/testing/cast/ex648815'
import { addSeconds, compareText } from '@/lib/core/time/instant'
import { dumpFormat } from '@/lib/publish/dump/dump-format'
import { createDumpReader } from '@/lib/publish/dump/read-dump'
import { toJsonSchema } from '@/lib/publish/schemas/json-schemas'

type Stage = { document: IncidentDocument; reason?: string }

function historyOf(stages: readonly Stage[]): Revision[] {
  const revisions: Revision[] = []
  for (const [index, { document, reason = `Step ${index + 1}` }] of stages.entries()) {
    const before = revisions.at(-1)
    revisions.push(
      sealRevision({
        ...{ number: index + 1, document, previousHash: before?.hash ?? null, author: 'a curator', reason },
        changes: diffDocuments(before?.document ?? null, document),
        recordedAt: addSeconds('2024-01-01T00:00:00.000Z', index),
      }),
    )
  }
  return revisions
}

const idOf = (n: number) => `018f0000-0000-7000-8000-00000000000${n}`
const named = (n: number, parts: Partial<IncidentDocument> = {}) => buildDocument({ id: idOf(n), slug: `case-${n}`, ...parts })

const retracted = named(1, { title: 'A fault that never was', entries: [buildEntry('a', { body: 'Nobody saw this.' })] })
const survivor = named(2, { title: 'The one that stays', formerSlugs: ['case-2-before'] })
const merged = named(3, { title: 'The twin of it', entries: [buildEntry('b', { body: 'Said twice.' })] })
const talked = named(4, { entries: [buildEntry('c', { body: 'A Private Person wrote this.', kind: 'report' })] })

/** A history in which a text was redacted: hashes as recorded, documents, changes and a reason as the redaction left them. */
function redacted(revisions: readonly Revision[]): Revision[] {
  const parts = { entry: null, fields: [], texts: ['A Private Person'] }
  return revisions.map((revision) => {
    const document = redactDocument(revision.document, parts)
    const reason = revision.number === 1 ? tombstone : revision.reason
    const changes = redactChanges(revision.changes, parts)
    return { ...revision, document, changes, reason, redactedSha: sha256Hex(canonicalJson(document)) }
  })
}

const histories = [
  historyOf([
    { document: retracted, reason: 'It says that nobody saw this' },
    { document: { ...retracted, standing: { kind: 'retracted', reason: 'It was another fault.' } }, reason: 'It was another fault.' },
  ]),
  historyOf([{ document: { ...survivor, formerSlugs: [], slug: 'case-2-before' } }, { document: survivor }]),
  historyOf([{ document: merged }, { document: { ...merged, standing: { kind: 'merged', into: survivor.id } }, reason: 'One fault' }]),
  redacted(historyOf([{ document: talked }, { document: { ...talked, summary: 'A Private Person was asked.' } }])),
  historyOf([{ document: { ...ex648815, summary: null } }, { document: ex648815 }]),
  ...cast.slice(1, 4).map((document) => historyOf([{ document }])),
].sort((a, b) => compareText(a[0]?.document.id ?? '', b[0]?.document.id ?? ''))

const settings = {
  name: 'A record',
  licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
  languages: ['en', 'de'],
}
const catalogue = catalogueOf(histories.flat().map(({ document }) => document))
const incidents: DumpedIncident[] = histories.map((revisions) => {
  const newest = revisions.at(-1)?.document
  if (newest === undefined) throw new Error('no revision')
  return { id: newest.id, revisions: revisions.map(({ document: _, ...revision }) => revision), document: newest }
})

function catalogueOf(documents: readonly IncidentDocument[]): DumpedCatalogue {
  const all = (shelf: 'vendors' | 'services' | 'places') =>
    [...new Set(documents.flatMap((document) => [...namedSlugs(document)[shelf]]))].sort(compareText)
  const service = { vendor: 'microsoft', names: [], parents: [], features: [], codePrefixes: [], mergedInto: null, retiredAt: null }
  const place = { aliases: [], parents: [], iso: null, m49: null, latitude: 47.5, longitude: null, retiredAt: null }
  return {
    vendors: all('vendors').map((slug) => ({ slug, name: slug, homepage: null, statusPage: null, retiredAt: null })),
    services: [
      ...all('services').map((slug) => ({ ...service, slug, name: slug })),
      { ...service, slug: 'zz-old', name: 'Old', parents: [], mergedInto: all('services')[0] ?? null },
      { ...service, slug: 'zz-retired', name: 'Retired', retiredAt: '2024-01-01T00:00:00.000Z' },
    ],
    places: all('places').map((slug) => ({ ...place, slug, kind: 'country' as const, names: { en: slug, de: slug } })),
  }
}

function write(of: { catalogue: DumpedCatalogue; incidents: readonly DumpedIncident[] } = { catalogue, incidents }): string[] {
  const lines = [...dumpFormat.begin(settings, of.catalogue), ...of.incidents.flatMap(dumpFormat.incident)]
  const stands = of.incidents.filter(({ document }) => document.standing.kind === 'current').length
  const counts: DumpCounts = {
    ...{ vendors: of.catalogue.vendors.length, services: of.catalogue.services.length, places: of.catalogue.places.length },
    ...{ incidents: stands, withheld: of.incidents.length - stands },
    revisions: of.incidents.reduce((sum, { revisions }) => sum + revisions.length, 0),
  }
  return [...lines, dumpFormat.end({ counts, lines: lines.length, sha256: sha256Hex(lines.join('')) })]
}

/** With an end that fits whatever stands before it: as by somebody who knows how a dump is made. */
function sealed(lines: readonly string[]): string[] {
  const [body, end] = [lines.slice(0, -1), lines.at(-1) ?? '']
  const { counts } = JSON.parse(end) as { counts: DumpCounts }
  return [...body, dumpFormat.end({ counts, lines: body.length, sha256: createHash('sha256').update(body.join('')).digest('hex') })]
}

function read(text: string): DumpPart[] {
  const reader = createDumpReader()
  const lines = text.split('\n')
  if (lines.pop() !== '') throw new Error('the last line has no end')
  const parts = lines.flatMap(reader.read)
  reader.finish()
  return parts
}

const lines = write()
const dump = lines.join('')
const partsOf = <Type extends DumpPart['type']>(parts: DumpPart[], type: Type) =>
  parts.filter((part): part is Extract<DumpPart, { type: Type }> => part.type === type)

describe('a dump', () => {
  it('gives what it was made of, and from that the same bytes', () => {
    const parts = read(dump)
    expect(parts.map(({ type }) => type)).toEqual(['settings', 'catalogue', ...incidents.map(() => 'incident'), 'end'])
    expect(parts[0]).toEqual({ type: 'settings', settings })
    const restored = partsOf(parts, 'incident').map(({ incident }) => incident)
    const again = restored.map(({ id, revisions }) => ({
      ...{ id, document: revisions.at(-1)?.document as IncidentDocument },
      revisions: revisions.map(({ document: _, ...revision }) => revision),
    }))
    expect(write({ catalogue: partsOf(parts, 'catalogue')[0]?.catalogue ?? catalogue, incidents: again }).join('')).toBe(dump)
    const whole = restored.find(({ id }) => id === ex648815.id)
    expect(whole?.revisions.map(({ document }) => document)).toEqual([{ ...ex648815, summary: null }, ex648815])
  })

  it('holds nothing that a retracted or merged incident said, and no redacted text, but where they were and why', () => {
    const gone = ['never was', 'Nobody saw', 'nobody saw', 'twin of it', 'Said twice', 'Private Person']
    for (const text of gone) expect(dump.includes(text), text).toBe(false)
    const tombstones = lines.map((line) => JSON.parse(line)).filter(({ type }) => type === 'tombstone')
    expect(tombstones).toMatchObject([
      {
        slug: 'case-1',
        standing: { kind: 'retracted', reason: 'It was another fault.' },
        revisions: [{ reason: withheld }, { number: 2, reason: 'It was another fault.' }],
      },
      { slug: 'case-3', standing: { kind: 'merged', into: survivor.id }, revisions: [{ reason: withheld }, { reason: 'One fault' }] },
    ])
  })

  it('has lines that its schema knows, and no others', () => {
    const ajv = new Ajv2020({ strict: true, strictTypes: false, allErrors: false })
    addFormats(ajv)
    const validate = ajv.compile(toJsonSchema('dump.json', 'https://faultline.example') ?? false)
    for (const line of lines) expect(validate(JSON.parse(line)) || [line.slice(0, 200), validate.errors], line.slice(0, 80)).toBe(true)
    for (const wrong of [
      {},
      { type: 'draft' },
      { ...JSON.parse(lines[0] ?? ''), more: 1 },
      { ...JSON.parse(lines[1] ?? ''), slug: 'No Slug' },
    ])
      expect(validate(wrong)).toBe(false)
  })

  it('says in its manifest how large it is, what it holds and who may use it', () => {
    const counts = partsOf(read(dump), 'end')[0]?.counts as DumpCounts
    const sums = { bytes: 1, sha256: 'a'.repeat(64) }
    expect(JSON.parse(dumpFormat.manifest(settings, { counts, lines: { count: lines.length, ...sums }, file: sums }))).toMatchObject({
      format: 'faultline-dump',
      licences: { texts: settings.licence, places: { name: 'Open Database License 1.0', source: 'world-countries' } },
      counts: { incidents: incidents.length - 2, withheld: 2 },
      file: { name: 'incidents.jsonl.gz', ...sums },
    })
  })
})

describe('a dump that is not whole', () => {
  it('is refused wherever it is cut off', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: dump.length - 1 }), (length) => {
        expect(() => read(dump.slice(0, length))).toThrow()
      }),
      { numRuns: 20 },
    )
  })

  it('is refused wherever a character is another one', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: dump.length - 1 }),
        fc.string({ minLength: 1, maxLength: 1, unit: 'binary-ascii' }),
        (at, character) => {
          fc.pre(dump[at] !== character)
          expect(() => read(dump.slice(0, at) + character + dump.slice(at + 1))).toThrow()
        },
      ),
      { numRuns: 30 },
    )
  })

  it('is refused with a line missing, twice, or in another place, even under a checksum that fits', () => {
    const position = fc.integer({ min: 0, max: lines.length - 2 })
    fc.assert(
      fc.property(position, position, fc.constantFrom('drop', 'repeat', 'swap'), (a, b, deed) => {
        fc.pre(deed !== 'swap' || a !== b)
        const altered = [...lines]
        const [first, second] = [lines[a] ?? '', lines[b] ?? '']
        if (deed === 'drop') altered.splice(a, 1)
        else if (deed === 'repeat') altered.splice(a, 0, first)
        else altered.splice(a, 1, second).length && altered.splice(b, 1, first)
        expect(() => read(altered.join(''))).toThrow()
        expect(() => read(sealed(altered).join(''))).toThrow()
      }),
      { numRuns: 25 },
    )
  })

  const alter = (
    type: string,
    change: (line: Record<string, never>) => object,
    which: (line: Record<string, never>) => boolean = () => true,
  ) => {
    let done = false
    return sealed(
      lines.map((line) => {
        const value = JSON.parse(line)
        if (done || value.type !== type || !which(value)) return line
        done = true
        return `${canonicalJson({ ...value, ...change(value) })}\n`
      }),
    ).join('')
  }
  const newest = (line: Record<string, never>) => 'document' in line

  it.each([
    ['of a newer version', alter('dump', () => ({ formatVersion: 2 })), /^Line 1 of the dump: version 2 of its dump is not known here/],
    ['with documents of a newer version', alter('dump', () => ({ schemaVersion: 9 })), /version 9 of its documents/],
    ['of something else', alter('dump', () => ({ format: 'cake' })), /this is no faultline-dump/],
    [
      'with another author',
      alter('revision', () => ({ author: 'somebody' })),
      /does not hold: revision 1: its number, time, author or reason/,
    ],
    ['with another reason', alter('tombstone', () => ({ revisions: [] })), /revisions/],
    ['with a document of its own', alter('revision', () => ({ document: named(9) }), newest), /not what its changes lead to/],
    ['with changes that do not apply', alter('revision', () => ({ changes: [] })), /no changes, no incident/],
    [
      'with a service of nobody',
      alter('service', () => ({ vendor: 'nobody' })),
      /the vendor nobody, which .* names, does not stand before it/,
    ],
    ['with a place in itself', alter('place', ({ slug }) => ({ parents: [slug] })), /is a part of itself/],
    ['with a service merged into one that is', alter('service', () => ({ mergedInto: 'zz-old' })), /is merged into no survivor/],
    [
      'with a survivor that is not there',
      alter('tombstone', () => ({ standing: { kind: 'merged', into: idOf(9) } })),
      /does not hold|not in the dump/,
    ],
    [
      'with half a character',
      sealed(lines.map((line, n) => (n === 0 ? line.replace('A record', 'A \\ud800') : line))).join(''),
      /half a character|NUL/,
    ],
    [
      'with another spelling',
      sealed(lines.map((line, n) => (n === 0 ? line.replace(':', ': ') : line))).join(''),
      /Line 1 of the dump: it is not spelled/,
    ],
    ['that is none', 'Hello\n', /^Line 1 of the dump: it is no JSON/],
    ['of which nothing is there', '', /ends after line 0/],
  ])('is refused %s, with the line and the reason', (_name, text, reason) => {
    expect(() => read(text)).toThrow(reason)
  })

  it('is refused when a redacted text stands there again, or a reason is missing', () => {
    const back = alter(
      'revision',
      () => ({ redactedSha: null }),
      (line) => line.redactedSha !== null,
    )
    expect(() => read(back)).toThrow(/its document was altered/)
    const silent = alter(
      'revision',
      () => ({ reason: withheld }),
      (line) => line.redactedSha !== null,
    )
    expect(() => read(silent)).toThrow(/its reason is missing/)
  })
})
