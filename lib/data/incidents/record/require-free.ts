import { AppError } from '@/lib/core/errors'
import type { IncidentDocument } from '@/lib/core/incident/document'
import { originSha } from '@/lib/data/incidents/mapping/origin-sha'
import type { Transaction } from '@/lib/data/transaction'

type Code = IncidentDocument['codes'][number]
type Owner = { incidentId: string; slug: string; title: string }

/** Throws 'conflict', naming the incident that has it, when a slug is or was another incident's. The record must be locked. */
export async function requireFreeSlugs(tx: Transaction, document: IncidentDocument): Promise<void> {
  const [taken] = await tx.$queryRaw<(Owner & { taken: string })[]>`
    SELECT incident.id::text AS "incidentId", incident.slug, incident.title, incident_address.slug AS taken
    FROM incident_address JOIN incident ON incident.id = incident_address.incident_id
    WHERE incident_address.slug = ANY(${[document.slug, ...document.formerSlugs]}::text[]) AND incident.id <> ${document.id}::uuid
    LIMIT 1`
  if (taken === undefined) return
  throw new AppError('conflict', `The slug ${taken.taken} belongs to "${taken.title}" already. Choose another one.`, {
    reason: 'slug-taken',
    slug: taken.taken,
    incident: { id: taken.incidentId, slug: taken.slug, title: taken.title },
  })
}

/** Throws 'conflict', offering to add to it, when another current incident has one of the codes. The record must be locked. */
export async function requireFreeCodes(tx: Transaction, document: IncidentDocument, codes: readonly Code[]): Promise<void> {
  const owner = await findCodeOwner(tx, codes, document.id)
  if (owner === null) return
  throw new AppError('conflict', `${owner.code} is in the record already as "${owner.title}". Add to that incident instead.`, {
    reason: 'code-exists',
    code: owner.code,
    incident: { id: owner.incidentId, slug: owner.slug, title: owner.title },
  })
}

/** The current incident, other than the given one, that has one of the codes. Issuers and codes compare without case. */
export async function findCodeOwner(tx: Transaction, codes: readonly Code[], exceptId: string): Promise<(Owner & { code: string }) | null> {
  if (codes.length === 0) return null
  const found = await tx.incidentCode.findFirst({
    where: {
      OR: codes.map(({ issuer, code }) => ({ issuer: issuer.toLowerCase(), code: code.toLowerCase() })),
      NOT: { incidentId: exceptId },
    },
    include: { incident: true },
    orderBy: { incidentId: 'asc' },
  })
  if (found === null) return null
  const { slug, title } = found.incident
  const printed = codes.find(({ code }) => code.toLowerCase() === found.code)?.code ?? found.code
  return { incidentId: found.incidentId, slug, title, code: printed }
}

/** Throws 'conflict' when an origin is another incident's: the same page of the same vendor is never two incidents. */
export async function requireFreeOrigins(tx: Transaction, document: IncidentDocument): Promise<void> {
  const owner = await findOriginOwner(tx, document)
  if (owner === null || owner.incidentId === document.id) return
  throw new AppError('conflict', `This was imported already as "${owner.title}".`, {
    reason: 'origin-exists',
    incident: { id: owner.incidentId, slug: owner.slug, title: owner.title },
  })
}

/** The published incident, whatever its standing, that was imported from one of the document's origins. */
export async function findOriginOwner(tx: Transaction, { origins, id }: IncidentDocument): Promise<(Owner & { state: string }) | null> {
  if (origins.length === 0) return null
  const rows = await tx.$queryRaw<(Owner & { state: string })[]>`
    SELECT incident.id::text AS "incidentId", incident.slug, incident.title, incident.state
    FROM incident_origin JOIN incident ON incident.id = incident_origin.incident_id
    WHERE incident_origin.origin_sha = ANY(${origins.map(originSha)}::text[])`
  return rows.find(({ incidentId }) => incidentId !== id) ?? rows[0] ?? null
}
