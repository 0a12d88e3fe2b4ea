import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { DumpPart } from '@/lib/core/dump/dump-record'
import { diffDocuments } from '@/lib/core/history/diff-documents'
import { sealRevision } from '@/lib/core/history/revision'
import { buildDocument, buildEntry } from '@/lib/core/testing/build-document'
import { cast } from '@/lib/core/testing/cast/cast'
import { ex648815 } from '@/lib/core/testing/cast/ex648815'
import { forgetCatalogue, getFate } from '@/lib/data/catalogue'
import { closeDb, connectDb, getDb } from '@/lib/data/db'
import { startDumpKeeper } from '@/lib/data/dump/keep-dump'
import { dumpShelf, findDump } from '@/lib/data/dump/kept-dump'
import { restoreRecord } from '@/lib/data/dump/restore-record'
import { type WrittenDump, writeDump } from '@/lib/data/dump/write-dump'
import { examineRecord } from '@/lib/data/examine'
import { listFeedEntries } from '@/lib/data/feeds/list-feed-entries'
import { mergeIncident } from '@/lib/data/incidents/commands/life/merge-incident'
import { redactIncident } from '@/lib/data/incidents/commands/life/redact-incident'
import { renameIncident } from '@/lib/data/incidents/commands/life/rename-incident'
import { retractIncident } from '@/lib/data/incidents/commands/life/retract-incident'
import { revertIncident } from '@/lib/data/incidents/commands/life/revert-incident'
import { publishDocument } from '@/lib/data/incidents/commands/publish-document'
import { saveDraft } from '@/lib/data/incidents/commands/save-draft'
import { findAddress } from '@/lib/data/incidents/queries/find-address'
import { getPublishedIncident } from '@/lib/data/incidents/queries/get-published-incident'
import { listIncidents } from '@/lib/data/incidents/queries/list-incidents'
import { listAudit } from '@/lib/data/people/audit'
import { changeSettings, readSettings } from '@/lib/data/settings/site-settings'
import { mergeService } from '@/lib/data/shelf/merge-service'
import { addItem, changeItem } from '@/lib/data/shelf/save-item'
import { readShared, sharedNote } from '@/lib/data/testing/read-shared'
import { administrator, curator, putTestCatalogue } from '@/lib/data/testing/test-catalogue'
import { createTestDatabase, withTestDatabase } from '@/lib/data/testing/test-database'
import { dumpFile, dumpFormat, manifestFile } from '@/lib/publish/dump/dump-format'
import { firstSettings } from '@/lib/site/settings'
import { places } from '@/prisma/catalogue'
import { seed } from '@/prisma/seed'
import { openDump } from '@/scripts/cli/read-dump-file'

vi.setConfig({ testTimeout: 240_000, hookTimeout: 300_000 })
const folder = mkdtempSync(path.join(tmpdir(), 'faultline-dump-'))
const database = withTestDatabase()
const other = { url: '', drop: async () => {} }

const idOf = (n: number) => `018f0000-0000-7000-8000-00000000000${n}`
const incident = (n: number, title: string, body: string) =>
  buildDocument({
    id: idOf(n),
    slug: `case-${n}`,
    title,
    entries: [buildEntry('post', { body, kind: 'report', speaker: 'A Private Person' })],
  })

/** What a whole archive says, each incident in one revision: in an empty record within seconds. */
async function* importedParts(): AsyncGenerator<DumpPart> {
  const read = sharedNote === '' ? readShared('statuspage', 'statuspage/github-incidents-to-2024.json').reading : null
  const filed = (slug: string) => ({ slug, name: slug, homepage: null, statusPage: null, retiredAt: null })
  const services = (read?.services ?? []).map((service) => ({
    ...service,
    names: [],
    features: [],
    codePrefixes: [],
    mergedInto: null,
    retiredAt: null,
  }))
  yield { type: 'settings', settings: { ...firstSettings } }
  yield {
    type: 'catalogue',
    catalogue: {
      vendors: [...new Set(read?.drafts.map(({ document }) => document.vendor))].map(filed),
      services,
      places: places.map((place) => ({ ...place, retiredAt: null })),
    },
  }
  for (const { document } of (read?.drafts ?? []).toReversed()) {
    const recorded = { number: 1, previousHash: null, recordedAt: '2024-01-01T00:00:00.000Z', author: 'A feed', reason: 'Imported' }
    yield {
      type: 'incident',
      incident: { id: document.id, revisions: [sealRevision({ ...recorded, changes: diffDocuments(null, document), document })] },
    }
  }
  yield { type: 'end', counts: { vendors: 0, services: 0, places: 0, incidents: 0, withheld: 0, revisions: 0 } }
}

