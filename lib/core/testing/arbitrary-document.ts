import fc from 'fast-check'
import type { Claim } from '@/lib/core/incident/claim'
import { attemptOutcomes, causeCategories, type IncidentDocument, linkKinds } from '@/lib/core/incident/document'
import { type Entry, entryKinds, fieldNames, findings, phases } from '@/lib/core/incident/entry'
import { bases, effects } from '@/lib/core/incident/impact'
import { buildDocument } from '@/lib/core/testing/build-document'
import { testPlaces } from '@/lib/core/testing/test-places'
import { toInstant } from '@/lib/core/time/instant'
import { type Instant, type Moment, precisions, unknownMoment } from '@/lib/core/time/moment'

const from = Date.parse('2023-07-17T00:00:00.000Z')
const to = Date.parse('2023-07-24T00:00:00.000Z')

/** An instant of one week, to the second, so that ties and overlaps are common. */
export const arbitraryInstant: fc.Arbitrary<Instant> = fc
  .integer({ min: from / 1000, max: to / 1000 })
  .map((seconds) => toInstant(seconds * 1000))

/** Any moment of that week, unknown ones and every precision, bound and doubt included. */
export const arbitraryMoment: fc.Arbitrary<Moment> = fc.oneof(
  { arbitrary: fc.record({ at: arbitraryInstant, precision: fc.constantFrom('second' as const, 'minute' as const) }), weight: 5 },
  {
    arbitrary: fc
      .record(
        {
          at: arbitraryInstant,
          precision: fc.constantFrom(...precisions.filter((precision) => precision !== 'unknown')),
          bound: fc.constantFrom('before' as const, 'after' as const, 'about' as const),
          zone: fc.constantFrom('UTC', 'Europe/Berlin', 'EDT'),
          zoneCertainty: fc.constantFrom('stated' as const, 'assumed' as const, 'unknown' as const),
          readings: fc.array(fc.record({ at: arbitraryInstant }), { maxLength: 2 }),
          notBefore: arbitraryInstant,
          notAfter: arbitraryInstant,
        },
        { requiredKeys: ['at', 'precision'] },
      )
      .map(({ notAfter, ...moment }) => (notAfter === undefined || notAfter < (moment.notBefore ?? '') ? moment : { ...moment, notAfter })),
    weight: 3,
  },
  { arbitrary: fc.constant(unknownMoment), weight: 1 },
)

/** A document that passes `parseDocument`, with every collection, its references resolved. */
export const arbitraryDocument: fc.Arbitrary<IncidentDocument> = fc
  .record({ entryCount: fc.integer({ min: 0, max: 8 }), sourceCount: fc.integer({ min: 0, max: 3 }) })
  .chain(({ entryCount, sourceCount }) => documentOf(idsOf('entry', entryCount), idsOf('source', sourceCount)))

/** Two documents of the same incident that share some of their items, in any order. */
export const arbitraryDocumentPair: fc.Arbitrary<[IncidentDocument, IncidentDocument]> = fc.tuple(arbitraryDocument, arbitraryDocument)

function documentOf(entryIds: string[], sourceIds: string[]): fc.Arbitrary<IncidentDocument> {
  const claim = {
    statedIn: fc.subarray(entryIds),
    how: fc.constantFrom('field' as const, 'label' as const, 'prose' as const, 'curator' as const),
  }
  const items = <Item>(name: string, arbitrary: fc.Arbitrary<Item>) => numbered(name, fc.array(arbitrary, { maxLength: 3 }))
  return fc
    .record({
      title: text,
      summary: fc.option(text),
      classification: fc.constantFrom('incident' as const, 'advisory' as const, 'maintenance' as const),
      pattern: fc.constantFrom('continuous' as const, 'intermittent' as const),
      tags: fc.subarray(['mail', 'july-2023']),
      services: fc.subarray([{ service: 'exchange-online' }, { service: 'teams', wording: 'Teams' }]),
      coverage: fc.record({ from: fc.option(arbitraryInstant), to: fc.option(arbitraryInstant), complete: fc.boolean() }),
      entries: fc.tuple(...entryIds.map((id) => arbitraryEntry(id, entryIds, sourceIds))).chain((entries) => shuffled(entries)),
      sources: fc.tuple(...sourceIds.map((id, index) => arbitrarySource(id, sourceIds.slice(0, index)))),
      impacts: items('impact', arbitraryImpact(claim)),
      causes: items(
        'cause',
        fc.record({
          ...claim,
          category: fc.constantFrom(...causeCategories),
          text,
          certainty: fc.constantFrom('guess' as const, 'final' as const),
        }),
      ),
      signatures: items('signature', fc.record({ ...claim, protocol: fc.constantFrom('smtp' as const, 'http' as const), text })),
      advice: items('advice', fc.record({ ...claim, audience: text, text })),
      attempts: items(
        'attempt',
        fc.record({
          ...claim,
          text,
          outcomes: fc.array(fc.record({ ...claim, outcome: fc.constantFrom(...attemptOutcomes) }), { maxLength: 2 }),
        }),
      ),
      links: items(
        'link',
        fc.record({
          ...claim,
          kind: fc.constantFrom(...linkKinds),
          incident: fc.uuid(),
          statedBy: fc.constantFrom('vendor' as const, 'press' as const),
          sources: fc.subarray(sourceIds),
        }),
      ),
    })
    .map((parts) => buildDocument(parts))
}

