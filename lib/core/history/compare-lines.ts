import { type DiffPart, diffWords } from '@/lib/core/history/word-diff'

/** One thing said of something, under a key that stays when its text changes; `language` where the text is somebody's own words. */
export type Line = { key: string; label: string; text: string; language?: string }

/** A line that only one of two versions has, or that both have in different words: then `parts` are the words. */
export type LineChange = Omit<Line, 'text'> & { kind: 'added' | 'removed' | 'reworded'; parts: DiffPart[] }

/**
 * What differs between two lists of lines, in the order of the newer one; a line that is gone stands where it stood before. Lines
 * that are the same in both, and lines without text, are left out.
 */
export function compareLines(before: readonly Line[], after: readonly Line[]): LineChange[] {
  const old = new Map(before.filter(({ text }) => text !== '').map((line) => [line.key, line]))
  const fresh = new Map(after.filter(({ text }) => text !== '').map((line) => [line.key, line]))
  return mergeKeys([...old.keys()], [...fresh.keys()]).flatMap((key) => compareLine(old.get(key), fresh.get(key)))
}

function compareLine(before: Line | undefined, after: Line | undefined): LineChange[] {
  if (after === undefined) return before === undefined ? [] : [{ ...named(before), kind: 'removed', parts: whole(before, 'removed') }]
  if (before === undefined) return [{ ...named(after), kind: 'added', parts: whole(after, 'added') }]
  return before.text === after.text ? [] : [{ ...named(after), kind: 'reworded', parts: diffWords(before.text, after.text) }]
}

function named({ key, label, language }: Line): Omit<Line, 'text'> {
  return language === undefined ? { key, label } : { key, label, language }
}

function whole({ text }: Line, kind: DiffPart['kind']): DiffPart[] {
  return [{ text, kind }]
}

/** The newer keys in their order, each older one that is gone behind the one it followed. */
function mergeKeys(old: readonly string[], fresh: readonly string[]): string[] {
  const kept = new Set(fresh)
  const followers = new Map<string | null, string[]>()
  let last: string | null = null
  for (const key of old) {
    if (kept.has(key)) last = key
    else followers.set(last, [...(followers.get(last) ?? []), key])
  }
  return [...(followers.get(null) ?? []), ...fresh.flatMap((key) => [key, ...(followers.get(key) ?? [])])]
}
