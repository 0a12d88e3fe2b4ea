import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldTokens } from '@/components/ui/fold-tokens'
import { parseMarkdown, toPlainText, wordsOf } from '@/components/ui/markdown-parser'

const words = (tokens: Parameters<typeof foldTokens>[0]) => tokens.map(wordsOf).filter(Boolean)
const paragraph = 'The engineers look at it again. '.repeat(10).trim()

describe('a very long text', () => {
  it('is cut after the paragraph with which it has become long', () => {
    const { shown, rest, wordCount } = foldTokens(parseMarkdown(Array(20).fill(paragraph).join('\n\n')))
    expect([words(shown).length, words(rest).length, wordCount]).toEqual([4, 16, 16 * 60])
  })

  it('is cut within a list, of which both parts stay lists', () => {
    const { shown, rest } = foldTokens(parseMarkdown(`Lead\n\n${Array(20).fill(`- ${paragraph}`).join('\n')}`))
    expect([words(shown).length, words(rest).length]).toEqual([5, 16])
    expect([shown.at(-1)?.type, rest[0]?.type, rest.at(-1)?.type]).toEqual(['bullet_list_close', 'bullet_list_open', 'bullet_list_close'])
  })

  it('is not cut within a numbered list, a quotation or a table', () => {
    for (const text of [
      Array(20).fill(`1. ${paragraph}`).join('\n'),
      `> ${Array(20).fill(paragraph).join('\n>\n> ')}`,
      `|a|b|\n|-|-|\n${`|${paragraph}|b|\n`.repeat(20)}`,
    ]) {
      expect(foldTokens(parseMarkdown(text)).rest).toEqual([])
    }
  })

  it('is left whole when little more would follow', () => {
    expect(foldTokens(parseMarkdown(Array(6).fill(paragraph).join('\n\n'))).rest).toEqual([])
    expect(foldTokens([])).toEqual({ shown: [], rest: [], wordCount: 0 })
  })

  it('loses no word, and both parts are well nested', () => {
    const block = fc.constantFrom(
      paragraph,
      `- ${paragraph}\n- ${paragraph}`,
      `1. ${paragraph}`,
      `> ${paragraph}`,
      '```\ncode\n```',
      '# Head',
      '---',
    )
    fc.assert(
      fc.property(fc.array(block, { maxLength: 30 }), (blocks) => {
        const tokens = parseMarkdown(blocks.join('\n\n'))
        const { shown, rest } = foldTokens(tokens)
        expect([...words(shown), ...words(rest)]).toEqual(words(tokens))
        for (const part of [shown, rest]) {
          let depth = 0
          for (const { nesting } of part) {
            depth += nesting
            expect(depth).toBeGreaterThanOrEqual(0)
          }
          expect(depth).toBe(0)
        }
      }),
    )
  })
})

describe('a quotation without marks', () => {
  it('keeps the words alone', () => {
    expect(toPlainText('## Incident Report\n**Summary:** On *Tuesday*,\nall `stopped`.\n\n- one\n- [two](https://example.org)')).toBe(
      'Incident Report Summary: On Tuesday, all stopped. one two',
    )
  })
})
