import { AppError } from '@/lib/core/errors'
import { emptyDocument } from '@/lib/core/history/apply'
import { isSame } from '@/lib/core/history/canonical'
import type { Change } from '@/lib/core/history/change'
import { type CollectionName, collectionNames, headerNames, type IncidentDocument } from '@/lib/core/incident/document'

/**
 * The fewest changes that turn one document into another, order of items included; none when they are equal. From `null` they
 * begin with `create`. Applying them to `from` gives exactly `to`. Throws 'invalid' for two different incidents.
 */
export function diffDocuments(from: IncidentDocument | null, to: IncidentDocument): Change[] {
  if (from !== null && from.id !== to.id) throw new AppError('invalid', `cannot compare incident ${from.id} with ${to.id}`)
  const { id, slug, title, vendor, language } = to
  const base = from ?? emptyDocument(to)
  const created: Change[] = from === null ? [{ op: 'create', id, slug, title, vendor, language }] : []
  const headers = headerNames
    .filter((name) => !isSame(base[name], to[name]))
    .map((name) => ({ op: 'set', name, value: to[name] }) as Change)
  return [...created, ...headers, ...collectionNames.flatMap((name) => diffCollection(name, base[name], to[name]))]
}

function diffCollection(collection: CollectionName, from: readonly { id: string }[], to: readonly { id: string }[]): Change[] {
  const wanted = new Set(to.map(({ id }) => id))
  const removed = from.filter(({ id }) => !wanted.has(id)).map(({ id }): Change => ({ op: 'remove', collection, id }))
  const positions = new Map(from.filter(({ id }) => wanted.has(id)).map(({ id }, position) => [id, position]))
  const old = new Map(from.map((item) => [item.id, item]))
  const kept = longestRise(to.flatMap(({ id }) => positions.get(id) ?? []))
  const stays = ({ id }: { id: string }) => kept.has(positions.get(id) ?? -1)
  const lastKept = to.findLastIndex(stays)
  const somethingMoves = kept.size < positions.size
  const puts = to.flatMap((item, index): Change[] => {
    if (stays(item)) return isSame(old.get(item.id), item) ? [] : [{ op: 'put', collection, item } as Change]
    if (!somethingMoves && index > lastKept) return [{ op: 'put', collection, item } as Change]
    return [{ op: 'put', collection, item, after: to[index - 1]?.id ?? null } as Change]
  })
  return [...removed, ...puts]
}

/** The numbers of a longest rising subsequence: the items that need not move. Patience sorting, n log n. */
function longestRise(numbers: readonly number[]): Set<number> {
  const tops: number[] = []
  const before = new Map<number, number | undefined>()
  for (const number of numbers) {
    let low = 0
    let high = tops.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((tops[middle] ?? 0) < number) low = middle + 1
      else high = middle
    }
    before.set(number, tops[low - 1])
    tops[low] = number
  }
  const rise = new Set<number>()
  for (let next = tops.at(-1); next !== undefined; next = before.get(next)) rise.add(next)
  return rise
}
