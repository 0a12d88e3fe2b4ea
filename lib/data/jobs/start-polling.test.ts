import { describe, expect, it, vi } from 'vitest'
import { startPolling } from '@/lib/data/jobs/start-polling'

describe('a job that is looked for again and again', () => {
  it('goes on at once where there is more, and ends with the step that is under way', async () => {
    let [steps, ended] = [0, false]
    const polling = startPolling({
      step: async () => {
        steps += 1
        await new Promise(setImmediate)
        ended = steps === 3
        return steps < 3
      },
      pollMilliseconds: 60_000,
      onAway: () => {},
    })
    await vi.waitFor(() => expect(steps).toBe(3))
    await polling.stop()
    expect([steps, ended, polling.signal.aborted]).toEqual([3, true, true])
  })

  it('waits for a database that is away, and says so once each time', async () => {
    const told: string[] = []
    const outcomes = ['away', 'away', 'there', 'away', 'there']
    let steps = 0
    const polling = startPolling({
      step: async () => {
        const outcome = outcomes[steps]
        steps += 1
        if (outcome === 'away') throw new Error(`step ${steps}`)
      },
      pollMilliseconds: 1,
      onAway: (fault) => told.push((fault as Error).message),
    })
    await vi.waitFor(() => expect(steps).toBeGreaterThanOrEqual(5))
    await polling.stop()
    expect(told).toEqual(['step 1', 'step 4'])
  })
})
