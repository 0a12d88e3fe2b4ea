import * as z from 'zod'
import { slugSchema, textSchema } from '@/lib/core/incident/claim'

export const vendorSchema = z.strictObject({
  slug: slugSchema,
  name: textSchema(200),
  homepage: z
    .url({ protocol: /^https?$/ })
    .max(2000)
    .nullable(),
  statusPage: z
    .url({ protocol: /^https?$/ })
    .max(2000)
    .nullable(),
})
export type Vendor = z.infer<typeof vendorSchema>

/** `names` are the wordings that mean the service, `codePrefixes` the beginnings of the ticket codes that belong to it. */
export const serviceSchema = z.strictObject({
  slug: slugSchema,
  vendor: slugSchema,
  name: textSchema(200),
  names: z.array(textSchema(200)),
  parents: z.array(slugSchema),
  features: z.array(textSchema(300)),
  codePrefixes: z.array(textSchema(20)),
})
export type Service = z.infer<typeof serviceSchema>
