import { type MappedText, type Passage, trimmed } from '@/lib/ingest/mapped-text'
import { linesOf } from '@/lib/ingest/paragraphs'

/** One reader's comment: who wrote it, a line that dates it, its words, and whether it answers the one above it. */
export type FoundComment = { name: string; head: Passage; date: Passage | null; words: Passage; isReply: boolean }

const bullet = String.raw`(?<bullet>\d{1,4}[.)]|[•◦○·*–-])?`
const verbs = 'sagte?|schrieb|schreibt|meinte?|antwortete?|kommentierte?|says|said|wrote|writes|commented|replied|replies'
const head = new RegExp(
  String.raw`^\s{0,40}${bullet}\s{0,12}(?<name>\S.{0,79}?) (?:${verbs})(?<date> .{4,60}?)?\s?:(?!\d)\s*(?<rest>.*)$`,
  'u',
)
const isSentence =
  /[.!?„“"]|\b(?:Microsoft|Google|Amazon|AWS|Telekom|Support)\b|^(?:he|she|they|it|I|we|er|sie|ich|wir|man|der|die|das|the)\b/iu
const dated =
  /^\s*(?:am |on |vom )?(?:\d{1,2}\.? ?\p{L}{3,12}\.? \d{4}|\p{L}{3,12}\.? \d{1,2}, \d{4}|\d{1,2}[./]\d{1,2}[./]\d{2,4}|\d{4}-\d\d-\d\d).{0,40}$/iu
const closing =
  /^\s*(?:Schreibe einen Kommentar|Kommentar verfassen|Leave a (?:reply|comment)|Write a comment|Deine E-Mail-Adresse wird nicht veröffentlicht|Your email address will not be published)/i

/** How many lines of a text begin a comment ("3. somebody says:"). */
export function countHeads(text: string): number {
  return linesOf(text).filter(({ from, to }) => readHead(text.slice(from, Math.min(to, from + 300))) !== null).length
}

/**
 * The comments of a pasted thread: each from the line that names its writer to the next such line. What stands before the first one
 * is none; the form for a new comment ends the thread.
 */
export function findComments(of: MappedText): { comments: FoundComment[]; before: Passage; after: Passage } {
  const comments: FoundComment[] = []
  let open: { name: string; head: Passage; date: Passage | null; from: number; isReply: boolean } | null = null
  let numbered = false
  let end = of.text.length
  let begin = of.text.length
  const close = (to: number) => {
    if (open === null) return
    const { from, ...comment } = open
    comments.push({ ...comment, words: trimmed({ of, from, to }) })
    open = null
  }
  for (const line of linesOf(of.text)) {
    const text = of.text.slice(line.from, line.to)
    if (comments.length + (open === null ? 0 : 1) > 0 && closing.test(text)) {
      end = line.from
      break
    }
    const found = text.length > 300 ? null : readHead(text)
    if (found !== null) {
      close(line.from)
      begin = Math.min(begin, line.from)
      numbered ||= found.isNumbered
      const date = found.date === null ? null : { of, from: line.from + found.date.from, to: line.from + found.date.to }
      const isReply = !found.isNumbered && found.isBulleted && numbered
      open = { name: found.name, head: trimmed({ of, ...line }), date, from: line.from + found.restFrom, isReply }
    } else if (open !== null && open.date === null && dated.test(text) && of.text.slice(open.from, line.from).trim() === '') {
      open.date = trimmed({ of, ...line })
      open.from = line.to
    }
  }
  close(end)
  return { comments, before: trimmed({ of, from: 0, to: begin }), after: trimmed({ of, from: end, to: of.text.length }) }
}

type Head = { name: string; isNumbered: boolean; isBulleted: boolean; date: { from: number; to: number } | null; restFrom: number }

function readHead(line: string): Head | null {
  const match = head.exec(line)
  if (match?.groups === undefined) return null
  const { bullet: mark = '', name = '', date, rest = '' } = match.groups
  if (isSentence.test(name) || name.split(' ').length > 5 || (date !== undefined && !dated.test(date))) return null
  const dateFrom = date === undefined ? 0 : line.indexOf(date, line.indexOf(name) + name.length)
  return {
    name,
    isNumbered: /^\d/.test(mark),
    isBulleted: mark !== '',
    date: date === undefined ? null : { from: dateFrom, to: dateFrom + date.length },
    restFrom: line.length - rest.length,
  }
}
