import { decode } from 'html-entities'
import type { Doubt } from '@/lib/ingest/draft'
import { type MappedText, rewrite } from '@/lib/ingest/mapped-text'

const tags =
  /<\/?(p|div|br|li|ul|ol|a|b|strong|i|em|u|s|span|font|h[1-6]|table|thead|tbody|tr|td|th|blockquote|section|article|header|footer|pre|code|img|hr|html|body|head|meta|sup|sub)(?=[\s/>])[^<>]*>/gi
const comments = /<!--[^<>]*-->/g
const newlineTags = new Set(['p', 'div', 'br', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'table', 'tr', 'ul', 'ol', 'blockquote', 'section'])
const entities = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/gi
const broken = /\0|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** Puts U+FFFD where the input has a NUL or half a character, with one doubt for each stretch of them. */
export function repairText(source: MappedText, doubts: Doubt[]): MappedText {
  let last: Doubt | null = null
  return rewrite(source, broken, (match) => {
    const start = source.starts[match.index] ?? 0
    const end = source.ends[match.index] ?? start
    if (last !== null && last.end === start) last.end = end
    else {
      last = { kind: 'repaired-text', message: 'A NUL or half a character was replaced by U+FFFD.', start, end }
      doubts.push(last)
    }
    return '\ufffd'
  })
}

/**
 * HTML, or text with some HTML in it, as plain text: known tags leave a line break (blocks) or nothing (inline), list items a
 * dash, entities their character, a no-break space an ordinary one. Anything else that looks like a tag stays as written.
 */
export function htmlToText(source: MappedText): MappedText {
  const bare = rewrite(
    rewrite(source, comments, () => ''),
    tags,
    (match) => {
      const name = (match[1] ?? '').toLowerCase()
      if (name === 'li') return match[0].startsWith('</') ? '' : '\n- '
      if (name === 'td' || name === 'th') return ' '
      return newlineTags.has(name) ? '\n' : ''
    },
  )
  return rewrite(bare, entities, (match) => {
    const text = decode(match[0])
    if (text === match[0] || text === '\0' || !text.isWellFormed()) return null
    return text === '\u00a0' ? ' ' : text
  })
}
