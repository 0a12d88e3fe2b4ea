import { type Range, uncoveredParagraphs } from '@/lib/ingest/coverage'
import { detectLanguage } from '@/lib/ingest/detect-language'
import { clip, type MappedText, spanOf, textOf, trimmed } from '@/lib/ingest/mapped-text'
import type { Found } from '@/lib/ingest/microsoft/layouts/history'
import { emptyPost } from '@/lib/ingest/microsoft/layouts/statement'
import type { PostDoubt } from '@/lib/ingest/microsoft/read-post'
import { emptyTicket } from '@/lib/ingest/microsoft/ticket'
import { codePattern } from '@/lib/ingest/microsoft/words/labels'

const longestNote = 39_000
const mostStubs = 20

/** One doubt for each unbroken stretch of paragraphs that was placed nowhere. */
export function doubtUnplaced(of: MappedText, used: readonly Range[], message: string): PostDoubt[] {
  const stretches: Range[] = []
  const edges = [...used].map(({ from }) => from).sort((a, b) => a - b)
  let edge = 0
  for (const { from, to } of uncoveredParagraphs(of.text, used)) {
    const last = stretches.at(-1)
    while ((edges[edge] ?? Number.POSITIVE_INFINITY) < (last?.to ?? 0)) edge++
    if (last !== undefined && (edges[edge] ?? Number.POSITIVE_INFINITY) >= from) last.to = to
    else stretches.push({ from, to })
  }
  return stretches.map((range) => ({ kind: 'unplaced-text', message, ...spanOf(trimmed({ of, ...range })) }))
}

/**
 * An article that only speaks of tickets: a stub for each of them, the first with a note that holds the text, the others with the
 * paragraph that names them. Long texts become several notes. At most twenty; the doubts say what is left.
 */
export function readArticle(of: MappedText, used: readonly Range[]): Found[] {
  const paragraphs = uncoveredParagraphs(of.text, used)
  const found = new Map<string, Found>()
  for (const paragraph of paragraphs) {
    for (const [code] of of.text.slice(paragraph.from, paragraph.to).matchAll(codePattern)) {
      if (found.has(code) || found.size >= mostStubs) continue
      const passage = trimmed({ of, ...paragraph })
      const ticket = emptyTicket(code, spanOf(passage))
      found.set(code, { ticket, ranges: [] })
      ticket.posts =
        found.size === 1
          ? []
          : cut(of, passage.from, passage.to)
              .slice(0, 1)
              .map((part) => note(of, part.from, part.to))
    }
  }
  const first = [...found.values()][0]
  if (first !== undefined) {
    first.ticket.posts = notesOf(of, paragraphs).map(({ from, to }) => note(of, from, to))
    first.ranges.push(...paragraphs)
  }
  return [...found.values()]
}

/** Paragraphs gathered into stretches that fit one note each; what lies between them was placed elsewhere or is blank. */
function notesOf(of: MappedText, paragraphs: readonly Range[]): Range[] {
  const notes: Range[] = []
  for (const { from, to } of paragraphs) {
    const last = notes.at(-1)
    if (last !== undefined && to - last.from <= longestNote) last.to = to
    else notes.push(...cut(of, from, to))
  }
  return notes
}

function cut(of: MappedText, from: number, to: number): Range[] {
  const parts: Range[] = []
  for (let at = from; at < to; ) {
    const part = clip(of.text.slice(at, to), longestNote)
    parts.push({ from: at, to: at + part.length })
    at += part.length
  }
  return parts
}

function note(of: MappedText, from: number, to: number) {
  const passage = trimmed({ of, from, to })
  const language = detectLanguage(textOf(passage)) ?? 'en'
  return { ...emptyPost('note', passage.from, passage.to, spanOf(passage)), body: [passage], language }
}
