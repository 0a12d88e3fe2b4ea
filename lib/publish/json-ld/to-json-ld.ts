/** A node of structured data (schema.org). Members without a value are left out. */
export type JsonLdNode = { '@type': string; '@id'?: string } & Record<string, unknown>

const unsafe = /[<>&\u2028\u2029]/g

/**
 * JSON-LD as it may stand inside a `script` element: no character in it can end the element, begin another or a comment, or break
 * a line, whatever the texts hold. Half characters become U+FFFD. Parsing it gives the node again.
 */
export function toJsonLd(node: JsonLdNode): string {
  const json = JSON.stringify({ '@context': 'https://schema.org', ...node }, (_, value: unknown) =>
    typeof value === 'string' ? value.toWellFormed() : value,
  )
  return json.replace(unsafe, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
