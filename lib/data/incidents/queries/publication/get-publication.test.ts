import { beforeAll, describe, expect, it } from 'vitest'
import type { Change } from '@/lib/core/history/change'
import type { IncidentDocument } from '@/lib/core/incident/document'
import { buildDocument, buildEntry } from '@/lib/core/testing/build-document'
import { getDb } from '@/lib/data/db'
import { discardDraft } from '@/lib/data/incidents/commands/discard-draft'
import { publishDocument } from '@/lib/data/incidents/commands/publish-document'
import { publishDraft } from '@/lib/data/incidents/commands/publish-draft'
import { saveDraft } from '@/lib/data/incidents/commands/save-draft'
import { settleClashes } from '@/lib/data/incidents/commands/settle-clashes'
import { getPublication } from '@/lib/data/incidents/queries/publication/get-publication'
import { contributor, curator, otherCurator, putTestCatalogue } from '@/lib/data/testing/test-catalogue'
import { withTestDatabase } from '@/lib/data/testing/test-database'

withTestDatabase()
beforeAll(putTestCatalogue)

let count = 0
function incident(parts: Partial<IncidentDocument> = {}): IncidentDocument {
  count += 1
  return buildDocument({ id: `018f0000-0000-7000-8000-${String(count).padStart(12, '0')}`, slug: `publication-${count}`, ...parts })
}

const put = (id: string, body: string): Change => ({ op: 'put', collection: 'entries', item: buildEntry(id, { body }) })
const title = (value: string): Change => ({ op: 'set', name: 'title', value })

/** Published with two entries, then drafted and published again behind the draft's back. */
async function movedOn(drafted: Change[], published: (document: IncidentDocument) => IncidentDocument) {
  const document = incident({ entries: [buildEntry('a', { body: 'One' }), buildEntry('b', { body: 'Two' })] })
  await publishDocument(curator, { document, reason: 'First record' })
  const draft = await saveDraft(curator, { incidentId: document.id, changes: drafted })
  await publishDocument(otherCurator, { document: published(document), reason: 'Meanwhile' })
  return { document, draft }
}

describe('what publishing would do', () => {
  it('is everything for an incident that was never public', async () => {
    const document = incident()
    await saveDraft(contributor, { document })
    expect(await getPublication(curator, document.id)).toMatchObject({ head: null, result: document, clashes: [], hindrances: [] })
  })

  it('is nothing where there is no draft, and unknown where there is no incident', async () => {
    const document = incident()
    await publishDocument(curator, { document, reason: 'First record' })
    expect(await getPublication(curator, document.id)).toMatchObject({ head: { number: 1 }, result: null })
    await expect(getPublication(curator, incident().id)).rejects.toMatchObject({ code: 'not-found' })
  })

  it('names everything that holds it back at once', async () => {
    const owner = incident({ codes: [{ issuer: 'Microsoft', code: 'EX777001' }] })
    await publishDocument(curator, { document: owner, reason: 'First record' })
    const document = incident({
      slug: owner.slug,
      codes: owner.codes,
      vendor: 'nobody',
      services: [{ service: 'no-service' }],
      entries: [buildEntry('a', { regions: [{ place: 'atlantis' }] })],
    })
    await saveDraft(curator, { document })
    const { hindrances } = await getPublication(curator, document.id)
    const other = { id: owner.id, slug: owner.slug, title: owner.title }
    expect(hindrances).toEqual([
      { kind: 'unknown', what: 'vendor', slug: 'nobody' },
      { kind: 'unknown', what: 'service', slug: 'no-service' },
      { kind: 'unknown', what: 'place', slug: 'atlantis' },
      { kind: 'slug-taken', slug: owner.slug, incident: other },
      { kind: 'code-taken', code: 'EX777001', incident: other },
    ])
  })

  it('stands on what was published meanwhile', async () => {
    const { document } = await movedOn([put('a', 'One, better')], (old) => ({ ...old, title: 'Meanwhile' }))
    expect(await getPublication(curator, document.id)).toMatchObject({
      head: { number: 2 },
      result: { title: 'Meanwhile', entries: [{ body: 'One, better' }, { body: 'Two' }] },
      clashes: [],
    })
  })

  it('is open where both changed the same text', async () => {
    const { document } = await movedOn([title('Mine')], (old) => ({ ...old, title: 'Theirs' }))
    expect(await getPublication(curator, document.id)).toMatchObject({
      result: null,
      clashes: [{ target: 'set/title', mine: { value: 'Mine' }, theirs: { value: 'Theirs' } }],
    })
  })
})

