import * as z from 'zod'

const text = z.string().nullish().catch(null)
const list = z.array(z.unknown()).nullish().catch(null)

/** An incident of Google's feed in either record shape; what is missing or of another type is null. */
export const feIncidentSchema = z.looseObject({
  id: text,
  uri: text,
  begin: text,
  created: text,
  end: text,
  modified: text,
  external_desc: text,
  status_impact: text,
  severity: text,
  service_name: text,
  service_key: text,
  updates: list,
  most_recent_update: z.unknown().optional(),
  'most-recent-update': z.unknown().optional(),
  affected_products: list,
  currently_affected_locations: list,
  previously_affected_locations: list,
})
export type FeIncident = z.infer<typeof feIncidentSchema>

export const feUpdateSchema = z.looseObject({ created: text, modified: text, when: text, text, status: text, affected_locations: list })
export type FeUpdate = z.infer<typeof feUpdateSchema>

const feLocationSchema = z.looseObject({ title: text, id: text })
const feProductSchema = z.looseObject({ title: text, id: text, current_title: text })

/**
 * What the feed tells an incident apart by, without a leading slash: `incidents/<id>`, or in the shape of 2020, where `number`
 * repeats, the `uri` alone. Null when it has neither.
 */
export function keyOf(incident: FeIncident): string | null {
  const id = incident.id?.trim() ?? ''
  const uri = (incident.uri?.trim() ?? '').replace(/^\/+/, '')
  const key = id !== '' ? `incidents/${id}` : uri
  return key !== '' && key.length <= 300 && key.isWellFormed() && !key.includes('\u0000') ? key : null
}

/** The locations of a list, title and id; items of another shape are left out. */
export function locationsOf(items: readonly unknown[] | null | undefined): { title: string; id: string }[] {
  return (items ?? []).flatMap((item) => {
    const location = feLocationSchema.safeParse(item).data
    const title = location?.title?.trim() || location?.id?.trim() || ''
    return title === '' ? [] : [{ title, id: location?.id?.trim() ?? '' }]
  })
}

/** The names of the products hit; in the shape of 2020 the one service, unless it is the feed's word for several. */
export function productsOf(incident: FeIncident): string[] {
  const products = (incident.affected_products ?? []).flatMap((item) => {
    const product = feProductSchema.safeParse(item).data
    return product?.title?.trim() || product?.current_title?.trim() || []
  })
  if (products.length > 0 || incident.service_key === 'zall') return products
  const service = incident.service_name?.trim() ?? ''
  return service === '' || service === 'Multiple Products' ? [] : [service]
}

/** Every update of an incident with its path in it. The one repeated as the latest counts only if the list lacks it. */
export function updatesOf(incident: FeIncident): { update: FeUpdate | null; path: (string | number)[] }[] {
  const listed = (incident.updates ?? []).map((item, index) => ({ update: readUpdate(item), path: ['updates', index] }))
  const latest = (['most_recent_update', 'most-recent-update'] as const).flatMap((name) => {
    const update = incident[name] == null ? null : readUpdate(incident[name])
    const repeats = update !== null && listed.some((one) => one.update !== null && one.update.created === update.created)
    return update === null || repeats ? [] : [{ update, path: [name] }]
  })
  return [...listed, ...latest.slice(0, 1)]
}

function readUpdate(item: unknown): FeUpdate | null {
  return feUpdateSchema.safeParse(item).data ?? null
}
