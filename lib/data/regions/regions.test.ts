import { beforeAll, describe, expect, it } from 'vitest'
import type { IncidentDocument } from '@/lib/core/incident/document'
import { buildDocument, buildEntry, buildImpact, momentOf } from '@/lib/core/testing/build-document'
import { publishDocument } from '@/lib/data/incidents/commands/publish-document'
import { saveDraft } from '@/lib/data/incidents/commands/save-draft'
import { listIncidents } from '@/lib/data/incidents/queries/list-incidents'
import { countRegions } from '@/lib/data/regions/count-regions'
import { listNamedPlaces } from '@/lib/data/regions/list-named-places'
import { curator, putTestCatalogue } from '@/lib/data/testing/test-catalogue'
import { withTestDatabase } from '@/lib/data/testing/test-database'

withTestDatabase()

const idOf = (number: number) => `018f0000-0000-7000-8000-00000000010${number}`

function naming(number: number, slugs: readonly string[], parts: Partial<IncidentDocument> = {}): IncidentDocument {
  const regions = slugs.map((place) => ({ place, statedIn: ['a'], how: 'field' as const }))
  return buildDocument({
    id: idOf(number),
    slug: `naming-${number}`,
    services: [{ service: 'teams' }],
    entries: [buildEntry('a', { statedAt: momentOf(`2020-06-0${number} 12:00`), body: 'Meetings dropped' })],
    impacts: [buildImpact('i', { statedIn: ['a'], regions })],
    ...parts,
  })
}

beforeAll(async () => {
  await putTestCatalogue()
  const published = [
    naming(1, ['europe-west3']),
    naming(2, ['germany', 'europe-west3']),
    naming(3, ['emea']),
    naming(4, ['austria', 'india']),
    naming(5, []),
    naming(6, ['germany'], { standing: { kind: 'retracted', reason: 'It was another one' } }),
  ]
  for (const document of published) await publishDocument(curator, { document, reason: 'A test' })
  await saveDraft(curator, { document: naming(7, ['germany']) })
})

describe('the counts of places', () => {
  it('know what names a place, a place in it, and a wider one; nothing of what was taken back', async () => {
    const counts = new Map((await countRegions()).map((count) => [count.slug, count]))
    expect(counts.get('germany')).toEqual({ slug: 'germany', named: 1, within: 2, wider: 1 })
    expect(counts.get('europe-west3')).toEqual({ slug: 'europe-west3', named: 2, within: 2, wider: 1 })
    expect(counts.get('dach')).toEqual({ slug: 'dach', named: 0, within: 3, wider: 1 })
    expect(counts.get('world')).toEqual({ slug: 'world', named: 0, within: 4, wider: 0 })
    expect(counts.get('brazil')).toBeUndefined()
  })

  it('are the numbers of the list behind each', async () => {
    const counts = new Map((await countRegions()).map((count) => [count.slug, count]))
    for (const slug of ['world', 'emea', 'dach', 'germany', 'austria', 'europe-west3', 'india', 'brazil']) {
      const { within, wider } = counts.get(slug) ?? { within: 0, wider: 0 }
      const { total } = await listIncidents({ region: slug, limit: 1 })
      expect([slug, total]).toEqual([slug, within + wider])
    }
  })
})

describe('the places an incident names', () => {
  it('are told of several at once', async () => {
    const named = await listNamedPlaces([idOf(2), idOf(5)])
    expect([...(named.get(idOf(2)) ?? [])].sort()).toEqual(['europe-west3', 'germany'])
    expect(named.get(idOf(5))).toEqual([])
    expect((await listNamedPlaces([])).size).toBe(0)
  })
})
