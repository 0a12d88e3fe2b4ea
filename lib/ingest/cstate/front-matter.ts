import { isMap, isScalar, isSeq, parseDocument, type Scalar } from 'yaml'
import type { Result } from '@/lib/core/errors'
import type { Span } from '@/lib/ingest/mapped-text'

/** A file taken apart: front matter and body with the UTF-16 offsets at which they begin. */
type SplitFile = { yaml: string; yamlAt: number; body: string; bodyAt: number }

/** A value of the front matter as printed, with its place in the file. */
export type PrintedValue = Span & { text: string }

/** Values by key in lower case (Hugo ignores the case of keys), the list of what is affected, and places nothing was made of. */
type FrontMatter = {
  values: ReadonlyMap<string, PrintedValue>
  affected: PrintedValue[]
  unread: (Span & { key: string; repeated: boolean })[]
}

/** Front matter is a dozen lines; the YAML reader is not linear, so it never sees more than this. */
const longest = 16_384

/** Splits a Markdown file at its front matter, or says in one sentence why it has none that could be read. */
export function splitFile(text: string): Result<SplitFile> {
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0
  const blank = /^\s*/.exec(text.slice(start, start + longest))?.[0].length ?? 0
  const openAt = start + blank
  if (openAt === text.length) return { ok: false, error: 'The input is empty.' }
  if (text[openAt] === '<') return { ok: false, error: 'The input is a web page, not Markdown with front matter.' }
  if (text.startsWith('+++', openAt)) return { ok: false, error: 'Front matter in TOML (+++) is not read; cState writes YAML (---).' }
  const opening = /^---[ \t]*\r?\n/.exec(text.slice(openAt, openAt + 100))
  if (opening === null) return { ok: false, error: 'The input does not begin with front matter (---).' }
  const yamlAt = openAt + opening[0].length
  const closing = /^---[ \t]*$/m.exec(text.slice(yamlAt, yamlAt + longest).replaceAll('\r', ' '))
  if (closing === null) {
    const long = text.length - yamlAt > longest
    return { ok: false, error: long ? 'The front matter is longer than 16 kB.' : 'The front matter does not end: the input is cut off.' }
  }
  const bodyAt = yamlAt + closing.index + closing[0].length
  return { ok: true, value: { yaml: text.slice(yamlAt, yamlAt + closing.index), yamlAt, body: text.slice(bodyAt), bodyAt } }
}

/** The values of YAML front matter, all as the text printed: `yes`, dates and numbers are read by whoever knows what they mean. */
export function parseFrontMatter({ yaml, yamlAt }: SplitFile): Result<FrontMatter> {
  const document = parseYaml(yaml)
  if (typeof document === 'string') return { ok: false, error: `The front matter is not YAML: ${document}` }
  const root = document.contents
  if (!isMap(root)) return { ok: false, error: 'The front matter holds no keys.' }
  const values = new Map<string, PrintedValue>()
  const unread: FrontMatter['unread'] = []
  let affected: PrintedValue[] = []
  for (const { key: name, value } of root.items) {
    if (!isScalar(name)) continue
    const key = String(name.value ?? '').toLowerCase()
    const place = spanOf(name, yamlAt)
    if (values.has(key)) unread.push({ key, ...place, repeated: true })
    if (isScalar(value)) values.set(key, printed(value, yamlAt))
    else if (key === 'affected' && isSeq(value)) {
      const items = value.items.filter((item) => isScalar(item))
      if (items.length < value.items.length) unread.push({ key, ...place, repeated: false })
      affected = items.map((item) => printed(item, yamlAt))
    } else unread.push({ key, ...place, repeated: false })
  }
  const single = values.get('affected')
  return { ok: true, value: { values, affected: single !== undefined && single.text !== '' ? [single] : affected, unread } }
}

function parseYaml(yaml: string): ReturnType<typeof parseDocument> | string {
  try {
    const document = parseDocument(yaml, { schema: 'failsafe', strict: false, uniqueKeys: false, logLevel: 'silent' })
    const fault = document.errors[0]
    return fault === undefined ? document : `${(fault.message.split('\n')[0] ?? '').replace(/:$/, '').slice(0, 300)}.`
  } catch {
    return 'it is nested too deeply.'
  }
}

function printed(scalar: Scalar, at: number): PrintedValue {
  return { text: String(scalar.value ?? '').trim(), ...spanOf(scalar, at) }
}

function spanOf({ range }: Scalar, at: number): Span {
  return { start: at + (range?.[0] ?? 0), end: at + (range?.[1] ?? 0) }
}
