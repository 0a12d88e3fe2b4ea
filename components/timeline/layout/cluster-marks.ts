export type Placed<Item> = { items: Item[]; at: number; row: number }

/**
 * Puts marks side by side so that none covers another: each goes to the first row with room, and when no row has any it joins the
 * nearest mark, which then stands for several. `at` and `gap` are in one unit; `items` must be in order of `at`.
 */
export function clusterMarks<Item extends { at: number }>(items: readonly Item[], gap: number, rows: number): Placed<Item>[] {
  const placed: Placed<Item>[] = []
  const lastInRow: (Placed<Item> | undefined)[] = Array.from({ length: rows })
  for (const item of items) {
    const { at } = item
    const row = lastInRow.findIndex((last) => last === undefined || at - last.at >= gap)
    if (row >= 0) {
      const mark = { items: [item], at, row }
      lastInRow[row] = mark
      placed.push(mark)
      continue
    }
    const nearest = lastInRow.reduce((best, last) => (best === undefined || (last && last.at > best.at) ? last : best), undefined)
    nearest?.items.push(item)
  }
  return placed
}
