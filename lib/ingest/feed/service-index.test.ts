import { expect, test } from 'vitest'
import { indexServices } from '@/lib/ingest/feed/service-index'

const catalogue = [
  { slug: 'exchange-online', vendor: 'microsoft', names: ['Exchange Online', 'EXO'], codePrefixes: [] },
  { slug: 'gmail', vendor: 'google-workspace', names: ['Gmail'], codePrefixes: [] },
]

test('a name the catalogue knows, in any case, is its service; another vendor’s is not', () => {
  const services = indexServices('microsoft', catalogue)
  expect(services.refer('exo')).toEqual({ service: 'exchange-online', wording: 'exo' })
  expect(services.refer('Gmail')).toEqual({ service: 'microsoft-gmail', wording: 'Gmail' })
})

test('what was named is told once for each slug, under the name that sorts first, whatever the order', () => {
  const names = ['Cloud Run', 'Google Cloud Run', 'Run']
  for (const order of [names, names.toReversed()]) {
    const services = indexServices('google-cloud', [])
    for (const name of order) services.refer(name)
    expect(services.named()).toEqual([{ slug: 'google-cloud-run', vendor: 'google-cloud', name: 'Cloud Run', parents: [] }])
  }
})

test('no name, no service', () => {
  expect(indexServices('x', []).refer(' ')).toBeNull()
})
