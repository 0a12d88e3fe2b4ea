import { beforeAll, describe, expect, it } from 'vitest'
import type { IncidentDocument } from '@/lib/core/incident/document'
import { buildDocument, buildEntry, momentOf } from '@/lib/core/testing/build-document'
import type { Actor } from '@/lib/data/actor'
import { getDb } from '@/lib/data/db'
import { beginDraft } from '@/lib/data/incidents/commands/begin-draft'
import { discardDraft } from '@/lib/data/incidents/commands/discard-draft'
import { publishDocument } from '@/lib/data/incidents/commands/publish-document'
import { publishDraft } from '@/lib/data/incidents/commands/publish-draft'
import { saveDraft } from '@/lib/data/incidents/commands/save-draft'
import { takeDraft } from '@/lib/data/incidents/commands/take-draft'
import { getDraftState } from '@/lib/data/incidents/queries/drafts/get-draft-state'
import { listDrafts } from '@/lib/data/incidents/queries/drafts/list-drafts'
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
const entry = (id: string, body: string) => buildEntry(id, { body, statedAt: momentOf('2023-07-17 10:00') })

describe('taking over the draft of a feed', () => {
  it('moves it to the desk of people where they have none', async () => {
    const document = incident({ title: 'By a feed' })
    const { id } = await saveDraft(feed, { document })
    expect(await takeDraft(contributor, { draftId: id })).toMatchObject({ id, document })
    expect((await getDraftState(curator, document.id)).draft).toMatchObject({ id, version: 1, updatedBy: 'a feed' })
    const saved = await saveDraft(curator, {
      incidentId: document.id,
      baseVersion: 1,
      changes: [{ op: 'set', name: 'title', value: 'Better' }],
    })
    expect(saved).toMatchObject({ id, version: 2 })
    expect(await takeDraft(contributor, { draftId: id })).toMatchObject({ version: 2 })
  })

  it('merges it into theirs, and what was taken before is their common past', async () => {
    const document = incident({ entries: [entry('a', 'One'), entry('b', 'Two')] })
    const first = await saveDraft(feed, { document })
    await takeDraft(curator, { draftId: first.id })
    await saveDraft(curator, { incidentId: document.id, baseVersion: 1, changes: [{ op: 'remove', collection: 'entries', id: 'b' }] })
    const again = await saveDraft(feed, { document: { ...document, entries: [...document.entries, entry('c', 'Three')] } })
    const merged = await takeDraft(curator, { draftId: again.id })
    expect(merged).toMatchObject({ id: first.id, version: 3 })
    expect(merged.document.entries.map(({ id }) => id)).toEqual(['a', 'c'])
    expect(await getDb().draft.count({ where: { incidentId: document.id } })).toBe(1)
  })

  it('refuses what both say differently, with both texts, until somebody chooses', async () => {
    const document = incident({ entries: [entry('a', 'Ours')] })
    const own = await saveDraft(curator, { document })
    const theirs = { ...document, title: 'By a feed', entries: [entry('a', 'Theirs'), entry('b', 'New')] }
    const { id } = await saveDraft(feed, { document: theirs })
    await expect(takeDraft(curator, { draftId: id })).rejects.toMatchObject({
      details: { reason: 'clash', clashes: [{ target: 'set/title' }, { target: 'entries/a' }] },
    })
    expect(await getDb().draft.count({ where: { incidentId: document.id } })).toBe(2)
    const kept = await takeDraft(curator, { draftId: id, prefer: 'people' })
    expect(kept).toMatchObject({ id: own.id, document: { title: document.title, entries: [{ body: 'Ours' }, { body: 'New' }] } })
    const other = await saveDraft(feed, { document: theirs })
    expect(await takeDraft(curator, { draftId: other.id, prefer: 'feed' })).toMatchObject({
      document: { title: 'By a feed', entries: [{ body: 'Theirs' }, { body: 'New' }] },
    })
  })
})

