import { uuidv7 } from 'uuidv7'
import * as z from 'zod'
import { AppError } from '@/lib/core/errors'
import type { IncidentDocument, Source } from '@/lib/core/incident/document'
import { canDraft, canPublish } from '@/lib/core/permissions'
import { type Actor, requirePermission } from '@/lib/data/actor'
import { listServices, listVendors, type Vendor } from '@/lib/data/catalogue'
import { publishDraft } from '@/lib/data/incidents/commands/publish-draft'
import { saveDraft } from '@/lib/data/incidents/commands/save-draft'
import { deriveIncidentId } from '@/lib/data/incidents/import/derive-incident-id'
import { findKnown } from '@/lib/data/incidents/paste/find-known'
import { detectLanguage } from '@/lib/ingest/detect-language'
import { incidentSlugOf, slugWords } from '@/lib/ingest/feed/feed-identity'
import { pastedDocument } from '@/lib/ingest/pasted/pasted-document'
import { sourceOfAddress } from '@/lib/ingest/pasted/source-of-address'
import { ticketKeyOf } from '@/lib/ingest/pasted/ticket-of'
import { now } from '@/lib/site/clock'

const webAddress = z.url({ protocol: /^https?$/ }).max(2000)
const stubSchema = z.strictObject({
  vendor: z.string().max(120),
  /** The vendor's ticket; blank where it has none. */
  code: z.string().trim().max(100),
  title: z.string().trim().min(1).max(500),
  url: webAddress,
  archiveUrl: webAddress.or(z.literal('')),
  publisher: z.string().trim().max(200),
  services: z.array(z.string().max(120)).max(20),
})
export type NewStub = z.input<typeof stubSchema>
export type MadeStub = { incidentId: string; draftId: string; slug: string; published: boolean }

/**
 * The first notice of an incident: its code, a title and one source, noted as seen now. A draft, or published at once with a reason.
 * 'invalid' names the field; 'conflict' with the incident that has the code already.
 */
export async function makeStub(
  actor: Actor,
  given: NewStub,
  options: { publish: boolean; seen: string; reason: string },
): Promise<MadeStub> {
  requirePermission(actor, canDraft, 'write drafts')
  if (options.publish) requirePermission(actor, canPublish, 'publish')
  const parsed = stubSchema.safeParse(given)
  if (!parsed.success) throw new AppError('invalid', 'The first notice is not valid.', { field: String(parsed.error.issues[0]?.path[0]) })
  const stub = { ...parsed.data, code: upper(parsed.data.code) }
  const vendor = (await listVendors()).find(({ slug }) => slug === stub.vendor)
  if (vendor === undefined) throw new AppError('invalid', 'There is no such vendor.', { field: 'vendor' })
  const services = (await listServices()).filter(({ slug, vendor: of }) => of === vendor.slug && stub.services.includes(slug))
  if (services.length < new Set(stub.services).size) throw new AppError('invalid', 'There is no such service.', { field: 'services' })
  if (stub.code !== '' && slugWords(stub.code, 100) === '') throw new AppError('invalid', 'This is no code.', { field: 'code' })
  const document = toDocument(
    stub,
    vendor,
    services.map(({ slug }) => slug),
    options.seen,
  )
  const known = stub.code === '' ? undefined : (await findKnown([document])).get(document.id)
  if (known !== undefined)
    throw new AppError('conflict', `${stub.code} is there already as “${known.title}”.`, {
      reason: 'code-exists',
      field: 'code',
      incident: known,
    })
  const draft = await saveDraft(actor, { document })
  const made = { incidentId: document.id, draftId: draft.id, slug: document.slug }
  if (!options.publish) return { ...made, published: false }
  await publishDraft(actor, { draftId: draft.id, reason: options.reason })
  return { ...made, published: true }
}

/** Ticket codes are capitals, however they are typed on a phone. */
function upper(code: string): string {
  return /^[a-z]{2}\d{5,8}$/i.test(code) ? code.toUpperCase() : code
}

function toDocument(stub: z.output<typeof stubSchema>, vendor: Vendor, services: readonly string[], seen: string): IncidentDocument {
  const { code, title } = stub
  const at = now()
  const id = code === '' ? uuidv7() : deriveIncidentId(ticketKeyOf({ vendor: vendor.slug, code, issuer: vendor.name }, ''))
  const language = detectLanguage(title) ?? 'en'
  return pastedDocument({
    id,
    slug: code === '' ? incidentSlugOf({ vendor: vendor.slug, day: at.slice(0, 10), title, originKey: id }) : slugWords(code, 100),
    codes: code === '' ? [] : [{ issuer: vendor.name, code }],
    origins: [],
    title,
    language,
    vendor: vendor.slug,
    services: services.map((service) => ({ service })),
    sources: [toSource(stub, vendor, at)],
    entries: [
      {
        id: 'first-notice',
        kind: 'check',
        statedAt: { at: `${at.slice(0, 16)}:00.000Z`, precision: 'minute', zone: 'UTC', zoneCertainty: 'stated' },
        speaker: 'Faultline',
        headline: title,
        body: seen,
        wording: 'paraphrase',
        regions: [],
        services: [],
        language,
        translations: [],
        sources: ['first-notice'],
        relates: [],
      },
    ],
  })
}

function toSource({ url, archiveUrl, publisher }: z.output<typeof stubSchema>, vendor: Vendor, at: string): Source {
  const guessed = sourceOfAddress(url, vendor)
  return {
    id: 'first-notice',
    ...guessed,
    ...(publisher === '' ? {} : { publisher }),
    url,
    ...(archiveUrl === '' ? {} : { archiveUrl }),
    retrievedAt: at,
  }
}
