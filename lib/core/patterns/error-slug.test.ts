import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { errorSlug, errorWords } from '@/lib/core/patterns/error-slug'

describe('the address of an error text', () => {
  it('is its words', () => {
    expect(errorSlug({ code: '503 5.5.1', text: '503 5.5.1 Bad sequence of commands' })).toBe('503-5-5-1-bad-sequence-of-commands')
    expect(errorSlug({ text: '503 5.5.1 bad sequence of commands.' })).toBe('503-5-5-1-bad-sequence-of-commands')
    expect(errorSlug({ text: 'Größe überschritten' })).toBe('grosse-uberschritten')
  })

  it('begins with the code where the text does not hold it as a word', () => {
    expect(errorSlug({ code: '401', text: 'Unauthorized' })).toBe('401-unauthorized')
    expect(errorSlug({ code: '401', text: '401 exception' })).toBe('401-exception')
    expect(errorSlug({ code: '401', text: 'Trace 14012' })).toBe('401-trace-14012')
    expect(errorSlug({ code: 'X', text: '中文' })).toBe('x')
  })

  it('is cut after a whole word', () => {
    const text = 'The maximum number of concurrent connections per resource forest has exceeded a limit, closing transmission channel'
    expect(errorSlug({ text })).toBe('the-maximum-number-of-concurrent-connections-per-resource-forest-has-exceeded-a')
    expect(errorSlug({ text: 'x'.repeat(200) })).toBe('x'.repeat(80))
  })

  it('is a fingerprint where there is nothing to spell', () => {
    expect(errorSlug({ text: '错误' })).toMatch(/^text-[0-9a-f]{12}$/)
    expect(errorSlug({ text: '错误' })).not.toBe(errorSlug({ text: '失败' }))
  })

  it('fits into a URL, whatever the text is, and stays the same', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 300, unit: 'grapheme' }), (text) => {
        const slug = errorSlug({ text })
        expect(slug).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
        expect(slug.length).toBeLessThanOrEqual(80)
        expect(errorSlug({ text: text.toUpperCase().toLowerCase() })).toBe(errorSlug({ text: text.toUpperCase().toLowerCase() }))
      }),
    )
  })

  it('is found again in a report pasted whole', () => {
    const pasted = `Remote server returned\n '503 5.5.1 Bad sequence of commands' ###`
    expect(errorWords(pasted)).toContain(errorSlug({ text: '503 5.5.1 Bad sequence of commands' }))
    expect(errorWords('  — ')).toBe('')
  })
})
