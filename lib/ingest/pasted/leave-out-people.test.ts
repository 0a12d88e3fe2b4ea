import { expect, test } from 'vitest'
import { mapText, wholeOf } from '@/lib/ingest/mapped-text'
import { leaveOutPeople } from '@/lib/ingest/pasted/leave-out-people'

const leave = (text: string, names: string[] = []) =>
  leaveOutPeople(wholeOf(mapText(text)), { names, role: 'a reader', isPublic: (handle) => handle === 'Vendor' })

test.each([
  ['As @sam_smith said', 'As [a reader] said'],
  ['Ask @Vendor instead', 'Ask @Vendor instead'],
  ['Write to sam.smith@mail.example.org now', 'Write to [address left out] now'],
  ['Call +49 (30) 901820-0 today', 'Call [number left out] today'],
  ['Error 503 5.5.1 at 10:22, ticket EX700001', 'Error 503 5.5.1 at 10:22, ticket EX700001'],
  ['a@b is no address, and neither is @', 'a@b is no address, and neither is @'],
])('%j becomes %j', (text, expected) => {
  expect(leave(text).text).toBe(expected)
})

test('a name of the thread is left out as a whole word only, and not if it is too short to be one', () => {
  expect(leave('Samira, Sam and Al agree', ['Sam', 'Al']).text).toBe('Samira, [a reader] and Al agree')
})

test('each place is told, in the text as it was given', () => {
  const text = 'Dear @sam, write to pat@example.org'
  expect(leave(text).doubts.map(({ kind, start, end }) => [kind, text.slice(start, end)])).toEqual([
    ['personal-data', '@sam'],
    ['personal-data', 'pat@example.org'],
  ])
})

test('what names nobody stays as it is', () => {
  expect(leave('Nothing here\r\n\r\n\r\nat all ')).toEqual({ text: 'Nothing here\n\nat all', doubts: [] })
})

test('marks of a pattern in a name mean nothing', () => {
  expect(leave('We met (x|y)* there', ['(x|y)*']).text).toBe('We met (x|y)* there')
  expect(leave('We met Max.Mu* there', ['Max.Mu*']).text).toBe('We met [a reader] there')
})
