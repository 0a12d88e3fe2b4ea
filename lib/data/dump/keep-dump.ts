import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import type { DumpFormat } from '@/lib/core/dump/dump-record'
import { addSeconds, secondsBetween } from '@/lib/core/time/instant'
import type { Instant } from '@/lib/core/time/moment'
import { toDatabaseFault } from '@/lib/data/database-fault'
import { getDb } from '@/lib/data/db'
import { type DumpShelf, dumpShelf, type KeptDump } from '@/lib/data/dump/kept-dump'
import { readPublicMark } from '@/lib/data/dump/public-mark'
import { writeDump } from '@/lib/data/dump/write-dump'
import { startPolling } from '@/lib/data/jobs/start-polling'
import { latestOutboxId } from '@/lib/data/outbox'
import { now } from '@/lib/site/clock'

export type KeeperOptions = {
  /** Of this process alone: what an earlier one left there may be of another database and is taken away. */
  folder: string
  format: DumpFormat
  onFault: (message: string, error: unknown) => void
  pollMilliseconds?: number
  /** A new one is written when nothing was published for so long, */
  quietSeconds?: number
  /** or when something has waited so long for that. */
  longestSeconds?: number
  /** After each, this many times as long as it took passes before the next, however much is published. */
  restFactor?: number
}

const pauseAfterFaultSeconds = 30

/**
 * Keeps a dump of the published record in a folder and writes it anew when the record changed, until it is stopped. What stopped being
 * public since it was written takes it away at once.
 */
export function startDumpKeeper(options: KeeperOptions): { stop: () => Promise<void> } {
  const { onFault, pollMilliseconds = 2000, quietSeconds = 10, longestSeconds = 60, restFactor = 10 } = options
  const shelf = dumpShelf()
  let [seen, isNew] = [0n, true]
  let waiting: { first: Instant; last: Instant } | null = null
  let notBefore: Instant | null = null
  let ready: Promise<unknown> = clear(options.folder)

  const make = async (): Promise<void> => {
    const began = now()
    await ready
    try {
      await replace(shelf, await write(options, polling.signal))
      notBefore = addSeconds(now(), secondsBetween(began, now()) * restFactor)
    } catch (error) {
      notBefore = addSeconds(now(), pauseAfterFaultSeconds)
      if (!polling.signal.aborted) onFault('the dump could not be written; trying again later', toDatabaseFault(error))
    }
  }
  shelf.make = () => {
    shelf.making ??= make().finally(() => {
      shelf.making = null
    })
    return shelf.making
  }

  const look = async (): Promise<void> => {
    const id = await latestOutboxId()
    if (isNew || id !== seen) {
      const at = now()
      waiting = { first: waiting?.first ?? at, last: at }
      ;[seen, isNew] = [id, false]
      if (shelf.kept !== null && shelf.kept.mark !== (await readPublicMark(getDb()))) {
        await replace(shelf, null)
        notBefore = null
        await shelf.make?.()
        if (shelf.kept !== null) waiting = null
        return
      }
    }
    if (waiting === null || (notBefore !== null && now() < notBefore)) return
    if (secondsBetween(waiting.last, now()) < quietSeconds && secondsBetween(waiting.first, now()) < longestSeconds) return
    waiting = null
    await shelf.make?.()
    if (shelf.kept === null) waiting = { first: now(), last: now() }
  }

  ready = ready.catch((error: unknown) => onFault('the folder of the dump cannot be cleared', error))
  const polling = startPolling({
    step: look,
    pollMilliseconds,
    onAway: (fault) => onFault('the record cannot be looked at for its dump; trying again', fault),
  })
  return {
    stop: async () => {
      await polling.stop()
      await shelf.making
      shelf.make = null
      await replace(shelf, null)
    },
  }
}

async function clear(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  for (const name of await readdir(folder)) if (/\.jsonl\.gz/.test(name)) await rm(path.join(folder, name), { force: true })
}

async function write({ folder, format }: KeeperOptions, signal: AbortSignal): Promise<KeptDump> {
  const next = path.join(folder, 'next.jsonl.gz')
  const { settings, totals, mark } = await writeDump({ file: next, compress: true, format, signal })
  const file = path.join(folder, `${totals.file.sha256}.jsonl.gz`)
  await rename(next, file)
  return { file, mark, sha256: totals.file.sha256, bytes: totals.file.bytes, manifest: format.manifest(settings, totals), writtenAt: now() }
}

/** Who reads the old file now reads it to its end: only its name goes. */
async function replace(shelf: DumpShelf, next: KeptDump | null): Promise<void> {
  const old = shelf.kept
  const isSame = old !== null && next !== null && old.sha256 === next.sha256
  shelf.kept = isSame ? { ...next, writtenAt: old.writtenAt } : next
  if (old !== null && !isSame) await rm(old.file, { force: true })
}
