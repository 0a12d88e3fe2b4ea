const special = /[&<>"']/g
const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/**
 * A text for XML 1.0, between tags or in an attribute. What no XML document can hold, even escaped (control characters, half a
 * character, the two noncharacters at the end of the basic plane), becomes U+FFFD, so that a reader sees that something was there.
 */
export function toXmlText(text: string): string {
  return toXmlCharacters(text).replace(special, (letter) => escapes[letter] ?? letter)
}

/** The same without escaping, for what another library escapes. */
export function toXmlCharacters(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML excludes
  return text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd')
}
