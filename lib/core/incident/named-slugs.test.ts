import { expect, it } from 'vitest'
import { namedSlugs } from '@/lib/core/incident/named-slugs'
import { buildDocument, buildEntry, buildImpact } from '@/lib/core/testing/build-document'

it('finds vendors, services and places wherever a document names them, each once', () => {
  const document = buildDocument({
    services: [{ service: 'exchange-online' }],
    entries: [
      buildEntry('a', { services: [{ service: 'teams' }], regions: [{ place: 'germany' }, { place: null, wording: 'somewhere' }] }),
    ],
    impacts: [
      buildImpact('i', { regions: [{ statedIn: [], how: 'prose', place: 'germany' }], services: [{ service: 'exchange-online' }] }),
    ],
  })
  expect(namedSlugs(document)).toEqual({
    vendors: new Set(['microsoft']),
    services: new Set(['exchange-online', 'teams']),
    places: new Set(['germany']),
  })
})