/** Everything that may happen to a record: what was taken back, made one, renamed, redacted, reverted, retired; and drafts. */
async function fillRecord(): Promise<void> {
  await restoreRecord(administrator, importedParts)
  await putTestCatalogue()
  for (const document of cast) await publishDocument(curator, { document, reason: 'First written down' })
  for (const [n, title, body] of [
    [1, 'Retracted headline', 'Retracted words'],
    [2, 'A survivor', 'It stays'],
    [3, 'Merged headline', 'Words said by both'],
    [4, 'Renamed', 'Somebody Unnamed wrote this'],
  ] as const)
    await publishDocument(curator, { document: incident(n, title, body), reason: n === 1 ? 'Retracted headline, first noted' : 'First' })
  await retractIncident(curator, { incidentId: idOf(1), reason: 'It was no fault.' })
  await mergeIncident(curator, { incidentId: idOf(3), into: idOf(2), reason: 'One fault' })
  await renameIncident(curator, { incidentId: idOf(4), slug: 'a-better-name', reason: 'A better name' })
  await redactIncident(administrator, { incidentId: idOf(4), texts: ['Somebody Unnamed'], reason: 'At their wish' })
  await revertIncident(curator, { incidentId: idOf(2), to: 1, reason: 'As it was' })
  await saveDraft(curator, { incidentId: ex648815.id, changes: [{ op: 'set', name: 'summary', value: 'Words of a draft' }] })
  await saveDraft(curator, { document: incident(5, 'Never published', 'Words of another draft') })
  const service = { vendor: 'microsoft', names: ['Old mail'], parents: [], features: [], codePrefixes: [] }
  await addItem(curator, 'services', { ...service, slug: 'old-mail', name: 'Old mail' })
  await mergeService(curator, { slug: 'old-mail', into: 'exchange-online' })
  await changeItem(curator, 'vendors', 'microsoft', { retired: true })
  await changeSettings(administrator, { name: 'A record', licence: { name: 'CC0', url: 'https://example.org/cc0' }, languages: ['en'] })
}

async function dumpTo(name: string): Promise<WrittenDump & { bytes: Buffer }> {
  const into = path.join(folder, name)
  const written = await writeDump({ file: path.join(into, dumpFile), compress: true, format: dumpFormat })
  writeFileSync(path.join(into, manifestFile), dumpFormat.manifest(written.settings, written.totals))
  return { ...written, bytes: readFileSync(path.join(into, dumpFile)) }
}

async function use(url: string): Promise<void> {
  await connectDb(url)
  forgetCatalogue()
}

let first: Awaited<ReturnType<typeof dumpTo>>
beforeAll(async () => {
  await fillRecord()
  first = await dumpTo('first')
  Object.assign(other, await createTestDatabase())
})
afterAll(async () => {
  await closeDb()
  await other.drop()
  rmSync(folder, { recursive: true, force: true })
})

const restore = (from: string, actor = administrator, signal = new AbortController().signal) =>
  restoreRecord(actor, () => openDump(path.join(folder, from)).parts(), { signal })

async function expectEmpty(): Promise<void> {
  for (const table of ['incident', 'revision', 'vendor', 'region', 'search_word', 'outbox', 'audit_entry', 'site_setting'])
    expect((await getDb().$queryRawUnsafe<{ n: number }[]>(`SELECT count(*)::int AS n FROM ${table}`))[0]?.n, table).toBe(0)
}

