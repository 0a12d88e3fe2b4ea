import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyChanges } from '@/lib/core/history/apply'
import type { IncidentDocument } from '@/lib/core/incident/document'
import { buildTimeline } from '@/lib/core/timeline/build-timeline'
import { mergeImport } from '@/lib/ingest/merge-import'
import { statuspage } from '@/lib/ingest/statuspage/format'
import { testReadOptions } from '@/lib/ingest/testing/read-options'

const options = testReadOptions()
const fixture = (name: string) => readFileSync(new URL(`./fixtures/${name}.json`, import.meta.url), 'utf8')
const read = (text: string) => statuspage.read(text, options)
const timelineOf = (document: IncidentDocument, now = '2031-06-01T00:00:00.000Z') => buildTimeline(document, options.places, now)

function documentOf(text: string, key: string): IncidentDocument {
  const found = read(text).drafts.find(({ document }) => document.origins[0]?.key === key)
  if (found === undefined) throw new Error(`no incident ${key}`)
  return found.document
}

const claimsOf = (claims: readonly { how: string; statedIn: string[]; moment: { at: string | null } }[], document: IncidentDocument) =>
  claims.map(({ how, statedIn, moment }) => [how, moment.at?.slice(5, 19), document.entries.findIndex(({ id }) => id === statedIn[0])])

describe('an incident', () => {
  const document = documentOf(fixture('incidents'), 'k3outage0001')

  test('is known by page and id, has its own address there and a slug nobody else wants', () => {
    expect(document.origins).toEqual([{ format: 'statuspage', page: 'status.example.com', key: 'k3outage0001' }])
    expect(document.slug).toMatch(/^example-storage-2030-05-01-uploads-fail-in-frankfurt-germany-[0-9a-f]{8}$/)
    expect(document.sources[0]).toMatchObject({ publisher: 'Example Storage', url: 'http://status.example.com/incidents/k3outage0001' })
    expect(document).toMatchObject({ vendor: 'example-storage', classification: 'incident', language: 'en', codes: [] })
  })

  test('every update is one entry in the order shown, with its phase', () => {
    expect(document.entries.map(({ statedAt, phase, fields }) => [statedAt.at?.slice(5, 16), phase, fields?.serviceStatus])).toEqual([
      ['05-01T08:05', 'investigating', 'investigating'],
      ['05-01T08:25', 'identified', 'identified'],
      ['05-01T09:40', 'monitoring', 'monitoring'],
      ['05-01T10:30', 'resolved', 'resolved'],
      ['05-03T09:00', 'post-incident', 'postmortem'],
    ])
    expect(document.entries.every(({ kind, wording }) => kind === 'vendor-update' && wording === 'verbatim')).toBe(true)
  })

  test('bodies become Markdown; what only looks like a tag stays; an empty one has its state as headline', () => {
    expect(document.entries[4]?.body).toBe('## What happened\n\nA disk shelf lost power & the spare did not take over.')
    expect(document.entries[1]?.body).toContain('<5% of reads')
    expect(document.entries[2]).toMatchObject({ body: '', headline: 'Monitoring' })
  })

  test('the states of components are fields of the update, in the order of their names', () => {
    expect(document.entries[1]?.fields?.impactedService).toBe('API (degraded performance)\nObject Storage - Frankfurt (major outage)')
  })

  test('components are services with the vendor’s wording, groups their parents, places beside the wording', () => {
    expect(document.services).toEqual([
      { service: 'example-storage-api', wording: 'API' },
      { service: 'example-storage-object-storage-frankfurt', wording: 'Object Storage - Frankfurt' },
    ])
    expect(read(fixture('incidents')).services).toContainEqual({
      slug: 'example-storage-object-storage-frankfurt',
      vendor: 'example-storage',
      name: 'Object Storage - Frankfurt',
      parents: ['example-storage-object-storage'],
    })
    expect(document.impacts[0]?.regions).toEqual([
      { statedIn: [document.entries[0]?.id], how: 'prose', place: 'germany', wording: 'Germany' },
    ])
  })

  test('the whole as the vendor rates it, and a second impact where components were out', () => {
    expect(document.impacts.map(({ id, effect, level, services }) => [id, effect, level, services.length])).toEqual([
      ['declared', 'degraded', 'major', 2],
      ['declared-unreachable', 'unreachable', undefined, 1],
    ])
    expect(claimsOf(document.impacts[0]?.starts ?? [], document)).toEqual([['field', '05-01T07:50:00', 0]])
    expect(claimsOf(document.impacts[1]?.starts ?? [], document)).toEqual([['label', '05-01T08:25:00', 1]])
    expect(claimsOf(document.impacts[0]?.ends ?? [], document)).toEqual([['field', '05-01T10:30:41', 3]])
  })

  test('the look back neither extends it nor takes its end away', () => {
    const timeline = timelineOf(document)
    expect(timeline.status).toBe('resolved')
    expect(timeline.durations.map(({ effect, seconds, atLeast }) => [effect, seconds, atLeast])).toContainEqual(['degraded', 9641, false])
    expect(document.coverage).toEqual({ from: '2030-05-01T08:05:12.400Z', to: '2030-05-03T09:00:00.000Z', complete: true })
  })

  test('opened again it has no end, whatever was resolved in between', () => {
    const again = documentOf(fixture('incidents'), 'k2again00001')
    expect(again.impacts[0]?.ends).toEqual([])
    expect(again).toMatchObject({ classification: 'advisory', coverage: { complete: false } })
    expect(again.impacts[0]).toMatchObject({ effect: 'degraded', level: 'unknown' })
  })
})

