import { beforeAll, describe, expect, it } from 'vitest'
import { verifyChain } from '@/lib/core/history/revision'
import type { IncidentDocument } from '@/lib/core/incident/document'
import { buildDocument, buildEntry, momentOf } from '@/lib/core/testing/build-document'
import { getDb } from '@/lib/data/db'
import { publishDocument } from '@/lib/data/incidents/commands/publish-document'
import { getPublishedIncident } from '@/lib/data/incidents/queries/get-published-incident'
import { latestOutboxId, readOutboxSince } from '@/lib/data/outbox'
import { listRevisions } from '@/lib/data/testing/list-revisions'
import { contributor, curator, putTestCatalogue } from '@/lib/data/testing/test-catalogue'
import { withTestDatabase } from '@/lib/data/testing/test-database'

withTestDatabase()
beforeAll(putTestCatalogue)

let count = 0
/** A new incident of its own id, slug and code. */
function incident(parts: Partial<IncidentDocument> = {}): IncidentDocument {
  count += 1
  const id = `018f0000-0000-7000-8000-${String(count).padStart(12, '0')}`
  return buildDocument({ id, slug: `ex${count}`, codes: [{ issuer: 'Microsoft', code: `EX${count}` }], ...parts })
}

function publish(document: IncidentDocument, recordedAt?: string) {
  return publishDocument(curator, { document, reason: 'A test', ...(recordedAt === undefined ? {} : { recordedAt }) })
}

