import { beforeAll, describe, expect, it } from 'vitest'
import { verifyChain } from '@/lib/core/history/revision'
import type { IncidentDocument } from '@/lib/core/incident/document'
import { buildDocument, buildEntry, momentOf } from '@/lib/core/testing/build-document'
import { getDb } from '@/lib/data/db'
import { examineRecord } from '@/lib/data/examine'
import { mergeIncident } from '@/lib/data/incidents/commands/life/merge-incident'
import { redactIncident } from '@/lib/data/incidents/commands/life/redact-incident'
import { renameIncident } from '@/lib/data/incidents/commands/life/rename-incident'
import { retractIncident } from '@/lib/data/incidents/commands/life/retract-incident'
import { revertIncident } from '@/lib/data/incidents/commands/life/revert-incident'
import { publishDocument } from '@/lib/data/incidents/commands/publish-document'
import { writeComment } from '@/lib/data/incidents/commands/review/write-comment'
import { saveDraft } from '@/lib/data/incidents/commands/save-draft'
import { listComments } from '@/lib/data/incidents/queries/drafts/list-comments'
import { findAddress } from '@/lib/data/incidents/queries/find-address'
import { getPublishedIncident } from '@/lib/data/incidents/queries/get-published-incident'
import { listIncidents } from '@/lib/data/incidents/queries/list-incidents'
import { getRevision } from '@/lib/data/incidents/queries/revisions/get-revision'
import { listAllRevisions } from '@/lib/data/incidents/queries/revisions/list-revisions'
import { latestOutboxId, readOutboxSince } from '@/lib/data/outbox'
import { listAudit } from '@/lib/data/people/audit'
import { listRevisions } from '@/lib/data/testing/list-revisions'
import { administrator, contributor, curator, putTestCatalogue } from '@/lib/data/testing/test-catalogue'
import { withTestDatabase } from '@/lib/data/testing/test-database'

withTestDatabase()
beforeAll(putTestCatalogue)

let count = 0
function incident(parts: Partial<IncidentDocument> = {}): IncidentDocument {
  count += 1
  return buildDocument({ id: `018f0000-0000-7000-8000-${String(count).padStart(12, '0')}`, slug: `case-${count}`, ...parts })
}
const entry = (id: string, body: string) => buildEntry(id, { body, statedAt: momentOf('2023-07-17 10:00') })
const link = (id: string, other: string) => ({
  ...{
    id,
    statedIn: [],
    how: 'curator' as const,
    kind: 'same-fault' as const,
    incident: other,
    statedBy: 'faultline' as const,
    sources: [],
  },
})

async function published(parts: Partial<IncidentDocument> = {}): Promise<IncidentDocument> {
  const document = incident(parts)
  await publishDocument(curator, { document, reason: 'First' })
  return document
}

describe('retracting', () => {
  it('leaves the address with its reason, counts nowhere, and can be taken back', async () => {
    const { id, slug } = await published({ title: 'Never happened' })
    await expect(retractIncident(contributor, { incidentId: id, reason: 'x' })).rejects.toMatchObject({ code: 'forbidden' })
    expect(await retractIncident(curator, { incidentId: id, reason: ' It was another one. ', baseRevision: 1 })).toMatchObject({
      number: 2,
    })
    expect(await findAddress(slug)).toEqual({ slug, moved: false, retracted: 'It was another one.' })
    expect((await listIncidents({ q: '"never happened"' })).total).toBe(0)
    await expect(retractIncident(curator, { incidentId: id, reason: 'Again' })).rejects.toMatchObject({
      details: { reason: 'not-current' },
    })
    expect(await listAllRevisions(contributor, id)).toMatchObject({ newest: 2, items: [{ number: 2 }, { number: 1 }] })
    await revertIncident(curator, { incidentId: id, to: 1, reason: 'It did happen' })
    expect(await getPublishedIncident(slug)).toMatchObject({ revision: { number: 3, reason: 'It did happen' } })
  })

  it('needs a reason, an incident, and the revision that was looked at', async () => {
    const { id } = await published()
    await expect(retractIncident(curator, { incidentId: id, reason: '  ' })).rejects.toMatchObject({ code: 'invalid' })
    await expect(retractIncident(curator, { incidentId: incident().id, reason: 'x' })).rejects.toMatchObject({ code: 'not-found' })
    await expect(retractIncident(curator, { incidentId: id, reason: 'x', baseRevision: 2 })).rejects.toMatchObject({
      details: { reason: 'head-moved', revision: 1 },
    })
  })
})

