import * as z from 'zod'
import { renderFormat } from '@/app/[lang]/(public)/incidents/[slug]/[format]/render-format'
import { defineRoute } from '@/app/api/v1/api-route'
import { AppError } from '@/lib/core/errors'
import { slugSchema } from '@/lib/core/incident/claim'
import { causeCategories, classifications } from '@/lib/core/incident/document'
import { listSorts } from '@/lib/core/search/list-sort'
import { statuses } from '@/lib/core/timeline/timeline'
import { findAddress } from '@/lib/data/incidents/queries/find-address'
import { listIncidents } from '@/lib/data/incidents/queries/list-incidents'
import { requireIncidentFormat } from '@/lib/publish/formats'

const rowSchema = z
  .looseObject({ id: z.uuid(), slug: z.string(), title: z.string(), codes: z.array(z.string()), status: z.enum(statuses) })
  .meta({ id: 'IncidentRow', description: 'An incident as lists show it.' })

export const listIncidentsRoute = defineRoute({
  method: 'GET',
  path: '/incidents',
  summary: 'Published incidents, with the filters of the archive.',
  access: 'anybody',
  query: z.strictObject({
    q: z.string().max(2000).exactOptional(),
    vendor: slugSchema.exactOptional(),
    service: slugSchema.exactOptional(),
    region: slugSchema.exactOptional(),
    cause: z.enum(causeCategories).exactOptional(),
    classification: z.enum(classifications).exactOptional(),
    status: z.enum([...statuses, 'live']).exactOptional(),
    from: z.string().max(10).exactOptional(),
    to: z.string().max(10).exactOptional(),
    sort: z.enum(listSorts).exactOptional(),
    cursor: z.string().max(300).exactOptional(),
    limit: z.coerce.number().int().min(1).max(100).exactOptional(),
  }),
  answer: z.object({ items: z.array(rowSchema), nextCursor: z.string().nullable(), total: z.int(), totalIsAtLeast: z.boolean() }),
  run: ({ query: { classification, status, ...query } }) =>
    listIncidents({
      ...query,
      ...(classification === undefined ? {} : { classification: [classification] }),
      ...(status === undefined ? {} : status === 'live' ? { ongoing: true } : { status: [status] }),
    }),
})

export const getIncidentRoute = defineRoute({
  method: 'GET',
  path: '/incidents/{id}',
  summary: 'One published incident by its id, slug or former slug, as incident.json says it.',
  access: 'anybody',
  params: z.strictObject({ id: z.string().min(1).max(200) }),
  answer: z
    .looseObject({
      revision: z.looseObject({ number: z.int(), recordedAt: z.string(), sha256: z.string() }),
      incident: z.looseObject({}),
      derived: z.looseObject({}),
    })
    .meta({ id: 'Incident', description: 'The document, its revision, and what follows from it.' }),
  run: async ({ params: { id } }) => {
    const address = await findAddress(id)
    if (address === null) throw new AppError('not-found', 'There is no such incident.')
    if (address.retracted !== null) throw new AppError('gone', `This incident was retracted. ${address.retracted}`.trim())
    if (address.moved) return new Response(null, { status: 308, headers: { location: `/api/v1/incidents/${address.slug}` } })
    const rendered = await renderFormat(address.slug, requireIncidentFormat('incident.json'))
    if (rendered === null) throw new AppError('not-found', 'There is no such incident.')
    return new Response(rendered.body, { headers: { 'content-type': 'application/json', etag: rendered.tag } })
  },
})