describe('a maintenance', () => {
  const document = documentOf(fixture('maintenances'), 'm1window0001')

  test('is planned by its fields and begins and ends with the updates that say so', () => {
    expect(document.classification).toBe('maintenance')
    expect(document.entries.map(({ phase }) => phase)).toEqual([undefined, 'mitigating', 'monitoring', 'resolved'])
    expect(claimsOf(document.impacts[0]?.starts ?? [], document)).toEqual([
      ['field', '06-01T22:00:00', 0],
      ['label', '06-01T22:05:30', 1],
    ])
    expect(claimsOf(document.impacts[0]?.ends ?? [], document)).toEqual([
      ['field', '06-02T02:00:00', 0],
      ['field', '06-01T23:10:00', 3],
    ])
    expect(timelineOf(document).durations.map(({ seconds }) => seconds)).toEqual([3870])
  })

  test('that lies ahead has lasted no time', () => {
    const ahead = documentOf(fixture('maintenances'), 'm2window0002')
    expect(ahead.coverage.complete).toBe(false)
    expect(timelineOf(ahead, '2030-06-10T00:00:00.000Z').durations.filter(({ seconds }) => seconds > 0)).toEqual([])
  })
})

describe('an archive that numbers updates anew', () => {
  const document = documentOf(fixture('archive'), 'a1turn000001')

  test('knows an update by its instant and state, and keeps those of one minute in their order', () => {
    expect(document.entries.map(({ body }) => body.split(' ')[0])).toEqual(['Some', 'Mail', 'Builds', 'Between'])
    expect(document.entries.map(({ origin }) => origin?.key)).toEqual([
      'a1turn000001/2030-12-31T23:10:00.000Z investigating',
      'a1turn000001/2031-01-01T00:40:00.000Z update',
      'a1turn000001/2031-01-01T00:40:00.000Z update #2',
      'a1turn000001/2031-01-01T00:40:00.000Z resolved',
    ])
    const shown = timelineOf(document).entries.map(({ entry }) => entry.id)
    expect(shown).toEqual(document.entries.map(({ id }) => id))
  })

  test('a new update at the end renames none of the others', () => {
    const parsed = JSON.parse(fixture('archive')) as { incidents: { incident_updates: { id: string }[] }[] }
    const renumbered = (parsed.incidents[0]?.incident_updates ?? []).map((update) => ({
      ...update,
      id: `update_${Number(update.id.slice(7)) + 1}`,
    }))
    const late = { id: 'update_0', status: 'update', body: 'One more word.', created_at: '2031-01-01T00:40:00.000Z', displayed_at: null }
    const grown = { ...parsed, incidents: [{ ...parsed.incidents[0], incident_updates: [...renumbered, late] }] }
    const entries = documentOf(JSON.stringify(grown), 'a1turn000001').entries
    expect(entries).toHaveLength(5)
    expect(entries.filter(({ body }) => body !== late.body)).toEqual(document.entries)
  })

  test('times rounded to the minute say so', () => {
    expect(document.entries.every(({ statedAt }) => statedAt.precision === 'minute')).toBe(true)
  })

  test('an end a year too late stands beside the update’s own time, which holds; the doubt points at it', () => {
    expect(claimsOf(document.impacts[0]?.ends ?? [], document)).toEqual([
      ['field', '01-01T00:40:00', 3],
      ['label', '01-01T00:40:00', 3],
    ])
    expect(timelineOf(document).durations).toMatchObject([{ seconds: 5400, atLeast: false }])
    const text = fixture('archive')
    expect(read(text).doubts.map(({ kind, start, end }) => [kind, text.slice(start, end)])).toEqual([
      ['contradictory-date', '"2032-01-01T00:40:00.000Z"'],
    ])
  })

  test('an enumeration of components cut at its commas is taken apart; a signpost is no component', () => {
    expect(document.services.map(({ wording }) => wording)).toEqual(['Builds', 'Mail', 'Search', 'Wiki'])
  })

  test('of one minute, the end comes after the work: the summary that follows does not open it again', () => {
    const late = documentOf(fixture('archive'), 'a2late000002')
    expect(late.entries.map(({ phase }) => phase)).toEqual(['investigating', 'investigating', 'resolved'])
    expect(timelineOf(late).status).toBe('resolved')
  })
})

