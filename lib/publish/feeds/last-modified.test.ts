import { expect, test } from 'vitest'
import { lastModified, wasModifiedSince } from '@/lib/publish/feeds/last-modified'

const changed = '2023-07-18T10:00:00.400Z'

test('a change is dated once no other can fall into its second', () => {
  expect(lastModified(changed, '2023-07-18T10:00:09.000Z')).toBeNull()
  expect(lastModified(changed, '2023-07-18T10:00:11.000Z')).toBe('Tue, 18 Jul 2023 10:00:00 GMT')
  expect(lastModified(null, changed)).toBeNull()
})

test('what was fetched at its date or later is still good, by whole seconds', () => {
  const modified = lastModified(changed, '2023-07-18T10:01:00.000Z')
  expect(wasModifiedSince('Tue, 18 Jul 2023 10:00:00 GMT', modified)).toBe(false)
  expect(wasModifiedSince('Tue, 18 Jul 2023 10:00:05 GMT', modified)).toBe(false)
  expect(wasModifiedSince('Tue, 18 Jul 2023 09:59:59 GMT', modified)).toBe(true)
})

test('a date that is none, or that we cannot tell, asks for it', () => {
  expect(wasModifiedSince('yesterday', 'Tue, 18 Jul 2023 10:00:00 GMT')).toBe(true)
  expect(wasModifiedSince(null, 'Tue, 18 Jul 2023 10:00:00 GMT')).toBe(true)
  expect(wasModifiedSince('Tue, 18 Jul 2023 10:00:00 GMT', null)).toBe(true)
})
