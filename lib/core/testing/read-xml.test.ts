import { describe, expect, it } from 'vitest'
import { elementsNamed, readXml } from '@/lib/core/testing/read-xml'

describe('the reader of XML for tests', () => {
  it('reads what is well-formed', () => {
    expect(readXml('<a b="1 &gt; 0"><c/>x &amp; y<c d=""/></a>')).toEqual({
      name: 'a',
      attributes: { b: '1 > 0' },
      children: [{ name: 'c', attributes: {}, children: [] }, 'x & y', { name: 'c', attributes: { d: '' }, children: [] }],
    })
    expect(elementsNamed('c', readXml('<a><b><c/></b><c/></a>'))).toHaveLength(2)
  })

  it.each([
    '',
    'a',
    '<a>',
    '<a></b>',
    '<a/><a/>',
    '<a b=1/>',
    '<a b="<"/>',
    '<a b="1" b="2"/>',
    '<a>&bogus;</a>',
    '<a>&</a>',
    '<a>]]></a>',
    '<a>\u0000</a>',
    '<a>\ud800</a>',
    '<a><!-- --></a>',
  ])('refuses %j', (xml) => {
    expect(() => readXml(xml)).toThrow(/^XML: /)
  })
})
