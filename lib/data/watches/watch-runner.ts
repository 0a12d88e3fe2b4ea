import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'
import { setTimeout as pause } from 'node:timers/promises'
import { toDatabaseFault } from '@/lib/data/database-fault'
import { beat } from '@/lib/data/health/pulse'
import type { FeedLimits } from '@/lib/data/watches/fetch/fetch-feed'
import { takeWatch } from '@/lib/data/watches/lease'
import { runWatch, type WatchReport } from '@/lib/data/watches/run-watch'
import type { LeasedWatch } from '@/lib/data/watches/watch'

const mostAtOnce = 3

export type WatchRunner = { stop: () => Promise<void> }
export type RunnerOptions = {
  limits?: Partial<FeedLimits>
  pollMilliseconds?: number
  onReport: (report: WatchReport) => void
  onFault: (message: string, error: unknown) => void
}

/** A name for whoever runs watches in this process, different from every other. */
export function runnerName(): string {
  return `${hostname().slice(0, 60)} ${process.pid} ${randomUUID()}`
}

/**
 * Runs the watches that fall due, a few at once, until it is stopped; any number of these may share a database. A database that is
 * away is waited for. Stopping lets what is under way end.
 */
export function startWatchRunner({ limits = {}, pollMilliseconds = 5000, onReport, onFault }: RunnerOptions): WatchRunner {
  const runner = runnerName()
  const stopping = new AbortController()
  const running = new Set<Promise<void>>()
  let away = false

  const run = async (watch: LeasedWatch) => {
    try {
      onReport(await runWatch(watch, { runner, limits }))
    } catch (error) {
      onFault(`watch ${watch.id} could not be run to its end`, toDatabaseFault(error))
    }
  }

  const look = async (): Promise<boolean> => {
    if (running.size >= mostAtOnce) return false
    const watch = await takeWatch(runner, null)
    if (watch === null) return false
    const task = run(watch).finally(() => running.delete(task))
    running.add(task)
    return true
  }

  const loop = async () => {
    while (!stopping.signal.aborted) {
      const found = await look().then(
        (taken) => {
          away = false
          beat('watches')
          return taken
        },
        (error: unknown) => {
          if (!away) onFault('the watches cannot be looked up; trying again', toDatabaseFault(error))
          away = true
          return false
        },
      )
      if (!found) await pause(pollMilliseconds, undefined, { signal: stopping.signal, ref: false }).catch(() => {})
    }
  }

  const ended = loop()
  return {
    stop: async () => {
      stopping.abort()
      await ended
      await Promise.all(running)
    },
  }
}
