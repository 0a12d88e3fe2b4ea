import { uuidv7 } from 'uuidv7'
import * as z from 'zod'
import { AppError } from '@/lib/core/errors'
import { sha256Hex } from '@/lib/core/history/canonical'
import type { IncidentDocument, Source } from '@/lib/core/incident/document'
import { canDraft, canPublish } from '@/lib/core/permissions'
import { type Actor, requirePermission } from '@/lib/data/actor'
import { listServices, listVendors, type Vendor } from '@/lib/data/catalogue'
import { publishDraft } from '@/lib/data/incidents/commands/publish-draft'
import { saveDraft } from '@/lib/data/incidents/commands/save-draft'
import { deriveIncidentId } from '@/lib/data/incidents/import/derive-incident-id'
import { findKnown } from '@/lib/data/incidents/paste/find-known'
import { recordAudit } from '@/lib/data/people/audit'
import { detectLanguage } from '@/lib/ingest/detect-language'
import { incidentSlugOf, slugWords } from '@/lib/ingest/feed/feed-identity'
import { pastedDocument } from '@/lib/ingest/pasted/pasted-document'
import { sourceOfAddress } from '@/lib/ingest/pasted/source-of-address'
import { servicesOf, ticketKeyOf } from '@/lib/ingest/pasted/ticket-of'
import { now } from '@/lib/site/clock'

const webAddress = z.url({ protocol: /^https?$/ }).max(2000)
const stubSchema = z.strictObject({
  vendor: z.string().max(120),
  /** The vendor's ticket; blank where it has none. */
  ticket: z.string().trim().max(100),
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
  const stub = { ...parsed.data, ticket: upper(parsed.data.ticket) }
  const vendor = (await listVendors()).find(({ slug }) => slug === stub.vendor)
  if (vendor === undefined) throw new AppError('invalid', 'There is no such vendor.', { field: 'vendor' })
  const all = await listServices()
  const services = all.filter(({ slug, vendor: of }) => of === vendor.slug && stub.services.includes(slug))
  if (services.length < new Set(stub.services).size) throw new AppError('invalid', 'There is no such service.', { field: 'services' })
  if (stub.ticket !== '' && slugWords(stub.ticket, 100) === '') throw new AppError('invalid', 'This is no code.', { field: 'ticket' })
  const guessed = servicesOf({ vendor: vendor.slug, code: stub.ticket || null }, stub.title, { services: all })
  const chosen = services.length > 0 ? services.map(({ slug }) => slug) : guessed.map(({ service }) => service)
  const document = toDocument(stub, vendor, chosen, options.seen)
  const known = stub.ticket === '' ? undefined : (await findKnown([document])).get(document.id)
  if (known !== undefined)
    throw new AppError('conflict', `${stub.ticket} is there already as “${known.title}”.`, {
      reason: 'already-there',
      field: 'ticket',
      incident: known,
    })
  const draft = await saveDraft(actor, { document })
  await recordAudit(actor, { action: 'first-notice', target: document.slug, detail: { publish: options.publish } })
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
  const { ticket: code, title } = stub
  const at = now()
  const id = code === '' ? uuidv7() : deriveIncidentId(ticketKeyOf({ vendor: vendor.slug, code }, ''))
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

function toSource(
  { url, archiveUrl, publisher }: Pick<z.output<typeof stubSchema>, 'url' | 'archiveUrl' | 'publisher'>,
  vendor: Vendor,
  at: string,
): Source {
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

/** A source beside those that an incident has, in its draft. */
export async function addSource(
  actor: Actor,
  incidentId: string,
  given: { vendor: string; url: string; archiveUrl: string; publisher: string },
): Promise<void> {
  const parsed = stubSchema.pick({ url: true, archiveUrl: true, publisher: true }).safeParse({
    ...{ url: given.url, archiveUrl: given.archiveUrl, publisher: given.publisher },
  })
  if (!parsed.success) throw new AppError('invalid', 'The source is not valid.', { field: String(parsed.error.issues[0]?.path[0]) })
  const vendor = (await listVendors()).find(({ slug }) => slug === given.vendor)
  if (vendor === undefined) throw new AppError('invalid', 'There is no such vendor.', { field: 'vendor' })
  const item = { ...toSource(parsed.data, vendor, now()), id: `source-${sha256Hex(parsed.data.url).slice(0, 12)}` }
  try {
    await saveDraft(actor, { incidentId, changes: [{ op: 'put', collection: 'sources', item }] })
  } catch (error) {
    // Its id is made of its address: whoever put the same one there has done it already.
    if (!(error instanceof AppError) || error.details.reason !== 'clash') throw error
  }
}
