import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { htmlToMarkdown } from '@/lib/ingest/feed/html-to-markdown'

describe('what is no HTML stays as written', () => {
  test.each([
    'Fewer than <1% of requests failed, then <0.1%.',
    'Routes US <-> BLR, see <https://status.example.com/a?b=1&c=2>.',
    'First line\nsecond line\n\n- a list\n- as it stands',
    'A channel named <ID> & a generic List<String>',
    'AT&amp;T as printed',
    '',
  ])('%j', (body) => {
    expect(htmlToMarkdown(body)).toBe(body)
  })
})

describe('what is HTML keeps its meaning', () => {
  test.each([
    ['paragraphs', '<p>One\n thing.</p><p>Another &amp; more.</p>', 'One thing.\n\nAnother & more.'],
    ['line breaks', 'Start: 10:00<br />\r\nEnd: 11:00<br>', 'Start: 10:00\nEnd: 11:00'],
    ['emphasis', 'It is <strong> very </strong>slow, <em>not</em> down', 'It is  **very** slow, *not* down'],
    ['an empty emphasis', 'a<b></b>b<strong> </strong>c', 'ab c'],
    ['nested emphasis of one kind', '<b>a<b>b</b>c</b>', '**abc**'],
    ['an emphasis that never ends', 'x <b>y', 'x y'],
    ['a list', '<ul><li>mail</li><li>search</li></ul>done', '- mail\n- search\n\ndone'],
    ['an ordered list in a list', '<ol><li>a<ul><li>b</li></ul></li><li>c</li></ol>', '1. a\n\n  - b\n\n2. c'],
    ['a heading', '<h2>Summary</h2>Text', '## Summary\n\nText'],
    ['code', 'run <code>restart</code>', 'run `restart`'],
    ['preformatted code', '<pre><code>a\n  b</code></pre>', '```\na\n  b\n```'],
    ['a link', 'see <a class="x" href="https://example.com/a (1)">the page</a>', 'see [the page](https://example.com/a%20%281%29)'],
    ['struck text', '<strike>over</strike>', '~~over~~'],
    ['a table', '<table><tr><td>a</td><td>b</td></tr></table>', 'a | b'],
    ['attributes without quotes', '<a href=https://example.com/x>x</a>', '[x](https://example.com/x)'],
    ['a no-break space', '<p>10&nbsp;min</p>', '10 min'],
  ])('%s', (_name, html, markdown) => {
    expect(htmlToMarkdown(html)).toBe(markdown)
  })

  test('lines of a body with inline tags alone stay lines', () => {
    expect(htmlToMarkdown('One\n<b>two</b>\n\nthree')).toBe('One\n**two**\n\nthree')
  })

  test('tags strewn into Markdown leave its lines and entities alone', () => {
    expect(htmlToMarkdown('- a &lt;b&gt;\n- <strike>c</strike>\n\nd<br>e', 'markdown')).toBe('- a &lt;b&gt;\n- ~~c~~\n\nd\ne')
  })

  test.each(['javascript:alert(1)', 'data:text/html,x', '//example.com'])('a link to %s keeps its words alone', (href) => {
    expect(htmlToMarkdown(`<p><a href="${href}">words</a></p>`)).toBe('words')
  })
})

test('no known tag is left, and no word is lost', () => {
  const tags = [
    '<p>',
    '</p>',
    '<b>',
    '</b>',
    '<br/>',
    '<li>',
    '</li>',
    '<ul>',
    '</ul>',
    '<a href="https://e.example">',
    '</a>',
    '<h3>',
    '<pre>',
  ]
  const piece = fc.oneof(fc.constantFrom(...tags), fc.stringMatching(/^[a-z]{1,8}$/), fc.constant(' '))
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const markdown = htmlToMarkdown(pieces.join(''))
      expect(markdown).not.toMatch(/<\/?(?:p|b|br|li|ul|a|h3|pre)[ />]/)
      const letters = (text: string) => text.replace(/\]\(https:\/\/e\.example\)/g, '').replace(/[^a-z]/g, '')
      expect(letters(markdown)).toBe(letters(pieces.map((part) => (part.startsWith('<') ? '' : part)).join('')))
    }),
    { numRuns: 500 },
  )
})

test('a text without a tag is returned as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      const bare = text.replaceAll('<', '')
      expect(htmlToMarkdown(bare)).toBe(bare)
    }),
  )
})

test.each([
  ['tags that never close', '<b><i>'],
  ['tags that never end', '<p '],
  ['empty marks', '<b> <i> </i></b>'],
  ['attributes', '<a href="https://e.example" href='],
  ['entities', '<br>&amp;&nbsp'],
])('twice the %s take about twice the time', (_name, unit) => {
  const time = (count: number) => {
    const text = unit.repeat(count)
    const start = performance.now()
    htmlToMarkdown(text)
    return performance.now() - start
  }
  const units = Math.floor(200_000 / unit.length)
  time(units)
  const once = Math.min(time(units), time(units), time(units))
  const twice = Math.min(time(units * 2), time(units * 2), time(units * 2))
  expect(twice).toBeLessThan(once * 3.5 + 20)
})