function arbitraryEntry(id: string, entryIds: string[], sourceIds: string[]): fc.Arbitrary<Entry> {
  const others = entryIds.filter((other) => other !== id)
  return fc.record(
    {
      id: fc.constant(id),
      kind: fc.oneof(
        fc.constantFrom('vendor-update' as const, 'vendor-statement' as const, 'report' as const),
        fc.constantFrom(...entryKinds),
      ),
      statedAt: arbitraryMoment,
      happenedAt: arbitraryMoment,
      headline: text,
      body: fc.string({ maxLength: 20 }).filter(isStorable),
      wording: fc.constant('paraphrase' as const),
      fields: fc.dictionary(fc.constantFrom(...fieldNames), text, { maxKeys: 4, noNullPrototype: true }),
      phase: fc.constantFrom(...phases),
      promise: arbitraryPromise,
      regions: fc.array(arbitraryRegion, { maxLength: 2 }),
      services: fc.subarray([{ service: 'exchange-online' }]),
      language: fc.constantFrom('en', 'de'),
      translations: fc.constant([]),
      sources: fc.subarray(sourceIds),
      finding: fc.constantFrom(...findings),
      relevance: fc.constantFrom('direct' as const, 'doubtful' as const),
      relates:
        others.length === 0
          ? fc.constant([])
          : fc.array(fc.record({ kind: fc.constant('confirms' as const), entry: fc.constantFrom(...others) }), { maxLength: 2 }),
    },
    {
      requiredKeys: ['id', 'kind', 'statedAt', 'body', 'wording', 'regions', 'services', 'language', 'translations', 'sources', 'relates'],
    },
  )
}

function arbitraryImpact(claim: { [Key in keyof Claim]: fc.Arbitrary<Claim[Key]> }) {
  const moments = fc.array(fc.record({ ...claim, moment: arbitraryMoment }), { maxLength: 3 })
  return fc.record(
    {
      ...claim,
      basis: fc.constantFrom(...bases),
      effect: fc.constantFrom(...effects.slice(0, 2)),
      starts: moments,
      ends: moments,
      services: fc.subarray([{ service: 'teams' }]),
      features: fc.subarray(['Mail']),
      surfaces: fc.subarray(['Outlook']),
      regions: fc.array(fc.record({ ...claim, place: fc.constantFrom(...testPlaces.map(({ slug }) => slug)) }), { maxLength: 2 }),
      undisclosed: fc.record(claim),
      who: fc.array(fc.record({ ...claim, text }), { maxLength: 2 }),
      maxDelays: fc.array(fc.record({ ...claim, minutes: fc.integer({ min: 1, max: 600 }) }), { maxLength: 2 }),
    },
    {
      requiredKeys: [
        'statedIn',
        'how',
        'basis',
        'effect',
        'starts',
        'ends',
        'services',
        'features',
        'surfaces',
        'regions',
        'who',
        'maxDelays',
      ],
    },
  )
}

function arbitrarySource(id: string, earlier: string[]) {
  return fc.record(
    {
      id: fc.constant(id),
      kind: fc.constantFrom('press' as const, 'vendor-notice' as const),
      publisher: text,
      title: text,
      quote: text,
      publishedAt: arbitraryMoment,
      ...(earlier.length === 0 ? {} : { relays: fc.constantFrom(...earlier) }),
    },
    { requiredKeys: ['id', 'kind', 'publisher'] },
  )
}

const text = fc.string({ minLength: 1, maxLength: 20 }).filter(isStorable)

const arbitraryPromise = fc.record(
  { text, dueAt: fc.option(arbitraryMoment), withinMinutes: fc.integer({ min: 1, max: 2000 }) },
  { requiredKeys: ['text', 'dueAt'] },
)

const arbitraryRegion = fc.oneof(
  fc.record({ place: fc.constantFrom(...testPlaces.map(({ slug }) => slug)) }),
  fc.record({ place: fc.constant(null), wording: fc.constantFrom('the north', 'some data centres') }),
)

function isStorable(value: string): boolean {
  return value.isWellFormed() && !value.includes('\u0000')
}

function idsOf(noun: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => `${noun}-${index + 1}`)
}

function numbered<Item>(name: string, arbitrary: fc.Arbitrary<Item[]>): fc.Arbitrary<(Item & { id: string })[]> {
  return arbitrary.chain((items) => shuffled(items.map((item, index) => ({ ...item, id: `${name}-${index + 1}` }))))
}

function shuffled<Item>(items: readonly Item[]): fc.Arbitrary<Item[]> {
  return fc.shuffledSubarray([...items], { minLength: items.length })
}
