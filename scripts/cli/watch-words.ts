import type { WatchReport } from '@/lib/data/watches/run-watch'
import type { Watch } from '@/lib/data/watches/watch'
import type { Io } from '@/scripts/cli/io'

/** What a person wants to know of a watch, in three lines. */
export function tellWatch(watch: Watch): string {
  const { id, url, format, everySeconds, publish, lastRunAt, lastOutcome, lastReason, lastSuccessAt, failures } = watch
  const last = lastRunAt === null ? 'Not run yet.' : `${lastOutcome} at ${lastRunAt}: ${lastReason}`
  const again = failures > 1 ? ` ${failures} times in a row without success.` : ''
  return [
    `${id}  ${url}`,
    `   ${format}, every ${tellSeconds(everySeconds)}, ${publish ? 'published at once' : 'as drafts'}; ${standing(watch)}`,
    `   ${last}${again} Last success: ${lastSuccessAt ?? 'none'}.\n`,
  ].join('\n')
}

export function tellReport({ outcome, reason, items, rejected, error }: WatchReport, io: Io): void {
  for (const item of items) {
    if (item.outcome !== 'unchanged') {
      const where = item.draftId !== null ? ` (draft ${item.draftId})` : item.published ? ' (published)' : ''
      io.out(`${item.outcome}: ${item.slug}, ${item.title}${where}\n`)
    }
    for (const kept of item.kept) io.err(`  ${kept}\n`)
    if (item.reason !== null) io.err(`  Not stored: ${item.reason}\n`)
  }
  for (const { key, reason: why } of rejected) io.err(`Left out ${key}: ${why}\n`)
  if (error !== undefined) io.err(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
  io.out(`${outcome}: ${reason}\n`)
}

function standing({ paused, running, nextRunAt }: Watch): string {
  if (running) return 'running now'
  return paused ? 'paused' : `next at ${nextRunAt}`
}

function tellSeconds(seconds: number): string {
  const units = [
    ['d', 86_400],
    ['h', 3600],
    ['min', 60],
  ] as const
  const [name, size] = units.find(([, size]) => seconds % size === 0) ?? ['s', 1]
  return `${seconds / size} ${name}`
}
