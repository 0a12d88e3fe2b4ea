import * as z from 'zod'
import { defineRoute } from '@/app/api/v1/api-route'
import { requireTry } from '@/lib/auth/limits'
import { acceptedReportSchema } from '@/lib/core/reports/accepted-report'
import { reportKinds, reportStates } from '@/lib/core/reports/reader-report'
import { acceptReport } from '@/lib/data/reports/accept-report'
import { addReport, requireReport } from '@/lib/data/reports/add-report'
import { rejectReport, reopenReport } from '@/lib/data/reports/decide-report'
import { listReports } from '@/lib/data/reports/list-reports'
import { getDictionary } from '@/lib/site/language/dictionary'

const instant = z.iso.datetime()
const idParams = z.strictObject({ id: z.uuid() })
const done = z.object({ id: z.uuid(), state: z.enum(reportStates) })
const reportSchema = z
  .looseObject({
    id: z.uuid(),
    incidentId: z.uuid(),
    kind: z.enum(reportKinds),
    state: z.enum(reportStates),
    text: z.string(),
    place: z.object({ slug: z.string().nullable(), wording: z.string() }).nullable(),
    when: z.string(),
    link: z.string(),
    receivedAt: instant,
    entryId: z.string().nullable(),
  })
  .meta({ id: 'ReaderReport', description: 'What a reader says of an incident. Never public.' })

export const addReportRoute = defineRoute({
  method: 'POST',
  path: '/incidents/{id}/reports',
  summary: 'Says what one sees, without an account. A person reads it before anything shows.',
  access: 'anybody',
  params: z.strictObject({ id: z.string().min(1).max(200) }),
  body: z.strictObject({
    kind: z.enum(reportKinds),
    text: z.string().max(4000).exactOptional(),
    place: z.string().max(200).exactOptional(),
    when: z.string().max(400).exactOptional(),
    link: z.string().max(2000).exactOptional(),
    language: z.enum(['en', 'de']).exactOptional(),
    once: z.uuid().exactOptional().meta({ description: 'Sent twice with the same value, a report is received once.' }),
  }),
  answer: z.object({ id: z.uuid(), receivedAt: instant }),
  status: 201,
  run: async ({ params: { id }, body: { once, ...given }, address }) => {
    const report = requireReport(given)
    await requireTry('report by address', address)
    await requireTry('reports on incident', id.toLowerCase())
    const { id: reportId, receivedAt } = await addReport({ incident: id, report, once })
    return { id: reportId, receivedAt }
  },
})

export const listReportsRoute = defineRoute({
  method: 'GET',
  path: '/reports',
  summary: 'What readers report, newest first.',
  access: 'contributor',
  query: z.strictObject({
    state: z.enum(reportStates).default('waiting'),
    incident: z.uuid().exactOptional(),
    cursor: z.string().max(100).exactOptional(),
  }),
  answer: z.object({ items: z.array(reportSchema), nextCursor: z.string().nullable() }),
  run: ({ actor, query: { cursor, ...filter } }) => listReports(actor(), filter, cursor ?? null),
})

export const acceptReportRoute = defineRoute({
  method: 'POST',
  path: '/reports/{id}/accept',
  summary: 'Makes an entry of a report, in the draft of its incident or, with a reason, published at once.',
  access: 'curator',
  params: idParams,
  body: z.strictObject({ accepted: acceptedReportSchema, publishBecause: z.string().min(1).max(500).exactOptional() }),
  answer: z.object({ incidentId: z.uuid(), slug: z.string(), entryId: z.string().nullable() }),
  run: ({ actor, params: { id }, body }) => {
    const { reports, site } = getDictionary('en')
    return acceptReport(actor(), { id, ...body, publisher: reports.publisher(site.name) })
  },
})

export const rejectReportRoute = defineRoute({
  method: 'POST',
  path: '/reports/{id}/reject',
  summary: 'Leaves a report out of the record.',
  access: 'curator',
  params: idParams,
  body: z.strictObject({ note: z.string().max(500).exactOptional() }),
  answer: done,
  run: async ({ actor, params: { id }, body: { note } }) => {
    await rejectReport(actor(), { id, note })
    return { id, state: 'rejected' }
  },
})

export const reopenReportRoute = defineRoute({
  method: 'POST',
  path: '/reports/{id}/reopen',
  summary: 'Puts a rejected report back into the queue.',
  access: 'curator',
  params: idParams,
  answer: done,
  run: async ({ actor, params: { id } }) => {
    await reopenReport(actor(), id)
    return { id, state: 'waiting' }
  },
})
