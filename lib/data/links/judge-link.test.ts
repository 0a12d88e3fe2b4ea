import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addSeconds, secondsBetween } from '@/lib/core/time/instant'
import type { LinkAnswer, LinkVerdict } from '@/lib/data/links/ask-link'
import { judgeLink, type LinkState } from '@/lib/data/links/judge-link'

const start = '2024-06-01T00:00:00.000Z'
const day = 86_400
const unknown: LinkState = { goneCount: 0, goneSince: null, deadSince: null }
const answer = (verdict: LinkVerdict, waitSeconds: number | null = null): LinkAnswer => ({ verdict, word: 'x', waitSeconds })
const exact = () => 0

/** What is known after these answers, each given when it was asked for. */
function after(verdicts: readonly LinkVerdict[]): { state: LinkState; days: number } {
  let [state, at]: [LinkState, string] = [unknown, start]
  for (const verdict of verdicts) {
    const { nextCheckAt, ...next } = judgeLink(state, answer(verdict), at, exact)
    ;[state, at] = [next, nextCheckAt]
  }
  return { state, days: secondsBetween(start, at) / day }
}

it('an address is dead when it was gone three times over two days', () => {
  expect(after(['gone', 'gone']).state.deadSince).toBeNull()
  expect(after(['gone', 'gone', 'gone'])).toEqual({
    state: { goneCount: 3, goneSince: start, deadSince: addSeconds(start, 2 * day) },
    days: 2 + 28,
  })
})

it('three times within an hour prove nothing', () => {
  let state: LinkState = unknown
  for (const minutes of [0, 20, 40, 60]) state = judgeLink(state, answer('gone'), addSeconds(start, minutes * 60), exact)
  expect(state).toMatchObject({ goneCount: 4, deadSince: null })
})

it('whoever works once is well, also when it was dead', () => {
  expect(after(['gone', 'gone', 'gone', 'works'])).toEqual({ state: unknown, days: 2 + 28 + 28 })
  expect(after(['gone', 'gone', 'works', 'gone']).state.goneCount).toBe(1)
})

it('an answer that proves nothing changes nothing, and is asked for again after a week', () => {
  expect(after(['unproven'])).toEqual({ state: unknown, days: 7 })
  expect(after(['gone', 'unproven'])).toEqual({ state: { goneCount: 1, goneSince: start, deadSince: null }, days: 2 })
  const dead = after(['gone', 'gone', 'gone']).state
  expect(judgeLink(dead, answer('unproven'), addSeconds(start, 40 * day), exact)).toMatchObject(dead)
})

it('a server that wants to be left alone is, but not for years', () => {
  const next = (wait: number) => secondsBetween(start, judgeLink(unknown, answer('unproven', wait), start, exact).nextCheckAt)
  expect([next(60), next(10 * day), next(1e12)]).toEqual([7 * day, 10 * day, 28 * day])
})

it('whatever comes, in any order: nothing is dead without three times gone since it last worked, and nothing is asked twice a day', () => {
  const verdicts = fc.array(fc.constantFrom<LinkVerdict>('works', 'gone', 'unproven'), { maxLength: 30 })
  fc.assert(
    fc.property(verdicts, fc.float({ min: 0, max: Math.fround(0.999), noNaN: true }), (given, random) => {
      let [state, at]: [LinkState, string] = [unknown, start]
      let sinceWell: LinkVerdict[] = []
      for (const verdict of given) {
        const { nextCheckAt, ...next } = judgeLink(state, answer(verdict), at, () => random)
        sinceWell = verdict === 'works' ? [] : [...sinceWell, verdict]
        expect(next.goneCount).toBe(sinceWell.filter((each) => each === 'gone').length)
        expect(next.deadSince !== null).toBe(next.goneCount >= 3)
        expect(secondsBetween(at, nextCheckAt)).toBeGreaterThanOrEqual(day)
        ;[state, at] = [next, nextCheckAt]
      }
    }),
  )
})
