import { beforeAll, describe, expect, it, vi } from 'vitest'
import { addBrowser, askApi } from '@/app/api/v1/testing/ask-api'
import type { Change } from '@/lib/core/history/change'
import type { IncidentDocument } from '@/lib/core/incident/document'
import { buildDocument, buildEntry } from '@/lib/core/testing/build-document'
import { getDb } from '@/lib/data/db'
import { putTestCatalogue } from '@/lib/data/testing/test-catalogue'
import { withTestDatabase } from '@/lib/data/testing/test-database'
import { getConfig } from '@/lib/site/config'

vi.mock('@/lib/site/config', { spy: true })
vi.mocked(getConfig).mockReturnValue({
  ...getConfig(),
  authSecret: 'a secret for tests, long enough to be one',
  siteUrl: 'https://faultline.example',
})

withTestDatabase()
type Headers = Record<string, string>
/** What the tests below look into; everything else they compare whole. */
type Answer = { draft: { id: string }; items: { id: string; kind: string; text: string }[] }
let [contributor, curator, administrator]: Headers[] = []

beforeAll(async () => {
  await putTestCatalogue()
  contributor = (await addBrowser('contributor', 'contributor')).headers
  curator = (await addBrowser('curator', 'curator')).headers
  administrator = (await addBrowser('administrator', 'administrator')).headers
})

let count = 0
function incident(parts: Partial<IncidentDocument> = {}): IncidentDocument {
  count += 1
  return buildDocument({ id: `018f0000-0000-7000-8000-${String(count).padStart(12, '0')}`, slug: `case-${count}`, ...parts })
}
const put = (id: string, body: string): Change => ({ op: 'put', collection: 'entries', item: buildEntry(id, { body }) })
const title = (value: string): Change => ({ op: 'set', name: 'title', value })

async function ask(name: string, headers: Headers | undefined, id: string, body?: unknown, more: Headers = {}) {
  const answer = await askApi(name, { headers: { ...headers, ...more }, params: { id }, ...(body === undefined ? {} : { body }) })
  return { status: answer.status, headers: answer.headers, json: (await answer.json()) as Answer }
}
const begin = (document: IncidentDocument, headers = contributor) => ask('POST /incidents', headers, '', { document })
const save = (headers: Headers | undefined, id: string, body: unknown, more?: Headers) =>
  ask('PATCH /incidents/{id}/draft', headers, id, body, more)

