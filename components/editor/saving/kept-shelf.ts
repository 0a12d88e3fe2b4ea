import { type KeptCopy, readKept } from '@/components/editor/working-copy/kept-copy'

/** Where a page keeps on this device what the server does not have yet. */
export type KeptShelf = {
  /** Null: the server has everything. False where the device does not let it be kept. */
  put: (kept: KeptCopy | null) => boolean
  /** Hands over what other pages left, once nobody has that page open any more. It stays on its shelf until it is `done`. */
  takeUp: (take: (kept: KeptCopy, done: () => void) => void) => void
}

type Locks = { request: (name: string, todo: () => Promise<unknown> | undefined) => Promise<unknown> }

/**
 * One shelf for each open page, so that two pages of one person do not write over each other. Each holds a lock on its own; whoever
 * gets the lock of another one knows that it is closed or crashed, and takes over what it left.
 */
export function openShelf(storage: Storage | null, locks: Locks | null, prefix: string, own: string): KeptShelf {
  const ownKey = `${prefix}${own}`
  if (locks !== null) void locks.request(ownKey, () => new Promise(() => {}))
  return {
    put: (kept) => {
      if (storage === null) return kept === null
      try {
        if (kept === null) storage.removeItem(ownKey)
        else storage.setItem(ownKey, JSON.stringify(kept))
        return true
      } catch {
        return false
      }
    },
    takeUp: (take) => {
      if (storage === null) return
      const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '')
      for (const key of keys.filter((each) => each.startsWith(prefix) && each !== ownKey)) {
        const done = () => storage.removeItem(key)
        const takeFrom = () => {
          const kept = readKept(storage.getItem(key))
          if (kept === null) done()
          else take(kept, done)
        }
        if (locks === null) takeFrom()
        else void locks.request(key, async () => takeFrom())
      }
    },
  }
}
