import { afterEach, expect, test, vi } from 'vitest'
import { isInstant } from '@/lib/core/time/moment'
import { now } from '@/lib/site/clock'

afterEach(() => vi.useRealTimers())

test('now is the instant of the system clock, in the canonical spelling', () => {
  vi.useFakeTimers({ now: Date.UTC(2023, 6, 17, 19, 3, 33) })
  expect(now()).toBe('2023-07-17T19:03:33.000Z')
  expect(isInstant(now())).toBe(true)
})
