import { HtmlRenderer, Parser } from 'commonmark'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildSnippets } from '@/components/embed/build-snippets'
import { parsePasted } from '@/lib/site/embed/parse-pasted'

const siteUrl = 'https://record.example'
const facts = {
  title: 'EX1, Exchange Online: Mail is <late> & "queued"',
  quote: 'As of 18 Jul 2023, 10:39 UTC Microsoft says: mitigated.',
  code: 'EX1',
  state: 'Disputed, as of 18 Jul 2023',
}
const query = { view: 'timeline', theme: 'dark', lang: 'de', zone: 'Europe/Berlin' } as const
const rendered = (markdown: string) => new HtmlRenderer({ safe: true }).render(new Parser().parse(markdown))
const shownBy = (html: string) =>
  html
    .replace(/<[^>]+>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .trim()

describe('what one pastes', () => {
  const snippets = buildSnippets({ slug: 'ex1', query, siteUrl, facts })

  it('is an address that oEmbed understands', () => {
    expect(snippets.address).toBe('https://record.example/de/incidents/ex1?view=timeline&theme=dark&tz=Europe%2FBerlin')
    expect(parsePasted(snippets.address, siteUrl)).toEqual({ ok: true, pasted: { slug: 'ex1', query } })
  })

  it('is a frame with a title that waits for a reader', () => {
    expect(snippets.iframe).toBe(
      '<iframe src="https://record.example/embed/incidents/ex1?view=timeline&amp;theme=dark&amp;lang=de&amp;tz=Europe%2FBerlin" title="EX1, Exchange Online: Mail is &lt;late&gt; &amp; &quot;queued&quot;" width="100%" height="960" loading="lazy" frameborder="0"></iframe>',
    )
  })

  it('is an element around a plain link, with a script that no page waits for', () => {
    expect(snippets.script).toContain(
      '<outage-incident src="ex1" view="timeline" theme="dark" lang="de" tz="Europe/Berlin"><a href="https://record.example/de/incidents/ex1">',
    )
    expect(snippets.script).toMatch(/\n<script type="module">import\("https:\/\/record\.example\/embed\.js"\)<\/script>$/)
  })

  it('is a sentence with a date and the address', () => {
    expect(snippets.link).toBe(`${facts.title}. ${facts.quote} https://record.example/de/incidents/ex1`)
  })

  it('is Markdown that a safe renderer shows as a badge in a link, and as a dated link', () => {
    const html = rendered(snippets.markdown)
    expect(html).toContain(
      '<a href="https://record.example/de/incidents/ex1"><img src="https://record.example/badge/ex1.svg?lang=de" alt="EX1: Disputed, as of 18 Jul 2023" /></a>',
    )
    expect(shownBy(html)).toBe(`${facts.title}. ${facts.quote}`)
  })

  it('shows any title in Markdown as it stands in the record, and nothing of it becomes markup', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ab1 []()<>*_`\\!#&|~"\'-+.:;/{}') }), (text) => {
        const title = `T ${text} T`
        const html = rendered(buildSnippets({ slug: 'ex1', query, siteUrl, facts: { ...facts, title, quote: 'Q' } }).markdown)
        expect(shownBy(html).replace(/&#39;/g, "'")).toBe(`${title.replace(/\s+/g, ' ')}. Q`)
        expect(html.match(/<(?!\/)[a-z]+/g)).toEqual(['<p', '<a', '<img', '<a'])
      }),
    )
  })
})
