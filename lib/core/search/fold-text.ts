/**
 * A text as search compares it: lower case, without accents, runs of white space as one space. "Zürich  EXO" becomes
 * "zurich exo", "Straße" becomes "strasse".
 */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replace(/\s+/gu, ' ')
    .trim()
}
