import * as z from 'zod'

/** A text or a number that serves as an id; null when missing or blank. */
const id = z
  .union([z.string(), z.number()])
  .nullish()
  .transform((value) => (value == null ? null : String(value).trim() || null))

const text = z
  .string()
  .nullish()
  .transform((value) => value ?? null)

/** Imitations leave lists out or print null for an empty one. */
function list<Item extends z.ZodType>(item: Item) {
  return z
    .array(item)
    .nullish()
    .transform((items) => items ?? [])
}

const feAffectedSchema = z.object({ code: id, name: text, old_status: text, new_status: text })

const feUpdateSchema = z.object({
  id,
  status: text,
  body: text,
  created_at: text,
  display_at: text,
  displayed_at: text,
  affected_components: list(feAffectedSchema),
})
export type FeUpdate = z.infer<typeof feUpdateSchema>

/** A component as pages print it, or as the archive of one does: a `code` and the status it changed to instead of an id. */
const feComponentSchema = z.object({
  id,
  code: id,
  name: text,
  status: text,
  new_status: text,
  group: z.boolean().nullish(),
  group_id: id,
})
export type FeComponent = z.infer<typeof feComponentSchema>

/** An incident or a scheduled maintenance; which of the two it is, the list it stands in says. */
export const feIncidentSchema = z.object({
  id,
  name: text,
  status: text,
  impact: text,
  created_at: text,
  updated_at: text,
  started_at: text,
  resolved_at: text,
  scheduled_for: text,
  scheduled_until: text,
  shortlink: text,
  incident_updates: list(feUpdateSchema),
  components: list(feComponentSchema),
})
export type FeIncident = z.infer<typeof feIncidentSchema>

export const fePageSchema = z.object({ name: text, url: text })
export const feComponentsSchema = list(feComponentSchema)
