/** Text as every database and every output can hold it: U+FFFD for a NUL or half a character, LF for line ends, no blank rim. */
export function cleanText(text: string): string {
  return text.toWellFormed().replaceAll('\u0000', '\ufffd').replace(/\r\n?/g, '\n').trim()
}

/** Clean text on one line, cut to `maxLength` UTF-16 units without halving a character; empty when there is none. */
export function cleanLine(text: string, maxLength: number): string {
  return clipText(cleanText(text).replace(/\s+/gu, ' '), maxLength)
}

/** A text cut to `maxLength` UTF-16 units, an ellipsis in place of what is missing; never half a character. */
export function clipText(text: string, maxLength: number): string {
  return text.length <= maxLength
    ? text
    : `${text
        .slice(0, maxLength - 1)
        .toWellFormed()
        .replace(/\ufffd$/u, '')}…`
}
