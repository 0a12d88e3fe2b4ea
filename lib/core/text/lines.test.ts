import { describe, expect, it } from 'vitest'
import { linesOf, onOneLine } from '@/lib/core/text/lines'

describe('the lines of a text', () => {
  it('end wherever a line can end', () => {
    expect(linesOf('a\r\nb\rc\nd\u2028e\u2029f\u000bg\u000ch\u0085i')).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'])
    expect(onOneLine('  a\n\n b\t c ')).toBe('a b c')
  })

  it('hold only characters', () => {
    expect(linesOf('a\u0000b\ud800')).toEqual(['a\ufffdb\ufffd'])
  })

  it('turn nothing that follows them', () => {
    expect(onOneLine('\u202eabc')).toBe('\u202eabc\u202c')
    expect(onOneLine('\u2067a\u202ab')).toBe('\u2067a\u202ab\u202c\u2069')
    expect(onOneLine('\u2067a\u202ab\u2069')).toBe('\u2067a\u202ab\u2069')
    expect(onOneLine('\u202aa\u202c b \u202c\u2069')).toBe('\u202aa\u202c b \u202c\u2069')
  })
})
