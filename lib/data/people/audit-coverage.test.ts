import { readdirSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { applyChanges } from '@/lib/core/history/apply'
import { cast } from '@/lib/core/testing/cast/cast'
import { getDb } from '@/lib/data/db'
import { importReading } from '@/lib/data/incidents/commands/import-reading'
import { publishDocument } from '@/lib/data/incidents/commands/publish-document'
import { saveDraft } from '@/lib/data/incidents/commands/save-draft'
import { listAudit, recordAudit } from '@/lib/data/people/audit'
import { statuspageFeed } from '@/lib/data/testing/feed-server'
import { administrator, curator, putTestCatalogue } from '@/lib/data/testing/test-catalogue'
import { withTestDatabase } from '@/lib/data/testing/test-database'
import { addWatch } from '@/lib/data/watches/add-watch'
import { pauseWatch, removeWatch, resumeWatch } from '@/lib/data/watches/keep-watch'
import { getFormat } from '@/lib/ingest/formats'
import { auditActions } from '@/lib/site/language/people/audit-actions'

/** Files that write and leave no line of their own, and why that is right. A new one is explained here, or audits. */
const unaudited: Readonly<Record<string, string>> = {
  'lib/data/dump/read-record.ts': 'writes nothing: a transaction that reads as of one instant',
  'lib/data/dump/write-dump.ts': 'writes a file, and nothing in the database',
  'lib/data/health/statistics.ts': 'counts for the planner of the database',
  'lib/data/incidents/import/drop-waiting.ts': 'part of an import',
  'lib/data/incidents/import/store-reading.ts': 'part of an import',
  'lib/data/incidents/mapping/write-projection.ts': 'projections: made anew from revisions at any time',
  'lib/data/incidents/paste/keep-paste.ts': 'what was pasted and is not taken over yet, for whoever pasted it',
  'lib/data/incidents/record/captures.ts': 'part of every command that keeps a raw text',
  'lib/data/incidents/record/drafts.ts': 'part of every command on drafts; who saved what is in draft_change',
  'lib/data/incidents/record/redact-rows.ts': 'part of redacting',
  'lib/data/links/enlist-links.ts': 'which addresses there are to be checked; nothing of the record',
  'lib/data/links/take-link.ts': 'which process checks an address now, and what it answered; nothing of the record',
  'lib/data/outbox.ts': 'what instances forget; part of every command that publishes',
  'lib/data/rebuild.ts': 'projections: made anew from revisions at any time',
  'lib/data/repeats/repeated-write.ts': 'answers of writes that are audited by themselves',
  'lib/data/reports/drop-old-rejected.ts': 'forgets what was rejected, and audited, 30 days ago',
  'lib/data/transaction.ts': 'the transaction itself',
  'lib/data/watches/lease.ts': 'which process runs a watch now',
}

const writes =
  /\binTransaction\(|\$executeRaw|\$transaction|\.(?:create|createMany|update|updateMany|upsert|delete|deleteMany)\(\s*(?:\{|\)|[a-z])/
const isDatabase = /\b(?:tx|getDb\(\)|db)\b/

function listSources(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`)
  return files.filter((path) => /\.ts$/.test(path) && !/\.test\.ts$/.test(path))
}

/** A query never writes: a law of the rooms. */
function writersOf(): { path: string; text: string }[] {
  return listSources('lib/data')
    .filter((path) => !/\/(?:generated|testing|queries)\//.test(path))
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }))
    .filter(({ text }) => writes.test(text) && isDatabase.test(text))
}

withTestDatabase()
beforeAll(putTestCatalogue)

async function newest(count: number) {
  const { items } = await listAudit(administrator)
  return items.slice(0, count).map(({ action, target, actor }) => `${action} ${target} by ${actor.name}`)
}

describe('the audit log', () => {
  it('has a line of every command: each file that writes leaves one, or stands here with its reason', () => {
    const silent = writersOf().filter(({ text }) => !/\brecordAudit\(/.test(text))
    expect(silent.map(({ path }) => path).filter((path) => !(path in unaudited))).toEqual([])
    const writers = new Set(silent.map(({ path }) => path))
    expect(Object.keys(unaudited).filter((path) => !writers.has(path))).toEqual([])
  })

  it('knows no action that nothing leaves', () => {
    const sources = ['lib/data', 'lib/auth', 'app'].flatMap(listSources)
    const all = sources.map((path) => readFileSync(path, 'utf8')).join('\n')
    expect(auditActions.filter((action) => !all.includes(`'${action}'`))).toEqual([])
  })

  it('says what the command line and feeds do, which sign in nowhere', async () => {
    const [first, second] = cast
    if (first === undefined || second === undefined) throw new Error('the cast has changed')
    await publishDocument(curator, { document: first, reason: 'First record' })
    await publishDocument(curator, { document: first, reason: 'The same again' })
    expect(await newest(2)).toEqual([`published ${first.slug} by a curator`, 'catalogue-changed null by a curator'])
    await saveDraft(curator, { document: second })
    const renamed = applyChanges(second, [{ op: 'set', name: 'title', value: 'Another title' }])
    if (renamed.ok) await saveDraft(curator, { document: renamed.value, baseVersion: 1 })
    expect((await newest(1))[0]).toBe(`draft-begun ${second.slug} by a curator`)

    const text = statuspageFeed([{ id: 'i1', texts: ['Uploads fail.'] }])
    const format = getFormat('statuspage')
    if (format === null) throw new Error('no such format')
    const reading = format.read(text, { zone: 'UTC', places: [], services: [], incidentId: () => '018f0000-0000-7000-8000-00000000aaaa' })
    const feed = { kind: 'feed', name: 'status.example.com', role: 'curator' } as const
    const run = () => importReading(feed, { reading, text, format: 'statuspage', publish: true, reason: 'Read from a feed' })
    const [item] = await run()
    await run()
    expect((await newest(2))[0]).toBe(`imported ${item?.slug} by status.example.com`)
    expect((await newest(2))[1]).toBe('catalogue-changed null by status.example.com')
  })

  it('names a watch without what may be a key in its address', async () => {
    const url = 'https://status.example.com/api/v2/incidents.json?key=secret'
    const { id } = await addWatch(administrator, { url, format: 'statuspage', everySeconds: 60 }, { allowPrivate: false })
    await pauseWatch(administrator, String(id))
    await resumeWatch(administrator, String(id))
    await removeWatch(administrator, String(id))
    const target = 'https://status.example.com/api/v2/incidents.json by an administrator'
    expect(await newest(4)).toEqual(
      ['watch-removed', 'watch-resumed', 'watch-paused', 'watch-added'].map((action) => `${action} ${target}`),
    )
    expect(JSON.stringify(await listAudit(administrator))).not.toContain('secret')
  })

  it('holds whatever a stranger types, and is found by who, what and whether', async () => {
    await recordAudit(null, { action: 'sign-in', outcome: 'refused', target: `a\u0000b\ud800${'x'.repeat(500)}` })
    for (let n = 0; n < 60; n += 1) await recordAudit(curator, { action: 'commented', target: `${n}` })
    const refused = await listAudit(administrator, null, { outcome: 'refused' })
    expect(refused.items.map(({ target }) => target)).toEqual([`ab\ufffd${'x'.repeat(197)}`])
    const first = await listAudit(administrator, null, { who: 'a curator', action: 'commented' })
    const second = await listAudit(administrator, first.nextCursor, { who: 'a curator', action: 'commented' })
    expect([first.items.length, second.items.length, second.nextCursor]).toEqual([50, 10, null])
    expect((await listAudit(administrator, null, { who: 'nobody\u0000' })).items).toEqual([])
    await expect(listAudit(curator)).rejects.toMatchObject({ code: 'forbidden' })
  })

  it('is found without reading all of it', async () => {
    const plan = await getDb().$transaction(async (tx) => {
      await tx.$executeRawUnsafe('SET LOCAL enable_seqscan = off')
      return tx.$queryRawUnsafe<{ 'QUERY PLAN': string }[]>(
        `EXPLAIN SELECT * FROM audit_entry WHERE actor_name = 'x' ORDER BY id DESC LIMIT 51`,
      )
    })
    expect(JSON.stringify(plan)).toContain('audit_entry_actor_name_id_idx')
  })
})
