import * as z from 'zod'
import { changeSchema } from '@/lib/core/history/change'
import { draftStates } from '@/lib/data/incidents/queries/drafts/get-draft-state'

const instant = z.iso.datetime()
const mostChanges = 5000

export const incidentParams = z.strictObject({ id: z.uuid() })
export const publishedSchema = z.object({ slug: z.string(), revision: z.int() }).nullable()

/** The changes are checked one by one, with the place of each fault, by the command. */
export const changesSchema = z.array(changeSchema).min(1).max(mostChanges).meta({ description: 'Edits, as the record keeps them.' })

export const documentAnswerSchema = z.looseObject({ id: z.uuid(), slug: z.string(), title: z.string() }).meta({
  id: 'IncidentDocument',
  description: 'The whole document of an incident.',
})

export const draftAnswerSchema = z
  .object({
    draft: z.object({
      id: z.uuid().nullable(),
      incidentId: z.uuid(),
      version: z.int().meta({ description: 'What `baseVersion` of the next change is; 0 without a draft.' }),
      baseRevision: z.int(),
      state: z.enum(draftStates),
      submittedBy: z.string().nullable(),
      submittedAt: instant.nullable(),
      format: z.string().nullable(),
      captureSha: z.string().nullable(),
      updatedAt: instant.nullable(),
      updatedBy: z.string().nullable(),
      published: publishedSchema,
    }),
    document: documentAnswerSchema,
  })
  .meta({ id: 'Draft', description: 'The work of people on one incident, or its published state where there is none.' })

export const listedDraftSchema = z
  .object({
    id: z.uuid(),
    incidentId: z.uuid(),
    desk: z.string(),
    state: z.enum(draftStates),
    submittedBy: z.string().nullable(),
    title: z.string(),
    slug: z.string(),
    version: z.int(),
    baseRevision: z.int(),
    format: z.string().nullable(),
    createdAt: instant,
    createdBy: z.string(),
    updatedAt: instant,
    updatedBy: z.string(),
    published: publishedSchema,
    doubts: z.array(z.string()),
  })
  .meta({ id: 'ListedDraft' })
