import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toXmlCharacters, toXmlText } from '@/lib/core/text/xml-text'

describe('a text in XML', () => {
  it('cannot end what it stands in', () => {
    expect(toXmlText(`<a b="c" d='e'>&amp;`)).toBe('&lt;a b=&quot;c&quot; d=&#39;e&#39;&gt;&amp;amp;')
  })

  it('shows where a character stood that XML cannot hold', () => {
    expect(toXmlText('a\u0000b\u001bc\ud800d\uffff')).toBe('a\ufffdb\ufffdc\ufffdd\ufffd')
    expect(toXmlText('tab\tline\nemoji 😀')).toBe('tab\tline\nemoji 😀')
  })

  it('holds only characters of XML, whatever it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), fc.integer({ min: 0xd800, max: 0xdfff }), (text, half) => {
        const written = toXmlText(text + String.fromCharCode(half))
        expect(written).not.toMatch(/[<>"']/)
        expect(written).toMatch(/^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u)
        expect(toXmlCharacters(written)).toBe(written)
      }),
    )
  })
})
