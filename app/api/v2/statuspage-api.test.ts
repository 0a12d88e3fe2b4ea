import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Statuspage } from 'statuspage.io'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { GET } from '@/app/api/v2/[...path]/route'
import type { IncidentDocument } from '@/lib/core/incident/document'
import { buildDocument, buildEntry, buildImpact, momentOf } from '@/lib/core/testing/build-document'
import { cast } from '@/lib/core/testing/cast/cast'
import { listPlaces, listServices } from '@/lib/data/catalogue'
import { redactIncident } from '@/lib/data/incidents/commands/life/redact-incident'
import { renameIncident } from '@/lib/data/incidents/commands/life/rename-incident'
import { retractIncident } from '@/lib/data/incidents/commands/life/retract-incident'
import { publishDocument } from '@/lib/data/incidents/commands/publish-document'
import { saveDraft } from '@/lib/data/incidents/commands/save-draft'
import { deriveIncidentId } from '@/lib/data/incidents/import/derive-incident-id'
import { putCatalogue } from '@/lib/data/put-catalogue'
import { administrator, curator, putTestCatalogue } from '@/lib/data/testing/test-catalogue'
import { withTestDatabase } from '@/lib/data/testing/test-database'
import { statuspage } from '@/lib/ingest/statuspage/format'
import { statuspageFiles } from '@/lib/publish/statuspage/statuspage-files'
import type { StatuspageIncident } from '@/lib/publish/statuspage/statuspage-shapes'
import { strictSchemas } from '@/lib/publish/statuspage/testing/strict-schemas'
import { now } from '@/lib/site/clock'
import { getConfig } from '@/lib/site/config'

vi.mock('@/lib/site/clock', { spy: true })
vi.mock('@/lib/site/config', { spy: true })
vi.mocked(getConfig).mockReturnValue({ ...getConfig(), siteUrl: 'https://a.example' })

withTestDatabase()
const names = Object.keys(statuspageFiles)
const ask = (path: string, headers: Record<string, string> = {}) => GET(new Request(`https://forged.example/api/v2/${path}`, { headers }))
const read = async (path: string) => (await ask(path)).json() as Promise<Record<string, never[]> & { page: { updated_at: string } }>
const incidentsOf = async (path = 'incidents.json') => (await read(path)).incidents as StatuspageIncident[]

const hostile = '</script><script>alert(1)</script>\u2028 "}],"incidents":[ ]]>'
const live: IncidentDocument = {
  ...buildDocument({ id: '018f0000-0000-7000-8000-00000000aaaa', slug: 'live-one', title: hostile }),
  services: [{ service: 'exchange-online' }],
  entries: [buildEntry('a', { statedAt: momentOf('2023-07-18 08:00'), body: hostile, phase: 'investigating', wording: 'verbatim' })],
}

const planned: IncidentDocument = {
  ...buildDocument({
    id: '018f0000-0000-7000-8000-00000000cccc',
    slug: 'planned-one',
    title: 'New switches',
    classification: 'maintenance',
  }),
  services: [{ service: 'teams' }],
  entries: [buildEntry('a', { statedAt: momentOf('2023-07-01 08:00'), body: 'We replace switches.' })],
  impacts: [
    buildImpact('i', {
      statedIn: ['a'],
      starts: [{ statedIn: ['a'], how: 'field', moment: momentOf('2023-07-20 06:00') }],
      ends: [{ statedIn: ['a'], how: 'field', moment: momentOf('2023-07-20 09:00') }],
    }),
  ],
}

beforeAll(async () => {
  await putTestCatalogue()
  await putCatalogue(curator, {
    vendors: [{ slug: 'example', name: 'Example', homepage: null, statusPage: null }],
    services: [],
    places: [],
  })
  for (const document of cast) await publishDocument(curator, { document, reason: 'First record' })
  // Whether it is live was true when it was recorded.
  vi.mocked(now).mockReturnValue('2023-07-18T12:00:00.000Z')
  await publishDocument(curator, { document: live, reason: 'First record' })
  await publishDocument(curator, { document: planned, reason: 'First record' })
})

it('prints what a strict client expects, on any day', async () => {
  for (const day of ['2023-07-18T12:00:00.000Z', '2027-01-01T00:00:00.000Z']) {
    vi.mocked(now).mockReturnValue(day)
    for (const name of names)
      for (const query of ['', '?vendor=microsoft', '?vendor=example']) {
        const response = await ask(name + query)
        expect([response.status, response.headers.get('content-type')], name + query).toEqual([200, 'application/json; charset=utf-8'])
        strictSchemas[name]?.parse(await response.json())
      }
  }
})