describe('a draft', () => {
  it('is begun, changed, read and discarded', async () => {
    const document = incident()
    const begun = await begin(document)
    expect(begun).toMatchObject({
      status: 201,
      json: {
        draft: { incidentId: document.id, version: 1, baseRevision: 0, state: 'open', updatedBy: 'contributor', published: null },
        document,
      },
    })
    const saved = await save(curator, document.id, { baseVersion: 1, changes: [put('a', 'One')] })
    expect(saved).toMatchObject({
      status: 200,
      json: { draft: { version: 2, updatedBy: 'curator' }, document: { entries: [{ id: 'a' }] } },
    })
    expect((await ask('GET /incidents/{id}/draft', contributor, document.id)).json).toEqual(saved.json)
    expect((await ask('GET /drafts', contributor, '')).json.items[0]).toMatchObject({ incidentId: document.id, desk: 'people' })
    expect((await ask('DELETE /incidents/{id}/draft', curator, document.id)).json).toEqual({ discarded: true })
    expect((await ask('GET /incidents/{id}/draft', contributor, document.id)).status).toBe(404)
  })

  it('can begin with changes, and not where there is one', async () => {
    const { id, slug, vendor, language } = incident()
    const changes = [{ op: 'create', id, slug, title: 'By changes', vendor, language }]
    expect(await ask('POST /incidents', contributor, '', { changes })).toMatchObject({ status: 201, json: { draft: { version: 1 } } })
    expect(await ask('POST /incidents', contributor, '', { changes })).toMatchObject({
      status: 409,
      json: { code: 'conflict', reason: 'incident-exists' },
    })
  })

  it('that clashes is told with both texts and the present state, and nothing is saved', async () => {
    const document = incident({ entries: [buildEntry('a', { body: 'One' })] })
    await begin(document)
    await save(curator, document.id, { baseVersion: 1, changes: [put('a', 'Theirs')] })
    const clash = await save(contributor, document.id, { baseVersion: 1, changes: [put('a', 'Mine'), title('Mine')] })
    expect(clash).toMatchObject({
      status: 409,
      json: {
        code: 'conflict',
        reason: 'clash',
        clashes: [{ target: 'entries/a', mine: put('a', 'Mine'), theirs: put('a', 'Theirs') }],
        draft: { version: 2, updatedBy: 'curator' },
        document: { title: document.title, entries: [{ body: 'Theirs' }] },
      },
    })
  })

  it('that was published meanwhile says so, with what is public now', async () => {
    const document = incident()
    const { json } = await begin(document)
    await ask('POST /incidents/{id}/publish', curator, document.id, { reason: 'First', version: 1 })
    const late = await save(contributor, document.id, { baseVersion: 1, draftId: json.draft.id, changes: [title('Late')] })
    expect(late).toMatchObject({
      status: 409,
      json: { reason: 'draft-gone', draft: { id: null, version: 0, baseRevision: 1, published: { slug: document.slug, revision: 1 } } },
    })
    expect(await save(contributor, document.id, { baseVersion: 0, baseRevision: 1, changes: [title('Late')] })).toMatchObject({
      status: 200,
      json: { draft: { version: 1, baseRevision: 1 }, document: { title: 'Late' } },
    })
  })

  it('takes nothing that is no change, and nothing beside changes', async () => {
    const document = incident()
    await begin(document)
    for (const body of [
      { baseVersion: 1 },
      { baseVersion: 1, changes: [] },
      { baseVersion: -1, changes: [title('x')] },
      { baseVersion: 1, changes: [title('x')], state: 'submitted' },
      { baseVersion: 1, changes: [{ op: 'set', name: 'id', value: document.id }] },
      { baseVersion: 1, changes: [{ op: 'set', name: 'standing', value: { kind: 'retracted', reason: 'x' } }] },
      { baseVersion: 1, changes: [{ op: 'set', name: 'formerSlugs', value: ['ex649175'] }] },
      { baseVersion: 1, changes: [{ op: 'set', name: 'title', value: 'half a \ud800' }] },
      { baseVersion: 1, changes: [{ op: 'remove', collection: 'entries', id: 'nothing' }] },
      { baseVersion: 1, changes: [{ ...put('a', 'x'), item: { ...buildEntry('a'), extra: true } }] },
    ])
      expect((await save(contributor, document.id, body)).status, JSON.stringify(body)).toBe(400)
    for (const body of [
      {},
      { document, changes: [title('x')] },
      { document: { ...incident(), extra: 1 } },
      { document: incident(), state: 'x' },
    ])
      expect((await ask('POST /incidents', contributor, '', body)).status, JSON.stringify(body)).toBe(400)
    expect((await ask('GET /incidents/{id}/draft', contributor, document.id)).json).toMatchObject({ draft: { version: 1 }, document })
  })

  it('is found by its id alone, and by nobody who may not draft', async () => {
    const document = incident()
    await begin(document)
    for (const id of [document.slug, 'nonsense', '%00', incident().id])
      expect((await ask('GET /incidents/{id}/draft', contributor, id)).status).toBe(404)
    for (const name of ['GET /incidents/{id}', 'GET /incidents/{id}/revisions'])
      for (const id of [document.id, document.slug]) expect((await ask(name, {}, id)).status).toBe(404)
    expect((await ask('GET /incidents', {}, '')).json.items.map(({ id }) => id)).not.toContain(document.id)
  })

  it('of others is not discarded by a contributor', async () => {
    const document = incident()
    const { json } = await begin(document, curator)
    expect((await ask('DELETE /incidents/{id}/draft', contributor, document.id)).status).toBe(403)
    expect((await ask('DELETE /drafts/{id}', contributor, json.draft.id)).status).toBe(403)
    expect((await ask('DELETE /drafts/{id}', administrator, json.draft.id)).status).toBe(200)
  })
})

describe('the way to the public', () => {
  it('leads over review, and on', async () => {
    const document = incident({ title: 'Reviewed' })
    const { id } = document
    const step = (name: string, headers: Headers | undefined, body: unknown) => ask(`POST /incidents/{id}/${name}`, headers, id, body)
    await begin(document)
    expect((await step('return', curator, { comment: 'x' })).json).toMatchObject({ status: 409, reason: 'not-submitted' })
    expect((await step('submit', contributor, { version: 2 })).json).toMatchObject({ status: 409, reason: 'draft-moved' })
    expect((await step('submit', contributor, { version: 1, comment: 'Ready' })).json.draft).toMatchObject({
      state: 'submitted',
      submittedBy: 'contributor',
    })
    expect((await step('submit', contributor, {})).json).toMatchObject({ reason: 'already-submitted' })
    expect((await step('return', contributor, { comment: 'x' })).status).toBe(403)
    expect((await step('return', curator, { comment: '' })).status).toBe(400)
    expect((await step('return', curator, { comment: 'Name the source' })).json.draft).toMatchObject({ state: 'returned' })
    expect(await step('comments', contributor, { text: 'Which one?' })).toMatchObject({ status: 201, json: { author: 'contributor' } })
    await step('submit', contributor, {})
    const talk = await ask('GET /incidents/{id}/comments', curator, id)
    expect(talk.json.items.map(({ kind, text }) => `${kind}: ${text}`)).toEqual([
      'submitted: ',
      'comment: Which one?',
      'returned: Name the source',
      'submitted: Ready',
    ])
    const drafts = await askApi('GET /drafts', { headers: curator ?? {}, query: '?state=submitted' })
    expect(((await drafts.json()) as { items: unknown[] }).items).toMatchObject([{ incidentId: id, submittedBy: 'contributor' }])
    expect((await step('publish', contributor, { reason: 'x' })).status).toBe(403)
    expect((await step('publish', curator, { reason: 'First', version: 1 })).json).toMatchObject({ number: 1, slug: document.slug })
    expect((await step('publish', curator, { reason: 'Again' })).status).toBe(404)
    expect((await step('rename', curator, { slug: 'reviewed', reason: 'Shorter' })).json).toMatchObject({ number: 2, slug: 'reviewed' })
    expect((await step('redact', administrator, { texts: ['Reviewed'], reason: 'A test' })).json).toMatchObject({ revisions: 2 })
    expect((await step('retract', curator, { reason: 'A test' })).json).toMatchObject({ number: 3 })
    expect((await ask('GET /incidents/{id}/revisions', {}, 'reviewed')).status).toBe(410)
    expect((await step('revert', curator, { to: 2, reason: 'Back' })).json).toMatchObject({ number: 4 })
    expect((await ask('GET /incidents/{id}/revisions', {}, 'reviewed')).json).toMatchObject({ newest: 4, nextBefore: null })
    const moved = await askApi('GET /incidents/{id}/revisions', { params: { id: document.slug }, query: '?limit=5' })
    expect([moved.status, moved.headers.get('location')]).toEqual([308, '/api/v1/incidents/reviewed/revisions?limit=5'])
  })
})

