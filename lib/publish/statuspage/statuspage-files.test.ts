import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { IncidentDocument } from '@/lib/core/incident/document'
import { arbitraryDocument } from '@/lib/core/testing/arbitrary-document'
import { buildDocument, buildEntry, buildImpact, instantOf, momentOf } from '@/lib/core/testing/build-document'
import { cast } from '@/lib/core/testing/cast/cast'
import { type StatuspageInput, statuspageFiles, toStatuspageFile } from '@/lib/publish/statuspage/statuspage-files'
import type { StatuspageComponent, StatuspageIncident, StatuspageMaintenance } from '@/lib/publish/statuspage/statuspage-shapes'
import { strictSchemas } from '@/lib/publish/statuspage/testing/strict-schemas'

const now = instantOf('2023-07-19 12:00')
const at = instantOf('2023-07-20 12:00')
const service = (slug: string, parents: string[] = []) => ({ slug, vendor: 'microsoft', name: slug.toUpperCase(), parents })

const input = (documents: readonly IncidentDocument[], parts: Partial<StatuspageInput> = {}): StatuspageInput => {
  const records = documents.map((document) => ({ document, publishedAt: at, changedAt: at }))
  return {
    siteName: 'Faultline',
    siteUrl: 'https://faultline.example',
    vendor: null,
    catalogue: {
      vendors: [{ slug: 'microsoft', name: 'Microsoft' }],
      services: [service('suite'), service('mail', ['suite']), service('calendar', ['mail']), service('storage')],
      standing: new Map(),
      retired: new Set(),
    },
    changedAt: at,
    open: records,
    listed: records,
    now,
    ...parts,
  }
}

type File = {
  incidents: StatuspageIncident[]
  scheduled_maintenances: StatuspageMaintenance[]
  components: StatuspageComponent[]
  status: { indicator: string }
}
const file = (name: string, ...given: Parameters<typeof input>) => toStatuspageFile(name, input(...given)) as unknown as File
const incidentOf = (document: IncidentDocument, parts: Partial<StatuspageInput> = {}) => {
  const [incident] = file('incidents.json', [document], parts).incidents
  if (incident === undefined) throw new Error('no incident')
  return incident
}

const said = (id: string, time: string, parts: Parameters<typeof buildEntry>[1] = {}) =>
  buildEntry(id, { statedAt: momentOf(time), body: `said ${id}`, wording: 'verbatim', ...parts })
const investigating = said('a', '2023-07-18 08:00', { phase: 'investigating' })
const monitoring = said('b', '2023-07-18 09:00', { phase: 'monitoring' })
const resolved = said('c', '2023-07-18 10:00', { phase: 'resolved' })
const later = instantOf('2023-09-01 00:00')

