import type { ServiceRef } from '@/lib/core/incident/impact'
import type { ReadOptions } from '@/lib/ingest/draft'
import { serviceHealthPage } from '@/lib/ingest/microsoft/ticket'
import { findCodes } from '@/lib/ingest/microsoft/words/labels'

/** The ticket that a pasted text is about. */
export type PastedTicket = { vendor: string; code: string | null; issuer: string }

/** What a text says of the vendor: the one told; that of an account; Microsoft where one of its ticket codes stands; else null. */
export function ticketOf(text: string, code: string | null, options: ReadOptions, ofAccount: string | null): PastedTicket | null {
  const isCode = code !== null && findCodes(code).length > 0
  const vendor = options.vendor ?? ofAccount ?? (isCode || findCodes(text).length > 0 ? 'microsoft' : null)
  return vendor === null ? null : { vendor, code, issuer: vendor === 'microsoft' ? 'Microsoft' : vendor }
}

/** The key of a ticket's id: the same that its history gives it, so that whatever is pasted first makes one incident. */
export function ticketKeyOf({ vendor, code }: Pick<PastedTicket, 'vendor' | 'code'>, otherwise: string): string {
  if (code === null) return otherwise
  return vendor === 'microsoft' ? `microsoft/${serviceHealthPage}/${code}` : `${vendor}/ticket/${code}`
}

/** The services that a ticket's code begins with; else the one whose longest name stands in the text. */
export function servicesOf(
  { vendor, code }: Pick<PastedTicket, 'vendor' | 'code'>,
  text: string,
  options: Pick<ReadOptions, 'services'>,
): ServiceRef[] {
  const own = options.services.filter((service) => service.vendor === vendor)
  const byCode = own.filter(({ codePrefixes }) => code !== null && codePrefixes.some((prefix) => prefix !== '' && code.startsWith(prefix)))
  if (byCode.length > 0) return byCode.map(({ slug }) => ({ service: slug }))
  const folded = text.slice(0, 20_000).toLowerCase()
  const named = own.flatMap(({ slug, names }) =>
    names.filter((name) => name.length > 3 && folded.includes(name.toLowerCase())).map((name) => ({ slug, name })),
  )
  return named
    .sort((a, b) => b.name.length - a.name.length)
    .slice(0, 1)
    .map(({ slug }) => ({ service: slug }))
}
