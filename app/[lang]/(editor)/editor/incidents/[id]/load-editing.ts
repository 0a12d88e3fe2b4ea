import { notFound } from 'next/navigation'
import type { Registry } from '@/components/editor/frame/registry'
import { AppError } from '@/lib/core/errors'
import type { Actor } from '@/lib/data/actor'
import { getFate, listPlaces, listServices, listVendors } from '@/lib/data/catalogue'
import { type DraftState, getDraftState } from '@/lib/data/incidents/queries/drafts/get-draft-state'
import { getPublishedIncident } from '@/lib/data/incidents/queries/get-published-incident'

/** More than these are not all sent to be chosen from: only those of the incident's vendor. */
const mostServices = 1500

/** The draft of an incident with everything that its editor chooses from. What is neither a draft nor published has no page. */
export async function loadEditing(actor: Actor, id: string): Promise<{ initial: DraftState; registry: Registry }> {
  const initial = await getDraftState(actor, id).catch((error: unknown) => {
    if (error instanceof AppError && error.code === 'not-found') notFound()
    throw error
  })
  const [vendors, every, places, fate] = await Promise.all([listVendors(), listServices(), listPlaces(), getFate()])
  const known = new Set(initial.document.services.map(({ service }) => service))
  const services = every.filter(({ slug }) => known.has(slug) || !(fate.merged.has(slug) || fate.retired.services.has(slug)))
  const { published } = initial.draft
  const record = published === null ? null : await getPublishedIncident(published.slug)
  const isNear = ({ slug, vendor }: { slug: string; vendor: string }) => vendor === initial.document.vendor || known.has(slug)
  const registry: Registry = {
    vendors: vendors
      .filter(({ slug }) => slug === initial.document.vendor || !fate.retired.vendors.has(slug))
      .map(({ slug, name }) => ({ slug, name })),
    services: (services.length > mostServices ? services.filter(isNear) : services).map(({ slug, name, vendor }) => ({
      slug,
      name,
      vendor,
    })),
    places,
    linked: record?.linked ?? [],
  }
  return { initial, registry }
}
