import { beforeAll, describe, expect, it } from 'vitest'
import { parseDocument } from '@/lib/core/incident/parse-document'
import { cast } from '@/lib/core/testing/cast/cast'
import { earlierIncidents } from '@/lib/core/testing/cast/earlier/earlier-incidents'
import { ex1256020 } from '@/lib/core/testing/cast/ex1256020'
import type { Actor } from '@/lib/data/actor'
import { listPlaces, listServices, listVendors } from '@/lib/data/catalogue'
import { getDb } from '@/lib/data/db'
import { publishDocument } from '@/lib/data/incidents/commands/publish-document'
import { putCatalogue } from '@/lib/data/put-catalogue'
import { withTestDatabase } from '@/lib/data/testing/test-database'
import { places, services, vendors } from '@/prisma/catalogue'
import { seed } from '@/prisma/seed'
import { seedStages } from '@/prisma/seed-stages'

const curator: Actor = { kind: 'person', name: 'a curator', role: 'curator' }

function listRevisions() {
  return getDb().revision.findMany({
    orderBy: [{ incidentId: 'asc' }, { number: 'asc' }],
    select: { incidentId: true, number: true, hash: true, author: true, reason: true },
  })
}

describe('the stages', () => {
  it('end with each of the cast whole, in its order', () => {
    expect(seedStages.map((stages) => stages.at(-1)?.document)).toEqual(cast)
  })

  it('are valid documents that grow', () => {
    for (const stages of seedStages) {
      for (const { document } of stages) expect(parseDocument(document)).toEqual({ ok: true, value: document })
      const sizes = stages.map(({ document }) => document.entries.length)
      expect([...new Set(sizes)].sort((a, b) => a - b)).toEqual(sizes)
    }
  })
})

describe('an empty record', () => {
  withTestDatabase()

  it('is filled with the catalogue and the cast, and told of each step', async () => {
    const steps: [number, number][] = []
    expect(await seed((done, total) => steps.push([done, total]))).toBe(7 + earlierIncidents.length)
    expect(steps.at(-1)).toEqual([7 + earlierIncidents.length, 7 + earlierIncidents.length])
    expect((await listVendors()).length).toBe(vendors.length)
    expect((await listServices()).length).toBe(services.length)
    expect((await listPlaces()).length).toBe(places.length)
    const heads = await getDb().incident.findMany({ orderBy: { id: 'asc' }, select: { slug: true, revisionNumber: true, status: true } })
    expect(heads).toEqual([
      { slug: 'ex648815', revisionNumber: 2, status: 'end-not-recorded' },
      { slug: 'ex649175', revisionNumber: 2, status: 'disputed' },
      { slug: 'ex649488', revisionNumber: 1, status: 'resolved' },
      { slug: 'ex1256020', revisionNumber: 1, status: 'end-not-recorded' },
      { slug: 'ex1331830', revisionNumber: 1, status: 'end-not-recorded' },
      ...earlierIncidents.map(({ slug }) => ({ slug, revisionNumber: 1, status: 'end-not-recorded' })),
    ])
  })

  it('is left as it is the second time', async () => {
    const before = await listRevisions()
    expect(await seed()).toBe(0)
    expect(await listRevisions()).toEqual(before)
  })

  it('is not touched once somebody has corrected it', async () => {
    await publishDocument(curator, { document: { ...ex1256020, title: 'A better title' }, reason: 'A better title' })
    const before = await listRevisions()
    expect(await seed()).toBe(0)
    expect(await listRevisions()).toEqual(before)
  })
})

describe('a seed that was cut off', () => {
  withTestDatabase()

  beforeAll(async () => {
    const system: Actor = { kind: 'system', name: 'Faultline', role: 'curator' }
    await putCatalogue(system, { vendors, services, places })
    for (const { document, reason } of seedStages.flat().slice(0, 3)) await publishDocument(system, { document, reason })
  })

  it('goes on where it stopped', async () => {
    const before = await listRevisions()
    expect(await seed()).toBe(4 + earlierIncidents.length)
    const after = await listRevisions()
    expect(after).toHaveLength(7 + earlierIncidents.length)
    expect(after).toEqual(expect.arrayContaining(before))
  })
})

describe('a seed of an earlier version, which knew fewer services', () => {
  withTestDatabase()

  it('is brought up to this one', async () => {
    const system: Actor = { kind: 'system', name: 'Faultline', role: 'curator' }
    await putCatalogue(system, { vendors, services: services.filter(({ slug }) => slug !== 'outlook-com'), places })
    for (const { document, reason } of seedStages.slice(0, 5).flat()) await publishDocument(system, { document, reason })
    expect(await seed()).toBe(earlierIncidents.length)
    expect((await listServices()).length).toBe(services.length)
  })
})

describe('a record of somebody else', () => {
  withTestDatabase()

  it('gets no cast', async () => {
    await putCatalogue(curator, { vendors, services, places })
    await publishDocument(curator, { document: { ...ex1256020, slug: 'mine', codes: [] }, reason: 'My own' })
    expect(await seed()).toBe(0)
    expect(await listRevisions()).toHaveLength(1)
  })
})
