import * as z from 'zod'

// Written from the public documentation of the format, not from our own code: every field required, none beside them.

const instant = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
const id = z.string().min(1).max(200)
const impact = z.enum(['none', 'minor', 'major', 'critical', 'maintenance'])
const componentStatus = z.enum(['operational', 'degraded_performance', 'partial_outage', 'major_outage', 'under_maintenance'])

const componentShape = {
  id,
  name: z.string().min(1),
  status: componentStatus,
  created_at: instant,
  updated_at: instant,
  position: z.int().min(1),
  description: z.string().nullable(),
  showcase: z.boolean(),
  start_date: z.iso.date().nullable(),
  group_id: id.nullable(),
  page_id: id,
  only_show_if_degraded: z.boolean(),
}
const component = z.discriminatedUnion('group', [
  z.strictObject({ ...componentShape, group: z.literal(false) }),
  z.strictObject({ ...componentShape, group: z.literal(true), components: z.array(id).min(1) }),
])

const incidentStates = z.enum(['investigating', 'identified', 'monitoring', 'resolved', 'postmortem'])
const maintenanceStates = z.enum(['scheduled', 'in_progress', 'verifying', 'completed'])
const updateOf = (status: z.ZodType) =>
  z.strictObject({
    id,
    status,
    body: z.string().min(1),
    incident_id: id,
    created_at: instant,
    updated_at: instant,
    display_at: instant,
    affected_components: z
      .array(z.strictObject({ code: id, name: z.string().min(1), old_status: componentStatus, new_status: componentStatus }))
      .min(1)
      .nullable(),
    deliver_notifications: z.boolean(),
    custom_tweet: z.string().nullable(),
    tweet_id: z.string().nullable(),
  })
const shapeOf = (status: z.ZodType) => ({
  id,
  name: z.string().min(1).max(500),
  status,
  created_at: instant,
  updated_at: instant,
  monitoring_at: instant.nullable(),
  resolved_at: instant.nullable(),
  impact,
  shortlink: z.url(),
  started_at: instant,
  page_id: id,
  incident_updates: z.array(updateOf(status)).min(1),
  components: z.array(component),
  reminder_intervals: z.string().nullable(),
})
const incident = z.strictObject(shapeOf(incidentStates))
const maintenance = z.strictObject({
  ...shapeOf(maintenanceStates),
  impact: z.literal('maintenance'),
  scheduled_for: instant,
  scheduled_until: instant,
})

const page = z.strictObject({ id, name: z.string().min(1), url: z.url(), time_zone: z.literal('Etc/UTC'), updated_at: instant })
const status = z.strictObject({ indicator: impact, description: z.string().min(1) })
const maintenances = z.strictObject({ page, scheduled_maintenances: z.array(maintenance) })

export const strictSchemas: Readonly<Record<string, z.ZodType>> = {
  'summary.json': z.strictObject({
    page,
    components: z.array(component),
    incidents: z.array(incident),
    scheduled_maintenances: z.array(maintenance),
    status,
  }),
  'status.json': z.strictObject({ page, status }),
  'components.json': z.strictObject({ page, components: z.array(component) }),
  'incidents.json': z.strictObject({ page, incidents: z.array(incident) }),
  'incidents/unresolved.json': z.strictObject({ page, incidents: z.array(incident) }),
  'scheduled-maintenances.json': maintenances,
  'scheduled-maintenances/active.json': maintenances,
  'scheduled-maintenances/upcoming.json': maintenances,
}
