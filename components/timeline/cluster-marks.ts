export type Placed<Item> = { items: Item[]; x: number; row: number }

/**
 * Puts marks side by side so that none covers another: each goes to the first row with room, and when no row has any it joins the
 * nearest mark, which then stands for several. `x` and `gap` are in percent of the axis; `items` must be in order of `x`.
 */
export function clusterMarks<Item>(items: readonly Item[], xOf: (item: Item) => number, gap: number, rows: number): Placed<Item>[] {
  const placed: Placed<Item>[] = []
  const lastInRow: (Placed<Item> | undefined)[] = Array.from({ length: rows })
  for (const item of items) {
    const x = xOf(item)
    const row = lastInRow.findIndex((last) => last === undefined || x - last.x >= gap)
    if (row >= 0) {
      const mark = { items: [item], x, row }
      lastInRow[row] = mark
      placed.push(mark)
      continue
    }
    const nearest = lastInRow.reduce((best, last) => (best === undefined || (last && last.x > best.x) ? last : best), undefined)
    nearest?.items.push(item)
  }
  return placed
}
