import type { Result } from '@/lib/core/errors'
import { joinPieces, type MappedText, type Piece, type Span } from '@/lib/ingest/mapped-text'

/** JSON that remembers where each value stood in the input. A string carries its own map, escapes and all. */
export type JsonNode = Span &
  (
    | { kind: 'object'; members: Map<string, JsonNode> }
    | { kind: 'array'; items: JsonNode[] }
    | { kind: 'string'; text: MappedText }
    | { kind: 'number'; value: number }
    | { kind: 'boolean'; value: boolean }
    | { kind: 'null' }
  )

const deepest = 100

/**
 * Reads JSON (RFC 8259) in linear time. The error says what was expected and `at` which offset of the input. Nesting deeper than
 * 100 is refused; of repeated keys the last one counts, as with `JSON.parse`. Raw line breaks inside a text are tolerated.
 */
export function readJson(source: MappedText): Result<JsonNode, { message: string; at: number }> {
  const reader = { source, at: 0 }
  try {
    const node = readValue(reader, 0)
    skipBlank(reader)
    if (reader.at < source.text.length) fail(reader, 'nothing more')
    return { ok: true, value: node }
  } catch (error) {
    if (!(error instanceof JsonFault)) throw error
    return { ok: false, error: { message: error.message, at: source.starts[error.at] ?? source.ends[source.ends.length - 1] ?? 0 } }
  }
}

type Reader = { source: MappedText; at: number }

class JsonFault extends Error {
  constructor(
    message: string,
    readonly at: number,
  ) {
    super(message)
  }
}

function fail(reader: Reader, expected: string): never {
  throw new JsonFault(`expected ${expected}`, reader.at)
}

function skipBlank(reader: Reader): void {
  const { text } = reader.source
  while (text[reader.at] === ' ' || text[reader.at] === '\n' || text[reader.at] === '\r' || text[reader.at] === '\t') reader.at++
}

function spanFrom(reader: Reader, from: number): Span {
  return { start: reader.source.starts[from] ?? 0, end: reader.source.ends[reader.at - 1] ?? 0 }
}

function readValue(reader: Reader, depth: number): JsonNode {
  if (depth > deepest) fail(reader, `no more than ${deepest} levels`)
  skipBlank(reader)
  const from = reader.at
  switch (reader.source.text[from]) {
    case '{':
      return readObject(reader, depth)
    case '[':
      return readArray(reader, depth)
    case '"': {
      const text = readString(reader)
      return { kind: 'string', text, ...spanFrom(reader, from) }
    }
    default:
      return readWord(reader)
  }
}

function readObject(reader: Reader, depth: number): JsonNode {
  const from = reader.at++
  const members = new Map<string, JsonNode>()
  skipBlank(reader)
  while (reader.source.text[reader.at] !== '}') {
    if (members.size > 0) expectComma(reader)
    if (reader.source.text[reader.at] !== '"') fail(reader, 'a key in quotes')
    const key = readString(reader).text
    skipBlank(reader)
    if (reader.source.text[reader.at] !== ':') fail(reader, 'a colon')
    reader.at++
    members.set(key, readValue(reader, depth + 1))
    skipBlank(reader)
  }
  reader.at++
  return { kind: 'object', members, ...spanFrom(reader, from) }
}

function readArray(reader: Reader, depth: number): JsonNode {
  const from = reader.at++
  const items: JsonNode[] = []
  skipBlank(reader)
  while (reader.source.text[reader.at] !== ']') {
    if (items.length > 0) expectComma(reader)
    items.push(readValue(reader, depth + 1))
    skipBlank(reader)
  }
  reader.at++
  return { kind: 'array', items, ...spanFrom(reader, from) }
}

function expectComma(reader: Reader): void {
  if (reader.source.text[reader.at] !== ',') fail(reader, 'a comma or the end')
  reader.at++
  skipBlank(reader)
}

const word = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)/y

function readWord(reader: Reader): JsonNode {
  word.lastIndex = reader.at
  const match = word.exec(reader.source.text)
  if (match === null) fail(reader, 'a value')
  const from = reader.at
  reader.at += match[0].length
  const span = spanFrom(reader, from)
  if (match[0] === 'null') return { kind: 'null', ...span }
  if (match[0] === 'true' || match[0] === 'false') return { kind: 'boolean', value: match[0] === 'true', ...span }
  return { kind: 'number', value: Number(match[0]), ...span }
}

const escapes: Record<string, string> = { '"': '"', '\\': '\\', '/': '/', b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' }

function readString(reader: Reader): MappedText {
  const { text } = reader.source
  const pieces: Piece[] = []
  let kept = ++reader.at
  for (;;) {
    const unit = text[reader.at]
    if (unit === undefined) fail(reader, 'the end of a text')
    if (unit === '"') break
    if (unit !== '\\') {
      reader.at++
      continue
    }
    if (reader.at > kept) pieces.push({ from: kept, to: reader.at })
    const code = text.slice(reader.at + 2, reader.at + 6)
    const escaped = text[reader.at + 1] === 'u' && /^[\da-fA-F]{4}$/.test(code) ? String.fromCharCode(Number.parseInt(code, 16)) : undefined
    const single = escapes[text[reader.at + 1] ?? '']
    const length = escaped === undefined ? 2 : 6
    const decoded = escaped ?? single
    if (decoded === undefined) fail(reader, 'a known escape')
    pieces.push({ from: reader.at, to: reader.at + length, text: decoded })
    reader.at += length
    kept = reader.at
  }
  if (reader.at > kept) pieces.push({ from: kept, to: reader.at })
  reader.at++
  return joinPieces(reader.source, pieces)
}