describe('an incident there', () => {
  it('is told newest first, with the state after each update', () => {
    const incident = incidentOf(buildDocument({ entries: [investigating, monitoring, resolved] }))
    expect(incident.incident_updates.map(({ id, status, body }) => [id, status, body])).toEqual([
      [`${incident.id}.c`, 'resolved', '[Microsoft] said c'],
      [`${incident.id}.b`, 'monitoring', '[Microsoft] said b'],
      [`${incident.id}.a`, 'investigating', '[Microsoft] said a'],
    ])
    expect(incident).toMatchObject({
      status: 'resolved',
      created_at: instantOf('2023-07-18 08:00'),
      monitoring_at: instantOf('2023-07-18 09:00'),
      resolved_at: instantOf('2023-07-18 10:00'),
      updated_at: at,
      shortlink: 'https://faultline.example/incidents/ex1',
    })
  })

  it('keeps its id when it is renamed', () => {
    const document = buildDocument({ entries: [investigating] })
    expect(incidentOf({ ...document, slug: 'another', title: 'Another' }).id).toBe(incidentOf(document).id)
  })

  it('whose end was never recorded is resolved at the last word that it went on, and an update of our own says so', () => {
    const incident = incidentOf(buildDocument({ entries: [investigating, monitoring] }), { now: later })
    expect([incident.status, incident.resolved_at]).toEqual(['resolved', instantOf('2023-07-18 09:00')])
    expect(incident.incident_updates[0]).toMatchObject({
      id: `${incident.id}.record.resolved`,
      display_at: incident.resolved_at,
      body: '[Faultline] No end is on record. This is the last word that it was still going on.',
    })
    expect(file('incidents/unresolved.json', [buildDocument({ entries: [investigating] })], { now: later }).incidents).toEqual([])
  })

  it('that is disputed is watched while it is live, and resolved where the vendor said so after that', () => {
    const affected = said('d', '2023-07-18 12:00', { kind: 'report', finding: 'affected', speaker: 'a reader, Switzerland' })
    const disputed = buildDocument({ entries: [investigating, resolved, affected] })
    const live = incidentOf(disputed)
    expect([live.status, live.resolved_at, live.monitoring_at]).toEqual(['monitoring', null, instantOf('2023-07-18 12:00')])
    expect(live.incident_updates.map(({ status }) => status)).toEqual(['monitoring', 'resolved', 'investigating'])
    expect(live.incident_updates[0]?.body).toBe('[a reader, Switzerland: report] said d')
    expect(file('incidents/unresolved.json', [disputed]).incidents).toHaveLength(1)
    const silent = incidentOf(disputed, { now: later })
    expect([silent.status, silent.resolved_at]).toEqual(['resolved', instantOf('2023-07-18 10:00')])
  })

  it('leaves out what is undated, doubtful or our own note, and is never without an update', () => {
    const incident = incidentOf(
      buildDocument({
        entries: [
          buildEntry('undated', { body: 'x' }),
          said('doubtful', '2023-07-18 08:00', { kind: 'report', relevance: 'doubtful' }),
          said('note', '2023-07-18 08:00', { kind: 'note' }),
        ],
      }),
    )
    expect(incident.incident_updates).toMatchObject([{ body: '[Faultline] Nothing on record about this has a date.' }])
  })

  it('shows fields, measurements and changes of the notice as text', () => {
    const bodies = incidentOf(
      buildDocument({
        entries: [
          said('a', '2023-07-18 08:00', { body: '', fields: { nextSteps: 'We look.', title: 'Mail is late' }, wording: 'paraphrase' }),
          said('b', '2023-07-18 09:00', {
            kind: 'measurement',
            body: '',
            measurement: { statistic: 'Failed logins', value: 7, unit: '%' },
          }),
          said('c', '2023-07-18 10:00', { kind: 'record-change', body: '', recordChange: { what: 'removed', audience: 'some' } }),
        ],
      }),
    ).incident_updates.map(({ body }) => body)
    expect(bodies).toEqual([
      '[Microsoft: notice changed] The vendor removed its notice for some customers.',
      '[unnamed: measurement] Failed logins: 7 %',
      '[Microsoft: paraphrased] Title: Mail is late\n\nNext steps: We look.',
    ])
  })

  it('holds the newest hundred updates of very many', () => {
    const entries = Array.from({ length: 150 }, (_, index) =>
      said(`e${index}`, `2023-07-18 0${index < 75 ? 8 : 9}:${String(index % 60).padStart(2, '0')}`),
    )
    expect(incidentOf(buildDocument({ entries })).incident_updates).toHaveLength(100)
  })
})

describe('components', () => {
  const services = [{ service: 'calendar' }]
  const impact = buildImpact('i', { level: 'major', services })
  const hit = buildDocument({ entries: [investigating], services, impacts: [impact] })

  it('are services, in groups one deep, and as bad as what is open', () => {
    const { components, status } = file('summary.json', [hit])
    expect(components.map(({ id, group_id, components: members, status: is }) => [id, group_id, members ?? null, is])).toEqual([
      ['calendar', 'suite', null, 'partial_outage'],
      ['mail', 'suite', null, 'operational'],
      ['storage', null, null, 'operational'],
      ['suite', null, ['calendar', 'mail'], 'partial_outage'],
    ])
    expect(status.indicator).toBe('major')
    expect(file('summary.json', [hit], { now: later }).components.map(({ status: is }) => is)).toEqual(Array(4).fill('operational'))
  })

  it('are named with their group in updates, with the state before and after', () => {
    const affected = incidentOf({ ...hit, entries: [investigating, monitoring, resolved] }).incident_updates.map(
      (update) => update.affected_components?.[0],
    )
    const named = { code: 'calendar', name: 'SUITE - CALENDAR' }
    expect(affected).toEqual([
      { ...named, old_status: 'partial_outage', new_status: 'operational' },
      { ...named, old_status: 'partial_outage', new_status: 'partial_outage' },
      { ...named, old_status: 'operational', new_status: 'partial_outage' },
    ])
  })

  it('that were merged go by the one that stands for them, retired ones are not listed, circles end', () => {
    const catalogue = {
      ...input([]).catalogue,
      services: [service('mail', ['calendar']), service('calendar', ['mail']), service('old'), service('gone')],
      standing: new Map([['old', 'mail']]),
      retired: new Set(['gone']),
    }
    const document = {
      ...hit,
      services: [{ service: 'old' }],
      impacts: [buildImpact('i', { level: 'full', services: [{ service: 'old' }] })],
    }
    const { components } = file('summary.json', [document], { catalogue })
    expect(components.map(({ id, status }) => [id, status])).toEqual([
      ['calendar', 'major_outage'],
      ['mail', 'major_outage'],
    ])
    for (const { group_id: group } of components) expect(components.find(({ id }) => id === group)?.group_id ?? null).toBeNull()
  })

  it('of one vendor are its own', () => {
    const services = [...input([]).catalogue.services, { ...service('queue'), vendor: 'other' }]
    const parts = { vendor: { slug: 'other', name: 'Other' }, catalogue: { ...input([]).catalogue, services } }
    const made = toStatuspageFile('components.json', input([], parts)) as unknown as File & { page: unknown }
    expect(made.components.map(({ id }) => id)).toEqual(['queue'])
    expect(made.page).toMatchObject({ id: 'faultline-other', name: 'Other (Faultline)', url: 'https://faultline.example/vendors/other' })
  })
})

