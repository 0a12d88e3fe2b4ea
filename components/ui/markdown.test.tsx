import * as fc from 'fast-check'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { Markdown } from '@/components/ui/markdown'

/** Without the classes of the style sheet, which are not the subject. */
const render = (text: string) => renderToStaticMarkup(<Markdown text={text} />).replace(/ class="[^"]*"/g, '')

describe('text of an entry', () => {
  it('keeps its paragraphs, emphasis, code, quotes and lists', () => {
    expect(render('One *two* **three** `four`\n\n> five\n\n1. six\n2. seven')).toBe(
      '<div><p>One <em>two</em> <strong>three</strong> <code>four</code></p><blockquote><p>five</p></blockquote><ol start="1"><li>six</li><li>seven</li></ol></div>',
    )
  })

  it('has no headings of its own', () => {
    expect(render('# Big')).toBe('<div><p><strong>Big</strong></p></div>')
  })

  it('links addresses without vouching for them', () => {
    expect(render('see https://example.org/a')).toBe(
      '<div><p>see <a href="https://example.org/a" rel="nofollow noopener ugc">https://example.org/a</a></p></div>',
    )
  })

  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '[a](javascript:alert(1))',
    '[a](JaVaScRiPt&#58;alert(1))',
    '[a](data:text/html,<script>alert(1)</script>)',
    '[a](vbscript:x)',
    '![a](https://example.org/x.png)',
    '<https://example.org/" onmouseover="alert(1)>',
    '<svg/onload=alert(1)>',
    '[a]: javascript:alert(1)\n\n[a]',
    '```html\n<script>alert(1)</script>\n```',
  ])('lets nothing of %j come alive', (text) => {
    const html = render(text)
    expect(html).not.toMatch(/<(?:script|img|svg|iframe|style)/i)
    expect(html).not.toMatch(/href="(?!https?:|mailto:)/i)
    expect(html).not.toMatch(/<[^>]*\son\w+=/i)
  })

  it('shows what is too long as it is', () => {
    expect(render(`*${'a'.repeat(33_000)}*`)).toContain('*aaa')
  })

  it('renders any text to known elements only', () => {
    const known = /^(?:div|p|strong|em|s|a|code|pre|blockquote|ul|ol|li|br|hr|table|thead|tbody|tr|th|td)$/
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'<>[]()!*_`#|-:"\'&;/\\ \nab1=jx') }), (text) => {
        const tags = [...render(text).matchAll(/<\/?([a-z0-9]+)/gi)].map(([, tag]) => tag)
        expect(tags.filter((tag) => !known.test(tag ?? ''))).toEqual([])
      }),
    )
  })

  it('takes linear time on hostile input', () => {
    const started = performance.now()
    for (const text of ['['.repeat(30_000), '*a'.repeat(15_000), '> '.repeat(15_000), `${'`'.repeat(15_000)}a`]) render(text)
    expect(performance.now() - started).toBeLessThan(5000)
  })
})