describe('a clash with what was published meanwhile', () => {
  const clashing = () =>
    movedOn([title('Mine'), put('a', 'One, mine'), put('c', 'Three')], (old) => ({
      ...old,
      title: 'Theirs',
      entries: [buildEntry('a', { body: 'One, theirs' }), buildEntry('b', { body: 'Two, theirs' })],
    }))

  it('is settled text by text, and then the draft can be published', async () => {
    const { document, draft } = await clashing()
    const settled = await settleClashes(curator, {
      draftId: draft.id,
      version: draft.version,
      revision: 2,
      choices: { 'set/title': 'public', 'entries/a': 'draft' },
    })
    expect(settled).toMatchObject({ baseRevision: 2, version: draft.version + 1 })
    const expected = { title: 'Theirs', entries: [{ body: 'One, mine' }, { body: 'Two, theirs' }, { body: 'Three' }] }
    expect(await getPublication(curator, document.id)).toMatchObject({ result: expected, clashes: [] })
    await publishDraft(curator, { draftId: draft.id, reason: 'Both', version: settled.version, revision: 2 })
    expect((await getPublication(curator, document.id)).head?.document).toMatchObject(expected)
  })

  it('is not settled by halves, nor by a look at what is not there any more', async () => {
    const { document, draft } = await clashing()
    const settle = (given: Partial<Parameters<typeof settleClashes>[1]>) =>
      settleClashes(curator, { draftId: draft.id, version: draft.version, revision: 2, choices: { 'set/title': 'public' }, ...given })
    await expect(settle({})).rejects.toMatchObject({ code: 'conflict', details: { reason: 'clash', clashes: [{ target: 'entries/a' }] } })
    await expect(settle({ version: 7 })).rejects.toMatchObject({ details: { reason: 'draft-moved' } })
    await expect(settle({ revision: 1 })).rejects.toMatchObject({ details: { reason: 'head-moved' } })
    expect((await getPublication(curator, document.id)).clashes).toHaveLength(2)
  })

  it('makes nobody’s work somebody else’s to throw away', async () => {
    const [mine, theirs] = [
      { ...contributor, id: 'one' },
      { ...otherCurator, id: 'two' },
    ]
    const document = incident({ entries: [buildEntry('a', { body: 'One' })] })
    await publishDocument(curator, { document, reason: 'First record' })
    const { version } = await saveDraft(theirs, { incidentId: document.id, changes: [title('Theirs')] })
    const draft = await saveDraft(mine, { incidentId: document.id, changes: [put('a', 'One, mine')], baseVersion: version })
    await publishDocument(curator, { document: { ...document, entries: [buildEntry('a', { body: 'One, public' })] }, reason: 'Meanwhile' })
    await settleClashes(mine, { draftId: draft.id, version: draft.version, revision: 2, choices: { 'entries/a': 'draft' } })
    await expect(discardDraft(mine, { draftId: draft.id })).rejects.toMatchObject({ code: 'forbidden' })
  })

  it('leaves what others type meanwhile as it is', async () => {
    const { document, draft } = await clashing()
    const choices = { 'set/title': 'draft', 'entries/a': 'public' } as const
    await settleClashes(curator, { draftId: draft.id, version: draft.version, revision: 2, choices })
    const changes = [put('c', 'Three, longer')]
    const saved = await saveDraft(otherCurator, { incidentId: document.id, changes, baseVersion: draft.version })
    expect(saved.document).toMatchObject({
      title: 'Mine',
      entries: [{ body: 'One, theirs' }, { body: 'Two, theirs' }, { body: 'Three, longer' }],
    })
    const late = saveDraft(otherCurator, { incidentId: document.id, changes: [put('a', 'Other')], baseVersion: draft.version })
    await expect(late).rejects.toMatchObject({ details: { reason: 'clash', clashes: [{ target: 'entries/a' }] } })
  })
})

describe('what was looked at', () => {
  it('is what is published, or nothing is', async () => {
    const { document, draft } = await movedOn([put('a', 'One, better')], (old) => ({ ...old, title: 'Meanwhile' }))
    const publish = (seen: { version?: number; revision?: number }) => publishDraft(curator, { draftId: draft.id, reason: 'Why', ...seen })
    await expect(publish({ version: draft.version, revision: 1 })).rejects.toMatchObject({ details: { reason: 'head-moved' } })
    await expect(publish({ version: draft.version + 1, revision: 2 })).rejects.toMatchObject({ details: { reason: 'draft-moved' } })
    expect(await getDb().revision.count({ where: { incidentId: document.id } })).toBe(2)
    expect(await publish({ version: draft.version, revision: 2 })).toMatchObject({ number: 3 })
  })
})
