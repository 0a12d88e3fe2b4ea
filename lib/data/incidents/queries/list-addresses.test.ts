import { beforeAll, expect, it } from 'vitest'
import { buildDocument } from '@/lib/core/testing/build-document'
import { publishDocument } from '@/lib/data/incidents/commands/publish-document'
import { saveDraft } from '@/lib/data/incidents/commands/save-draft'
import { listAddresses } from '@/lib/data/incidents/queries/list-addresses'
import { countPublished, listPublishedSlugs } from '@/lib/data/incidents/queries/list-published-slugs'
import { curator, putTestCatalogue } from '@/lib/data/testing/test-catalogue'
import { withTestDatabase } from '@/lib/data/testing/test-database'

withTestDatabase()
beforeAll(putTestCatalogue)

function incident(number: number) {
  return buildDocument({ id: `018f0000-0000-7000-8000-00000000000${number}`, slug: `incident-${number}`, title: `Incident ${number}` })
}

it('knows every slug that ever was public and where it leads, and none of a draft', async () => {
  const [one, two, three, four, five] = [incident(1), incident(2), incident(3), incident(4), incident(5)]
  const publish = (document: typeof one) => publishDocument(curator, { document, reason: 'A test' })
  for (const document of [one, two, three, four]) await publish(document)
  await saveDraft(curator, { document: five })
  await publish({ ...one, slug: 'incident-one' })
  await publish({ ...two, standing: { kind: 'retracted', reason: 'It never happened' } })
  await publish({ ...three, standing: { kind: 'merged', into: four.id } })
  await publish({ ...four, standing: { kind: 'merged', into: one.id } })
  const of = ({ id, title }: typeof one) => ({ target: null, reason: null, title, incidentId: id, revisions: 2 })
  expect(await listAddresses()).toEqual([
    { ...of(one), slug: 'incident-1', state: 'renamed', target: 'incident-one' },
    { ...of(two), slug: 'incident-2', state: 'retracted', reason: 'It never happened' },
    { ...of(three), slug: 'incident-3', state: 'merged', target: 'incident-one' },
    { ...of(four), slug: 'incident-4', state: 'merged', target: 'incident-one' },
    { ...of(one), slug: 'incident-one', state: 'current' },
  ])
  expect((await listPublishedSlugs({ offset: 0, limit: 10 })).map(({ slug }) => slug)).toEqual(['incident-one'])
  expect(await listPublishedSlugs({ offset: 1, limit: 10 })).toEqual([])
  expect(await countPublished()).toBe(1)
})
