// biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII is meant
const plain = /^[\x00-\x7f]*$/

/**
 * A text as search compares it: lower case, without accents, runs of white space as one space. "Zürich  EXO" becomes
 * "zurich exo", "Straße" becomes "strasse".
 */
export function foldText(text: string): string {
  return foldLetters(text).replace(/\s+/gu, ' ').trim()
}

/** The same for a single word, in which there is no white space. Most words are plain letters, which have no accents to lose. */
export function foldLetters(text: string): string {
  if (plain.test(text)) return text.toLowerCase()
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
}
