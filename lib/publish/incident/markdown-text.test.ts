import { Parser } from 'commonmark'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { linesOf, onOneLine } from '@/lib/core/text/lines'
import { inMarkdown, linkMarkdown, quoteMarkdown } from '@/lib/publish/incident/markdown-text'

/** The text of a Markdown as CommonMark reads it, and the kinds of all that is in it. */
function read(markdown: string): { text: string; kinds: string[] } {
  const walker = new Parser().parse(markdown).walker()
  const kinds = new Set<string>()
  let text = ''
  for (let event = walker.next(); event !== null; event = walker.next()) {
    if (!event.entering) {
      if (event.node.type === 'paragraph') text += '\n\n'
      continue
    }
    kinds.add(event.node.type)
    if (event.node.type === 'text') text += event.node.literal
    if (event.node.type === 'linebreak' || event.node.type === 'softbreak') text += '\n'
  }
  return { text: text.trimEnd(), kinds: [...kinds] }
}

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc
    .array(
      fc.constantFrom(
        '*',
        '_',
        '`',
        '[',
        ']',
        '(',
        ')',
        '<',
        '>',
        '#',
        '-',
        '+',
        '=',
        '1.',
        '|',
        '~',
        '\\',
        '!',
        '&amp;',
        ' ',
        '\n',
        '\t',
        'a',
        '://',
        '@',
        '$',
        '{',
      ),
      { maxLength: 24 },
    )
    .map((parts) => parts.join('')),
)

describe('a text in Markdown', () => {
  it('is read as it is, and as nothing else', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const line = onOneLine(text)
        const { text: told, kinds } = read(`x ${inMarkdown(text)} x`)
        expect(told).toBe(line === '' ? 'x  x' : `x ${line} x`)
        expect(kinds).toEqual(['document', 'paragraph', 'text'])
      }),
      { numRuns: 400 },
    )
  })

  it('is read line by line as a quotation', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const lines = linesOf(text).map((line) => line.replace(/\s+/g, ' ').trim())
        const { text: told, kinds } = read(quoteMarkdown(text))
        expect(told.split('\n').filter((line) => line !== '')).toEqual(lines.filter((line) => line !== ''))
        for (const kind of kinds) expect(['document', 'block_quote', 'paragraph', 'text', 'linebreak']).toContain(kind)
      }),
      { numRuns: 400 },
    )
  })

  it('keeps plain text plain', () => {
    expect(inMarkdown('Mail is late (5 h 19 min), see "more".')).toBe('Mail is late (5 h 19 min), see "more".')
    expect(quoteMarkdown('one\ntwo\n\n\n\nthree')).toBe('> one\\\n> two\n>\n> three')
  })
})

describe('a link', () => {
  it('goes where it says, whatever its text and address hold', () => {
    const url = 'https://example.org/a (b)/?q=1&copy=2#"><script>\\ü'
    const walker = new Parser().parse(linkMarkdown('a] (b) [c', url)).walker()
    const links: string[] = []
    for (let event = walker.next(); event !== null; event = walker.next()) {
      if (event.entering && event.node.type === 'link') links.push(event.node.destination ?? '')
    }
    expect(links).toEqual(['https://example.org/a%20%28b%29/?q=1&copy=2#%22%3E%3Cscript%3E%5C%C3%BC'])
  })
})