describe('renaming', () => {
  it('leads every former address to the present one, also back and forth', async () => {
    const { id, slug } = await published()
    const rename = (to: string) => renameIncident(curator, { incidentId: id, slug: to, reason: 'A better name' })
    await rename('better-name')
    expect(await findAddress(slug)).toEqual({ slug: 'better-name', moved: true, retracted: null })
    await expect(rename('better-name')).rejects.toMatchObject({ details: { reason: 'nothing-new' } })
    await rename(slug)
    expect(await findAddress('better-name')).toEqual({ slug, moved: true, retracted: null })
    expect((await getPublishedIncident(slug))?.document.formerSlugs).toEqual(['better-name'])
  })

  it('is refused where another incident is or was, and for what is no address', async () => {
    const [first, second] = [await published(), await published()]
    await renameIncident(curator, { incidentId: first.id, slug: 'moved-away', reason: 'x' })
    for (const slug of [first.slug, 'moved-away'])
      await expect(renameIncident(curator, { incidentId: second.id, slug, reason: 'x' })).rejects.toMatchObject({
        details: { reason: 'slug-taken' },
      })
    await expect(renameIncident(curator, { incidentId: second.id, slug: 'No Slug', reason: 'x' })).rejects.toMatchObject({
      details: { field: 'slug' },
    })
  })
})

describe('reverting', () => {
  it('records an earlier revision once more, under the present address', async () => {
    const document = await published({ entries: [entry('a', 'One')] })
    await publishDocument(curator, { document: { ...document, title: 'Worse', entries: [] }, reason: 'Second' })
    await renameIncident(curator, { incidentId: document.id, slug: 'kept-name', reason: 'x' })
    expect(await revertIncident(curator, { incidentId: document.id, to: 1, reason: 'Better before' })).toMatchObject({ number: 4 })
    expect((await getPublishedIncident('kept-name'))?.document).toEqual({
      ...document,
      slug: 'kept-name',
      formerSlugs: [document.slug],
    })
    expect(verifyChain(await listRevisions(document.id))).toEqual({ ok: true, value: true })
  })

  it('knows only earlier revisions that were current', async () => {
    const { id } = await published()
    const revert = (to: number) => revertIncident(curator, { incidentId: id, to, reason: 'x' })
    for (const to of [0, 1, 2]) await expect(revert(to)).rejects.toMatchObject({ code: 'invalid', details: { field: 'to' } })
    await retractIncident(curator, { incidentId: id, reason: 'x' })
    await revert(1)
    await expect(revert(2)).rejects.toMatchObject({ code: 'invalid' })
  })
})

