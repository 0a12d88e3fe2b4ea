import { type JsonLdNode, toJsonLd } from '@/lib/publish/json-ld/to-json-ld'

/** What a page is, for machines. The browser runs none of it. */
export function StructuredData({ node }: { node: JsonLdNode }) {
  return <script type="application/ld+json">{toJsonLd(node)}</script>
}
