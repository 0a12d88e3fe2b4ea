import { beforeAll, describe, expect, it } from 'vitest'
import { buildDocument, buildEntry } from '@/lib/core/testing/build-document'
import { addSeconds, toInstant } from '@/lib/core/time/instant'
import type { Moment } from '@/lib/core/time/moment'
import { listPlaces } from '@/lib/data/catalogue'
import { getDb } from '@/lib/data/db'
import { publishDocument } from '@/lib/data/incidents/commands/publish-document'
import { settleDoubts } from '@/lib/data/incidents/commands/settle-doubts'
import { importPaste } from '@/lib/data/incidents/paste/import-paste'
import { isDeskCursor, listDoubtful } from '@/lib/data/incidents/queries/desk/list-doubtful'
import { listOverdue } from '@/lib/data/incidents/queries/desk/list-overdue'
import { listAudit } from '@/lib/data/people/audit'
import { administrator, contributor, curator, putTestCatalogue } from '@/lib/data/testing/test-catalogue'
import { withTestDatabase } from '@/lib/data/testing/test-database'
import { now } from '@/lib/site/clock'

withTestDatabase()
beforeAll(putTestCatalogue)

describe('overdue promises', () => {
  const ago = (minutes: number): Moment => ({
    at: toInstant(Date.parse(addSeconds(now(), -60 * minutes))),
    precision: 'second',
    zone: 'UTC',
  })
  let count = 0
  async function publish(posts: readonly [minutesAgo: number, dueMinutesAgo: number | null][]): Promise<string> {
    count += 1
    const entries = posts.map(([stated, due], index) =>
      buildEntry(`post-${index}`, {
        statedAt: ago(stated),
        phase: 'investigating',
        ...(due === null ? {} : { promise: { text: 'Next update soon', dueAt: ago(due) } }),
      }),
    )
    const document = buildDocument({
      id: `018f0000-0000-7000-8000-0000000b000${count}`,
      slug: `ex73000${count}`,
      title: `Incident ${count}`,
      entries,
    })
    await publishDocument(curator, { document, reason: 'First record' })
    return document.slug
  }

  it('are those past due that nobody answered, the longest overdue first', async () => {
    const late = await publish([[120, 60]])
    const later = await publish([[300, 200]])
    await publish([
      [300, 200],
      [100, null],
    ])
    await publish([[30, -30]])
    await publish([[60 * 24 * 30, 60 * 24 * 29]])
    const overdue = await listOverdue(await listPlaces(), now())
    expect(overdue.map(({ slug, text }) => [slug, text])).toEqual([
      [later, 'Next update soon'],
      [late, 'Next update soon'],
    ])
  })
})

describe('doubtful imports', () => {
  const paste = (code: string, title: string) => ({
    format: 'microsoft',
    zone: 'UTC',
    text: `Incident: ${code}\n\nPublished Time: 12.03.2024 14:31:08\n\nTitle: ${title}\n\nUser impact: ${title}.\n\nCurrent status: We look.\n`,
  })

  it('wait until somebody has looked, newest first, in parts', async () => {
    for (const number of [1, 2, 3]) {
      const [item] = (await importPaste(contributor, paste(`EX74000${number}`, `Late mail ${number}`))).items
      await getDb()
        .$executeRaw`UPDATE reading SET doubts = ARRAY['Perhaps the same as another one.'] WHERE incident_id = ${item?.incidentId}::uuid`
    }
    const { items } = await listDoubtful(contributor)
    expect(items.map(({ slug, published, doubts }) => [slug, published, doubts.length])).toEqual([
      ['ex740003', false, 1],
      ['ex740002', false, 1],
      ['ex740001', false, 1],
    ])
    const [first] = items
    const cursor = `${first?.readAt}_${first?.incidentId}`
    expect(isDeskCursor(cursor)).toBe(true)
    expect((await listDoubtful(contributor, cursor)).items.map(({ slug }) => slug)).toEqual(['ex740002', 'ex740001'])
    await settleDoubts(contributor, first?.incidentId ?? '')
    await settleDoubts(contributor, first?.incidentId ?? '')
    expect((await listDoubtful(contributor)).items.map(({ slug }) => slug)).toEqual(['ex740002', 'ex740001'])
    const { items: audit } = await listAudit(administrator)
    expect(audit.filter(({ action }) => action === 'doubts-settled')).toHaveLength(1)
    expect(audit.filter(({ action }) => action === 'pasted')).toHaveLength(3)
  })

  it.each([
    '',
    'nonsense',
    "2024-01-01T00:00:00.000Z_x'; DROP TABLE reading",
    '2024-99-01T00:00:00.000Z_018f0000-0000-7000-8000-0000000b0001',
  ])('%j is no cursor', async (cursor) => {
    expect(isDeskCursor(cursor)).toBe(false)
    await expect(listDoubtful(contributor, cursor)).rejects.toMatchObject({ code: 'invalid' })
  })
})
