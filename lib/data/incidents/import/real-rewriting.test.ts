import { beforeAll, describe, expect, it } from 'vitest'
import type { IncidentDocument } from '@/lib/core/incident/document'
import type { Actor } from '@/lib/data/actor'
import { getDb } from '@/lib/data/db'
import { type ImportedItem, importReading } from '@/lib/data/incidents/commands/import-reading'
import { likenessSha } from '@/lib/data/incidents/import/perhaps-same'
import { listRevisions } from '@/lib/data/testing/list-revisions'
import { readShared, type SharedFeed, sharedNote } from '@/lib/data/testing/read-shared'
import { putTestCatalogue } from '@/lib/data/testing/test-catalogue'
import { withTestDatabase } from '@/lib/data/testing/test-database'
import type { ReadOptions } from '@/lib/ingest/draft'

withTestDatabase()
beforeAll(putTestCatalogue)

const feed: Actor = { kind: 'feed', name: 'Google Cloud feed', role: 'curator' }
const read = (name: string, parts?: Partial<ReadOptions>) => readShared('google-cloud', `google-cloud/${name}.json`, parts)

function publish({ text, format, reading }: SharedFeed): Promise<ImportedItem[]> {
  return importReading(feed, { reading, text, format, publish: true, reason: 'Imported' })
}

function only(feed: SharedFeed, wanted: (document: IncidentDocument) => boolean): SharedFeed {
  return { ...feed, reading: { ...feed.reading, drafts: feed.reading.drafts.filter(({ document }) => wanted(document)) } }
}

describe.skipIf(sharedNote !== '')(`what a vendor rewrote, in the record${sharedNote}`, { timeout: 300_000 }, () => {
  it('of 151 incidents five changed in half a year: one revision each by the feed, four of which say what was moved', async () => {
    const before = read('snapshot-2022-06-28')
    const ids = new Set(before.reading.drafts.map(({ document }) => document.id))
    const after = only(read('incidents-to-2022'), ({ id }) => ids.has(id))
    expect(after.reading.drafts).toHaveLength(151)
    expect((await publish(before)).every(({ outcome, published }) => outcome === 'new' && published)).toBe(true)
    const items = await publish(after)
    const changed = items.filter(({ outcome }) => outcome === 'changed')
    expect([changed.length, items.filter(({ outcome }) => outcome === 'unchanged').length]).toEqual([5, 146])
    expect(changed.flatMap(({ kept }) => kept)).toEqual([])

    let [noted, added] = [0, 0]
    for (const { incidentId } of changed) {
      const revisions = await listRevisions(incidentId)
      expect(revisions.map(({ author, reason }) => [author, reason])).toEqual([
        ['Google Cloud feed', 'Imported'],
        ['Google Cloud feed', 'Imported'],
      ])
      const [old = [], now = []] = revisions.map(({ document }) => document.entries)
      expect(old.filter(({ id }) => !now.some((entry) => entry.id === id))).toEqual([])
      const fresh = now.filter(({ id }) => !old.some((entry) => entry.id === id))
      noted += fresh.filter(({ kind }) => kind === 'record-change').length
      added += fresh.filter(({ kind }) => kind === 'vendor-update').length
      expect(fresh.filter(({ kind }) => kind === 'record-change').length).toBeLessThanOrEqual(1)
    }
    expect([noted, added]).toEqual([4, 6])
    expect((await publish(after)).every(({ outcome }) => outcome === 'unchanged')).toBe(true)
  })

  it('81 incidents of 2020 that stand in the later feed under new keys become drafts that name the old ones', async () => {
    // Another page than the other test's, so that the two feeds meet nothing but each other.
    const page = { page: 'status.cloud.example' }
    const before = read('snapshot-2020-11-17', page)
    const likenesses = new Set(before.reading.drafts.map(({ document }) => likenessSha(document)))
    const after = only(read('incidents-to-2022', page), (document) => likenesses.has(likenessSha(document)))
    const first = await publish(before)
    expect(first.filter(({ published }) => published)).toHaveLength(146)
    const held = (items: readonly ImportedItem[]) => items.filter(({ published }) => !published)
    for (const outcome of ['new', 'unchanged']) {
      const items = held(await publish(after))
      expect(items).toHaveLength(81)
      expect(
        items.every((item) => item.outcome === outcome && item.draftId !== null && item.perhaps.some((other) => other.published)),
      ).toBe(true)
      const named = new Set(items.flatMap(({ perhaps }) => perhaps.map(({ slug }) => slug)))
      expect([...named].filter((slug) => first.some((item) => item.slug === slug)).length).toBeGreaterThan(75)
    }
    expect(await getDb().draft.count()).toBe(81)
  })
})
