import { expect, it } from 'vitest'
import { parseErrorCursor, toErrorCursor } from '@/lib/core/patterns/error-cursor'

it('a page of error texts begins where the last one ended', () => {
  const cursor = { count: 12, slug: '503-5-5-1-bad-sequence' }
  expect(toErrorCursor(cursor)).toBe('12.503-5-5-1-bad-sequence')
  expect(parseErrorCursor(toErrorCursor(cursor))).toEqual(cursor)
})

it.each(['', 'nonsense', '0.a', '-1.a', '1.', '1.A', '1.a--b', `1.${'a'.repeat(121)}`, "1.a' OR 1=1", '1234567890.a'])(
  '%j is none',
  (text) => {
    expect(parseErrorCursor(text)).toBeNull()
  },
)
