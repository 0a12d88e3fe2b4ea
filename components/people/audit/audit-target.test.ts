import { expect, test } from 'vitest'
import { pathOfTarget } from '@/components/people/audit/audit-target'

const id = '018f0000-0000-7000-8000-0000000000ab'

test('a line leads to what it was done to, where that has a page', () => {
  expect(pathOfTarget('en', { action: 'published', target: 'ex649175', detail: {} })).toBe('/incidents/ex649175')
  expect(pathOfTarget('de', { action: 'report-accepted', target: 'ex649175', detail: { report: id } })).toBe('/de/incidents/ex649175')
  expect(pathOfTarget('en', { action: 'report-rejected', target: 'ex649175', detail: { report: id } })).toBe(`/editor/reports?report=${id}`)
  expect(pathOfTarget('en', { action: 'commented', target: id, detail: {} })).toBe(`/editor/incidents/${id}`)
})

test.each(['//evil.example', '../x', 'javascript:alert(1)', 'a b', '"><script>', ''])('and never where somebody typed: %s', (target) => {
  for (const action of ['published', 'sign-in', 'commented'] as const) expect(pathOfTarget('en', { action, target, detail: {} })).toBeNull()
  expect(pathOfTarget('en', { action: 'report-rejected', target: 'x', detail: { report: target } })).toBeNull()
})

test('people, tokens and routes have no page of their own', () => {
  expect(pathOfTarget('en', { action: 'sign-in', target: 'ada', detail: {} })).toBeNull()
  expect(pathOfTarget('en', { action: 'api', target: 'POST /api/v1/users', detail: {} })).toBeNull()
  expect(pathOfTarget('en', { action: 'catalogue-changed', target: null, detail: {} })).toBeNull()
})
