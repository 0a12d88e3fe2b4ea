import { expect, test } from 'vitest'
import {
  codeOfReported,
  groupByIncident,
  hasPrivateDetails,
  markDetails,
  type QueuedReportView,
} from '@/components/reports/queue/queued-report'

const report = (id: string, incident: string, parts: Partial<QueuedReportView> = {}): QueuedReportView => ({
  id,
  incidentId: incident,
  kind: 'affected',
  text: 'Mail is late.',
  place: null,
  when: '',
  link: '',
  language: 'en',
  state: 'waiting',
  receivedAt: '2023-07-18T12:00:00.000Z',
  decided: null,
  entryId: null,
  incident: { id: incident, slug: incident, title: 'Mail', language: 'en', codes: [], state: 'current', waiting: 1 },
  ...parts,
})

test('what is about one incident stands together, where its newest report stands', () => {
  const groups = groupByIncident([report('4', 'b'), report('3', 'a'), report('2', 'b'), report('1', 'c')])
  expect(groups.map((group) => group.map(({ id }) => id))).toEqual([['4', '2'], ['3'], ['1']])
  expect(groupByIncident([])).toEqual([])
})

test('what may tell who somebody is, is marked, and every letter stays', () => {
  const text = 'Call jo@example.org, or not.'
  expect(markDetails(text)).toEqual([
    { text: 'Call ', kind: null, at: 0 },
    { text: 'jo@example.org', kind: 'email', at: 5 },
    { text: ', or not.', kind: null, at: 19 },
  ])
  expect(markDetails('')).toEqual([])
})

test('words, place and time are looked at', () => {
  expect(hasPrivateDetails(report('1', 'a'))).toBe(false)
  expect(hasPrivateDetails(report('1', 'a', { text: 'jo@example.org' }))).toBe(true)
  expect(hasPrivateDetails(report('1', 'a', { place: { slug: null, wording: 'at Frau Muster’s' } }))).toBe(true)
  expect(hasPrivateDetails(report('1', 'a', { when: 'ask +49 30 1234567' }))).toBe(true)
})

test('an incident is called by its first code, else by its address', () => {
  expect(codeOfReported(report('1', 'a').incident)).toBe('a')
  expect(codeOfReported({ ...report('1', 'a').incident, codes: ['EX1', 'EX2'] })).toBe('EX1')
})
