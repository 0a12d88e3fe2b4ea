import { beforeAll, describe, expect, it } from 'vitest'
import type { IncidentDocument } from '@/lib/core/incident/document'
import type { PatternScope } from '@/lib/core/patterns/patterns'
import { buildDocument, buildEntry, buildImpact, momentOf } from '@/lib/core/testing/build-document'
import { cast } from '@/lib/core/testing/cast/cast'
import { ex649175 } from '@/lib/core/testing/cast/ex649175'
import type { Actor } from '@/lib/data/actor'
import { getDb } from '@/lib/data/db'
import { publishDocument } from '@/lib/data/incidents/commands/publish-document'
import { getPatterns } from '@/lib/data/patterns/get-patterns'
import { listErrorSlugs, listErrors } from '@/lib/data/patterns/list-errors'
import { rebuildProjections } from '@/lib/data/rebuild'
import { putTestCatalogue } from '@/lib/data/testing/test-catalogue'
import { withTestDatabase } from '@/lib/data/testing/test-database'

const curator: Actor = { kind: 'person', name: 'a curator', role: 'curator' }
const everything: PatternScope = { kind: 'all' }

withTestDatabase()

beforeAll(async () => {
  await putTestCatalogue()
  for (const document of cast) await publish(document)
  for (let number = 1; number <= 6; number += 1) await publish(outage(number))
})

function publish(document: IncidentDocument) {
  return publishDocument(curator, { document, reason: 'A test' })
}

/** On the n-th of March 2022 something of Teams was out of reach for n hours; the vendor spoke after n minutes. */
function outage(number: number, parts: Partial<IncidentDocument> = {}): IncidentDocument {
  const day = `2022-03-0${number}`
  return buildDocument({
    id: `018f0000-0000-7000-8000-00000000020${number}`,
    slug: `outage-${number}`,
    title: `Outage ${number}`,
    services: [{ service: 'teams' }],
    entries: [buildEntry('a', { statedAt: momentOf(`${day} 10:0${number}`), phase: 'resolved' })],
    impacts: [
      buildImpact('a', {
        effect: 'unreachable',
        starts: [{ statedIn: ['a'], how: 'label', moment: momentOf(`${day} 10:00`) }],
        ends: [{ statedIn: ['a'], how: 'label', moment: momentOf(`${day} ${10 + number}:00`) }],
        regions: [{ statedIn: ['a'], how: 'label', place: 'germany' }],
      }),
    ],
    causes: [{ id: 'a', statedIn: ['a'], how: 'label', category: 'network', text: 'A cable', certainty: 'final' }],
    ...parts,
  })
}

describe('the patterns of the whole record', () => {
  it('count each incident once, leave stubs out and say so', async () => {
    const { counted, leftOut, undated, months } = await getPatterns(everything)
    expect({ counted, leftOut, undated }).toEqual({ counted: 11, leftOut: { maintenance: 0, stub: cast.length - 5 }, undated: 2 })
    expect(months).toEqual([
      { month: '2022-03', cause: 'network', count: 6 },
      { month: '2023-07', cause: 'code-change', count: 2 },
      { month: '2023-07', cause: 'configuration-change', count: 1 },
    ])
  })

  it('keep lengths that are only known to be at least so long apart', async () => {
    const { durations } = await getPatterns(everything)
    expect([durations.closed.count, durations.closed.median, durations.closed.upper]).toEqual([6, 3 * 3600, 6 * 3600])
    expect(durations.closed.groups.map(({ incidents }) => incidents)).toEqual([0, 0, 0, 3, 3, 0, 0, 0, 0])
    expect(durations.open.count).toBe(3)
    expect(durations.none).toBe(2)
  })

  it('name the incidents behind a figure, the longest first, three of them', async () => {
    const { durations } = await getPatterns({ kind: 'service', slug: 'teams' })
    expect(durations.closed.groups[3]).toEqual({
      incidents: 3,
      total: 6 * 3600,
      examples: [3, 2, 1].map((hours) => ({ slug: `outage-${hours}`, title: `Outage ${hours}`, code: null, value: hours * 3600 })),
    })
  })

  it('tell how long the first word took', async () => {
    const { firstWord } = await getPatterns({ kind: 'service', slug: 'teams' })
    expect(firstWord).toMatchObject({ count: 6, median: 180, sameMinute: 0, before: 0, none: 0 })
    expect(firstWord.groups.map(({ incidents }) => incidents)).toEqual([4, 2, 0, 0, 0, 0, 0, 0])
  })

  it('add up promises and changes', async () => {
    const { promises, changes } = await getPatterns(everything)
    expect([promises.kept.total, promises.missed.total, promises.unanswered.total]).toEqual([7, 4, 1])
    expect(promises.missed.examples).toMatchObject([{ slug: 'ex648815', code: 'EX648815', value: 4 }])
    expect(changes.records).toMatchObject({ incidents: 1, examples: [{ slug: 'ex649175' }] })
  })
})

