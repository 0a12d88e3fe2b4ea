import type { Token } from 'markdown-it'
import { wordsOf } from '@/components/ui/markdown-parser'

export type Folded = { shown: Token[]; rest: Token[]; wordCount: number }

const shownLength = 1000
/** Less than this is not worth a disclosure. */
const leastRest = 800

/**
 * Where a very long text is cut in two: after the block, or the item of an unnumbered list, with which some thousand
 * characters are reached. `rest` is empty for texts that are not much longer. Nothing is lost: both together are the text.
 */
export function foldTokens(tokens: readonly Token[]): Folded {
  const whole = { shown: [...tokens], rest: [], wordCount: 0 }
  const lengths = tokens.map((token) => wordsOf(token).length)
  const total = lengths.reduce((sum, length) => sum + length, 0)
  let seen = 0
  let depth = 0
  let list: Token | undefined
  for (const [index, token] of tokens.entries()) {
    if (depth === 0) list = token.type === 'bullet_list_open' ? token : undefined
    seen += lengths[index] ?? 0
    depth += token.nesting
    if (total - seen < leastRest) return whole
    const isInList = depth === 1 && list !== undefined && token.type === 'list_item_close'
    if (seen < shownLength || !(depth === 0 || isInList)) continue
    const shown = tokens.slice(0, index + 1)
    const rest = tokens.slice(index + 1)
    const wordCount = rest.map(wordsOf).join(' ').split(/\s+/).filter(Boolean).length
    const close = tokens.find(({ type, level }, at) => at > index && type === 'bullet_list_close' && level === 0)
    if (!isInList || list === undefined || close === undefined) return { shown, rest, wordCount }
    return { shown: [...shown, close], rest: [list, ...rest], wordCount }
  }
  return whole
}
