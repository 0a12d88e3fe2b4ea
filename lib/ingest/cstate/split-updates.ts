import { joinPieces, type MappedText, type Piece, type Span } from '@/lib/ingest/mapped-text'
import { linesOf } from '@/lib/ingest/paragraphs'

/** What a heading says an update is: the first word of the vendor's, the last, or something between; `plain` has no heading. */
type UpdateKind = 'initial' | 'final' | 'update' | 'plain'

/** One update of a body: what its heading says, the heading's own words for dates, the state it names, and its text. */
export type BodyUpdate = { kind: UpdateKind; label: string; state: string | null; text: string }

const fence = /^ {0,3}(`{3,}|~{3,})/
/** After its first word a heading names what it is about, a date, or nothing: "**Open source** tools" is none. */
const tail = '(?: (?:message|issue|incident|maintenance|outage|note))?(?:$| ?[-–—:,]| \\d| (?:at|on|of|from)\\b)'
const starts = new RegExp(`^(?:initial|opening|opened|open)${tail}`, 'i')
const endings = new RegExp(`^(?:final|closing|closed?|end of (?:the )?(?:outage|incident|maintenance|message))${tail}`, 'i')
const between = new RegExp(`^(?:updated?|edit(?:ed)?)${tail}`, 'i')
const states = new RegExp(
  `^(investigating|identified|monitoring|resolved|scheduled|in progress|verifying|completed|post-?mortem)${tail}`,
  'i',
)
const bareTime = /^\d{4}-\d{1,2}-\d{1,2}(?:[T ]\d{1,2}[:h]\d{2}(?::\d{2})?)?(?: ?(?:Z|UTC|GMT|[+-]\d{2}:?\d{2}))?$/
const bracketed = /^\[([^[\]]{1,80})\](?![(:[])[ \t]*(.*)$/
const bold = /^\*\*([^*]{1,80})(?:\*\*[ \t]*[-–—:]?[ \t]*(.*))?$/
const italic = /^\*([A-Za-z][A-Za-z ]{2,30})\*[ \t]*[-–—:][ \t]*(.*)$/
/** A comment made of one hyphenated word speaks to a tool, not to readers. */
const directive = /^<!--\s*[a-z]+(?:-[a-z]+)+\s*-->$/

/**
 * Takes HTML comments out of a body: the vendor does not publish them. Those with words are returned with their places; code in
 * fences is left alone, and so is a comment that never ends.
 */
export function withoutComments(body: MappedText): { text: MappedText; comments: Span[] } {
  const { text } = body
  const pieces: Piece[] = []
  const comments: Span[] = []
  let kept = 0
  let open: string | null = null
  let next = text.indexOf('<!--')
  for (const { from, to } of linesOf(text)) {
    if (next === -1) break
    const marker = from < kept ? undefined : fence.exec(text.slice(from, to))?.[1]
    if (marker !== undefined) open = open === null ? marker : marker.startsWith(open) ? null : open
    while (next !== -1 && next < to) {
      if (open === null && next >= from) {
        const end = text.indexOf('-->', next + 4)
        if (end === -1) return { text: joinPieces(body, [...pieces, { from: kept, to: text.length }]), comments }
        pieces.push({ from: kept, to: next })
        kept = end + 3
        const place = { start: body.starts[next] ?? 0, end: body.ends[kept - 1] ?? 0 }
        if (!directive.test(text.slice(next, Math.min(kept, next + 200)))) comments.push(place)
      }
      next = text.indexOf('<!--', Math.max(kept, next + 4))
    }
  }
  return { text: joinPieces(body, [...pieces, { from: kept, to: text.length }]), comments }
}

/**
 * The updates of a body, oldest first. They are told apart by headings ("[Update - 2030-03-29 15h50 UTC]", "**Update …**",
 * "*Resolved* - …") and by rules of dashes, with or without a bare time below. cState's pages have the newest on top; a body that
 * begins with its first message, or adds edits below it, is read downwards.
 */
export function splitUpdates(body: string): BodyUpdate[] {
  const found: BodyUpdate[] = []
  const lines: string[] = []
  let current: Omit<BodyUpdate, 'text'> = { kind: 'plain', label: '', state: null }
  let ruled = false
  const close = () => {
    const text = lines
      .join('\n')
      .trimEnd()
      .replace(/^(?:[ \t]*\n)+/, '')
    if (text !== '' || current.kind !== 'plain') found.push({ ...current, text })
    lines.length = 0
  }
  let open: string | null = null
  let blankBefore = true
  let afterRule = false
  for (const { from, to } of linesOf(body)) {
    const line = body.slice(from, to)
    const marker = fence.exec(line)?.[1]
    const inCode = open !== null
    if (marker !== undefined) open = open === null ? marker : marker.startsWith(open) ? null : open
    const heading = inCode || marker !== undefined ? null : headingOf(line, afterRule)
    if (heading !== null) {
      close()
      current = heading.update
      if (heading.rest !== '') lines.push(heading.rest)
    } else if (!inCode && blankBefore && /^-{3,}\s*$/.test(line)) {
      close()
      current = { kind: 'plain', label: '', state: null }
      ruled = true
    } else lines.push(line)
    afterRule = /^-{3,}\s*$/.test(line) || (afterRule && line.trim() === '')
    blankBefore = line.trim() === ''
  }
  close()
  return inOrder(found, ruled)
}

type Heading = { update: Omit<BodyUpdate, 'text'>; rest: string }

function headingOf(line: string, afterRule: boolean): Heading | null {
  if (line.length > 2000) return null
  const bare = line.trim()
  const text = bare.endsWith('-->') ? bare.slice(0, -3).trimEnd() : bare
  if (afterRule && bareTime.test(text)) return { update: { kind: 'update', label: text, state: null }, rest: '' }
  const [, label, rest = ''] = bracketed.exec(text) ?? bold.exec(text) ?? italic.exec(text) ?? []
  if (label === undefined) return null
  const words = label.trim()
  const state = states.exec(words)?.[1]?.toLowerCase() ?? null
  const kind = kindOf(words, state)
  if (kind === null || (text.startsWith('**') && !text.includes('**', 2) && !/\d{4}/.test(words))) return null
  return { update: { kind, label: words, state }, rest }
}

function kindOf(words: string, state: string | null): Exclude<UpdateKind, 'plain'> | null {
  if (starts.test(words)) return 'initial'
  if (endings.test(words) || state === 'resolved' || state === 'completed') return 'final'
  return state !== null || between.test(words) || bareTime.test(words) ? 'update' : null
}

/** Oldest first, with what stands before the first heading put where it belongs, and the oldest known as the first word. */
function inOrder(found: readonly BodyUpdate[], ruled: boolean): BodyUpdate[] {
  const [lead, ...others] = found
  if (lead === undefined || others.length === 0)
    return found.map((update) => (update.kind === 'plain' ? { ...update, kind: 'initial' } : update))
  const hasInitial = found.some(({ kind }) => kind === 'initial')
  if (lead.kind === 'plain' && !ruled) {
    if (!hasInitial) return [{ ...lead, kind: 'initial' }, ...others]
    const [next, ...rest] = others
    return inOrder(next === undefined ? [] : [{ ...next, text: `${lead.text}\n\n${next.text}`.trim() }, ...rest], ruled)
  }
  const ordered = lead.kind === 'initial' ? [...found] : [...found].reverse()
  if (!hasInitial && ordered[0]?.kind === 'plain') ordered[0] = { ...ordered[0], kind: 'initial' }
  return ordered
}
