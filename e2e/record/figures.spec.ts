import { expect, test } from '@/e2e/fixtures/reader'
import type { IncidentJson } from '@/lib/publish/incident/to-incident-json'

test('the figures of EX648815, as data', async ({ request }) => {
  const answer = await request.get('/incidents/ex648815/incident.json')
  expect(answer.status()).toBe(200)
  expect(answer.headers()['content-type']).toContain('application/json')
  expect(answer.headers()['access-control-allow-origin']).toBe('*')
  const { incident, derived, revision } = (await answer.json()) as IncidentJson
  expect(incident.entries.filter(({ kind }) => kind === 'vendor-update')).toHaveLength(12)
  expect(revision.sha256).toMatch(/^[0-9a-f]{64}$/)

  const outcomes = derived.promises.map(({ outcome }) => outcome)
  expect(outcomes.filter((outcome) => outcome === 'kept')).toHaveLength(7)
  expect(derived.promises.filter(({ outcome, doubt }) => outcome === 'kept' && doubt !== null)).toHaveLength(1)
  expect(derived.promises.flatMap(({ outcome, lateSeconds }) => (outcome === 'missed' ? [lateSeconds] : []))).toEqual([178, 160, 434, 143])
  expect(outcomes.filter((outcome) => outcome === 'unanswered')).toHaveLength(1)
  expect(outcomes).toHaveLength(12)

  expect(derived.silences.map(({ seconds }) => seconds)).toEqual([19_161])
  const delayed = derived.durations.filter(({ effect }) => effect === 'delayed')
  expect(delayed.map(({ basis, seconds, atLeast }) => ({ basis, seconds, atLeast }))).toEqual([
    { basis: 'declared', seconds: 95_543, atLeast: true },
    { basis: 'reported', seconds: 102_600, atLeast: false },
  ])
  expect(derived.gaps.firstWordAfterDeclaredStartSeconds).toBe(14_613)
})

test('EX649175 is disputed and declares no region, as data', async ({ request }) => {
  const { incident, derived } = (await (await request.get('/incidents/ex649175/incident.json')).json()) as IncidentJson
  expect(derived.status).toBe('disputed')
  expect(incident.impacts.flatMap(({ basis, regions }) => (basis === 'declared' ? regions : []))).toEqual([])
})
