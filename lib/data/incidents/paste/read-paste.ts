import { AppError } from '@/lib/core/errors'
import { isZone } from '@/lib/core/time/zone'
import { listPlaces, listServices, listVendors } from '@/lib/data/catalogue'
import { deriveIncidentId } from '@/lib/data/incidents/import/derive-incident-id'
import { unknownVendors } from '@/lib/data/incidents/import/file-catalogue'
import { findKnown, getKnown, type KnownIncident } from '@/lib/data/incidents/paste/find-known'
import type { Reading } from '@/lib/ingest/draft'
import { getFormat, sniffFormat } from '@/lib/ingest/formats'

export const mostPastedCharacters = 1_048_576

export type Paste = {
  /** The name of a format, or `auto`. */
  format: string
  text: string
  /** IANA zone of times printed without one. */
  zone: string
  vendor?: string | undefined
  /** Where the text stands, if it does not say so: a host or an address. */
  page?: string | undefined
  /** The incident that all of it belongs to; or for each that is read the one it belongs to, by their ids. */
  into?: string | Readonly<Record<string, string>> | undefined
}

export type PasteReading = {
  reading: Reading
  /** Null when no format fits. */
  format: string | null
  /** Where each incident that was read goes, by the id it was read under; one that is missing here is new. */
  targets: ReadonlyMap<string, KnownIncident>
  /** What the catalogue does not have yet; importing files it, for whoever may publish. */
  unfiled: { vendors: string[]; services: string[] }
}

/**
 * Reads what somebody pasted, and stores nothing. Throws 'too-large' for more than a megabyte, 'invalid' for a zone or a format that
 * there is not, 'not-found' for an incident to add to that is nowhere. What cannot be read is a refused reading.
 */
export async function readPaste(given: Paste): Promise<PasteReading> {
  const { text, zone } = given
  if (text.length > mostPastedCharacters)
    throw new AppError(
      'too-large',
      `This text has ${text.length} characters; ${mostPastedCharacters} can be read at once. Paste it in parts.`,
      {
        reason: 'paste-long',
      },
    )
  if (!isZone(zone)) throw new AppError('invalid', `There is no time zone ${zone.slice(0, 64)}.`, { field: 'zone', reason: 'zone' })
  if (given.format !== 'auto' && getFormat(given.format) === null)
    throw new AppError('invalid', `There is no format ${given.format.slice(0, 40)}.`, { field: 'format' })
  const [vendors, services, places] = [await listVendors(), await listServices(), await listPlaces()]
  const chosen = typeof given.into === 'string' ? await requireKnown(given.into) : null
  const vendor = given.vendor ?? chosen?.vendor
  if (vendor !== undefined && !vendors.some(({ slug }) => slug === vendor))
    throw new AppError('invalid', `The catalogue knows no vendor ${vendor.slice(0, 120)}.`, { field: 'vendor' })
  const format = given.format === 'auto' ? sniffFormat(text, 0.2) : getFormat(given.format)
  if (format === null) {
    const refused = text.trim() === '' ? 'There is nothing to read yet.' : 'What this is was not recognised. Say what it is.'
    return { reading: { drafts: [], doubts: [], refused }, format: null, targets: new Map(), unfiled: { vendors: [], services: [] } }
  }
  const reading = format.read(text, {
    ...{ zone, services, places, incidentId: deriveIncidentId },
    ...(vendor === undefined ? {} : { vendor }),
    ...(given.page === undefined || given.page === '' ? {} : { page: given.page }),
  })
  const targets = await findTargets(reading, given.into, chosen)
  const known = new Set(services.map(({ slug }) => slug))
  const unfiled = {
    vendors: unknownVendors(reading, vendors).map(({ slug }) => slug),
    services: (reading.services ?? []).filter(({ slug }) => !known.has(slug)).map(({ name }) => name),
  }
  return { reading, format: format.name, targets, unfiled }
}

async function findTargets(reading: Reading, into: Paste['into'], chosen: KnownIncident | null): Promise<Map<string, KnownIncident>> {
  const targets = await findKnown(reading.drafts.map(({ document }) => document))
  const [only, ...others] = reading.drafts
  if (chosen !== null && only !== undefined && others.length === 0) targets.set(only.document.id, chosen)
  if (typeof into !== 'object') return targets
  for (const [readId, incidentId] of Object.entries(into).slice(0, 200)) targets.set(readId, await requireKnown(incidentId))
  return targets
}

async function requireKnown(incidentId: string): Promise<KnownIncident> {
  const known = await getKnown(incidentId)
  if (known === null) throw new AppError('not-found', 'The incident to add to is neither in the record nor on the desk.', { field: 'into' })
  return known
}
