import type { Paragraph } from '@/lib/ingest/paragraphs'
import { paragraphsOf } from '@/lib/ingest/paragraphs'

/** A half-open range of a text. */
export type Range = { from: number; to: number }

/** The stretches of `[0, length)` that none of the ranges covers, in order. */
export function uncovered(length: number, ranges: readonly Range[]): Range[] {
  const rest: Range[] = []
  let at = 0
  for (const range of [...ranges].sort((a, b) => a.from - b.from)) {
    if (range.from > at) rest.push({ from: at, to: range.from })
    at = Math.max(at, range.to)
  }
  if (at < length) rest.push({ from: at, to: length })
  return rest
}

/** The paragraphs that no range covers: what was not placed anywhere and must be shown to the curator. */
export function uncoveredParagraphs(text: string, ranges: readonly Range[]): Paragraph[] {
  return uncovered(text.length, ranges).flatMap(({ from, to }) => paragraphsOf(text, from, to))
}

/** The first of ascending numbers that is greater than `at`; null when none is. Logarithmic. */
export function firstAfter(ascending: readonly number[], at: number): number | null {
  let low = 0
  let high = ascending.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ascending[middle] ?? 0) > at) high = middle
    else low = middle + 1
  }
  return ascending[low] ?? null
}

/** Whether one of the ranges, ascending and disjoint, holds the offset. Logarithmic. */
export function isCovered(ascending: readonly Range[], at: number): boolean {
  let low = 0
  let high = ascending.length
  while (low < high) {
    const middle = (low + high) >> 1
    const range = ascending[middle]
    if (range === undefined || range.to > at) high = middle
    else low = middle + 1
  }
  return (ascending[low]?.from ?? Number.POSITIVE_INFINITY) <= at
}
