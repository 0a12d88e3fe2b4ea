import { toInertJson } from '@/lib/publish/inert-json'

/** A node of structured data (schema.org). Members without a value are left out. */
export type JsonLdNode = { '@type': string; '@id'?: string } & Record<string, unknown>

/**
 * JSON-LD as it may stand inside a `script` element: no character in it can end the element, begin another or a comment, or break
 * a line, whatever the texts hold. Half characters become U+FFFD. Parsing it gives the node again.
 */
export function toJsonLd(node: JsonLdNode): string {
  return toInertJson({ '@context': 'https://schema.org', ...node })
}