describe('a maintenance', () => {
  const planned = (from: string, to: string | null, entries: IncidentDocument['entries'] = [said('a', '2023-07-18 08:00')]) =>
    buildDocument({
      classification: 'maintenance',
      entries,
      services: [{ service: 'storage' }],
      impacts: [
        buildImpact('i', {
          starts: [{ statedIn: ['a'], how: 'field', moment: momentOf(from) }],
          ends: to === null ? [] : [{ statedIn: ['a'], how: 'field', moment: momentOf(to) }],
        }),
      ],
    })
  const state = (document: IncidentDocument, parts: Partial<StatuspageInput> = {}) => {
    const [first] = file('scheduled-maintenances.json', [document], parts).scheduled_maintenances
    const listed = (name: string) => file(`scheduled-maintenances/${name}.json`, [document], parts).scheduled_maintenances.length
    return [first?.status, first?.scheduled_until, first?.resolved_at, listed('upcoming'), listed('active')]
  }
  const [six, nine] = [instantOf('2023-07-20 06:00'), instantOf('2023-07-20 09:00')]

  it('is ahead, under way, and over, by its announced window', () => {
    const document = planned('2023-07-20 06:00', '2023-07-20 09:00')
    expect(state(document)).toEqual(['scheduled', nine, null, 1, 0])
    expect(state(document, { now: instantOf('2023-07-20 07:00') })).toEqual(['in_progress', nine, null, 0, 1])
    expect(state(document, { now: instantOf('2023-07-20 10:00') })).toEqual(['completed', nine, nine, 0, 0])
    expect(file('summary.json', [document], { now: instantOf('2023-07-20 07:00') })).toMatchObject({
      incidents: [],
      status: { indicator: 'maintenance' },
    })
  })

  it('that was announced long ago is still ahead', () => {
    expect(state(planned('2023-12-01 06:00', null), { now: later })).toMatchObject(['scheduled', instantOf('2023-12-01 06:00'), null, 1, 0])
  })

  it('is over when the vendor says so, or when nobody speaks of it any more', () => {
    const over = planned('2023-07-18 08:30', '2023-07-20 09:00', [said('a', '2023-07-18 08:00'), resolved])
    expect(state(over).slice(0, 3)).toEqual(['completed', nine, instantOf('2023-07-18 10:00')])
    expect(state(planned('2023-07-20 06:00', null), { now: later })[0]).toBe('completed')
  })

  it('says when its announced time began', () => {
    const [first] = file('scheduled-maintenances.json', [planned('2023-07-20 06:00', null)], {
      now: instantOf('2023-07-20 07:00'),
    }).scheduled_maintenances
    expect(first?.incident_updates.map(({ status, display_at: shown, body }) => [status, shown, body])).toEqual([
      ['in_progress', six, '[Faultline] The announced time has begun.'],
      ['scheduled', instantOf('2023-07-18 08:00'), '[Microsoft] said a'],
    ])
  })
})

describe('every file', () => {
  const names = Object.keys(statuspageFiles)

  it('is there, and is what a strict client expects, for the named incidents', () => {
    expect(names.sort()).toEqual(Object.keys(strictSchemas).sort())
    for (const name of names) {
      const documents = cast.filter(({ classification }) => (classification === 'maintenance') === name.startsWith('scheduled'))
      for (const time of [instantOf('2023-07-18 12:00'), '2027-01-01T00:00:00.000Z'])
        strictSchemas[name]?.parse(toStatuspageFile(name, input(documents, { now: time })))
    }
  })

  it('stays so for any incident, and the newest update agrees with it', () => {
    fc.assert(
      fc.property(
        arbitraryDocument,
        fc.constantFrom('incident', 'advisory', 'maintenance'),
        fc.constantFrom(now, later),
        (document, classification, time) => {
          const given = { ...document, classification } as IncidentDocument
          for (const name of names) {
            const planned = classification === 'maintenance'
            if (statuspageFiles[name]?.lists !== null && planned !== name.startsWith('scheduled')) continue
            const made = toStatuspageFile(name, input([given], { now: time }))
            strictSchemas[name]?.parse(made)
            const { incidents = [], scheduled_maintenances: maintenances = [] } = made as unknown as Partial<File>
            for (const each of [...incidents, ...maintenances]) {
              expect(each.incident_updates[0]?.status).toBe(each.status)
              const shown = each.incident_updates.map(({ display_at: told }) => told)
              expect(shown).toEqual([...shown].sort().reverse())
              expect(new Set(each.incident_updates.map(({ id }) => id)).size).toBe(shown.length)
              const isOver = ['resolved', 'postmortem', 'completed'].includes(each.status)
              expect(each.resolved_at !== null).toBe(isOver)
            }
          }
        },
      ),
      { numRuns: 60 },
    )
  })
})
