import * as z from 'zod'
import { documentSchema } from '@/lib/core/incident/document'
import {
  changeLineSchema,
  endLineSchema,
  headLineSchema,
  placeLineSchema,
  revisionLineSchema,
  serviceLineSchema,
  tombstoneLineSchema,
  vendorLineSchema,
} from '@/lib/publish/dump/dump-line'

/** Any one line of a dump: it begins with the head, goes on with vendors, services, places and incidents by id, and closes with the end. */
export const dumpLineSchema = z.discriminatedUnion('type', [
  headLineSchema,
  vendorLineSchema,
  serviceLineSchema,
  placeLineSchema,
  revisionLineSchema(changeLineSchema, documentSchema),
  tombstoneLineSchema,
  endLineSchema,
])