describe('an imitation', () => {
  const text = fixture('imitation')
  const document = documentOf(text, '01J0EXAMPLE000000000000001')

  test('missing and null lists, offsets, an empty body and an undated update are read', () => {
    expect(document.entries.map(({ statedAt, headline, language }) => [statedAt.at ?? statedAt.text, headline, language])).toEqual([
      ['2030-02-28T23:15:30.000Z', 'Investigating', 'en'],
      ['yesterday, before lunch', undefined, 'de'],
    ])
    expect(document.impacts[0]?.level).toBe('unknown')
  })

  test('an unknown state is kept in the vendor’s word and claims no phase', () => {
    const triaged = document.entries.find(({ fields }) => fields?.serviceStatus === 'triaged')
    expect(triaged?.phase).toBeUndefined()
    expect(read(text).doubts.map(({ kind, start, end }) => [kind, text.slice(start, end).slice(0, 40)])).toEqual([
      ['unreadable-date', '"yesterday, before lunch"'],
      ['unknown-value', '"triaged"'],
      ['unknown-value', '"annoying"'],
    ])
  })

  test('an incident without updates still says its state', () => {
    const bare = documentOf(text, '01J0EXAMPLE000000000000002')
    expect(bare.entries).toMatchObject([{ headline: 'Identified', phase: 'identified', statedAt: { at: '2030-02-27T09:00:00.000Z' } }])
    expect(bare.impacts).toMatchObject([{ effect: 'unreachable', level: 'full', starts: [{ moment: { at: '2030-02-27T09:00:00.000Z' } }] }])
  })
})

describe('pages and components', () => {
  test('a summary names every service of the page, groups as parents, and its open incidents', () => {
    const reading = read(fixture('summary'))
    expect(reading.drafts).toHaveLength(1)
    expect(reading.services?.map(({ slug, parents }) => [slug, ...parents])).toEqual([
      ['example-school-classroom'],
      ['example-school-classroom-gradebook', 'example-school-classroom'],
      ['example-school-library'],
    ])
  })

  test('components alone are services and no incident', () => {
    const { page, components } = JSON.parse(fixture('summary')) as { page: unknown; components: unknown }
    const reading = read(JSON.stringify({ page, components }))
    expect(reading.refused).toBeUndefined()
    expect(reading.drafts).toEqual([])
    expect(reading.services).toHaveLength(3)
  })

  test('services the catalogue knows keep their slug', () => {
    const services = [{ slug: 'forge-ci', vendor: 'example-forge', names: ['builds'], codePrefixes: [] }]
    const reading = statuspage.read(fixture('archive'), testReadOptions({ services }))
    const document = reading.drafts.find(({ document: one }) => one.title.startsWith('Builds'))?.document
    expect(document?.services[0]).toEqual({ service: 'forge-ci', wording: 'Builds' })
  })

  test('a list without its page is read when the page or vendor is named', () => {
    const { incidents } = JSON.parse(fixture('incidents')) as { incidents: unknown[] }
    const named = statuspage.read(JSON.stringify(incidents), testReadOptions({ vendor: 'example', page: 'status.example.com' }))
    expect(named.drafts.map(({ document }) => document.origins[0]?.key).sort()).toEqual(['k2again00001', 'k3outage0001'])
    expect(named.drafts[0]?.document.vendor).toBe('example')
    expect(read(JSON.stringify(incidents)).refused).toContain('whose page')
    expect(statuspage.read(JSON.stringify({ incident: incidents[0] }), testReadOptions({ vendor: 'example' })).drafts).toHaveLength(1)
  })
})

