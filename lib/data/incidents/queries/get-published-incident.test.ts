import { beforeAll, describe, expect, it } from 'vitest'
import { cast } from '@/lib/core/testing/cast/cast'
import { ex648815 } from '@/lib/core/testing/cast/ex648815'
import { publishDocument } from '@/lib/data/incidents/commands/publish-document'
import { getPublishedIncident } from '@/lib/data/incidents/queries/get-published-incident'
import { curator, putTestCatalogue } from '@/lib/data/testing/test-catalogue'
import { withTestDatabase } from '@/lib/data/testing/test-database'

withTestDatabase()
beforeAll(putTestCatalogue)

describe('a published incident', () => {
  it('is read as it was written', async () => {
    for (const document of cast) await publishDocument(curator, { document, reason: 'First written down' })
    const found = await getPublishedIncident('ex648815')
    expect(found?.document).toEqual(ex648815)
    console.log(found?.linked.map((l) => [l.kind, l.inverse, l.statedBy, l.document.slug]))
  })
})