describe('merging', () => {
  const source = { id: 's-1', kind: 'press' as const, publisher: 'A paper' }
  const origin = (key: string) => ({ format: 'statuspage', page: 'status.example', key })

  it('lets the survivor take over what only the other had, and leads there', async () => {
    const shared = { ...entry('post-01', 'Same post'), origin: { ...origin('p-1'), contentSha: 'a'.repeat(64) } }
    const survivor = await published({ entries: [shared, entry('post-02', 'Ours')], codes: [{ issuer: 'Vendor', code: 'A1' }] })
    const other = await published({
      entries: [{ ...shared, id: 'first' }, entry('post-02', 'Theirs'), { ...entry('post-03', 'New'), sources: ['s-1'] }],
      sources: [source],
      causes: [{ id: 'cause', statedIn: ['post-02'], how: 'prose', category: 'power', text: 'Power', certainty: 'final' }],
      codes: [{ issuer: 'Vendor', code: 'A2' }],
      origins: [origin('incident-2')],
      links: [link('l', survivor.id)],
    })
    const third = await published({ links: [link('l', other.id)] })
    const before = await latestOutboxId()
    const done = await mergeIncident(curator, { incidentId: other.id, into: survivor.id, reason: 'One fault' })
    expect(done).toMatchObject({ merged: { number: 2 }, into: { slug: survivor.slug, revision: 2 } })
    const kept = await getPublishedIncident(survivor.slug)
    expect(kept?.document.entries.map(({ id, body }) => `${id} ${body}`)).toEqual([
      'post-01 Same post',
      'post-02 Ours',
      'post-02-2 Theirs',
      'post-03 New',
    ])
    expect(kept?.document).toMatchObject({
      codes: [{ code: 'A1' }, { code: 'A2' }],
      origins: [origin('incident-2')],
      sources: [source],
      causes: [{ statedIn: ['post-02-2'] }],
      links: [],
    })
    expect(kept?.revision.reason).toBe(
      `One fault (${other.slug} was merged into this. Of its entries first is post-01 here, post-02 is post-02-2 here.)`,
    )
    expect(kept?.linked).toMatchObject([{ kind: 'same-fault', inverse: true, document: { id: third.id } }])
    expect(await findAddress(other.slug)).toEqual({ slug: survivor.slug, moved: true, retracted: null })
    expect((await listIncidents({ q: 'A2' })).items.map(({ slug }) => slug)).toEqual([survivor.slug])
    const tags = (await readOutboxSince(before)).flatMap((row) => row.tags)
    for (const { id } of [survivor, other, third]) expect(tags).toContain(`incident:${id}`)
    for (const { id } of [survivor, other, third]) expect(verifyChain(await listRevisions(id)).ok).toBe(true)
  })

  it('leads through a chain, and is refused in a circle, into itself, or over somebody’s draft', async () => {
    const [a, b, c] = [await published(), await published(), await published()]
    const merge = (from: IncidentDocument, into: IncidentDocument) =>
      mergeIncident(curator, { incidentId: from.id, into: into.id, reason: 'x' })
    await merge(a, b)
    await expect(merge(b, a)).rejects.toMatchObject({ details: { reason: 'not-current', standing: 'merged' } })
    await expect(merge(b, b)).rejects.toMatchObject({ code: 'invalid' })
    await saveDraft(contributor, { incidentId: b.id, changes: [{ op: 'set', name: 'title', value: 'Work' }] })
    await expect(merge(b, c)).rejects.toMatchObject({ details: { reason: 'draft-open' } })
    await getDb().draft.deleteMany({ where: { incidentId: b.id } })
    await merge(b, c)
    expect(await findAddress(a.slug)).toEqual({ slug: c.slug, moved: true, retracted: null })
    await expect(merge(c, incident())).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('redacting', () => {
  const name = 'A Private Person'

  it('takes a text out of everything, and the history still holds', async () => {
    const document = incident({
      title: `What ${name} saw`,
      entries: [{ ...entry('report', `${name} gets no mail.`), kind: 'report', speaker: name }],
    })
    const capture = JSON.stringify({ by: name, text: 'no "mail"' })
    await saveDraft(curator, { document, capture, format: 'comments' })
    await getDb().draft.updateMany({ where: { incidentId: document.id }, data: { desk: 'system:x' } })
    await publishDocument(curator, { document, reason: 'First' })
    await publishDocument(curator, { document: { ...document, summary: 'Edited' }, reason: 'Second' })
    await publishDocument(curator, { document: { ...document, title: 'Mail', entries: [] }, reason: `Third, without ${name}` })
    await saveDraft(curator, { incidentId: document.id, changes: [{ op: 'set', name: 'summary', value: `By ${name}` }] })
    await writeComment(contributor, { incidentId: document.id, text: `Did ${name} agree?` })
    const hashes = (await listRevisions(document.id)).map(({ hash, documentSha }) => [hash, documentSha])

    const given = { incidentId: document.id, texts: [name.toLowerCase()], reason: 'At the wish of the person' }
    await expect(redactIncident(curator, given)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(redactIncident(administrator, { ...given, reason: `For ${name}` })).rejects.toMatchObject({ details: { field: 'reason' } })
    expect(await redactIncident(administrator, given)).toEqual({ revisions: 3, drafts: 2, comments: 1, captures: 1 })

    const tables = ['revision', 'draft', 'draft_change', 'draft_comment', 'entry', 'incident', 'search', 'search_word', 'audit_entry']
    for (const table of tables) {
      const rows = await getDb().$queryRawUnsafe<{ row: string }[]>(`SELECT to_jsonb(t)::text AS row FROM ${table} t`)
      expect(
        rows.filter(({ row }) => /private person/i.test(row)),
        table,
      ).toEqual([])
    }
    const [raw] = await getDb().capture.findMany()
    expect(Buffer.from(raw?.content ?? []).toString()).toBe(JSON.stringify({ by: '[redacted]', text: 'no "mail"' }))
    const revisions = await listRevisions(document.id)
    expect(revisions.map(({ hash, documentSha }) => [hash, documentSha])).toEqual(hashes)
    expect(revisions.map(({ reason }) => reason)).toEqual(['First', 'Second', '[redacted]'])
    expect(verifyChain(revisions)).toEqual({ ok: true, value: true })
    expect((await examineRecord()).faults).toEqual([])
    expect(await getRevision(document.slug, 1)).toMatchObject({ isSealed: true, document: { title: 'What [redacted] saw' } })
    expect((await listComments(contributor, { incidentId: document.id })).items).toMatchObject([{ text: 'Did [redacted] agree?' }])
    expect((await listAudit(administrator)).items[0]).toMatchObject({ action: 'redacted', target: document.slug })
    await expect(redactIncident(administrator, given)).rejects.toMatchObject({ code: 'not-found' })
  })

  it('takes fields of one entry out whole, and is found out when it goes beyond', async () => {
    const document = await published({ entries: [entry('a', 'Keep this one'), entry('b', 'Take this one out')] })
    await publishDocument(curator, {
      document: { ...document, entries: [entry('a', 'Keep this one'), entry('b', 'And this')] },
      reason: 'x',
    })
    await redactIncident(administrator, { incidentId: document.id, entry: 'b', fields: ['body'], reason: 'Personal' })
    expect((await listRevisions(document.id)).map((revision) => revision.document.entries.map(({ body }) => body))).toEqual([
      ['Keep this one', '[redacted]'],
      ['Keep this one', '[redacted]'],
    ])
    for (const wrong of [{}, { fields: ['body' as const] }, { texts: ['x'] }])
      await expect(redactIncident(administrator, { incidentId: document.id, reason: 'x', ...wrong })).rejects.toMatchObject({
        code: 'invalid',
      })
  })

  it('is the only change that the database lets through, and only while it is written down', async () => {
    const { id } = await published()
    const db = getDb()
    const { id: redaction } = await db.redaction.findFirstOrThrow()
    const past = db.$transaction(async (tx) => {
      await tx.$queryRaw`SELECT set_config('faultline.redaction', ${redaction}, true)`
      await tx.$executeRaw`UPDATE revision SET redacted_sha = 'x' WHERE incident_id = (SELECT incident_id FROM redaction LIMIT 1)`
    })
    await expect(past).rejects.toThrow(/append-only/)
    for (const set of [`reason = 'x', redacted_sha = 'x'`, `hash = 'x', redacted_sha = 'x'`, `document = '{}'`]) {
      const beyond = db.$transaction(async (tx) => {
        await tx.$executeRaw`INSERT INTO redaction VALUES (${'018f0000-0000-7000-8000-0000000000ff'}::uuid, ${id}::uuid, NULL, '{}', 'x', 'x', now())`
        await tx.$queryRaw`SELECT set_config('faultline.redaction', '018f0000-0000-7000-8000-0000000000ff', true)`
        await tx.$executeRawUnsafe(`UPDATE revision SET ${set} WHERE incident_id = '${id}'`)
      })
      await expect(beyond, set).rejects.toThrow(/append-only/)
    }
    await expect(db.$executeRaw`UPDATE redaction SET reason = 'another'`).rejects.toThrow(/append-only/)
    await expect(db.$executeRaw`DELETE FROM redaction`).rejects.toThrow(/append-only/)
  })
})
