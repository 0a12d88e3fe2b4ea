import { linesOf, onOneLine } from '@/lib/core/text/lines'

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

/**
 * A text within a line of Markdown, as it is: no emphasis, code, link, image, HTML, table cell, formula, template of a site generator or
 * bare address comes of it, by CommonMark or by what GitHub, Jekyll and Hugo add to it.
 */
export function inMarkdown(text: string): string {
  return escapeLine(onOneLine(text))
}

/** A text as a quotation, line by line, in the order and with the blank lines that it has. */
export function quoteMarkdown(text: string): string {
  const lines = linesOf(text).map((line) => line.replace(/\s+/g, ' ').trim())
  const quoted = lines.map((line, index) => {
    if (line === '') return '>'
    const isFollowed = (lines[index + 1] ?? '') !== ''
    return `> ${escapeLine(line)}${isFollowed ? '\\' : ''}`
  })
  return quoted.join('\n').replace(/(?:\n>)+(?=\n>\n)/g, '')
}

/** A link to an absolute address; the address holds nothing that could end it. */
export function linkMarkdown(text: string, url: string): string {
  const address = url
    .replace(/[^\w\-.~:/?#@!$&+,;=%]/g, (letter) => encodeURIComponent(letter.toWellFormed()).replace(/['()*!]/g, hex))
    .replaceAll('&', '&amp;')
  return `[${inMarkdown(text)}](${address})`
}

function hex(letter: string): string {
  return `%${letter.charCodeAt(0).toString(16).toUpperCase()}`
}

function escapeLine(line: string): string {
  return (
    line
      .replace(/[&<>]/g, (letter) => entities[letter] ?? letter)
      .replace(/[\\`*_[\]{}|~$#^]|(?<=\{)%|%(?=\})/g, (letter) => `\\${letter}`)
      // An address that stands bare is made a link by many: a mark of it that is escaped is not.
      .replace(/:(?=\/\/)|:(?=\S*@)|@(?=\w)|(?<=\w)\.(?=\w)/g, (letter) => `\\${letter}`)
      .replace(/(?<!:)\/\/(?=\w)/g, '\\//')
      // What begins a list, a rule, an underline or a definition at the start of a line.
      .replace(/^([-+=:])/, '\\$1')
      .replace(/^(\d{1,9})([.)])/, '$1\\$2')
  )
}
