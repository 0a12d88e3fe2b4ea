import { toDatabaseFault } from '@/lib/data/database-fault'
import { beat } from '@/lib/data/health/pulse'
import { runnerName } from '@/lib/data/jobs/runner-name'
import { startPolling } from '@/lib/data/jobs/start-polling'
import type { FeedLimits } from '@/lib/data/watches/fetch-feed'
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

/**
 * Runs the watches that fall due, a few at once, until it is stopped; any number of these may share a database. A database that is
 * away is waited for. Stopping lets what is under way end.
 */
export function startWatchRunner({ limits = {}, pollMilliseconds = 5000, onReport, onFault }: RunnerOptions): WatchRunner {
  const runner = runnerName()
  const running = new Set<Promise<void>>()

  const run = async (watch: LeasedWatch) => {
    try {
      onReport(await runWatch(watch, { runner, limits }))
    } catch (error) {
      onFault(`watch ${watch.id} could not be run to its end`, toDatabaseFault(error))
    }
  }

  const look = async (): Promise<boolean> => {
    const watch = running.size >= mostAtOnce ? null : await takeWatch(runner, null)
    beat('watches')
    if (watch === null) return false
    const task = run(watch).finally(() => running.delete(task))
    running.add(task)
    return true
  }

  const polling = startPolling({
    step: look,
    pollMilliseconds,
    onAway: (fault) => onFault('the watches cannot be looked up; trying again', fault),
  })
  return {
    stop: async () => {
      await polling.stop()
      await Promise.all(running)
    },
  }
}
