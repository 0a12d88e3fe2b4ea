const unsafe = /[<>&\u2028\u2029]/g

/**
 * JSON in which no character can end an element, begin another or a comment, or break a line, wherever it is put in. Half characters
 * become U+FFFD. Parsing it gives the value again.
 */
export function toInertJson(value: unknown): string {
  const json = JSON.stringify(value, (_, each: unknown) => (typeof each === 'string' ? each.toWellFormed() : each))
  return json.replace(unsafe, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
