import { expect, test } from 'vitest'
import { longestReport, newReportSchema } from '@/lib/core/reports/reader-report'

const faults = (given: object) => newReportSchema.safeParse(given).error?.issues.map(({ path }) => path.join('.')) ?? []

test('that it still hurts is a report', () => {
  expect(newReportSchema.parse({ kind: 'affected' })).toEqual({ kind: 'affected', text: '', place: '', when: '', link: '', language: 'en' })
})

test('what was typed is kept as it was, but for what surrounds it', () => {
  const report = newReportSchema.parse({ kind: 'recovered', text: ' It works.\r\nAgain. ', place: ' Bern ', language: 'de' })
  expect(report).toMatchObject({ text: 'It works.\nAgain.', place: 'Bern', language: 'de' })
})

test.each([
  ['text', { kind: 'correction' }],
  ['text', { kind: 'correction', text: ' \n ' }],
  ['text', { kind: 'affected', text: 'x'.repeat(longestReport + 1) }],
  ['text', { kind: 'affected', text: 'a\u0000b' }],
  ['text', { kind: 'affected', text: '\ud800' }],
  ['place', { kind: 'affected', place: 'x'.repeat(101) }],
  ['when', { kind: 'affected', when: 'x'.repeat(201) }],
  ['link', { kind: 'affected', link: 'javascript:alert(1)' }],
  ['link', { kind: 'affected', link: 'ftp://example.org/x' }],
  ['link', { kind: 'affected', link: 'http://localhost/x' }],
  ['link', { kind: 'affected', link: 'example.org' }],
  ['kind', { kind: 'retract' }],
  ['language', { kind: 'affected', language: 'fr' }],
  ['', { kind: 'affected', state: 'accepted' }],
])('%s is refused in %j', (field, given) => {
  expect(faults(given)).toEqual([field])
})
