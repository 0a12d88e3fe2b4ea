import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { IncidentDocument } from '@/lib/core/incident/document'
import { mentionRegions } from '@/lib/core/places/mention-regions'
import { arbitraryDocument } from '@/lib/core/testing/arbitrary-document'
import { buildDocument, buildEntry, buildImpact } from '@/lib/core/testing/build-document'
import { testPlaces } from '@/lib/core/testing/test-places'
import { indexEntries } from '@/lib/core/timeline/latest-claim'
import { orderEntries } from '@/lib/core/timeline/order-entries'

function mentions(parts: Partial<IncidentDocument>) {
  const document = buildDocument(parts)
  const entries = orderEntries(document.entries)
  return mentionRegions(document, entries, indexEntries(entries), testPlaces)
}

const region = (place: string | null, wording?: string) => ({ place, ...(wording === undefined ? {} : { wording }) })

test('places are nested below named ancestors, wordings without a place come after', () => {
  const entries = [
    buildEntry('a', { regions: [region('switzerland'), region(null, 'some data centres'), region('united-kingdom')] }),
    buildEntry('b', { regions: [region('dach'), region('europe'), region('india')] }),
  ]
  expect(mentions({ entries }).map(({ place, wording, depth }) => [place?.slug ?? wording, depth])).toEqual([
    ['europe', 0],
    ['dach', 1],
    ['switzerland', 2],
    ['united-kingdom', 1],
    ['india', 0],
    ['some data centres', 0],
  ])
})

test('everyone who named a place is listed once, with the basis of who they are', () => {
  const entries = [
    buildEntry('post', { regions: [region('germany')] }),
    buildEntry('paper', { kind: 'press', regions: [region('germany', 'Germany')] }),
    buildEntry('reader', { kind: 'report', regions: [region('germany'), region('germany')] }),
  ]
  expect(mentions({ entries })[0]?.namedBy.map(({ basis, entryId }) => [basis, entryId])).toEqual([
    ['reported', 'paper'],
    ['declared', 'post'],
    ['observed', 'reader'],
  ])
})

test('a claim about an impact counts for those who state it, whatever the impact\u2019s basis, and keeps the claim', () => {
  const claim = { place: 'germany', statedIn: ['post', 'reader'], how: 'prose' as const }
  const entries = [buildEntry('post'), buildEntry('reader', { kind: 'report', regions: [region('germany')] })]
  expect(mentions({ entries, impacts: [buildImpact('i', { basis: 'reported', regions: [claim] })] })[0]?.namedBy).toEqual([
    { basis: 'declared', claim, entryId: 'post' },
    { basis: 'observed', claim, entryId: 'reader' },
  ])
})

test('a claim of the curator alone stands on the basis of its impact', () => {
  const claim = { place: 'germany', statedIn: [], how: 'curator' as const }
  expect(mentions({ impacts: [buildImpact('i', { basis: 'observed', regions: [claim] })] })[0]?.namedBy).toEqual([
    { basis: 'observed', claim, entryId: null },
  ])
})

test('the same wording in other letters is one mention; a slug that is unknown is shown as its wording', () => {
  const entries = [
    buildEntry('a', { regions: [region(null, 'Südliche Länder')] }),
    buildEntry('b', { regions: [region(null, 'SÜDLICHE länder'), region('atlantis')] }),
  ]
  expect(mentions({ entries }).map(({ place, wording, namedBy }) => [place, wording, namedBy.length])).toEqual([
    [null, 'atlantis', 1],
    [null, 'Südliche Länder', 2],
  ])
})

test('every place named is mentioned once, by somebody', () => {
  fc.assert(
    fc.property(arbitraryDocument, (document) => {
      const named = [...document.entries.flatMap(({ regions }) => regions), ...document.impacts.flatMap(({ regions }) => regions)]
      const expected = new Set(named.map(({ place, wording }) => place ?? wording))
      const all = mentions(document)
      expect(all.map(({ place, wording }) => place?.slug ?? wording).sort()).toEqual([...expected].sort())
      expect(all.every(({ namedBy }) => namedBy.length > 0)).toBe(true)
    }),
  )
})
