import * as z from 'zod'
import { defineRoute } from '@/app/api/v1/api-route'
import { incidentParams } from '@/app/api/v1/routes/draft-schemas'
import { decisionShape, recordedSchema, revisionSchema } from '@/app/api/v1/routes/record-schemas'
import { roleOf } from '@/lib/auth/visitor'
import { AppError } from '@/lib/core/errors'
import { slugSchema } from '@/lib/core/incident/claim'
import { mergeIncident } from '@/lib/data/incidents/commands/life/merge-incident'
import { redactIncident, redactionSchema } from '@/lib/data/incidents/commands/life/redact-incident'
import { renameIncident } from '@/lib/data/incidents/commands/life/rename-incident'
import { retractIncident } from '@/lib/data/incidents/commands/life/retract-incident'
import { revertIncident } from '@/lib/data/incidents/commands/life/revert-incident'
import { findAddress } from '@/lib/data/incidents/queries/find-address'
import { listAllRevisions, listRevisions } from '@/lib/data/incidents/queries/revisions/list-revisions'

const isId = (id: string) => z.uuid().safeParse(id).success

export const listRevisionsRoute = defineRoute({
  method: 'GET',
  path: '/incidents/{id}/revisions',
  summary: 'The history of a published incident, newest first. With a token for drafts also that of one which was taken back, by its id.',
  access: 'anybody',
  params: z.strictObject({ id: z.string().min(1).max(200) }),
  query: z.strictObject({
    before: z.coerce.number().int().min(1).exactOptional(),
    limit: z.coerce.number().int().min(1).max(50).exactOptional(),
  }),
  answer: z.object({ newest: z.int(), items: z.array(revisionSchema), nextBefore: z.int().nullable() }),
  run: async ({ visitor, actor, params: { id }, query }) => {
    if (roleOf(visitor) !== null && isId(id)) return toAnswer(await listAllRevisions(actor(), id, query))
    const address = await findAddress(id)
    if (address?.retracted != null) throw new AppError('gone', `This incident was retracted. ${address.retracted}`.trim())
    if (address?.moved === true) {
      const search = new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)])).toString()
      const location = `/api/v1/incidents/${address.slug}/revisions${search && `?${search}`}`
      return new Response(null, { status: 308, headers: { location } })
    }
    return toAnswer(address === null ? null : await listRevisions(address.slug, query))
  },
})

function toAnswer(list: Awaited<ReturnType<typeof listRevisions>>): unknown {
  if (list === null) throw new AppError('not-found', 'There is no such incident.')
  const { newest, items, nextBefore } = list
  return { newest, items, nextBefore }
}

export const retractRoute = defineRoute({
  method: 'POST',
  path: '/incidents/{id}/retract',
  summary: 'Takes an incident back: its address answers 410 with the reason.',
  access: 'curator',
  params: incidentParams,
  body: z.strictObject(decisionShape),
  answer: recordedSchema,
  run: ({ actor, params: { id }, body }) => retractIncident(actor(), { incidentId: id, ...body }),
})

export const mergeRoute = defineRoute({
  method: 'POST',
  path: '/incidents/{id}/merge',
  summary: 'Makes one of two: `into` takes over what only this one had, and this address leads there.',
  access: 'curator',
  params: incidentParams,
  body: z.strictObject({ ...decisionShape, into: z.uuid() }),
  answer: z.object({ merged: recordedSchema, into: z.object({ slug: z.string(), revision: z.int() }) }),
  run: ({ actor, params: { id }, body }) => mergeIncident(actor(), { incidentId: id, ...body }),
})

export const renameRoute = defineRoute({
  method: 'POST',
  path: '/incidents/{id}/rename',
  summary: 'Gives an incident another address; every former one leads there.',
  access: 'curator',
  params: incidentParams,
  body: z.strictObject({ ...decisionShape, slug: slugSchema }),
  answer: recordedSchema,
  run: ({ actor, params: { id }, body }) => renameIncident(actor(), { incidentId: id, ...body }),
})

export const revertRoute = defineRoute({
  method: 'POST',
  path: '/incidents/{id}/revert',
  summary: 'Records an earlier revision once more, as a new one.',
  access: 'curator',
  params: incidentParams,
  body: z.strictObject({ ...decisionShape, to: z.int().min(1) }),
  answer: recordedSchema,
  run: ({ actor, params: { id }, body }) => revertIncident(actor(), { incidentId: id, ...body }),
})

export const redactRoute = defineRoute({
  method: 'POST',
  path: '/incidents/{id}/redact',
  summary: 'Takes personal data out of every revision, draft, comment and raw text, for good. The hashes stay as they were recorded.',
  access: 'administrator',
  params: incidentParams,
  body: redactionSchema,
  answer: z.object({ revisions: z.int(), drafts: z.int(), comments: z.int(), captures: z.int() }),
  run: ({ actor, params: { id }, body }) => redactIncident(actor(), { incidentId: id, ...body }),
})
