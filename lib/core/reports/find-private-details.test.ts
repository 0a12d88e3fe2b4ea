import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findPrivateDetails } from '@/lib/core/reports/find-private-details'

function found(text: string): string[] {
  return findPrivateDetails(text).map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`)
}

test.each([
  ['Write to jo.doe+x@mail.example.org, please.', ['email: jo.doe+x@mail.example.org']],
  ['müller@bücher.example', ['email: müller@bücher.example']],
  ['Call +49 (0)30 1234-567 or 030/1234567.', ['phone: +49 (0)30 1234-567', 'phone: 030/1234567']],
  ['(555) 123-4567', ['phone: (555) 123-4567']],
  ['Ask @someone_else about it', ['account: @someone_else']],
  ['Tenant 018f0000-0000-7000-8000-00000000000a.', ['account: 018f0000-0000-7000-8000-00000000000a']],
  ['from 203.0.113.7 only', ['network: 203.0.113.7']],
  ['Hello, my name is Jo Doe and mail is late', ['name: Jo Doe']],
  ['Ich heiße Änne Öz. Es geht wieder.', ['name: Änne Öz']],
  ['Dr. Doe and Frau Muster-Mann say so', ['name: Doe', 'name: Muster-Mann']],
  ['It works again.\nKind regards,\nJo Doe', ['name: Jo Doe']],
  ['Geht wieder.\n\nViele Grüße\nMax', ['name: Max']],
  ['MfG Max Muster', ['name: Max Muster']],
])('points at what tells who somebody is: %s', (text, details) => {
  expect(found(text)).toEqual(details)
})

test.each([
  '',
  'Still down since 2023-07-18 10:22 UTC, error 503 5.5.1 Bad sequence of commands',
  'seit 01.02.2023 08:15 gestört',
  '18/07/2023 was the day',
  'EX648815 and 4.7.0, version 16.0.1234',
  '0.5 of 1,000 messages between 00:15 and 08:30',
  'Thanks for the page. Mail is late in Germany.',
  'Fraunhofer and Drupal are no names after a title',
  '09:22 or 10:22',
])('and not at times, codes and figures: %s', (text) => {
  expect(found(text)).toEqual([])
})

test('one stretch of text is pointed at once', () => {
  expect(found('jo@example.org, @example')).toEqual(['email: jo@example.org', 'account: @example'])
})

test('what is found is in order, without overlap and inside the text', () => {
  const pieces = fc.array(
    fc.constantFrom('jo@example.org', '+49 30 123456', 'Dr. ', 'Doe', ' ', '\n', 'Regards', '203.0.113.7', '@x1', '(0'),
  )
  fc.assert(
    fc.property(pieces, (list) => {
      const text = list.join('')
      let until = 0
      for (const { start, end } of findPrivateDetails(text)) {
        expect(start).toBeGreaterThanOrEqual(until)
        expect(end).toBeGreaterThan(start)
        until = end
      }
      expect(until).toBeLessThanOrEqual(text.length)
    }),
  )
})

test.each(['a', '0 ', '(0', 'Dr. ', 'Regards\n', 'A ', '1.', '@', 'my name is ', 'a@a.'])(
  'a hundred thousand times "%s" takes a moment',
  (piece) => {
    const began = performance.now()
    findPrivateDetails(piece.repeat(100_000))
    expect(performance.now() - began).toBeLessThan(3000)
  },
)