it('holds nothing of years ago for unresolved', async () => {
  vi.mocked(now).mockReturnValue('2026-11-21T00:00:00.000Z')
  const unresolved = await incidentsOf('incidents/unresolved.json')
  for (const { started_at: start } of unresolved) expect(start > '2026').toBe(true)
  expect((await incidentsOf()).find(({ id }) => id === cast[0]?.id)).toMatchObject({
    status: 'resolved',
    resolved_at: '2023-07-18T17:32:23.000Z',
  })
})

it('holds a maintenance while it is ahead and under way, however long ago it was announced', async () => {
  const open = async (day: string) => {
    vi.mocked(now).mockReturnValue(day)
    const ids = async (name: string) => (await read(`${name}.json`)).scheduled_maintenances?.map(({ id }) => id)
    const { components } = (await read('components.json')) as unknown as { components: { id: string; status: string }[] }
    const teams = components.find(({ id }) => id === 'teams')?.status
    return [await ids('scheduled-maintenances/upcoming'), await ids('scheduled-maintenances/active'), teams]
  }
  expect(await open('2023-07-19T00:00:00.000Z')).toEqual([[planned.id], [], 'operational'])
  expect(await open('2023-07-20T07:00:00.000Z')).toEqual([[], [planned.id], 'under_maintenance'])
  expect(await open('2023-07-20T10:00:00.000Z')).toEqual([[], [], 'operational'])
  expect((await read('scheduled-maintenances.json')).scheduled_maintenances).toMatchObject([{ id: planned.id, status: 'completed' }])
})

