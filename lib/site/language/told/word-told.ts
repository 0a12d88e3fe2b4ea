/** Sentences by their English ones; `{}` stands for what is put into them, in the same order. */
export type ToldWords = Readonly<Record<string, string>>

const patterns = new WeakMap<ToldWords, (readonly [RegExp, string])[]>()

/** A sentence that was told in English, in the words of a page; null where there are none for it. Those that say more are tried first. */
export function wordTold(told: string, words: ToldWords): string | null {
  const whole = words[told]
  if (whole !== undefined) return whole
  for (const [pattern, sentence] of patternsOf(words)) {
    const values = pattern.exec(told)?.slice(1)
    if (values !== undefined) return sentence.replaceAll('{}', () => values.shift() ?? '')
  }
  return null
}

/** The same where nothing can be marked as English: as it was told where there are no words for it. */
export function wordToldOrKeep(told: string, words: ToldWords): string {
  return wordTold(told, words) ?? told
}

function patternsOf(words: ToldWords): (readonly [RegExp, string])[] {
  const known = patterns.get(words)
  if (known !== undefined) return known
  const made = Object.entries(words)
    .filter(([english]) => english.includes('{}'))
    .sort(([one], [other]) => other.length - one.length)
    .map(([english, sentence]) => [new RegExp(`^${english.split('{}').map(escapeText).join('(.+?)')}$`, 's'), sentence] as const)
  patterns.set(words, made)
  return made
}

function escapeText(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
}
