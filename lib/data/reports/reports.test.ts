import { beforeAll, expect, it } from 'vitest'
import type { AcceptedReport } from '@/lib/core/reports/accepted-report'
import { readersSourceId } from '@/lib/core/reports/to-report-changes'
import { cast } from '@/lib/core/testing/cast/cast'
import { getDb } from '@/lib/data/db'
import { publishDocument } from '@/lib/data/incidents/commands/publish-document'
import { getPublishedIncident } from '@/lib/data/incidents/queries/get-published-incident'
import { listAudit } from '@/lib/data/people/audit'
import { acceptReport } from '@/lib/data/reports/accept-report'
import { addReport } from '@/lib/data/reports/add-report'
import { rejectReport, reopenReport } from '@/lib/data/reports/decide-report'
import { countWaitingReports, getReport, listReports } from '@/lib/data/reports/list-reports'
import { administrator, contributor, curator, putTestCatalogue } from '@/lib/data/testing/test-catalogue'
import { withTestDatabase } from '@/lib/data/testing/test-database'

withTestDatabase()
const slug = 'ex649175'
const publisher = 'Reports of readers'
const accepted: AcceptedReport = {
  finding: 'affected',
  speaker: 'a reader, Germany',
  place: 'Germany',
  stated: 'undated',
  happened: 'around noon',
  text: 'Mail from outside is rejected.',
  language: 'en',
  linkKind: null,
}

beforeAll(async () => {
  await putTestCatalogue()
  for (const document of cast) await publishDocument(curator, { document, reason: 'First record' })
})

const report = (parts: object = {}) => ({ kind: 'affected', text: 'Mail from outside is rejected.', place: 'Germany', ...parts })
const add = async (parts: object = {}, once?: string) => (await addReport({ incident: slug, report: report(parts), once })).id
const draftOf = async () => (await getDb().draft.findFirst({ where: { slug } }))?.document as { entries: { id: string }[] } | undefined

it('waits where only those who keep the record see it, and changes nothing public', async () => {
  const before = JSON.stringify(await getPublishedIncident(slug))
  const id = await add({ text: 'A word that nobody else uses: quxzap' })
  expect(await getReport(contributor, id)).toMatchObject({ state: 'waiting', place: { slug: 'germany' }, incident: { slug, waiting: 1 } })
  expect(JSON.stringify(await getPublishedIncident(slug))).toBe(before)
  const { items } = await listAudit(administrator)
  expect(items[0]).toMatchObject({ action: 'report-received', target: slug, actor: { kind: 'nobody' } })
  expect(JSON.stringify(items)).not.toContain('quxzap')
})

it('a form sent twice is one report', async () => {
  const before = await countWaitingReports(curator)
  const once = '0190c0de-0000-4000-8000-000000000001'
  await add({}, once)
  await add({}, once)
  expect(await countWaitingReports(curator)).toBe(before + 1)
})

it('finds its incident by slug, former slug or id, and only a published one', async () => {
  const { id } = cast.find((document) => document.slug === slug) ?? { id: '' }
  for (const incident of [id, slug.toUpperCase()]) await addReport({ incident, report: report() })
  await expect(addReport({ incident: 'ex000000', report: report() })).rejects.toMatchObject({ code: 'not-found' })
  await expect(addReport({ incident: slug, report: report({ kind: 'retract' }) })).rejects.toMatchObject({
    code: 'invalid',
    details: { faults: [{ field: 'kind' }] },
  })
})

it('is listed newest first in pages, of all incidents or of one', async () => {
  for (let n = 0; n < 32; n += 1) await add({ text: `Report ${n}` })
  await addReport({ incident: 'ex648815', report: report({ text: 'Another incident' }) })
  const first = await listReports(contributor, { state: 'waiting' })
  expect(first.items[0]?.text).toBe('Another incident')
  expect(first.items).toHaveLength(30)
  const second = await listReports(contributor, { state: 'waiting' }, first.nextCursor)
  expect(second.items.length).toBeGreaterThan(3)
  expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(first.items.length + second.items.length)
  const { items } = await listReports(contributor, { state: 'waiting', incident: first.items[0]?.incidentId })
  expect(items.map(({ text }) => text)).toEqual(['Another incident'])
  await expect(listReports(contributor, { state: 'waiting' }, 'nonsense')).rejects.toMatchObject({ code: 'invalid' })
})

it('only a curator decides', async () => {
  const id = await add()
  for (const attempt of [
    () => acceptReport(contributor, { id, accepted, publisher }),
    () => rejectReport(contributor, { id }),
    () => reopenReport(contributor, id),
  ])
    await expect(attempt()).rejects.toMatchObject({ code: 'forbidden' })
  expect(await getReport(curator, id)).toMatchObject({ state: 'waiting' })
})