describe('publishing', () => {
  it('appends a revision whose chain holds, and nothing when nothing changed', async () => {
    const first = incident()
    const second = { ...first, entries: [buildEntry('a', { statedAt: momentOf('2023-07-17 10:00') })] }
    expect(await publish(first, '2023-07-17T09:00:00.000Z')).toMatchObject({ number: 1, slug: first.slug })
    expect(await publish(second, '2023-07-17T12:00:00.000Z')).toMatchObject({ number: 2 })
    expect(await publish(second)).toBeNull()
    const revisions = await listRevisions(first.id)
    expect(revisions.map(({ number, author, reason }) => [number, author, reason])).toEqual([
      [1, 'a curator', 'A test'],
      [2, 'a curator', 'A test'],
    ])
    expect(verifyChain(revisions)).toEqual({ ok: true, value: true })
    expect(await getPublishedIncident(first.slug)).toMatchObject({
      document: second,
      revision: { number: 2, recordedAt: '2023-07-17T12:00:00.000Z' },
      publishedAt: '2023-07-17T09:00:00.000Z',
      changedAt: '2023-07-17T12:00:00.000Z',
      entryHistory: { a: { addedIn: 2, addedAt: '2023-07-17T12:00:00.000Z', editedIn: [], addedLater: false } },
    })
  })

  it('marks an entry that was stated before the revision before as added later', async () => {
    const first = incident()
    await publish(first, '2023-07-18T09:00:00.000Z')
    await publish({ ...first, entries: [buildEntry('late', { statedAt: momentOf('2023-07-17 10:00') })] }, '2023-07-19T09:00:00.000Z')
    expect((await getPublishedIncident(first.slug))?.entryHistory).toMatchObject({ late: { addedIn: 2, addedLater: true } })
  })

  it('is refused to contributors, without a reason, and for a time before the last revision', async () => {
    const document = incident()
    await expect(publishDocument(contributor, { document, reason: 'A test' })).rejects.toMatchObject({ code: 'forbidden' })
    await expect(publishDocument(curator, { document, reason: ' ' })).rejects.toMatchObject({ code: 'invalid' })
    await publish(document, '2023-07-18T09:00:00.000Z')
    await expect(publish({ ...document, title: 'Another title' }, '2023-07-17T09:00:00.000Z')).rejects.toMatchObject({ code: 'invalid' })
    expect((await listRevisions(document.id)).length).toBe(1)
  })

  it('names every fault of a document that fails its schema, and every word the catalogue lacks', async () => {
    const broken = { ...incident(), title: '', entries: [buildEntry('a', { sources: ['nowhere'] })] }
    await expect(publish(broken)).rejects.toMatchObject({ code: 'invalid', details: { faults: [{ path: 'title' }] } })
    await expect(publish({ ...broken, title: 'A title' })).rejects.toMatchObject({
      details: { faults: [{ path: 'entries[0].sources[0]' }] },
    })
    const half = incident({ tags: [], origins: [], language: 'e\ud800' })
    await expect(publish(half)).rejects.toMatchObject({ details: { faults: [{ path: 'language' }] } })
    const unknown = incident({
      vendor: 'nobody',
      services: [{ service: 'no-service' }],
      entries: [buildEntry('a', { regions: [{ place: 'atlantis' }] })],
    })
    await expect(publish(unknown)).rejects.toMatchObject({
      code: 'invalid',
      details: { missing: ['the vendor nobody', 'the service no-service', 'the place atlantis'] },
    })
  })

  it('refuses a slug that is or was taken, naming the incident that has it', async () => {
    const first = incident({ title: 'The first one' })
    await publish(first)
    await publish({ ...first, slug: 'renamed' })
    for (const slug of [first.slug, 'renamed']) {
      await expect(publish(incident({ slug }))).rejects.toMatchObject({
        code: 'conflict',
        details: { reason: 'slug-taken', slug, incident: { id: first.id, slug: 'renamed', title: 'The first one' } },
      })
    }
  })

  it('refuses a code that exists, in whatever case, offering the incident that has it', async () => {
    const first = incident({ codes: [{ issuer: 'Microsoft', code: 'EX777' }] })
    await publish(first)
    await expect(publish(incident({ codes: [{ issuer: 'microsoft', code: 'ex777' }] }))).rejects.toMatchObject({
      code: 'conflict',
      message: 'ex777 is in the record already as "Mail is late". Add to that incident instead.',
      details: { reason: 'code-exists', code: 'ex777', incident: { id: first.id, slug: first.slug } },
    })
    await publish({ ...first, standing: { kind: 'retracted', reason: 'It never happened' } })
    expect(await publish(incident({ codes: [{ issuer: 'Microsoft', code: 'EX777' }] }))).toMatchObject({ number: 1 })
  })

  it('refuses an origin that was imported already', async () => {
    const origins = [{ format: 'microsoft', page: 'pasted', key: 'EX1' }]
    const first = incident({ origins })
    await publish(first)
    await expect(publish(incident({ origins }))).rejects.toMatchObject({ details: { reason: 'origin-exists', incident: { id: first.id } } })
  })

  it('keeps every former address of a renamed incident', async () => {
    const first = incident()
    await publish(first)
    await publish({ ...first, slug: `${first.slug}-second` })
    await publish({ ...first, slug: `${first.slug}-third` })
    const addresses = await getDb().incidentAddress.findMany({ where: { incidentId: first.id }, orderBy: { slug: 'asc' } })
    expect(addresses.map(({ slug, current }) => [slug, current])).toEqual([
      [first.slug, false],
      [`${first.slug}-second`, false],
      [`${first.slug}-third`, true],
    ])
    expect((await getPublishedIncident(`${first.slug}-third`))?.document.formerSlugs).toEqual([first.slug, `${first.slug}-second`])
    expect(await getPublishedIncident(first.slug)).toBeNull()
  })

  it('merges only into another incident that stands', async () => {
    const [first, survivor, draft] = [incident(), incident(), incident()]
    await publish(first)
    await publish(survivor)
    for (const into of [first.id, draft.id]) {
      await expect(publish({ ...first, standing: { kind: 'merged', into } })).rejects.toMatchObject({ code: 'invalid' })
    }
    expect(await publish({ ...first, standing: { kind: 'merged', into: survivor.id } })).toMatchObject({ number: 2 })
  })

  it('tells the outbox of the incident and of all whose pages show it, before and after', async () => {
    const [first, linked, group] = [incident(), incident(), incident()]
    const link = (other: IncidentDocument, kind: 'same-fault' | 'related') => [
      { id: 'l', statedIn: [], how: 'curator' as const, kind, incident: other.id, statedBy: 'faultline' as const, sources: [] },
    ]
    await publish(group)
    await publish({ ...linked, links: link(group, 'same-fault') })
    const before = await latestOutboxId()
    await publish({ ...first, links: link(linked, 'same-fault') })
    await publish({ ...first, links: [] })
    const rows = await readOutboxSince(before)
    expect(rows.map(({ tags }) => new Set(tags))).toEqual([
      new Set(['record', `incident:${first.id}`, `incident:${linked.id}`, `incident:${group.id}`]),
      new Set(['record', `incident:${first.id}`, `incident:${linked.id}`, `incident:${group.id}`]),
    ])
  })

  it.each([
    [
      'short words of three bytes',
      (index: number) => String.fromCodePoint(0x4e00 + (index % 20_000)) + String.fromCodePoint(0x4e00 + ((index >> 4) % 20_000)),
    ],
    ['short words', (index: number) => index.toString(36)],
    ['words longer than an index takes', (index: number) => index.toString(36).padEnd(3000, 'x')],
    ['one word', () => 'x'.repeat(39_000)],
  ])('takes incidents of any size, of %s', async (_name, word) => {
    let next = 0
    const text = () => {
      const words: string[] = []
      for (let length = 0; length < 38_000; next += 1) length += (words[words.push(word(next)) - 1]?.length ?? 0) + 1
      return words.join(' ').slice(0, 40_000)
    }
    const entries = Array.from({ length: 12 }, (_, index) =>
      buildEntry(`e-${index}`, { body: text(), language: index % 2 === 0 ? 'en' : 'de' }),
    )
    const signatures = Array.from({ length: 100 }, (_, index) => ({
      id: `s-${index}`,
      statedIn: [],
      how: 'prose' as const,
      protocol: 'app' as const,
      text: text().slice(0, 1000),
    }))
    expect(await publish(incident({ entries, signatures }))).toMatchObject({ number: 1 })
  })

  it('lets the database itself refuse to change, delete or empty revisions', async () => {
    const document = incident()
    await publish(document)
    const db = getDb()
    await expect(db.$executeRaw`UPDATE revision SET reason = 'another'`).rejects.toThrow(/append-only/)
    await expect(db.$executeRaw`DELETE FROM revision WHERE number = 99`).rejects.toThrow(/append-only/)
    await expect(db.$executeRaw`TRUNCATE revision`).rejects.toThrow(/append-only/)
    expect((await listRevisions(document.id)).map(({ reason }) => reason)).toEqual(['A test'])
  })

  it('gives every writer at once a number of its own', async () => {
    const first = incident()
    await publish(first)
    const titles = Array.from({ length: 8 }, (_, index) => `Title ${index}`)
    await Promise.all(titles.map((title) => publish({ ...first, title })))
    const revisions = await listRevisions(first.id)
    expect(revisions.map(({ number }) => number)).toEqual(Array.from({ length: 9 }, (_, index) => index + 1))
    expect(verifyChain(revisions)).toEqual({ ok: true, value: true })
  })
})