describe('a draft', () => {
  it('is not begun twice, nor over what is published', async () => {
    const [mine, published] = [incident(), incident()]
    await beginDraft(curator, { document: mine })
    await publishDocument(curator, { document: published, reason: 'First' })
    for (const document of [mine, published])
      await expect(beginDraft(contributor, { document })).rejects.toMatchObject({ details: { reason: 'incident-exists' } })
  })

  it('does not retract, merge or move an incident', async () => {
    const document = incident()
    const standing = { kind: 'retracted', reason: 'x' } as const
    await expect(saveDraft(curator, { document: { ...document, standing } })).rejects.toMatchObject({ code: 'invalid' })
    await expect(saveDraft(curator, { document: { ...document, formerSlugs: ['x'] } })).rejects.toMatchObject({ code: 'invalid' })
  })

  it('made from a revision that is not the head any more clashes with what was published since', async () => {
    const document = incident({ entries: [entry('a', 'One'), entry('b', 'Two')] })
    await publishDocument(curator, { document, reason: 'First' })
    await publishDocument(curator, { document: { ...document, entries: [entry('a', 'Newer'), entry('b', 'Two')] }, reason: 'Second' })
    const save = (id: string) =>
      saveDraft(otherCurator, {
        incidentId: document.id,
        baseRevision: 1,
        changes: [{ op: 'put', collection: 'entries', item: entry(id, 'Mine') }],
      })
    await expect(save('a')).rejects.toMatchObject({ details: { reason: 'clash', clashes: [{ target: 'entries/a' }] } })
    expect(await save('b')).toMatchObject({ document: { entries: [{ body: 'Newer' }, { body: 'Mine' }] } })
  })

  it('is not taken for another one that was begun since', async () => {
    const document = incident()
    const first = await saveDraft(curator, { document })
    await discardDraft(curator, { draftId: first.id })
    await saveDraft(curator, { document })
    const late = saveDraft(otherCurator, {
      incidentId: document.id,
      draftId: first.id,
      baseVersion: 1,
      changes: [{ op: 'set', name: 'title', value: 'Late' }],
    })
    await expect(late).rejects.toMatchObject({ details: { reason: 'draft-gone' } })
  })

  it('takes the same removal twice', async () => {
    const document = incident({ entries: [entry('a', 'One')] })
    await saveDraft(curator, { document })
    const remove = { op: 'remove', collection: 'entries', id: 'a' } as const
    const both = [curator, otherCurator].map((actor) => saveDraft(actor, { incidentId: document.id, baseVersion: 1, changes: [remove] }))
    expect((await Promise.all(both)).map(({ version }) => version)).toEqual([2, 2])
  })

  it('of a feed does not fit what was published as something else meanwhile, and says where', async () => {
    const document = incident({ title: 'Ours' })
    const { id } = await saveDraft(feed, { document: { ...document, title: 'Theirs' } })
    await publishDocument(curator, { document, reason: 'First' })
    await expect(publishDraft(curator, { draftId: id, reason: 'Second' })).rejects.toMatchObject({
      details: { clashes: [{ target: 'set/title' }] },
    })
  })

  it('is discarded by whoever wrote it alone, or by a curator', async () => {
    const document = incident()
    const first = await saveDraft(contributor, { document })
    await expect(discardDraft(contributor, { draftId: first.id, version: 2 })).rejects.toMatchObject({ details: { reason: 'draft-moved' } })
    await saveDraft(curator, { incidentId: document.id, baseVersion: 1, changes: [{ op: 'set', name: 'title', value: 'Both' }] })
    await expect(discardDraft(contributor, { draftId: first.id })).rejects.toMatchObject({ code: 'forbidden' })
    await discardDraft(curator, { draftId: first.id, version: 2 })
    await expect(getDraftState(curator, document.id)).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('the desk', () => {
  it('lists what was touched last first, page by page', async () => {
    const { items } = await listDrafts(contributor)
    expect(items.length).toBeGreaterThan(4)
    expect(items.map(({ updatedAt }) => updatedAt)).toEqual(
      items
        .map(({ updatedAt }) => updatedAt)
        .sort()
        .reverse(),
    )
    expect((await listDrafts(contributor, { desk: 'feeds' })).items.map(({ desk }) => desk)).toEqual(['feed:a feed'])
    const [first] = items
    const rest = await listDrafts(contributor, { cursor: `${first?.updatedAt}_${first?.id}` })
    expect(rest.items.map(({ id }) => id)).toEqual(items.slice(1).map(({ id }) => id))
    await expect(listDrafts(contributor, { cursor: 'nonsense' })).rejects.toMatchObject({ code: 'invalid' })
  })

  it('shows the published state where there is no draft', async () => {
    const document = incident()
    await publishDocument(curator, { document, reason: 'First' })
    expect(await getDraftState(contributor, document.id)).toEqual({
      draft: {
        ...{ id: null, incidentId: document.id, version: 0, baseRevision: 1, state: 'open', format: null, captureSha: null },
        ...{ submittedBy: null, submittedAt: null },
        ...{ updatedAt: null, updatedBy: null, published: { slug: document.slug, revision: 1 } },
      },
      document,
    })
  })
})