describe('the patterns of a part of it', () => {
  it.each<[PatternScope, number]>([
    [{ kind: 'vendor', slug: 'microsoft' }, 11],
    [{ kind: 'vendor', slug: 'nobody' }, 0],
    [{ kind: 'service', slug: 'teams' }, 6],
    [{ kind: 'service', slug: 'microsoft-365' }, 11],
    [{ kind: 'service', slug: 'outlook-com' }, 0],
    [{ kind: 'region', slug: 'germany' }, 8],
    [{ kind: 'region', slug: 'austria' }, 1],
    [{ kind: 'region', slug: 'nowhere' }, 0],
    [{ kind: 'cause', slug: 'network' }, 6],
    [{ kind: 'cause', slug: 'power' }, 0],
  ])('%o are of %i incidents', async (scope, counted) => {
    expect((await getPatterns(scope)).counted).toBe(counted)
  })

  it('forget what is retracted, and what becomes maintenance', async () => {
    await publish(outage(6, { standing: { kind: 'retracted', reason: 'It was another one' } }))
    await publish(outage(5, { classification: 'maintenance' }))
    const { counted, leftOut } = await getPatterns({ kind: 'service', slug: 'teams' })
    expect({ counted, leftOut }).toEqual({ counted: 4, leftOut: { maintenance: 1, stub: 1 } })
    await publish(outage(6))
    await publish(outage(5))
    expect((await getPatterns({ kind: 'service', slug: 'teams' })).counted).toBe(6)
  })
})

describe('what an older version derived', () => {
  it('is derived anew, and nothing else is', async () => {
    const before = await getPatterns(everything)
    await getDb().$executeRaw`UPDATE incident SET projected_by = 0 WHERE slug LIKE 'outage-%'`
    await getDb().$executeRaw`DELETE FROM incident_measure WHERE incident_id IN (SELECT id FROM incident WHERE slug LIKE 'outage-%')`
    expect((await getPatterns(everything)).counted).toBe(5)
    expect(await rebuildProjections(undefined, { outdated: true })).toBe(6)
    expect(await getPatterns(everything)).toEqual(before)
    expect(await rebuildProjections(undefined, { outdated: true })).toBe(0)
  })
})

describe('error texts', () => {
  it('are listed once each, with what has an address', async () => {
    const { items, total } = await listErrors()
    expect(items.map(({ slug, count }) => [slug, count])).toContainEqual(['503-5-5-1-bad-sequence-of-commands', 1])
    expect(total).toBe(items.length)
    expect((await listErrorSlugs()).sort()).toEqual(items.map(({ slug }) => slug).sort())
  })

  it.each([
    ['a code', '503 5.5.1'],
    ['a part in other letters', 'BAD SEQUENCE'],
    ['a report pasted whole', `Remote Server returned\n'503 5.5.1  Bad sequence of commands' at mail.example.org`],
  ])('are found by %s', async (_, q) => {
    expect((await listErrors({ q })).items.map(({ slug }) => slug)).toEqual(['503-5-5-1-bad-sequence-of-commands'])
  })

  it.each(['volcano', '% _', '!!!', "' OR 1=1 --", '.*', '\u0000', 'x'.repeat(10_000)])('are not found by %j', async (q) => {
    expect((await listErrors({ q })).items).toEqual([])
  })

  it('refuse a cursor that is none of ours', async () => {
    await expect(listErrors({ cursor: 'nonsense' })).rejects.toMatchObject({ code: 'invalid' })
    expect((await listErrors({ cursor: '1.503-5-5-1-bad-sequence-of-commands' })).items.map(({ slug }) => slug)).not.toContain(
      '503-5-5-1-bad-sequence-of-commands',
    )
  })

  it('of a retracted incident are gone', async () => {
    await publish({ ...ex649175, standing: { kind: 'retracted', reason: 'A test' } })
    expect(await listErrorSlugs()).not.toContain('503-5-5-1-bad-sequence-of-commands')
    expect((await listErrors({ q: '503 5.5.1' })).total).toBe(0)
  })
})
