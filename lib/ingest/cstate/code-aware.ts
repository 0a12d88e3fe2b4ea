import { linesOf } from '@/lib/ingest/paragraphs'

const fence = /^ {0,3}(`{3,}|~{3,})/
const span = /`[^`\n]*`/g

/**
 * Markdown with everything but its code rewritten: fenced blocks and code spans stay as they are, and so does the white space
 * around them.
 */
export function codeAware(markdown: string, rewrite: (text: string) => string): string {
  const parts: string[] = []
  let from = 0
  const push = (text: string) => {
    const bare = text.trim()
    const at = text.indexOf(bare)
    parts.push(bare === '' ? text : `${text.slice(0, at)}${rewrite(bare)}${text.slice(at + bare.length)}`)
  }
  for (const { start, end } of codeIn(markdown)) {
    push(markdown.slice(from, start))
    parts.push(markdown.slice(start, end))
    from = end
  }
  push(markdown.slice(from))
  return parts.join('')
}

function codeIn(markdown: string): { start: number; end: number }[] {
  const code: { start: number; end: number }[] = []
  let open: { start: number; marker: string } | null = null
  for (const { from, to } of linesOf(markdown)) {
    const line = markdown.slice(from, to)
    const marker = fence.exec(line)?.[1]
    if (open === null && marker !== undefined) open = { start: from, marker }
    else if (open !== null && marker?.startsWith(open.marker) === true) {
      code.push({ start: open.start, end: to })
      open = null
    } else if (open === null)
      for (const { 0: words, index } of line.matchAll(span)) code.push({ start: from + index, end: from + index + words.length })
  }
  if (open !== null) code.push({ start: open.start, end: markdown.length })
  return code
}
