/**
 * Marks the entries of the list that had not been said yet, without moving any of them: `from` and `to` are the positions before and
 * after, so that only what lies between is touched. `note` is what then stands beside each.
 */
export function markLater(ids: readonly (readonly string[])[], from: number, to: number, note: string): void {
  const isLater = to < from
  for (const id of ids.slice(Math.min(from, to) + 1, Math.max(from, to) + 1).flat()) {
    const entry = document.getElementById(id)
    if (entry === null) continue
    if (isLater) entry.dataset.later = note
    else delete entry.dataset.later
  }
}
