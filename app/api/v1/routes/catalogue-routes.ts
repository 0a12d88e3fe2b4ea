import * as z from 'zod'
import { type ApiRoute, defineRoute } from '@/app/api/v1/api-route'
import { AppError } from '@/lib/core/errors'
import { slugSchema } from '@/lib/core/incident/claim'
import { placeSchema } from '@/lib/core/places/place'
import { serviceSchema, vendorSchema } from '@/lib/data/catalogue'
import type { Shelf, ShelfItem } from '@/lib/data/shelf/catalogue-rows'
import { deleteItem } from '@/lib/data/shelf/delete-item'
import { listPublishers } from '@/lib/data/shelf/list-publishers'
import { isShelfCursor, listShelf } from '@/lib/data/shelf/list-shelf'
import { mergeService } from '@/lib/data/shelf/merge-service'
import { addItem, changeItem, type ItemChange } from '@/lib/data/shelf/save-item'

const slugParams = z.strictObject({ slug: slugSchema })
const listQuery = z.strictObject({ q: z.string().max(200).exactOptional(), cursor: z.string().max(200).exactOptional() })

/** The four routes of one shelf; its schema checks what is filed and describes what is told. */
function shelfRoutes<Name extends Shelf>(
  shelf: Name,
  noun: string,
  schema: z.ZodObject,
): Record<'list' | 'add' | 'change' | 'remove', ApiRoute> {
  const item = z.object(schema.shape)
  const listed = item.extend({ retired: z.boolean(), mergedInto: z.string().nullable(), incidents: z.int() })
  return {
    list: defineRoute({
      method: 'GET',
      path: `/${shelf}`,
      summary: `Every ${noun} of the catalogue by slug, or those called so.`,
      access: 'anybody',
      query: listQuery,
      answer: z.object({ items: z.array(listed), nextCursor: z.string().nullable() }),
      run: async ({ query }) => {
        if (query.cursor !== undefined && !isShelfCursor(query.cursor))
          throw new AppError('invalid', 'This is no cursor of this list. Start at its first page.')
        return listShelf(shelf, query)
      },
    }),
    add: defineRoute({
      method: 'POST',
      path: `/${shelf}`,
      summary: `Files a ${noun}. Its slug stays for ever.`,
      access: 'curator',
      body: schema,
      answer: item,
      status: 201,
      run: ({ actor, body }) => addItem(actor(), shelf, body as unknown as ShelfItem[Name]),
    }),
    change: defineRoute({
      method: 'PATCH',
      path: `/${shelf}/{slug}`,
      summary: `Says something of a ${noun} anew, or retires it: nothing new is written about it then.`,
      access: 'curator',
      params: slugParams,
      body: schema.omit({ slug: true }).partial().extend({ retired: z.boolean().optional() }),
      answer: item,
      run: ({ actor, params, body }) => changeItem(actor(), shelf, params.slug, body as unknown as ItemChange<Name>),
    }),
    remove: defineRoute({
      method: 'DELETE',
      path: `/${shelf}/{slug}`,
      summary: `Takes out a ${noun} that nothing refers to; 409 says what does.`,
      access: 'curator',
      params: slugParams,
      answer: z.object({ deleted: z.literal(true) }),
      run: async ({ actor, params }) => {
        await deleteItem(actor(), shelf, params.slug)
        return { deleted: true }
      },
    }),
  }
}

export const vendorRoutes = shelfRoutes('vendors', 'vendor', vendorSchema)
export const serviceRoutes = shelfRoutes('services', 'service', serviceSchema)
export const regionRoutes = shelfRoutes('regions', 'region', placeSchema)

export const mergeServiceRoute = defineRoute({
  method: 'POST',
  path: '/services/{slug}/merge',
  summary: 'Makes one service of two of a vendor: its address, lists, filters and counts lead to `into`.',
  access: 'curator',
  params: slugParams,
  body: z.strictObject({ into: slugSchema }),
  answer: z.object(serviceSchema.shape),
  run: ({ actor, params, body }) => mergeService(actor(), { slug: params.slug, into: body.into }),
})

export const listSourcesRoute = defineRoute({
  method: 'GET',
  path: '/sources',
  summary: 'Who is quoted in the record, as what and where; by name, or those whose name begins so.',
  access: 'contributor',
  query: listQuery,
  answer: z.object({
    items: z.array(z.object({ publisher: z.string(), kinds: z.array(z.string()), hosts: z.array(z.string()), sources: z.int() })),
    nextCursor: z.string().nullable(),
  }),
  run: ({ actor, query }) => listPublishers(actor(), query),
})
