import { addSeconds } from '@/lib/core/time/instant'
import { beat } from '@/lib/data/health/pulse'
import { runnerName } from '@/lib/data/jobs/runner-name'
import { startPolling } from '@/lib/data/jobs/start-polling'
import { askLink, type LinkAnswer, type LinkLimits } from '@/lib/data/links/ask-link'
import { enlistLinks } from '@/lib/data/links/enlist-links'
import { judgeLink } from '@/lib/data/links/judge-link'
import { settleTakenLink, takeLink } from '@/lib/data/links/take-link'
import { now } from '@/lib/site/clock'

export type LinkChecker = { stop: () => Promise<void> }
export type CheckerOptions = {
  limits?: Partial<LinkLimits>
  pollMilliseconds?: number
  onAnswer: (url: string, answer: LinkAnswer) => void
  onFault: (message: string, error: unknown) => void
}

const enlistEverySeconds = 600

/**
 * Asks, one after the other, whether the pages that sources name are still there, until it is stopped; any number of these may share a
 * database and ask no more often together than one alone. A database that is away is waited for.
 */
export function startLinkChecker({ limits = {}, pollMilliseconds = 5000, onAnswer, onFault }: CheckerOptions): LinkChecker {
  const runner = runnerName()
  let enlistAt = ''

  const step = async () => {
    if (now() >= enlistAt) {
      await enlistLinks()
      enlistAt = addSeconds(now(), enlistEverySeconds)
    }
    const link = await takeLink(runner)
    beat('links')
    if (link === null) return
    const answer = await askLink(link.url, limits)
    await settleTakenLink(link, runner, answer, judgeLink(link, answer, now()))
    onAnswer(link.url, answer)
  }

  return startPolling({ step, pollMilliseconds, onAway: (fault) => onFault('links cannot be checked; trying again', fault) })
}
