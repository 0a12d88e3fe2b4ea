import type { Instant } from '@/lib/core/time/moment'
import { getDb } from '@/lib/data/db'
import { type PublicMark, readPublicMark } from '@/lib/data/dump/public-mark'

/** A dump that lies ready for readers. */
export type KeptDump = { file: string; mark: PublicMark; sha256: string; bytes: number; manifest: string; writtenAt: Instant }

/** What the keeper of this process shares with the routes that read it. */
export type DumpShelf = { kept: KeptDump | null; making: Promise<void> | null; make: (() => Promise<void>) | null }

/** One per process: the keeper and the routes are bundled apart but share the process. */
const key = Symbol.for('faultline.dump')
const store = globalThis as { [key]?: DumpShelf }

export function dumpShelf(): DumpShelf {
  store[key] ??= { kept: null, making: null, make: null }
  return store[key]
}

/**
 * The dump that may be shown now: one in which nothing stands that stopped being public since. Where there is none it is written, which
 * is waited for so long; null when that takes longer.
 */
export async function findDump(patienceMilliseconds: number): Promise<KeptDump | null> {
  const shelf = dumpShelf()
  if (await isPublic(shelf.kept)) return shelf.kept
  if (shelf.make === null) return null
  let timer: NodeJS.Timeout | undefined
  const patience = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, patienceMilliseconds)
  })
  await Promise.race([shelf.make(), patience])
  clearTimeout(timer)
  return (await isPublic(shelf.kept)) ? shelf.kept : null
}

/** With the database away nothing can stop being public, and what was shown goes on being shown. */
async function isPublic(kept: KeptDump | null): Promise<boolean> {
  if (kept === null) return false
  return readPublicMark(getDb()).then(
    (mark) => mark === kept.mark,
    () => true,
  )
}
