import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/data/actor'
import { getDb } from '@/lib/data/db'
import { examineRecord } from '@/lib/data/examine'
import { type ImportedItem, importReading } from '@/lib/data/incidents/commands/import-reading'
import { listShared, readShared, type SharedFeed, sharedNote } from '@/lib/data/testing/read-shared'
import { putTestCatalogue } from '@/lib/data/testing/test-catalogue'
import { withTestDatabase } from '@/lib/data/testing/test-database'

withTestDatabase()
beforeAll(putTestCatalogue)

const feed: Actor = { kind: 'feed', name: 'A feed', role: 'curator' }

function publish({ text, format, reading }: SharedFeed, actor = feed): Promise<ImportedItem[]> {
  return importReading(actor, { reading, text, format, publish: true, reason: 'Imported' })
}

function count(items: readonly ImportedItem[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { outcome } of items) counts[outcome] = (counts[outcome] ?? 0) + 1
  return counts
}

const entriesOf = ({ reading }: SharedFeed) => reading.drafts.reduce((sum, { document }) => sum + document.entries.length, 0)
const stored = (vendor: string) => getDb().entry.count({ where: { incident: { vendorSlug: vendor } } })

describe.skipIf(sharedNote !== '')(`real feeds in the record${sharedNote}`, { timeout: 300_000 }, () => {
  it('GitHub: all 505 incidents with all their updates, each published once; again, nothing changes', async () => {
    const github = readShared('statuspage', 'statuspage/github-incidents-to-2024.json')
    expect(github.reading.rejected).toBeUndefined()
    const items = await publish(github)
    expect(count(items)).toEqual({ new: 505 })
    expect(items.every(({ published }) => published)).toBe(true)
    expect(await stored('github')).toBe(entriesOf(github))
    expect(entriesOf(github)).toBe(2583)
    const before = [await getDb().revision.count(), await getDb().outbox.count(), await getDb().reading.count()]
    expect(count(await publish(github))).toEqual({ unchanged: 505 })
    expect(count(await publish(github, { ...feed, name: 'Another desk' }))).toEqual({ unchanged: 505 })
    expect([await getDb().revision.count(), await getDb().outbox.count(), await getDb().reading.count()]).toEqual(before)
  })

  it.each([
    ['statuspage', 'statuspage/digitalocean-incidents.json', 717],
    ['statuspage', 'statuspage/digitalocean-maintenances.json', 244],
    ['aws', 'aws/status-data-to-2021.json', 480],
    ['google-cloud', 'google-cloud/incidents-to-2022.json', 471],
  ])('%s: of %s with its %i incidents, every twelfth goes into the record and comes back unchanged', async (format, path, total) => {
    const whole = readShared(format, path)
    expect([whole.reading.drafts.length, whole.reading.refused, whole.reading.rejected]).toEqual([total, undefined, undefined])
    const drafts = whole.reading.drafts.filter((_, index) => index % 12 === 0)
    const part = { ...whole, reading: { ...whole.reading, drafts } }
    const items = await publish(part)
    expect(count(items)).toEqual({ new: drafts.length })
    const rows = await getDb().incident.findMany({ where: { id: { in: drafts.map(({ document }) => document.id) } } })
    expect(rows.reduce((sum, { entryCount }) => sum + entryCount, 0)).toBe(entriesOf(part))
    expect(count(await publish(part))).toEqual({ unchanged: drafts.length })
  })

  it('Jenkins: 297 files, one incident each, of which every twelfth goes into the record and comes back unchanged', async () => {
    const folder = 'cstate/jenkins/content/issues'
    const files = listShared(folder)
    const feeds = files.map((file) => readShared('cstate', `${folder}/${file}`, { vendor: 'jenkins', page: 'status.jenkins.io', file }))
    expect(feeds.map(({ reading }) => [reading.drafts.length, reading.refused, reading.rejected])).toEqual(
      Array.from({ length: 297 }, () => [1, undefined, undefined]),
    )
    const part = feeds.filter((_, index) => index % 12 === 0)
    for (const outcome of ['new', 'unchanged']) {
      for (const one of part) expect(await publish(one)).toMatchObject([{ outcome, published: true }])
    }
    expect(await stored('jenkins')).toBe(part.reduce((sum, one) => sum + entriesOf(one), 0))
  })

  it('leave a record in which every revision is what it was', async () => {
    expect((await examineRecord(() => {})).faults).toEqual([])
  })
})
