import { expect, test } from 'vitest'
import { secondsBetween } from '@/lib/core/time/instant'
import { nextRunAt } from '@/lib/data/watches/next-run'

const at = '2024-01-01T00:00:00.000Z'
const wait = (everySeconds: number, failures: number, random: number, waitSeconds: number | null = null) =>
  secondsBetween(at, nextRunAt(at, { everySeconds, failures }, { waitSeconds, random: () => random }))

test('a watch is due after its interval, give or take a tenth', () => {
  expect([0, 0.5, 1].map((random) => wait(300, 0, random))).toEqual([270, 300, 330])
})

test('each failure in a row doubles it, up to a day', () => {
  expect([1, 2, 3, 8, 9, 10_000].map((failures) => wait(300, failures, 0.5))).toEqual([600, 1200, 2400, 76_800, 86_400, 86_400])
  expect(wait(86_400, 0, 1)).toBe(86_400)
})

test('a server that wants to be left alone is, up to a day', () => {
  expect(wait(300, 1, 0.5, 3600)).toBe(3600)
  expect(wait(300, 5, 0.5, 3600)).toBe(9600)
  expect(wait(300, 1, 0.5, 10 ** 9)).toBe(86_400)
})
