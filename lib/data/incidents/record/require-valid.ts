import { AppError } from '@/lib/core/errors'
import type { IncidentDocument } from '@/lib/core/incident/document'
import { namedSlugs } from '@/lib/core/incident/named-slugs'
import { type DocumentFault, parseDocument } from '@/lib/core/incident/parse-document'
import type { Transaction } from '@/lib/data/transaction'

/** A document from outside, or 'invalid' with every fault and its path. */
export function requireDocument(value: unknown): IncidentDocument {
  const parsed = parseDocument(value)
  if (!parsed.ok) throw invalid(parsed.error)
  const faults = findUnstorable(parsed.value, '')
  if (faults.length > 0) throw invalid(faults)
  return parsed.value
}

/** What a document names and the catalogue does not have. */
export type UnknownSlug = { what: 'vendor' | 'service' | 'place'; slug: string }

/** Throws 'invalid' naming every vendor, service and place of the document that the catalogue does not know. */
export async function requireKnownSlugs(tx: Transaction, document: IncidentDocument): Promise<void> {
  const { vendors, services, places } = namedSlugs(document)
  const unknown = await tx.$queryRaw<UnknownSlug[]>`
    SELECT 'vendor' AS what, given AS slug FROM unnest(${[...vendors]}::text[]) AS given
    WHERE NOT EXISTS (SELECT FROM vendor WHERE slug = given)
    UNION ALL SELECT 'service', given FROM unnest(${[...services]}::text[]) AS given
    WHERE NOT EXISTS (SELECT FROM service WHERE slug = given)
    UNION ALL SELECT 'place', given FROM unnest(${[...places]}::text[]) AS given
    WHERE NOT EXISTS (SELECT FROM region WHERE slug = given)`
  if (unknown.length === 0) return
  const missing = unknown.map(({ what, slug }) => `the ${what} ${slug}`)
  throw new AppError('invalid', `The catalogue does not know ${missing.join(', ')}.`, { reason: 'unknown-slugs', missing, unknown })
}

/** A merged incident leads to another one that is in the record and does not lead back. */
export async function requireSurvivor(tx: Transaction, { id, standing }: IncidentDocument): Promise<void> {
  if (standing.kind !== 'merged') return
  const survivor = await tx.incident.findUnique({ where: { id: standing.into } })
  if (survivor?.state === 'current' && survivor.id !== id) return
  throw new AppError('invalid', 'An incident can be merged only into another one that is published and current.', {
    reason: 'no-survivor',
    into: standing.into,
  })
}

function invalid(faults: readonly DocumentFault[]): AppError {
  const [first] = faults
  const more = faults.length > 1 ? ` (and ${faults.length - 1} more)` : ''
  return new AppError('invalid', `The document is not valid: ${first?.path === '' ? '' : `${first?.path}: `}${first?.message}${more}`, {
    faults,
  })
}

/** Neither jsonb nor any of the outputs can hold a NUL or half a character. */
function findUnstorable(value: unknown, path: string): DocumentFault[] {
  if (typeof value === 'string') {
    return value.isWellFormed() && !value.includes('\u0000') ? [] : [{ path, message: 'the text holds a NUL or half a character' }]
  }
  if (typeof value !== 'object' || value === null) return []
  const at = (key: string) => (Array.isArray(value) ? `${path}[${key}]` : path === '' ? key : `${path}.${key}`)
  return Object.entries(value).flatMap(([key, inner]) => findUnstorable(inner, at(key)))
}
