import MarkdownIt, { type Token } from 'markdown-it'

const parser = new MarkdownIt({ html: false, typographer: false, linkify: true, breaks: true }).disable('image')

/** Longer texts are shown as they are: what they would be parsed to is not worth its time. */
export const parsedLength = 32_000

/** The tokens of a text that is at most `parsedLength` long. */
export function parseMarkdown(text: string): Token[] {
  return parser.parse(text, {})
}

/** The words of a text without its marks, for a short quotation of it. */
export function toPlainText(text: string): string {
  if (text.length > parsedLength) return text
  return parseMarkdown(text).map(wordsOf).filter(Boolean).join(' ')
}

/** What a block token says; a heading or paragraph says it in its inline token. */
export function wordsOf({ type, content, children }: Token): string {
  if (type !== 'inline') return content
  return (children ?? []).map((child) => (child.type.endsWith('break') ? ' ' : child.content)).join('')
}
