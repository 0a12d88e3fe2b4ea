/**
 * Text that remembers where each of its UTF-16 units stood in the original input: unit `i` was read from the half-open range
 * `[starts[i], ends[i])`. Decoding an entity or leaving out a tag keeps the map, so every doubt can point at the input itself.
 */
export type MappedText = { readonly text: string; readonly starts: Uint32Array; readonly ends: Uint32Array }

/** A stretch of a mapped text, half-open, in that text's own offsets. */
export type Passage = { readonly of: MappedText; readonly from: number; readonly to: number }

/** A half-open range of the original input, in UTF-16 offsets. */
export type Span = { start: number; end: number }

const longestShared = 2 ** 21
let counted = new Uint32Array(0)

/** The input as its own map: every unit stands where it stands. */
export function mapText(text: string): MappedText {
  const numbers = numbersTo(text.length)
  return { text, starts: numbers.subarray(0, text.length), ends: numbers.subarray(1, text.length + 1) }
}

/** 0, 1, 2 … to a number. They are the same for every input and nobody writes into them, so all but the longest share them. */
function numbersTo(last: number): Uint32Array {
  if (last < counted.length) return counted
  const numbers = new Uint32Array(last + 1)
  for (let index = 0; index <= last; index++) numbers[index] = index
  if (last < longestShared) counted = numbers
  return numbers
}

/** A part of a rewritten text: the units `[from, to)` of the source, unchanged unless `text` replaces them (empty: left out). */
export type Piece = { from: number; to: number; text?: string }

/** Joins pieces of a source, in order, into a new mapped text. A replaced stretch maps each new unit to the whole old stretch. */
export function joinPieces(source: MappedText, pieces: readonly Piece[]): MappedText {
  const texts = pieces.map((piece) => piece.text ?? source.text.slice(piece.from, piece.to))
  const text = texts.join('')
  const starts = new Uint32Array(text.length)
  const ends = new Uint32Array(text.length)
  let at = 0
  pieces.forEach((piece, index) => {
    const length = texts[index]?.length ?? 0
    if (piece.text === undefined) {
      starts.set(source.starts.subarray(piece.from, piece.to), at)
      ends.set(source.ends.subarray(piece.from, piece.to), at)
    } else if (length > 0) {
      starts.fill(source.starts[piece.from] ?? 0, at, at + length)
      ends.fill(source.ends[piece.to - 1] ?? 0, at, at + length)
    }
    at += length
  })
  return { text, starts, ends }
}

/** Rewrites every match of a global pattern; `replace` gives the new text or null to keep the match. Linear if the pattern is. */
export function rewrite(source: MappedText, pattern: RegExp, replace: (match: RegExpExecArray) => string | null): MappedText {
  const pieces: Piece[] = []
  let kept = 0
  for (const match of source.text.matchAll(pattern)) {
    const text = replace(match)
    if (text === null) continue
    const end = match.index + match[0].length
    if (match.index > kept) pieces.push({ from: kept, to: match.index })
    pieces.push({ from: match.index, to: end, text })
    kept = end
  }
  if (pieces.length === 0) return source
  pieces.push({ from: kept, to: source.text.length })
  return joinPieces(source, pieces)
}

/** The whole of a mapped text as a passage. */
export function wholeOf(of: MappedText): Passage {
  return { of, from: 0, to: of.text.length }
}

/** The words of a passage exactly as they stand in the mapped text. */
export function rawTextOf(passage: Passage): string {
  return passage.of.text.slice(passage.from, passage.to)
}

/** The passage without white space at either end (empty when it is all blank). */
export function trimmed(passage: Passage): Passage {
  const raw = rawTextOf(passage)
  const from = passage.from + (raw.length - raw.trimStart().length)
  return { of: passage.of, from, to: Math.max(from, passage.from + raw.trimEnd().length) }
}

const needsTidying = /[\r\n\t\u00a0\u202f]/

/**
 * The words of a passage as a field keeps them: line ends as LF, no-break spaces as spaces, no white space at either end of the
 * whole or at the end of a line, at most one blank line. The words themselves stay as written.
 */
export function textOf(passage: Passage): string {
  const raw = rawTextOf(passage)
  if (!needsTidying.test(raw)) return raw.trim()
  return raw
    .replace(/\r\n?/g, '\n')
    .replace(/[\u00a0\u202f\t]/g, ' ')
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

/** Where a passage (or `[from, to)` inside it, counted from its own start) stood in the original input. */
export function spanOf(passage: Passage, from = 0, to = passage.to - passage.from): Span {
  const first = Math.min(passage.from + from, passage.of.text.length)
  const last = Math.max(first, Math.min(passage.from + to, passage.of.text.length))
  const { starts, ends } = passage.of
  const start = starts[first] ?? ends[ends.length - 1] ?? 0
  return { start, end: last > first ? (ends[last - 1] ?? start) : start }
}

/** The first `maxLength` UTF-16 units of a text, without cutting a character in half. */
export function clip(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text
  const last = text.charCodeAt(maxLength - 1)
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? maxLength - 1 : maxLength)
}