it('accepted it is an entry of the draft that people share, and stays out of sight until that is published', async () => {
  const id = await add()
  const { entryId } = await acceptReport(curator, { id, accepted, publisher })
  expect((await draftOf())?.entries.map((entry) => entry.id)).toContain(entryId)
  expect((await getPublishedIncident(slug))?.document.entries.map((entry) => entry.id)).not.toContain(entryId)
  expect(await getReport(curator, id)).toMatchObject({ state: 'accepted', entryId, decided: { by: curator.name } })
  await expect(acceptReport(curator, { id, accepted, publisher })).rejects.toMatchObject({ details: { reason: 'report-decided' } })
  await expect(rejectReport(curator, { id })).rejects.toMatchObject({ code: 'conflict' })
})

it('accepted and published it is public at once, with a source under it, beside the draft of others', async () => {
  const drafted = JSON.stringify(await draftOf())
  const id = await add()
  const { entryId } = await acceptReport(curator, { id, accepted, publisher, publishBecause: 'A report of a reader' })
  const published = await getPublishedIncident(slug)
  expect(published?.revision.reason).toBe('A report of a reader')
  expect(published?.document.entries.find((entry) => entry.id === entryId)).toMatchObject({
    kind: 'report',
    finding: 'affected',
    speaker: 'a reader, Germany',
    happenedAt: { at: null, text: 'around noon' },
    regions: [{ place: 'germany', wording: 'Germany' }],
    sources: [readersSourceId],
  })
  expect(JSON.stringify(await draftOf())).toBe(drafted)
})

it('what the record cannot hold leaves the report waiting', async () => {
  const id = await add()
  const attempt = acceptReport(curator, { id, accepted: { ...accepted, speaker: '' }, publisher })
  await expect(attempt).rejects.toMatchObject({ code: 'invalid', details: { field: 'speaker' } })
  expect(await getReport(curator, id)).toMatchObject({ state: 'waiting' })
})

it('two curators at once: one decides', async () => {
  const id = await add()
  const outcomes = await Promise.allSettled([
    acceptReport(curator, { id, accepted, publisher, publishBecause: 'A report' }),
    acceptReport(administrator, { id, accepted, publisher, publishBecause: 'A report' }),
    rejectReport(administrator, { id }),
  ])
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})

it('a correction that was taken up adds no entry', async () => {
  const id = await add({ kind: 'correction' })
  const revision = (await getPublishedIncident(slug))?.revision.number
  expect(await acceptReport(curator, { id, accepted: { ...accepted, finding: null }, publisher })).toMatchObject({ entryId: null })
  expect((await getPublishedIncident(slug))?.revision.number).toBe(revision)
})

it('rejected it leaves nothing public, can be taken back, and is forgotten after 30 days', async () => {
  const before = JSON.stringify(await getPublishedIncident(slug))
  const id = await add()
  await rejectReport(curator, { id, note: 'Another fault' })
  expect(JSON.stringify(await getPublishedIncident(slug))).toBe(before)
  expect(await getReport(curator, id)).toMatchObject({ state: 'rejected', decided: { note: 'Another fault' } })
  await reopenReport(curator, id)
  expect(await getReport(curator, id)).toMatchObject({ state: 'waiting', decided: null })
  await rejectReport(curator, { id })
  await getDb().readerReport.update({ where: { id }, data: { decidedAt: new Date(Date.now() - 31 * 86_400_000) } })
  await add()
  expect(await getReport(curator, id)).toBeNull()
})

it('each decision stands in the audit log, without a word of the report', async () => {
  const { items } = await listAudit(administrator)
  const actions = new Set(items.map(({ action }) => action))
  for (const action of ['report-accepted', 'report-published', 'report-rejected', 'report-reopened']) expect(actions).toContain(action)
  expect(JSON.stringify(items)).not.toMatch(/rejected\.|around noon|Another fault/)
})

it('a report on what was merged since enters the survivor, on what was retracted none', async () => {
  const [survivor, merged, retracted] = ['ex649175', 'ex648815', 'ex649488'].map((each) => cast.find((document) => document.slug === each))
  if (!survivor || !merged || !retracted) throw new Error('the cast has changed')
  const [onMerged, onRetracted] = await Promise.all(
    [merged, retracted].map(async (document) => (await addReport({ incident: document.slug, report: report() })).id),
  )
  const standing = { kind: 'merged', into: survivor.id } as const
  await publishDocument(curator, { document: { ...merged, standing }, reason: 'The same' })
  await publishDocument(curator, { document: { ...retracted, standing: { kind: 'retracted', reason: 'No' } }, reason: 'No' })
  const done = await acceptReport(curator, { id: onMerged ?? '', accepted, publisher, publishBecause: 'A report' })
  expect(done.slug).toBe(survivor.slug)
  const refused = acceptReport(curator, { id: onRetracted ?? '', accepted, publisher })
  await expect(refused).rejects.toMatchObject({ details: { reason: 'report-incident-gone' } })
  await expect(addReport({ incident: retracted.slug, report: report() })).rejects.toMatchObject({ code: 'gone' })
})
