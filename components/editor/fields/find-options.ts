import { foldText } from '@/lib/core/search/fold-text'

/** Something that can be chosen by its name, or by one of the other names that it goes by. */
export type TokenOption<Item> = { key: string; name: string; detail?: string; others?: readonly string[]; item: Item }

const mostShown = 8

/** What fits what was typed and is not chosen yet: names that begin with it first, then those in which a word does. */
export function findOptions<Item>(options: readonly TokenOption<Item>[], text: string, chosen: ReadonlySet<string>): TokenOption<Item>[] {
  const wanted = foldText(text.trim())
  const open = options.filter(({ key }) => !chosen.has(key))
  if (wanted === '') return open.slice(0, mostShown)
  const ranked = open.flatMap((option) => {
    const rank = Math.min(...[option.name, option.key, ...(option.others ?? [])].map((name) => rankOf(foldText(name), wanted)))
    return rank === Number.POSITIVE_INFINITY ? [] : [{ option, rank }]
  })
  return ranked
    .sort((a, b) => a.rank - b.rank || a.option.name.length - b.option.name.length)
    .slice(0, mostShown)
    .map(({ option }) => option)
}

function rankOf(name: string, wanted: string): number {
  if (name === wanted) return 0
  if (name.startsWith(wanted)) return 1
  return name.split(/[^\p{L}\p{N}]+/u).some((word) => word.startsWith(wanted)) ? 2 : name.includes(wanted) ? 3 : Number.POSITIVE_INFINITY
}
