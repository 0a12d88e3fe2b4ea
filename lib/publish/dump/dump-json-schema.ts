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

const line = z.discriminatedUnion('type', [
  headLineSchema,
  vendorLineSchema,
  serviceLineSchema,
  placeLineSchema,
  revisionLineSchema(changeLineSchema, documentSchema),
  tombstoneLineSchema,
  endLineSchema,
])

/** JSON Schema (2020-12) of any one line of a dump, for `/schemas/dump.json`. */
export const dumpJsonSchema: Readonly<Record<string, unknown>> = {
  title: 'A line of a Faultline dump',
  description: 'A dump is a file of such lines: one dump, its vendors, services and places, its incidents by id, and one end.',
  ...z.toJSONSchema(line, { target: 'draft-2020-12', reused: 'ref' }),
}
