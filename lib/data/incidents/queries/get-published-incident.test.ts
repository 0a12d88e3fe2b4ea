import { beforeAll, describe, expect, it } from 'vitest'
import type { IncidentDocument } from '@/lib/core/incident/document'
import { buildDocument } from '@/lib/core/testing/build-document'
import { cast } from '@/lib/core/testing/cast/cast'
import { publishDocument } from '@/lib/data/incidents/commands/publish-document'
import { saveDraft } from '@/lib/data/incidents/commands/save-draft'
import { getPublishedIncident } from '@/lib/data/incidents/queries/get-published-incident'
import { curator, putTestCatalogue } from '@/lib/data/testing/test-catalogue'
import { withTestDatabase } from '@/lib/data/testing/test-database'

withTestDatabase()
beforeAll(async () => {
  await putTestCatalogue()
  for (const document of cast) await publishDocument(curator, { document, reason: 'First written down' })
})

function group(number: number): IncidentDocument {
  return buildDocument({ id: `018f0000-0000-7000-8000-00000000000${number}`, slug: `group-${number}`, title: `Group ${number}` })
}

async function linksOf(slug: string): Promise<string[]> {
  const found = await getPublishedIncident(slug)
  return (found?.linked ?? []).map(({ kind, inverse, document }) => `${inverse ? 'inverse ' : ''}${kind} ${document.slug}`)
}

describe('a published incident', () => {
  it.each(cast.map((document) => [document.slug, document] as const))('%s is read as it was written', async (slug, document) => {
    const found = await getPublishedIncident(slug)
    expect(found).toMatchObject({
      document,
      vendor: { slug: 'microsoft', name: 'Microsoft' },
      revision: { number: 1, author: 'a curator' },
    })
    expect(found?.services.map(({ slug }) => slug)).toEqual(document.services.map(({ service }) => service))
    expect(Object.keys(found?.entryHistory ?? {}).sort()).toEqual(document.entries.map(({ id }) => id).sort())
    expect(found?.revision.sha256).toMatch(/^[0-9a-f]{64}$/)
  })

  it('comes with what is linked to it from either side', async () => {
    expect(await linksOf('ex648815')).toEqual([
      'inverse caused-by-fix-of ex649175',
      'inverse same-fault ex649175',
      'inverse same-fault ex649488',
    ])
    expect(await linksOf('ex649175')).toContain('caused-by-fix-of ex648815')
  })

  it('comes with its whole group of the same fault, but not through or with what is not published', async () => {
    const [one, two, three, four] = [group(1), group(2), group(3), group(4)]
    const fault = (other: IncidentDocument) => ({
      links: [
        {
          id: 'l',
          statedIn: [],
          how: 'curator' as const,
          kind: 'same-fault' as const,
          incident: other.id,
          statedBy: 'press' as const,
          note: 'So it was said',
          sources: [],
        },
      ],
    })
    const publish = (document: IncidentDocument) => publishDocument(curator, { document, reason: 'A test' })
    await publish(one)
    await publish({ ...two, ...fault(one) })
    await saveDraft(curator, { document: { ...three, ...fault(two) } })
    await publish({ ...four, ...fault(three) })
    expect(await linksOf('group-1')).toEqual(['inverse same-fault group-2'])
    expect(await linksOf('group-4')).toEqual([])

    await publish({ ...three, ...fault(two) })
    expect(await linksOf('group-1')).toEqual(['inverse same-fault group-2', 'same-fault group-3', 'same-fault group-4'])
    const linked = (await getPublishedIncident('group-1'))?.linked
    expect(linked?.map(({ statedBy, note }) => [statedBy, note])).toEqual([
      ['press', 'So it was said'],
      ['faultline', null],
      ['faultline', null],
    ])
    await publish({ ...two, ...fault(one), standing: { kind: 'retracted', reason: 'It was nothing' } })
    expect(await linksOf('group-1')).toEqual([])
    expect(await linksOf('group-4')).toEqual(['same-fault group-3'])
  })

  it('is not there for a draft, a retracted one, or a slug that nobody has', async () => {
    expect(await getPublishedIncident('group-2')).toBeNull()
    expect(await getPublishedIncident('nobody')).toBeNull()
    expect(await getPublishedIncident("'; DROP TABLE incident; --")).toBeNull()
  })
})
