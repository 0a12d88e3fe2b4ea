import { sha256Hex } from '@/lib/core/history/canonical'
import { foldText } from '@/lib/core/search/fold-text'

const longest = 80

/** A text as the words that make an address of it: `503 5.5.1 Bad sequence` is `503-5-5-1-bad-sequence`. May be empty. */
export function errorWords(text: string): string {
  return foldText(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}

/**
 * The address of an error text: its words, with the code in front where the text does not hold it, cut at a word after 80 letters.
 * Texts that differ in case and punctuation alone share one. A text without any Latin letter or digit gets a fingerprint.
 */
export function errorSlug({ code, text }: { code?: string | undefined; text: string }): string {
  const [head, words] = [errorWords(code ?? ''), errorWords(text)]
  const whole = head === '' || `-${words}-`.includes(`-${head}-`) ? words : [head, words].filter(Boolean).join('-')
  if (whole === '') return `text-${sha256Hex(foldText(text)).slice(0, 12)}`
  if (whole.length <= longest) return whole
  const cut = whole.slice(0, longest + 1).replace(/-[^-]*$/, '')
  return cut.length > longest ? whole.slice(0, longest) : cut
}
