/** A stretch of the pasted text, and the numbers of the doubts that lie on it; `begins` are those that begin here. */
export type TextPart = { text: string; doubts: number[]; begins: number[] }

/**
 * The text in stretches, so that each doubt marks its own place and those that overlap are all seen. Doubts are numbered from one in
 * the order given; one without a place marks nothing. Sorting aside, linear in the text and the doubts that overlap.
 */
export function markText(text: string, doubts: readonly { start: number; end: number }[]): TextPart[] {
  const placed = doubts
    .map(({ start, end }, index) => ({ number: index + 1, start: Math.max(0, start), end: Math.min(end, text.length) }))
    .filter(({ start, end }) => end > start)
  const edges = [...new Set([0, text.length, ...placed.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b)
  const byStart = [...placed].sort((a, b) => a.start - b.start || a.number - b.number)
  const parts: TextPart[] = []
  let open: typeof placed = []
  let next = 0
  edges.slice(0, -1).forEach((from, index) => {
    const to = edges[index + 1] ?? text.length
    open = open.filter(({ end }) => end > from)
    const begins: number[] = []
    for (let doubt = byStart[next]; doubt !== undefined && doubt.start === from; doubt = byStart[next]) {
      open.push(doubt)
      begins.push(doubt.number)
      next += 1
    }
    if (to > from) parts.push({ text: text.slice(from, to), doubts: open.map(({ number }) => number), begins })
  })
  return parts
}
