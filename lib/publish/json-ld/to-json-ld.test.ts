import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toJsonLd } from '@/lib/publish/json-ld/to-json-ld'

const hostile = [
  '</script><script>alert(1)</script>',
  '<!--<script>',
  '<!-- --> ]]>',
  '&lt;/script&gt;',
  '\u2028alert(1)\u2029',
  '"},{"@type":"Person"',
  "\\u003c/script\\u003e' onload='x",
  '\u0000\u0007\u001b',
  'javascript:alert(1)',
]

describe('structured data inside a page', () => {
  it.each(hostile)('cannot be left by %j', (text) => {
    const json = toJsonLd({ '@type': 'Report', headline: text, [text]: text })
    expect(json).not.toMatch(/[<>&\u2028\u2029]/)
    expect(JSON.parse(json)).toEqual({ '@context': 'https://schema.org', '@type': 'Report', headline: text, [text]: text })
  })

  it('is the same data, whatever the texts hold', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.array(fc.string()), (headline, about) => {
        const json = toJsonLd({ '@type': 'Report', headline, about })
        expect(json).not.toMatch(/[<>&\u2028\u2029]/)
        expect(JSON.parse(json)).toMatchObject({ headline: headline.toWellFormed(), about })
      }),
    )
  })

  it('holds no half characters and leaves out what has no value', () => {
    const json = toJsonLd({ '@type': 'Report', headline: 'half \ud83d', description: undefined })
    expect(json.isWellFormed()).toBe(true)
    expect(JSON.parse(json)).toEqual({ '@context': 'https://schema.org', '@type': 'Report', headline: 'half \ufffd' })
  })
})