it('is read by a client of that API', async () => {
  vi.mocked(now).mockReturnValue('2023-07-18T12:00:00.000Z')
  const asked: string[] = []
  const server = createServer(async ({ url = '' }, response) => {
    asked.push(url)
    const answer = await GET(new Request(`http://127.0.0.1${url}`))
    response.writeHead(answer.status, Object.fromEntries(answer.headers)).end(await answer.text())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  try {
    const client = new Statuspage('any')
    client.setApiUrl(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
    const { api } = client
    const summary = await api.getSummary()
    expect(summary.page).toMatchObject({ id: 'faultline', url: 'https://a.example', time_zone: 'Etc/UTC' })
    expect(summary.status).toEqual((await api.getStatus()).status)
    expect(summary.status.indicator).not.toBe('none')
    expect(summary.components).toEqual((await api.getComponents()).components)
    expect(summary.incidents).toEqual((await api.incidents.getUnresolved()).incidents)
    expect(summary.incidents.map(({ id }) => id)).toContain(live.id)
    expect((await api.incidents.getAll()).incidents).toHaveLength(
      cast.filter(({ classification }) => classification !== 'maintenance').length + 1,
    )
    const planned = await api.scheduledMaintenances.getAll()
    expect(planned.scheduled_maintenances).toHaveLength(cast.filter(({ classification }) => classification === 'maintenance').length + 1)
    await api.scheduledMaintenances.getUpcoming()
    await api.scheduledMaintenances.getActive()
    expect(asked.length).toBeGreaterThanOrEqual(7)
  } finally {
    server.closeAllConnections()
    server.close()
  }
})

it('is read by our own importer without a doubt about its shape', async () => {
  const [places, services] = [await listPlaces(), await listServices()]
  for (const day of ['2023-07-18T12:00:00.000Z', '2026-11-21T00:00:00.000Z']) {
    vi.mocked(now).mockReturnValue(day)
    for (const name of names.filter((each) => each !== 'status.json')) {
      const text = await (await ask(`${name}?vendor=microsoft`)).text()
      const listed = JSON.parse(text) as Record<string, unknown[]>
      expect(name === 'components.json' || statuspage.sniff(text) > 0.5).toBe(true)
      const reading = statuspage.read(text, { zone: 'UTC', places, services, vendor: 'microsoft', incidentId: deriveIncidentId })
      expect([reading.refused, reading.rejected ?? []]).toEqual([undefined, []])
      expect(reading.doubts.map(({ kind, message }) => `${name}: ${kind} ${message}`)).toEqual([])
      const expected = [...(listed.incidents ?? []), ...(listed.scheduled_maintenances ?? [])] as StatuspageIncident[]
      expect(reading.drafts.map(({ document }) => document.origins[0]?.key).sort()).toEqual(expected.map(({ id }) => id).sort())
      for (const { document } of reading.drafts) {
        const incident = expected.find(({ id }) => id === document.origins[0]?.key)
        expect(document.entries.map(({ body }) => body.length)).toHaveLength(incident?.incident_updates.length ?? -1)
      }
    }
  }
})

it('keeps hostile texts as text', async () => {
  vi.mocked(now).mockReturnValue('2023-07-18T12:00:00.000Z')
  const text = await (await ask('incidents.json')).text()
  expect(text).not.toMatch(/[<>&\u2028\u2029]/)
  const [incident] = (JSON.parse(text) as { incidents: StatuspageIncident[] }).incidents.filter(({ id }) => id === live.id)
  expect([incident?.name, incident?.incident_updates[0]?.body]).toEqual([hostile, `[Microsoft] ${hostile}`])
})

describe('what is asked', () => {
  it('pages through everything once, and says where there is nothing more', async () => {
    vi.mocked(now).mockReturnValue('2026-11-21T00:00:00.000Z')
    const all = (await incidentsOf('incidents.json?limit=100')).map(({ id }) => id)
    const paged: string[] = []
    for (let page = 1; page <= all.length + 1; page += 1)
      paged.push(...(await incidentsOf(`incidents.json?page=${page}&limit=1`)).map(({ id }) => id))
    expect(paged).toEqual(all)
    expect(await incidentsOf('incidents.json?page=10000')).toEqual([])
  })

  it.each([
    ['incidents.json?page=0', 400],
    ['incidents.json?page=1.5', 400],
    ['incidents.json?page=10001', 400],
    ['incidents.json?limit=101', 400],
    ['incidents.json?limit=-1', 400],
    ['incidents.json?limit=1&limit=2', 400],
    ['incidents.json?page=', 400],
    ['summary.json?page=2', 400],
    ['status.json?vendor=Not%20a%20slug', 400],
    ['status.json?vendor=', 400],
    ['status.json?vendor=nobody', 404],
    ['incident.json', 404],
    ['__proto__', 404],
    ['incidents/', 404],
    ['subscribers.json', 404],
  ])('%s answers %i as problem details', async (path, status) => {
    const response = await ask(path)
    expect([response.status, response.headers.get('content-type')]).toEqual([status, 'application/problem+json'])
    expect(response.headers.get('access-control-allow-origin')).toBe('*')
    expect(await response.json()).toMatchObject({ status, detail: expect.any(String) })
  })

  it('lets be what clients add to go past caches', async () => {
    expect((await ask('status.json?_=1690000000')).status).toBe(200)
  })

  it('answers 304 to whoever has this copy, to any origin', async () => {
    const first = await ask('summary.json')
    const tag = first.headers.get('etag') ?? ''
    const again = await ask('summary.json', { 'if-none-match': tag })
    expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', tag])
    expect(first.headers.get('access-control-allow-origin')).toBe('*')
    expect(first.headers.get('cache-control')).toContain('s-maxage=60')
  })

  it('is of one vendor where one is named', async () => {
    expect((await incidentsOf('incidents.json?vendor=microsoft')).map(({ id }) => id)).toEqual((await incidentsOf()).map(({ id }) => id))
    expect(await read('summary.json?vendor=example')).toMatchObject({ page: { id: 'faultline-example' }, components: [], incidents: [] })
  })

  it('never says the host that was asked', async () => {
    for (const name of names) expect(await (await ask(name)).text()).not.toContain('forged')
  })
})

describe('what is not public', () => {
  const everything = async () => Promise.all(names.map(async (name) => [name, (await ask(name)).headers.get('etag')]))

  it('is not there when it is a draft, in tags neither', async () => {
    const before = await everything()
    await saveDraft(curator, { document: { ...live, title: 'A secret title' } })
    await saveDraft(curator, {
      document: { ...live, id: '018f0000-0000-7000-8000-00000000bbbb', slug: 'secret', title: 'A secret incident' },
    })
    expect(await everything()).toEqual(before)
    for (const name of names) expect(await (await ask(name)).text()).not.toContain('secret')
  })

  it('keeps the id when it is renamed, and is gone when it is redacted or retracted', async () => {
    vi.mocked(now).mockReset()
    await renameIncident(curator, { incidentId: live.id, slug: 'renamed', reason: 'For a test' })
    const renamed = (await incidentsOf()).find(({ id }) => id === live.id)
    expect(renamed?.shortlink).toBe('https://a.example/incidents/renamed')
    await redactIncident(administrator, { incidentId: live.id, entry: 'a', fields: ['body'], reason: 'For a test' })
    expect(JSON.stringify((await incidentsOf()).find(({ id }) => id === live.id)?.incident_updates)).not.toContain('alert')
    const [first] = (await incidentsOf()).filter(({ id }) => id === live.id)
    expect(first?.incident_updates.at(-1)?.body).toContain('[redacted]')
    await retractIncident(curator, { incidentId: live.id, reason: 'For a test' })
    for (const name of names) expect(await (await ask(name)).text()).not.toContain(live.id)
  })
})
