import { setTimeout as pause } from 'node:timers/promises'
import { addSeconds } from '@/lib/core/time/instant'
import { toDatabaseFault } from '@/lib/data/database-fault'
import { beat } from '@/lib/data/health/pulse'
import { askLink, type LinkAnswer, type LinkLimits } from '@/lib/data/links/ask-link'
import { enlistLinks } from '@/lib/data/links/enlist-links'
import { judgeLink } from '@/lib/data/links/judge-link'
import { settleTakenLink, takeLink } from '@/lib/data/links/take-link'
import { runnerName } from '@/lib/data/watches/watch-runner'
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
  const stopping = new AbortController()
  let enlistAt = ''
  let away = false

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

  const loop = async () => {
    while (!stopping.signal.aborted) {
      await step().then(
        () => {
          away = false
        },
        (error: unknown) => {
          if (!away) onFault('links cannot be checked; trying again', toDatabaseFault(error))
          away = true
        },
      )
      await pause(pollMilliseconds, undefined, { signal: stopping.signal, ref: false }).catch(() => {})
    }
  }

  const ended = loop()
  return {
    stop: async () => {
      stopping.abort()
      await ended
    },
  }
}
