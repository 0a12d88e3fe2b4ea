import { setTimeout as pause } from 'node:timers/promises'
import { toDatabaseFault } from '@/lib/data/database-fault'

/** `signal` is aborted when it is to stop; `stop` lets the step that is under way end. */
export type Polling = { signal: AbortSignal; stop: () => Promise<void> }
export type PollingOptions = {
  /** Answers true where there is more to do at once. */
  step: () => Promise<unknown>
  pollMilliseconds: number
  /** Told once, however long the database stays away. */
  onAway: (fault: unknown) => void
}

/** Takes one step after the other, with a pause between them, until it is stopped. A database that is away is waited for. */
export function startPolling({ step, pollMilliseconds, onAway }: PollingOptions): Polling {
  const stopping = new AbortController()
  const { signal } = stopping
  let away = false

  const take = async (): Promise<boolean> => {
    try {
      const more = await step()
      away = false
      return more === true
    } catch (error) {
      if (!away) onAway(toDatabaseFault(error))
      away = true
      return false
    }
  }
  const loop = async () => {
    while (!signal.aborted) if (!(await take())) await pause(pollMilliseconds, undefined, { signal, ref: false }).catch(() => {})
  }

  const ended = loop()
  return {
    signal,
    stop: async () => {
      stopping.abort()
      await ended
    },
  }
}
