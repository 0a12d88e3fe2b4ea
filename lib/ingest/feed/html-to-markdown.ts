import { decode } from 'html-entities'

const tag =
  /<(\/?)(p|div|section|article|br|hr|h[1-6]|ul|ol|li|strong|b|em|i|code|tt|pre|a|img|strike|s|del|u|ins|span|font|small|sub|sup|table|thead|tbody|tr|td|th|blockquote|details|summary)((?:[\s/][^<>]*)?)>/gi
const flowing = /<\/?(?:p|div|br|li|ul|ol|td|h[1-6])[\s/>]/i
const marks: Record<string, string> = { strong: '**', b: '**', em: '*', i: '*', code: '`', tt: '`', strike: '~~', s: '~~', del: '~~' }
const paragraphs = new Set('p div section article ul ol table blockquote details summary'.split(' '))

/**
 * A body with HTML in it as Markdown: paragraphs, line breaks, lists, headings, emphasis, code and links keep their meaning; tags
 * without one are left out. What only looks like a tag ("<1 % of requests") stays as written, and a body without any known tag
 * is returned unchanged. Links other than http, https and mailto keep their words alone. `within: 'markdown'` is for tags strewn
 * into Markdown, whose line breaks and entities are its own. Linear in its input.
 */
export function htmlToMarkdown(html: string, within: 'html' | 'markdown' = 'html'): string {
  if (html.search(tag) === -1) return html
  const writer = new MarkdownWriter(within === 'html' && flowing.test(html), within === 'html')
  let from = 0
  for (const match of html.matchAll(tag)) {
    writer.text(html.slice(from, match.index))
    from = match.index + match[0].length
    const [, slash, name = '', attributes = ''] = match
    if (slash === '/') writer.close(name.toLowerCase())
    else writer.open(name.toLowerCase(), attributes)
  }
  writer.text(html.slice(from))
  return writer.end()
}

/** Collects Markdown in one pass. An opened mark is known by its place in `out`, so that it can be taken back if nothing follows. */
class MarkdownWriter {
  private readonly out: string[] = []
  private readonly opened = new Map<string, { at: number; depth: number; href: string | null }>()
  private readonly lists: { ordered: boolean; count: number }[] = []
  private preformatted = false

  constructor(
    private readonly collapse: boolean,
    private readonly entities: boolean,
  ) {}

  text(html: string): void {
    if (html === '') return
    const plain = this.entities ? decode(html).replaceAll('\u00a0', ' ') : html
    if (this.preformatted || !this.collapse) this.out.push(plain)
    else {
      const line = plain.replace(/\s+/gu, ' ')
      const words = this.atLineStart() ? line.trimStart() : line
      if (words !== '') this.out.push(words)
    }
  }

  open(name: string, attributes: string): void {
    if (name in marks || name === 'a') this.openMark(name, attributes)
    else if (name === 'br') this.out.push('\n')
    else if (name === 'hr') this.out.push('\n\n---\n\n')
    else if (name === 'img') this.out.push(attribute(attributes, 'alt') ?? '')
    else if (name === 'pre') {
      this.preformatted = true
      this.out.push('\n\n```\n')
    } else if (name === 'ul' || name === 'ol') {
      if (this.lists.length < 6) this.lists.push({ ordered: name === 'ol', count: 0 })
      this.out.push('\n')
    } else if (name === 'li') this.openItem()
    else if (/^h[1-6]$/.test(name)) this.out.push(`\n\n${'#'.repeat(Number(name[1]))} `)
    else if (name === 'tr') this.out.push('\n')
    else if (name === 'td' || name === 'th') this.out.push(this.atLineStart() ? '' : ' | ')
    else if (paragraphs.has(name)) this.out.push('\n\n')
  }

  close(name: string): void {
    if (name in marks || name === 'a') this.closeMark(name)
    else if (name === 'pre') {
      this.preformatted = false
      this.out.push('\n```\n\n')
    } else if (name === 'ul' || name === 'ol') {
      this.lists.pop()
      this.out.push(this.lists.length === 0 ? '\n\n' : '\n')
    } else if (paragraphs.has(name) || /^h[1-6]$/.test(name)) this.out.push('\n\n')
  }

  end(): string {
    for (const { at } of this.opened.values()) this.out[at] = ''
    if (this.preformatted) this.out.push('\n```')
    return this.out
      .join('')
      .split('\n')
      .map((line) => line.trimEnd())
      .join('\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim()
  }

  private atLineStart(): boolean {
    return this.out.length === 0 || this.out.at(-1)?.endsWith('\n') === true
  }

  private isBlankAfter(at: number): boolean {
    for (let next = at + 1; next < this.out.length; next++) if (this.out[next]?.trim() !== '') return false
    return true
  }

  private openItem(): void {
    const list = this.lists.at(-1)
    const indent = '  '.repeat(Math.max(this.lists.length - 1, 0))
    if (list?.ordered) list.count++
    this.out.push(`\n${indent}${list?.ordered ? `${list.count}.` : '-'} `)
  }

  private openMark(name: string, attributes: string): void {
    if (this.preformatted) return
    const opened = this.opened.get(name)
    if (opened !== undefined) {
      opened.depth++
      return
    }
    const href = name === 'a' ? safeHref(attribute(attributes, 'href')) : null
    this.opened.set(name, { at: this.out.length, depth: 1, href })
    this.out.push(name === 'a' ? (href === null ? '' : '[') : (marks[name] ?? ''))
  }

  private closeMark(name: string): void {
    const opened = this.opened.get(name)
    if (opened === undefined || --opened.depth > 0) return
    this.opened.delete(name)
    const mark = this.out[opened.at] ?? ''
    if (this.isBlankAfter(opened.at)) this.out[opened.at] = ''
    else {
      const first = this.out[opened.at + 1] ?? ''
      const lead = /^\s*/u.exec(first)?.[0] ?? ''
      this.out[opened.at] = `${lead}${mark}`
      this.out[opened.at + 1] = first.slice(lead.length)
      const last = this.out.at(-1) ?? ''
      const bare = last.trimEnd()
      this.out[this.out.length - 1] = bare
      this.out.push(opened.href === null ? mark : `](${opened.href})`, last.slice(bare.length))
    }
  }
}

function attribute(attributes: string, name: string): string | null {
  const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(attributes)
  return match === null ? null : decode(match[1] ?? match[2] ?? match[3] ?? '').trim()
}

/** An address that may be linked, spelled so that Markdown reads it whole; null for any other scheme. */
function safeHref(href: string | null): string | null {
  if (href === null || !/^(?:https?:\/\/|mailto:)/i.test(href) || href.length > 2000) return null
  return href.replace(/[\s()<>]/g, (character) => encodeURIComponent(character).replace('(', '%28').replace(')', '%29'))
}
