import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { tweetInstant } from '@/lib/ingest/tweet/tweet-instant'

test.each([
  ['1681224177800425473', '2023-07-18T08:47:34.000Z'],
  ['1681252398734426112', '2023-07-18T10:39:42.000Z'],
])('the number %s was given at %s', (id, at) => {
  expect(tweetInstant(id)).toBe(at)
})

test.each(['', '12345', 'x', '168122417780042547x', '-1681224177800425473', '123456789012345678901'])('%j holds no time', (id) => {
  expect(tweetInstant(id)).toBeNull()
})

test('a later number is no earlier time', () => {
  fc.assert(
    fc.property(fc.bigInt(10n ** 15n, 10n ** 19n), fc.bigInt(0n, 10n ** 18n), (id, more) => {
      expect((tweetInstant(String(id)) ?? '') <= (tweetInstant(String(id + more)) ?? '')).toBe(true)
    }),
  )
})
