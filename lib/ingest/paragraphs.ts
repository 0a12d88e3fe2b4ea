/** A stretch of text between blank lines, half-open and without them; `blankLines` counts those before it. */
export type Paragraph = { from: number; to: number; blankLines: number }

/** A line without its end, half-open. */
export type Line = { from: number; to: number }

/** The lines of `[from, to)` of a text, whatever ends them. Nothing outside the range is looked at. */
export function linesOf(text: string, from = 0, to = text.length): Line[] {
  const part = text.slice(from, to)
  const lines: Line[] = []
  let at = 0
  for (;;) {
    const newline = part.indexOf('\n', at)
    const end = newline === -1 ? part.length : newline
    lines.push({ from: from + at, to: from + (end > at && part[end - 1] === '\r' ? end - 1 : end) })
    if (newline === -1) return lines
    at = newline + 1
  }
}

/** Where the line after the one that holds `at` begins, at most `to`. */
export function nextLineAfter(text: string, at: number, to: number): number {
  const newline = text.slice(at, to).indexOf('\n')
  return newline === -1 ? to : at + newline + 1
}

/** The paragraphs of `[from, to)` of a text. A line of white space counts as blank. */
export function paragraphsOf(text: string, from = 0, to = text.length): Paragraph[] {
  const paragraphs: Paragraph[] = []
  let open: Paragraph | null = null
  let blankLines = 0
  for (const line of linesOf(text, from, to)) {
    if (isBlank(text, line)) {
      if (open !== null) paragraphs.push(open)
      open = null
      blankLines++
    } else if (open === null) {
      open = { ...line, blankLines }
      blankLines = 0
    } else open.to = line.to
  }
  if (open !== null) paragraphs.push(open)
  return paragraphs
}

/** Looks no further than to the first letter, which is all there is to look at in most lines. */
function isBlank(text: string, { from, to }: Line): boolean {
  for (let at = from; at < to; at += 1) {
    const unit = text.charCodeAt(at)
    if (unit >= 128) return text.slice(at, to).trim() === ''
    if (unit !== 32 && (unit < 9 || unit > 13)) return false
  }
  return true
}