describe('a dump of the record', () => {
  it('holds nothing that is not public', () => {
    const text = gunzipSync(first.bytes).toString()
    const gone = [
      'Retracted headline',
      'Retracted words',
      'Merged headline',
      'Somebody Unnamed',
      'Words of a draft',
      'another draft',
      'case-5',
    ]
    for (const words of gone) expect(text.includes(words), words).toBe(false)
    for (const words of ['It was no fault.', '[redacted]', 'A better name', '"mergedInto":"exchange-online"'])
      expect(text.includes(words), words).toBe(true)
  })

  it('that is damaged is refused whole, and leaves the record empty', async () => {
    await use(other.url)
    const damage = async (name: string, change: (bytes: Buffer) => Buffer, reason: RegExp) => {
      mkdirSync(path.join(folder, name))
      copyFileSync(path.join(folder, 'first', manifestFile), path.join(folder, name, manifestFile))
      writeFileSync(path.join(folder, name, dumpFile), change(first.bytes))
      await expect(restore(name), name).rejects.toThrow(reason)
      // Without its manifest only what lies in the file itself can tell.
      await expect(restore(path.join(name, dumpFile)), name).rejects.toThrow()
      await expectEmpty()
    }
    await damage('cut', (bytes) => bytes.subarray(0, Math.floor(bytes.length * 0.9)), /damaged or cut off/)
    const middle = Math.floor(first.bytes.length / 2)
    await damage(
      'altered',
      (bytes) => Buffer.concat([bytes.subarray(0, middle), Buffer.from([(bytes[middle] ?? 0) ^ 1]), bytes.subarray(middle + 1)]),
      /./,
    )
    await expect(restore('first', curator)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(restore('first', administrator, AbortSignal.abort())).rejects.toThrow('Interrupted')
    let readings = 0
    async function* changedMeanwhile(): AsyncGenerator<DumpPart> {
      readings += 1
      let left = 20
      for await (const part of openDump(path.join(folder, 'first')).parts()) {
        left -= 1
        if (left === 0) break
        yield part
      }
      if (readings > 1) throw new Error('the disk is gone')
    }
    await expect(restoreRecord(administrator, changedMeanwhile)).rejects.toThrow('the disk is gone')
    await expectEmpty()
  })

  it(`restored into an empty record gives the same dump again, to the byte${sharedNote}`, async () => {
    await use(other.url)
    const counts = await restore('first')
    expect(counts).toEqual(first.totals.counts)
    expect(counts).toMatchObject({ withheld: 2, incidents: cast.length + 2 + (sharedNote === '' ? 505 : 0) })
    const second = await dumpTo('second')
    expect(second.totals).toEqual(first.totals)
    expect(second.bytes.equals(first.bytes)).toBe(true)
    expect((await examineRecord()).faults).toEqual([])
    expect((await listAudit(administrator)).items).toMatchObject([{ action: 'record-restored', actor: { name: 'an administrator' } }])
    await expect(restore('first')).rejects.toMatchObject({ code: 'conflict', details: { reason: 'not-empty' } })
  })

  it('restored is the record that readers know: lists, addresses, histories, settings', async () => {
    await use(database.url)
    const before = {
      list: await listIncidents({ q: 'mail' }),
      whole: await getPublishedIncident(ex648815.slug),
      all: (await listIncidents({})).total,
      feed: (await listFeedEntries()).items.map(({ homeId, homeEntryId, surfacedAt }) => [homeId, homeEntryId, surfacedAt]),
    }
    await use(other.url)
    expect({
      list: await listIncidents({ q: 'mail' }),
      whole: await getPublishedIncident(ex648815.slug),
      all: (await listIncidents({})).total,
      feed: (await listFeedEntries()).items.map(({ homeId, homeEntryId, surfacedAt }) => [homeId, homeEntryId, surfacedAt]),
    }).toEqual(before)
    expect(await findAddress('case-1')).toEqual({ slug: 'case-1', moved: false, retracted: 'It was no fault.' })
    expect(await findAddress('case-3')).toEqual({ slug: 'case-2', moved: true, retracted: null })
    expect(await findAddress('case-4')).toEqual({ slug: 'a-better-name', moved: true, retracted: null })
    expect(await readSettings()).toMatchObject({ name: 'A record', licence: { name: 'CC0' }, languages: ['en'] })
    const fate = await getFate()
    expect([fate.merged.get('old-mail'), fate.retired.vendors.has('microsoft')]).toEqual(['exchange-online', true])
  })

  it('restored goes on: it is written to, is not seeded, and builds nothing on what it was never told', async () => {
    await use(other.url)
    expect(await seed()).toBe(0)
    expect(await publishDocument(curator, { document: { ...ex648815, summary: 'Another summary.' }, reason: 'Goes on' })).toMatchObject({
      number: 2,
    })
    const revived = { document: incident(1, 'Back', 'Again'), reason: 'x' }
    for (const attempt of [publishDocument(curator, revived), revertIncident(curator, { incidentId: idOf(1), to: 1, reason: 'x' })])
      await expect(attempt).rejects.toThrow()
    await expect(getDb().$executeRaw`UPDATE revision SET reason = 'another'`).rejects.toThrow(/append-only/)
    expect((await examineRecord()).faults).toEqual([])
  })
})

describe('the dump that lies ready for readers', () => {
  it('is written when the record changes, and taken away at once when something stops being public', async () => {
    await use(other.url)
    const ready = path.join(folder, 'ready')
    mkdirSync(ready)
    writeFileSync(path.join(ready, 'left-behind.jsonl.gz'), 'of another database')
    const faults: string[] = []
    const keeper = startDumpKeeper({
      folder: ready,
      format: dumpFormat,
      pollMilliseconds: 20,
      quietSeconds: 0,
      restFactor: 0,
      onFault: (message) => faults.push(message),
    })
    try {
      const kept = await findDump(60_000)
      if (kept === null) throw new Error(`no dump: ${faults}`)
      expect(readdirSync(ready)).toEqual([path.basename(kept.file)])
      const words = (file: string) => gunzipSync(readFileSync(file)).toString()
      expect(words(kept.file).includes('Another summary.')).toBe(true)
      await retractIncident(curator, { incidentId: ex648815.id, reason: 'Not this one' })
      const next = await findDump(60_000)
      if (next === null) throw new Error(`no dump: ${faults}`)
      expect(next.sha256).not.toBe(kept.sha256)
      expect(words(next.file).includes('Another summary.')).toBe(false)
      await vi.waitFor(() => expect(existsSync(kept.file)).toBe(false), 60_000)
      await publishDocument(curator, { document: incident(7, 'Written later', 'x'), reason: 'x' })
      await vi.waitFor(() => expect(words(dumpShelf().kept?.file ?? next.file).includes('Written later')).toBe(true), {
        timeout: 120_000,
        interval: 500,
      })
      expect(faults).toEqual([])
    } finally {
      await keeper.stop()
    }
    expect(await findDump(1000)).toBeNull()
  })
})
