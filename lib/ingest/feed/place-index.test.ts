import { expect, test } from 'vitest'
import { indexPlaces } from '@/lib/ingest/feed/place-index'
import { testReadOptions } from '@/lib/ingest/testing/read-options'

const places = indexPlaces(testReadOptions().places)

test.each([
  ['London (europe-west2)', 'europe-west2', 'europe-west2'],
  ['Somewhere', 'EUROPE-WEST2', 'europe-west2'],
  ['Schweiz', '', 'switzerland'],
  ['Compute in Germany', '', 'germany'],
  ['Multi-region: us', 'us', 'united-states'],
  ['Multi-region: nam5', 'nam5', null],
])('%s (%s): %s', (wording, id, place) => expect(places.find(wording, id)).toEqual({ place, wording }))

test('the id stands in for a missing wording', () => {
  expect(places.find('', 'nam5')).toEqual({ place: null, wording: 'nam5' })
})
