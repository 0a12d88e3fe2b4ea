import { beforeAll, describe, expect, it } from 'vitest'
import type { Change } from '@/lib/core/history/change'
import type { IncidentDocument } from '@/lib/core/incident/document'
import { buildDocument, buildEntry, momentOf } from '@/lib/core/testing/build-document'
import type { Actor } from '@/lib/data/actor'
import { getDb } from '@/lib/data/db'
import { publishDocument } from '@/lib/data/incidents/commands/publish-document'
import { publishDraft } from '@/lib/data/incidents/commands/publish-draft'
import { saveDraft } from '@/lib/data/incidents/commands/save-draft'
import { getPublishedIncident } from '@/lib/data/incidents/queries/get-published-incident'
import { listIncidents } from '@/lib/data/incidents/queries/list-incidents'
import { latestOutboxId } from '@/lib/data/outbox'
import { listRevisions } from '@/lib/data/testing/list-revisions'
import { contributor, curator, otherCurator, putTestCatalogue } from '@/lib/data/testing/test-catalogue'
import { withTestDatabase } from '@/lib/data/testing/test-database'

withTestDatabase()
beforeAll(putTestCatalogue)

const feed: Actor = { kind: 'feed', name: 'a feed', role: 'curator' }

let count = 0
function incident(parts: Partial<IncidentDocument> = {}): IncidentDocument {
  count += 1
  return buildDocument({ id: `018f0000-0000-7000-8000-${String(count).padStart(12, '0')}`, slug: `draft-${count}`, ...parts })
}

function entry(id: string, body: string) {
  return buildEntry(id, { body, statedAt: momentOf('2023-07-17 10:00') })
}

const put = (id: string, body: string): Change => ({ op: 'put', collection: 'entries', item: entry(id, body) })
const title = (value: string): Change => ({ op: 'set', name: 'title', value })

