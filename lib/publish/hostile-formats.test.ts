import { Parser } from 'commonmark'
import { parse } from 'csv-parse/sync'
import MarkdownIt from 'markdown-it'
import { describe, expect, it } from 'vitest'
import type { IncidentDocument } from '@/lib/core/incident/document'
import { hostileDocument, hostileTexts } from '@/lib/core/testing/hostile-document'
import { hostilePayloads } from '@/lib/core/testing/hostile-payloads'
import { elementsNamed, readXml } from '@/lib/core/testing/read-xml'
import { requireIncidentFormat } from '@/lib/publish/formats'
import { readBib } from '@/lib/publish/testing/read-bib'
import { tellForTests } from '@/lib/publish/testing/tell-for-tests'

const site = 'https://faultline.example/'
const named = { id: '018f0000-0000-7000-8000-000000000009', code: 'EX700001' }
const cases: [string, string][] = [...Object.entries(hostilePayloads), ...hostileTexts.flat().map((text): [string, string] => [text, text])]
const documents = cases.map(([name, text]): [string, string, IncidentDocument] => [name, text, hostileDocument(named, [text])])

/** With the text in every field that a format reads. */
const told = (document: IncidentDocument, text: string) =>
  tellForTests(
    { ...document, codes: [{ issuer: text, code: text }], origins: [] },
    { vendor: { slug: 'microsoft', name: text }, serviceNames: new Map([['exchange-online', text]]) },
  )

const render = (name: string, document: IncidentDocument, text: string) => requireIncidentFormat(name).render(told(document, text))

describe.each(documents)('%s', (_name, text, document) => {
  it('is a text and nothing else in incident.md', () => {
    const markdown = render('incident.md', document, text)
    const tree = new Parser().parse(markdown)
    const headings: string[] = []
    const walker = tree.walker()
    for (let event = walker.next(); event !== null; event = walker.next()) {
      const { node, entering } = event
      if (!entering) continue
      expect(['html_block', 'html_inline', 'image', 'code', 'code_block']).not.toContain(node.type)
      if (node.type === 'link')
        expect(node.destination).toMatch(/^https:\/\/(?:faultline\.example\/(?:de\/)?incidents\/|example\.org\/|licence\.example\/)/)
      if (node.type === 'heading') headings.push(`${node.level}`)
    }
    expect(headings).toEqual(['1', '2', '2', '2', '2', '3', '3', '3', '3', '2'])

    // As GitHub and others read it: tables, addresses that stand bare, and HTML allowed.
    const html = new MarkdownIt({ html: true, linkify: true }).render(markdown)
    for (const [, href] of html.matchAll(/<a href="([^"]*)"/g))
      expect(href).toMatch(/^https:\/\/(?:faultline\.example|example\.org|licence\.example)\//)
    expect(html).not.toMatch(/<(?!\/?(?:h[123]|p|ul|ol|li|strong|blockquote|table|thead|tbody|tr|th|td|a|br|hr)\b)/)
    for (const [row] of html.matchAll(/<tr>[\s\S]*?<\/tr>/g)) expect([4, 5]).toContain(row.match(/<t[hd]/g)?.length)
    expect(html.match(/<table>/g)).toHaveLength(2)
    expect(markdown).not.toMatch(/\{\{|\{%|<%|(?<!\\)\$\{|(?<!\\)`/)
  })

  it('stays in its cell of incident.csv, and is no formula', () => {
    const csv = render('incident.csv', document, text)
    const rows: string[][] = parse(csv)
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([21]))
    expect(rows).toHaveLength(1 + document.entries.length)
    for (const cell of rows.flat()) expect(cell).not.toMatch(/^[\s\u200b-\u200f\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r]/)
    expect(csv).toMatch(/^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u)
    expect(csv.replace(/"(?:[^"]|"")*"/g, '').replaceAll('\r\n', '')).not.toMatch(/["\r\n]/)
  })

  it('is one entry in cite.bib, without a command', () => {
    const [entry, ...more] = readBib(render('cite.bib', document, text))
    expect(more).toEqual([])
    expect(Object.keys(entry?.fields ?? {})).toEqual(['author', 'title', 'year', 'date', 'version', 'url', 'urldate', 'note', 'langid'])
    expect(entry?.fields.title).not.toMatch(
      /\\(?!text(?:backslash|braceleft|braceright|asciitilde|asciicircum|bar|less|greater|quotedbl|asciigrave)\}|[$&#%_])/,
    )
    expect(entry?.fields.title).not.toMatch(/(?<!\\)[$&#%_~^]/)
    expect(entry?.fields.url).toBe(`${site}incidents/${named.code.toLowerCase()}/revisions/3`)
  })

  it('stays within its lines in notice.txt', () => {
    const notice = render('notice.txt', document, text)
    expect(notice.split('\n')).toHaveLength(4)
    expect(notice).toMatch(/^[\n\u0020-\u007e\u00a0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u)
    for (const line of notice.split('\n'))
      expect(line.match(/[\u202a\u202b\u202d\u202e]/g)?.length ?? 0).toBe(line.match(/\u202c/g)?.length ?? 0)
  })

  it('is escaped where timeline.json is read as HTML', () => {
    const json = JSON.parse(render('timeline.json', document, text))
    const told = [json.title, ...json.events].flatMap((slide) => [
      slide.text.headline,
      slide.text.text,
      slide.group ?? '',
      slide.display_date ?? '',
    ])
    for (const html of [...told, ...json.eras.map((era: { text: { headline: string } }) => era.text.headline)]) {
      expect(html.replace(/<\/?p>|<a href="https:\/\/faultline\.example\/[^"<>]*">|<\/a>/g, '')).not.toMatch(/[<>"]/)
      expect(html).not.toMatch(/&(?!(?:amp|lt|gt|quot|apos|#39);)/)
    }
  })

  it('is letters on the image or nothing', () => {
    const svg = render('share.png', document, text)
    const read = readXml(svg)
    expect(read.attributes).toMatchObject({ width: '1200', height: '630' })
    const names = new Set([...svg.matchAll(/<([a-z]+)/g)].map(([, name]) => name))
    expect([...names].sort()).toEqual(['g', 'path', 'rect', 'svg', 'text'])
    for (const { children } of elementsNamed('text', read)) expect(children.join('').length).toBeLessThan(200)
    expect(svg.length).toBeLessThan(6000)
  })

  it('is itself again in incident.json', () => {
    expect(JSON.parse(render('incident.json', document, text)).incident.title).toBe(document.title)
  })
})