describe('a later state of the feed', () => {
  const before = documentOf(fixture('incidents'), 'k3outage0001')
  const grow = (edit: (incident: Record<string, unknown>) => void) => {
    const feed = JSON.parse(fixture('incidents')) as { incidents: Record<string, unknown>[] }
    edit(feed.incidents[0] ?? {})
    return documentOf(JSON.stringify(feed), 'k3outage0001')
  }
  const merge = (last: IncidentDocument, incoming: IncidentDocument) =>
    mergeImport(last, incoming, { noticedAt: '2030-06-01T00:00:00.000Z', lastImported: last })
  const earlier = grow((incident) => {
    incident.incident_updates = (incident.incident_updates as object[]).slice(3)
    incident.resolved_at = null
    incident.components = []
  })

  test('new updates, with the outage and the end they bring, are news and no rewriting', () => {
    const { changes, moves } = merge(earlier, before)
    expect(changes.length).toBeGreaterThan(0)
    expect(moves.filter(({ news }) => !news)).toEqual([])
  })

  test('however its history is split into imports, the document is the same', () => {
    const states = [1, 2, 3, 4, 5].map((count) =>
      grow((incident) => {
        incident.incident_updates = (incident.incident_updates as object[]).slice(5 - count)
        if (count < 4) incident.resolved_at = null
      }),
    )
    fc.assert(
      fc.property(fc.subarray(states.slice(0, 4), { minLength: 1 }), (seen) => {
        const [first, ...later] = [...seen, before]
        let record = first as IncidentDocument
        let last = record
        for (const incoming of later) {
          const { changes } = mergeImport(record, incoming, { noticedAt: '2030-06-01T00:00:00.000Z', lastImported: last })
          const applied = applyChanges(record, changes)
          if (!applied.ok) throw new Error(applied.error)
          record = applied.value
          last = incoming
        }
        expect({ ...record, slug: before.slug }).toEqual(before)
      }),
    )
  })

  test('a rewritten text and a moved start are rewritings', () => {
    const rewritten = grow((incident) => {
      incident.started_at = '2030-05-01T07:55:00.000Z'
      const updates = incident.incident_updates as { body: string }[]
      if (updates[4] !== undefined) updates[4].body = 'Some uploads to the Frankfurt site fail.'
    })
    expect(rewritten.entries.map(({ id }) => id)).toEqual(before.entries.map(({ id }) => id))
    const changed = rewritten.entries.filter((entry, index) => entry.origin?.contentSha !== before.entries[index]?.origin?.contentSha)
    expect(changed.map(({ phase }) => phase)).toEqual(['investigating'])
    expect(
      merge(before, rewritten)
        .moves.map(({ what }) => what)
        .sort(),
    ).toEqual(['start', 'text'])
  })
})

test('sniffing knows its own and leaves the rest alone', () => {
  expect(['incidents', 'archive', 'summary', 'imitation'].map((name) => statuspage.sniff(fixture(name)))).toEqual([0.95, 0.95, 0.95, 0.95])
  expect(statuspage.sniff('{"page":{"name":"x"},"components":[]}')).toBe(0.8)
  expect(['', '<html>"incident_updates"', '[{"external_desc":""}]', 'Title: "page"'].map(statuspage.sniff)).toEqual([0, 0, 0, 0])
})