describe('a draft', () => {
  it('is kept from version to version and seen by nobody but editors', async () => {
    const document = incident({ title: 'Not public yet' })
    const before = await latestOutboxId()
    const first = await saveDraft(contributor, { document })
    expect(first).toMatchObject({ incidentId: document.id, version: 1, baseRevision: 0, document })
    const second = await saveDraft(contributor, { incidentId: document.id, changes: [put('a', 'One')], baseVersion: 1 })
    expect(second).toMatchObject({ id: first.id, version: 2, document: { entries: [{ id: 'a' }] } })
    expect(await saveDraft(contributor, { document: second.document, baseVersion: 2 })).toMatchObject({ version: 2 })
    expect(await getPublishedIncident(document.slug)).toBeNull()
    expect((await listIncidents({ q: 'public' })).total).toBe(0)
    expect(await latestOutboxId()).toBe(before)
  })

  it('can begin with changes alone', async () => {
    const { id, slug, title, vendor, language } = incident()
    const saved = await saveDraft(curator, { changes: [{ op: 'create', id, slug, title, vendor, language }, put('a', 'One')] })
    expect(saved).toMatchObject({ incidentId: id, version: 1, document: { slug, entries: [{ id: 'a' }] } })
  })

  it('merges what two people on one desk change in different places', async () => {
    const { incidentId, version } = await saveDraft(curator, { document: incident({ entries: [entry('a', 'One'), entry('b', 'Two')] }) })
    await saveDraft(curator, { incidentId, changes: [put('a', 'One, better')], baseVersion: version })
    const merged = await saveDraft(otherCurator, { incidentId, changes: [put('b', 'Two, better'), title('Better')], baseVersion: version })
    expect(merged).toMatchObject({ version: 3, document: { title: 'Better', entries: [{ body: 'One, better' }, { body: 'Two, better' }] } })
    const whole = {
      ...merged.document,
      summary: 'From version 2',
      title: 'Mail is late',
      entries: [entry('a', 'One, better'), entry('b', 'Two')],
    }
    expect(await saveDraft(otherCurator, { document: whole, baseVersion: 2 })).toMatchObject({
      document: { title: 'Better', summary: 'From version 2', entries: [{ body: 'One, better' }, { body: 'Two, better' }] },
    })
  })

  it('refuses what two people change in one place, with both texts, and saves nothing of it', async () => {
    const { id, incidentId, version } = await saveDraft(curator, { document: incident({ entries: [entry('a', 'One')] }) })
    await saveDraft(curator, { incidentId, changes: [put('a', 'Mine')], baseVersion: version })
    const clashing = saveDraft(otherCurator, { incidentId, changes: [put('a', 'Theirs'), title('Better')], baseVersion: version })
    await expect(clashing).rejects.toMatchObject({
      code: 'conflict',
      details: {
        reason: 'clash',
        clashes: [{ target: 'entries/a', mine: put('a', 'Theirs'), theirs: put('a', 'Mine') }],
        draft: { id, version: 2 },
        document: { entries: [{ body: 'Mine' }] },
      },
    })
    expect(await getDb().draft.findUnique({ where: { id } })).toMatchObject({ version: 2, title: 'Mail is late' })
    await expect(saveDraft(otherCurator, { document: incident({ id: incidentId, title: 'Unaware' }) })).rejects.toMatchObject({
      details: { reason: 'draft-exists', draft: { id, version: 2 } },
    })
  })

  it('loses no change when many save at once', async () => {
    const { incidentId } = await saveDraft(curator, { document: incident() })
    const ids = Array.from({ length: 12 }, (_, index) => `e-${index}`)
    await Promise.all(ids.map((id) => saveDraft(curator, { incidentId, changes: [put(id, id)], baseVersion: 1 })))
    const draft = await getDb().draft.findFirstOrThrow({ where: { incidentId } })
    expect(draft.version).toBe(13)
    expect((draft.document as unknown as IncidentDocument).entries.map(({ id }) => id).sort()).toEqual(ids.sort())
  })

  it('lets only one of two begin it', async () => {
    const document = incident()
    const both = await Promise.allSettled([
      saveDraft(curator, { document }),
      saveDraft(otherCurator, { document: { ...document, title: 'Other' } }),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await getDb().draft.count({ where: { incidentId: document.id } })).toBe(1)
  })

  it('of a feed lies on a desk of its own', async () => {
    const document = incident({ title: 'By a person' })
    const person = await saveDraft(curator, { document })
    const watch = await saveDraft(feed, { document: { ...document, title: 'By a feed' } })
    expect(watch.id).not.toBe(person.id)
    expect(await getDb().draft.findUnique({ where: { id: person.id } })).toMatchObject({ title: 'By a person' })
  })

  it('keeps the text it was read from, byte for byte and once', async () => {
    const capture = 'Published Time: 18.07.2023 19:32:23\r\n\u0000 ü'
    const saved = await saveDraft(curator, { document: incident(), capture, format: 'microsoft' })
    await saveDraft(curator, { document: incident(), capture, format: 'microsoft' })
    const draft = await getDb().draft.findUniqueOrThrow({ where: { id: saved.id }, include: { capture: true } })
    expect(Buffer.from(draft.capture?.content ?? []).toString()).toBe(capture)
    expect(await getDb().capture.count()).toBe(1)
  })

  it('is refused when it is not valid, says nothing or belongs to nothing', async () => {
    await expect(saveDraft(curator, { document: { ...incident(), title: '' } })).rejects.toMatchObject({ code: 'invalid' })
    await expect(saveDraft(curator, { changes: [title('Whose?')] })).rejects.toMatchObject({ code: 'invalid' })
    await expect(saveDraft(curator, { incidentId: incident().id, changes: [title('Whose?')] })).rejects.toMatchObject({ code: 'invalid' })
    const bad = [{ op: 'set', name: 'nothing', value: 1 }] as unknown as Change[]
    await expect(saveDraft(curator, { incidentId: incident().id, changes: bad })).rejects.toMatchObject({ code: 'invalid' })
    await expect(saveDraft(curator, { document: incident(), baseVersion: 3 })).rejects.toMatchObject({ details: { reason: 'draft-gone' } })
  })
})

describe('publishing a draft', () => {
  it('makes one revision of it and takes it off the desk', async () => {
    const { id, incidentId } = await saveDraft(contributor, { document: incident({ entries: [entry('a', 'One')] }) })
    await expect(publishDraft(contributor, { draftId: id, reason: 'A test' })).rejects.toMatchObject({ code: 'forbidden' })
    expect(await publishDraft(curator, { draftId: id, reason: 'A test', version: 1 })).toMatchObject({ incidentId, number: 1 })
    expect((await listRevisions(incidentId)).map(({ number, author }) => [number, author])).toEqual([[1, 'a curator']])
    await expect(publishDraft(curator, { draftId: id, reason: 'Again' })).rejects.toMatchObject({ code: 'not-found' })
  })

  it('is refused when somebody saved since it was looked at', async () => {
    const { id, incidentId } = await saveDraft(curator, { document: incident() })
    await saveDraft(curator, { incidentId, changes: [title('Newer')], baseVersion: 1 })
    await expect(publishDraft(curator, { draftId: id, reason: 'A test', version: 1 })).rejects.toMatchObject({
      details: { reason: 'draft-moved' },
    })
  })

  it('rebases onto what was published meanwhile', async () => {
    const document = incident({ entries: [entry('a', 'One'), entry('b', 'Two')] })
    await publishDocument(curator, { document, reason: 'First' })
    const draft = await saveDraft(curator, { incidentId: document.id, changes: [put('a', 'One, better')] })
    expect(draft.baseRevision).toBe(1)
    await publishDocument(otherCurator, {
      document: { ...document, entries: [entry('a', 'One'), entry('b', 'Two, better')] },
      reason: 'Second',
    })
    expect(await publishDraft(curator, { draftId: draft.id, reason: 'Third' })).toMatchObject({ number: 3 })
    expect((await getPublishedIncident(document.slug))?.document.entries.map(({ body }) => body)).toEqual(['One, better', 'Two, better'])
  })

  it('refuses a clash with what was published meanwhile and keeps the draft', async () => {
    const document = incident({ entries: [entry('a', 'One')] })
    await publishDocument(curator, { document, reason: 'First' })
    const draft = await saveDraft(curator, { incidentId: document.id, changes: [put('a', 'Mine')] })
    await publishDocument(otherCurator, { document: { ...document, entries: [entry('a', 'Theirs')] }, reason: 'Second' })
    await expect(publishDraft(curator, { draftId: draft.id, reason: 'Third' })).rejects.toMatchObject({
      code: 'conflict',
      details: { clashes: [{ target: 'entries/a', mine: put('a', 'Mine'), theirs: put('a', 'Theirs') }] },
    })
    expect(await getDb().draft.findUnique({ where: { id: draft.id } })).not.toBeNull()
    expect((await listRevisions(document.id)).length).toBe(2)
  })

  it('refuses a slug that was taken meanwhile and keeps the draft', async () => {
    const [first, second] = [incident(), incident()]
    const draft = await saveDraft(curator, { document: { ...second, slug: first.slug } })
    await publishDocument(curator, { document: first, reason: 'First' })
    await expect(publishDraft(curator, { draftId: draft.id, reason: 'A test' })).rejects.toMatchObject({
      details: { reason: 'slug-taken' },
    })
    expect(await getDb().draft.findUnique({ where: { id: draft.id } })).not.toBeNull()
  })

  it('makes no revision of a draft that says nothing new', async () => {
    const document = incident()
    await publishDocument(curator, { document, reason: 'First' })
    const draft = await saveDraft(curator, { incidentId: document.id, changes: [title('Better')] })
    await saveDraft(curator, { incidentId: document.id, changes: [title(document.title)], baseVersion: draft.version })
    expect(await publishDraft(curator, { draftId: draft.id, reason: 'A test' })).toBeNull()
    expect((await listRevisions(document.id)).length).toBe(1)
    expect(await getDb().draft.count({ where: { incidentId: document.id } })).toBe(0)
  })
})
