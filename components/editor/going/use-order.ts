import { useCallback, useEffect, useState } from 'react'
import type { Entry } from '@/lib/core/incident/entry'
import { orderEntries } from '@/lib/core/timeline/order-entries'

/**
 * The order in which entries are listed: that of the public page, but nothing moves while somebody works in the list. What is new
 * meanwhile stands behind the entry that it stands behind in the document.
 */
export function useOrder(entries: readonly Entry[], isBusy: () => boolean): { order: readonly string[]; sort: () => void } {
  const [order, setOrder] = useState<readonly string[]>(() => sorted(entries))
  const sort = useCallback(() => setOrder((before) => keepIfSame(before, sorted(entries))), [entries])
  useEffect(() => {
    if (!isBusy()) sort()
  }, [sort, isBusy])
  return { order: withNew(order, entries), sort }
}

/** An order that lacks what is new, with it; what is gone stays named and is skipped. */
export function withNew(order: readonly string[], entries: readonly Entry[]): readonly string[] {
  const known = new Set(order)
  if (entries.every(({ id }) => known.has(id))) return order
  const next = [...order]
  for (const [index, { id }] of entries.entries()) {
    if (known.has(id)) continue
    const before = next.indexOf(entries[index - 1]?.id ?? '')
    next.splice(before === -1 ? next.length : before + 1, 0, id)
    known.add(id)
  }
  return next
}

function sorted(entries: readonly Entry[]): string[] {
  return orderEntries(entries).map(({ entry }) => entry.id)
}

function keepIfSame(before: readonly string[], after: readonly string[]): readonly string[] {
  return before.length === after.length && before.every((id, index) => id === after[index]) ? before : after
}