describe('a write with a key', () => {
  const key = (value: string) => ({ 'idempotency-key': value })

  it('is done once, and answered again as the first time', async () => {
    const document = incident()
    await begin(document)
    const body = { baseVersion: 1, changes: [put('a', 'One')] }
    const first = await save(contributor, document.id, body, key('once'))
    await save(curator, document.id, { baseVersion: 2, changes: [put('a', 'Two')] })
    const again = await save(contributor, document.id, body, key('once'))
    expect(again).toMatchObject({ status: 200, json: first.json })
    expect([first.headers.get('idempotency-replayed'), again.headers.get('idempotency-replayed')]).toEqual([null, 'true'])
    expect((await save(contributor, document.id, body)).json).toMatchObject({ reason: 'clash' })
    expect((await save(contributor, document.id, { ...body, baseVersion: 2 }, key('once'))).json).toMatchObject({ reason: 'key-reused' })
    expect((await save(curator, document.id, { ...body, baseVersion: 3 }, key('once'))).status).toBe(200)
  })

  it('is done once also when it is asked twice at the same moment', async () => {
    const document = incident()
    await begin(document)
    const ask2 = () => ask('POST /incidents/{id}/comments', contributor, document.id, { text: 'Once' }, key('at-once'))
    const answers = await Promise.all([ask2(), ask2(), ask2()])
    for (const { status, json } of answers) if (status !== 201) expect(json).toMatchObject({ status: 409, reason: 'in-progress' })
    expect(answers.some(({ status }) => status === 201)).toBe(true)
    expect(await getDb().draftComment.count({ where: { incidentId: document.id } })).toBe(1)
  })

  it('that was refused may be tried again, and one that was interrupted after a while', async () => {
    const document = incident()
    const body = { baseVersion: 1, changes: [title('Later')] }
    expect((await save(contributor, document.id, body, key('retry'))).status).toBe(409)
    await begin(document)
    expect((await save(contributor, document.id, body, key('retry'))).status).toBe(200)
    await getDb().idempotencyKey.updateMany({ where: { key: 'retry' }, data: { status: null, answer: null } })
    expect((await save(contributor, document.id, body, key('retry'))).json).toMatchObject({ reason: 'in-progress' })
    await getDb().idempotencyKey.updateMany({ where: { key: 'retry' }, data: { at: new Date(Date.now() - 150_000) } })
    expect((await save(contributor, document.id, body, key('retry'))).status).toBe(200)
    await getDb().idempotencyKey.updateMany({ where: { key: 'retry' }, data: { at: new Date(Date.now() - 90_000_000) } })
    await save(contributor, document.id, { baseVersion: 2, changes: [title('Other')] }, key('sweeps'))
    expect(await getDb().idempotencyKey.count({ where: { key: 'retry' } })).toBe(0)
  })

  it('needs a key that is one, and keeps no secret', async () => {
    expect((await begin(incident(), { ...contributor, ...key('two words') })).status).toBe(400)
    const invitation = { email: 'somebody@example.org', role: 'contributor' }
    const first = await ask('POST /users', administrator, '', invitation, key('invite'))
    const second = await ask('POST /users', administrator, '', invitation, key('invite'))
    expect([first.status, second.status]).toEqual([201, 201])
    expect(await getDb().idempotencyKey.count({ where: { key: 'invite' } })).toBe(0)
  })
})
