import { onOneLine } from '@/lib/core/text/lines'

/** Widths of the letters from space to tilde in Inter Bold, in hundredths of the font size: its other weights are narrower. */
const widths = [
  24, 34, 55, 65, 65, 102, 67, 34, 38, 38, 56, 68, 33, 47, 33, 39, 67, 43, 63, 65, 68, 62, 65, 58, 65, 65, 33, 34, 68, 68, 68, 56, 102, 75,
  66, 74, 72, 61, 59, 75, 75, 28, 58, 72, 57, 93, 76, 77, 65, 78, 66, 65, 67, 73, 75, 104, 74, 73, 66, 38, 39, 38, 49, 48, 37, 58, 63, 59,
  63, 60, 40, 63, 62, 27, 27, 58, 27, 91, 62, 61, 63, 63, 41, 56, 37, 62, 60, 85, 58, 60, 57, 47, 37, 47, 68,
]
const otherWidth = 72
/** What Inter has letters for, of what texts are made of: Latin, Greek, Cyrillic and common signs. */
const missing =
  /[^\u0020-\u007e\u00a0-\u00ac\u00ae-\u0148\u014a-\u01c3\u01c5-\u0254\u0384-\u038a\u038c\u038e-\u03a1\u03a3-\u03ce\u0400-\u0479\u0480-\u049d\u04a0-\u04ff\u1e00-\u1e9b\u1ea0-\u1ef9\u2010-\u2015\u2018-\u2022\u2026\u2030\u2032\u2033\u2039\u203a\u2044\u20a0-\u20af\u20b1-\u20b5\u2116\u2122\u2190-\u2199\u2212\u221e\u2248\u2260\u2264\u2265\u25cf]+/gu
const ornaments = /(?:[\p{Extended_Pictographic}\p{Regional_Indicator}\p{Emoji_Modifier}\p{Cf}]|\p{M})+/gu

/**
 * A text as far as Inter can draw it: pictures and invisible marks are left out, and where letters of another script stood there is an
 * ellipsis. Empty when nothing of it can be drawn.
 */
export function toInterText(text: string): string {
  const drawn = onOneLine(
    onOneLine(text)
      .normalize('NFC')
      .replace(ornaments, (found) => found.replace(/[^©®™]/g, ''))
      .replace(missing, '…')
      .replace(/…(?:[\s…]*…)+/g, '…'),
  )
  return /[\p{L}\p{N}]/u.test(drawn) ? drawn : ''
}

/** How wide a text is at most, in pixels at a font size in pixels. */
export function interWidth(text: string, size: number): number {
  let hundredths = 0
  for (const letter of text) hundredths += widths[letter.charCodeAt(0) - 32] ?? otherWidth
  return (hundredths * size) / 100
}

/** A text on so many lines of that width; what has no room is cut with an ellipsis, a word too long for a line within itself. */
export function wrapInter(text: string, { size, width, lines }: { size: number; width: number; lines: number }): string[] {
  const wrapped: string[] = []
  let rest = text
  while (rest !== '' && wrapped.length < lines) {
    const isLast = wrapped.length === lines - 1
    const line = isLast ? fitting(rest, size, width, true) : fitting(rest, size, width, false)
    wrapped.push(line.shown)
    rest = line.rest
  }
  return wrapped
}

function fitting(text: string, size: number, width: number, isLast: boolean): { shown: string; rest: string } {
  if (interWidth(text, size) <= width) return { shown: text, rest: '' }
  const room = width - (isLast ? interWidth('…', size) : 0)
  let used = 0
  let end = 0
  for (const letter of text) {
    used += interWidth(letter, size)
    if (used > room) break
    end += letter.length
  }
  const space = text.lastIndexOf(' ', end)
  const cut = space > end / 2 ? space : Math.max(end, 1)
  const shown = text.slice(0, cut).trimEnd()
  return isLast ? { shown: `${shown}…`, rest: '' } : { shown, rest: text.slice(cut).trimStart() }
}
