/** Items of an outline with what stands below each. */
export type Nested<Item> = { item: Item; below: Nested<Item>[] }

/** An outline (items in order, each with its depth) as a tree. */
export function nestItems<Item>(outline: readonly { item: Item; depth: number }[]): Nested<Item>[] {
  const top: Nested<Item>[] = []
  const open: Nested<Item>[][] = [top]
  for (const { item, depth } of outline) {
    const nested: Nested<Item> = { item, below: [] }
    open.length = Math.min(depth + 1, open.length)
    open.at(-1)?.push(nested)
    open.push(nested.below)
  }
  return top
}
