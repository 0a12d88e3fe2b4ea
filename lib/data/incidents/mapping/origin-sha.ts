import { canonicalJson, sha256Hex } from '@/lib/core/history/canonical'
import type { IncidentDocument } from '@/lib/core/incident/document'

/** What an origin is looked up by. */
export function originSha({ format, page, key }: IncidentDocument['origins'][number]): string {
  return sha256Hex(canonicalJson([format, page, key]))
}
