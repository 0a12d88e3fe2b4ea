import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeText } from '@/lib/ingest/decode-text'

const utf8 = (text: string) => new TextEncoder().encode(text)

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2)
  const view = new DataView(bytes.buffer)
  for (let index = 0; index < text.length; index++) view.setUint16(index * 2, text.charCodeAt(index), littleEndian)
  return bytes
}

const joined = (...parts: readonly (Uint8Array | number[])[]) => Uint8Array.from(parts.flatMap((part) => [...part]))

describe('UTF-8', () => {
  test('with and without a byte order mark', () => {
    expect(decodeText(utf8('Störung, 障害, 🔥'))).toEqual({ ok: true, value: 'Störung, 障害, 🔥' })
    expect(decodeText(joined([0xef, 0xbb, 0xbf], utf8('[]')))).toEqual({ ok: true, value: '[]' })
  })

  test('a second mark belongs to the text', () => {
    expect(decodeText(joined([0xef, 0xbb, 0xbf, 0xef, 0xbb, 0xbf], utf8('a')))).toEqual({ ok: true, value: '\ufeffa' })
  })

  test('nothing is an empty text', () => {
    expect(decodeText(new Uint8Array())).toEqual({ ok: true, value: '' })
  })

  test('another encoding is refused with the offset', () => {
    const latin1 = joined(utf8('caf'), [0xe9], utf8(' closed'))
    expect(decodeText(latin1)).toEqual({ ok: false, error: 'The input is not UTF-8: byte 3 (0xe9) begins no character.' })
  })

  test('half a text in UTF-8 is refused, and so is a cut one', () => {
    const half = joined(utf8('{"a":"ü"'), [0xfc], utf8('}'))
    expect(decodeText(half)).toMatchObject({ ok: false, error: expect.stringContaining('byte 9') })
    const cut = utf8('abc€').subarray(0, 5)
    expect(decodeText(cut)).toEqual({ ok: false, error: 'The input is cut off in the middle of a character, at byte 3.' })
  })

  test.each([
    ['an overlong slash', [0xc0, 0xaf]],
    ['half a surrogate pair', [0xed, 0xa0, 0x80]],
    ['beyond Unicode', [0xf4, 0x90, 0x80, 0x80]],
    ['a lone continuation', [0x80]],
  ])('%s is no character', (_name, bytes) => {
    expect(decodeText(joined(utf8('ok'), bytes))).toMatchObject({ ok: false, error: expect.stringContaining('byte 2') })
  })
})

describe('UTF-16', () => {
  const text = '[{"summary":"Störung 🔥"}]'
  test.each([
    ['little-endian with a mark', joined([0xff, 0xfe], utf16(text, true))],
    ['big-endian with a mark', joined([0xfe, 0xff], utf16(text, false))],
    ['little-endian without one', utf16(text, true)],
    ['big-endian without one', utf16(text, false)],
  ])('%s', (_name, bytes) => {
    expect(decodeText(bytes)).toEqual({ ok: true, value: text })
  })

  test('an odd byte at the end is a cut text', () => {
    expect(decodeText(utf16(text, true).subarray(0, 9))).toMatchObject({ ok: false, error: expect.stringContaining('cut off') })
  })

  test('half a pair is refused with its offset', () => {
    const bytes = joined([0xff, 0xfe], utf16('ab', true), [0x00, 0xd8], utf16('c', true))
    expect(decodeText(bytes)).toEqual({ ok: false, error: 'The input is not UTF-16: half a character at byte 6.' })
  })

  test('UTF-32 is named and refused', () => {
    expect(decodeText(joined([0xff, 0xfe, 0, 0], [0x61, 0, 0, 0]))).toMatchObject({ ok: false, error: expect.stringContaining('UTF-32') })
  })
})

test('every well-formed text survives the way through its bytes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      fc.pre(text.charCodeAt(0) !== 0xfeff && !text.includes('\0'))
      expect(decodeText(utf8(text))).toEqual({ ok: true, value: text })
      expect(decodeText(joined([0xff, 0xfe], utf16(text, true)))).toEqual({ ok: true, value: text })
    }),
  )
})

test('any bytes give a text or a reason, and a text in UTF-8 is never changed', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      const decoded = decodeText(bytes)
      if (decoded.ok) expect(decoded.value.isWellFormed()).toBe(true)
      else expect(decoded.error).toMatch(/^The input is /)
    }),
    { numRuns: 500 },
  )
})
