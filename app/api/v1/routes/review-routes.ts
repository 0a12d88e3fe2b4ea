import * as z from 'zod'
import { defineRoute } from '@/app/api/v1/api-route'
import { draftAnswerSchema, incidentParams } from '@/app/api/v1/routes/draft-schemas'
import { commentSchema, reasonSchema, recordedSchema } from '@/app/api/v1/routes/record-schemas'
import { AppError } from '@/lib/core/errors'
import { textSchema } from '@/lib/core/incident/claim'
import { publishDraft } from '@/lib/data/incidents/commands/publish-draft'
import { returnDraft } from '@/lib/data/incidents/commands/review/return-draft'
import { submitDraft } from '@/lib/data/incidents/commands/review/submit-draft'
import { writeComment } from '@/lib/data/incidents/commands/review/write-comment'
import { settleClashes } from '@/lib/data/incidents/commands/settle-clashes'
import { getDraftState } from '@/lib/data/incidents/queries/drafts/get-draft-state'
import { listComments } from '@/lib/data/incidents/queries/drafts/list-comments'

const version = z.int().min(1).exactOptional().meta({ description: 'The version that was looked at; 409 when somebody saved since.' })

export const submitRoute = defineRoute({
  method: 'POST',
  path: '/incidents/{id}/submit',
  summary: 'Hands the draft in for review.',
  access: 'contributor',
  params: incidentParams,
  body: z.strictObject({ version, comment: z.string().max(4000).exactOptional() }),
  answer: draftAnswerSchema,
  run: async ({ actor, params: { id }, body }) => {
    await submitDraft(actor(), { incidentId: id, ...body })
    return getDraftState(actor(), id)
  },
})

export const returnRoute = defineRoute({
  method: 'POST',
  path: '/incidents/{id}/return',
  summary: 'Gives a submitted draft back, with what is still to be done.',
  access: 'curator',
  params: incidentParams,
  body: z.strictObject({ comment: textSchema(4000) }),
  answer: draftAnswerSchema,
  run: async ({ actor, params: { id }, body }) => {
    await returnDraft(actor(), { incidentId: id, ...body })
    return getDraftState(actor(), id)
  },
})

export const settleRoute = defineRoute({
  method: 'POST',
  path: '/incidents/{id}/settle',
  summary:
    'Brings the draft onto the newest revision where both changed the same: which text stands, for each clash of a refused publication.',
  access: 'contributor',
  params: incidentParams,
  body: z.strictObject({
    version: z.int().min(1).meta({ description: 'The version of the draft that was looked at.' }),
    revision: z.int().min(1).meta({ description: 'The published revision that was looked at.' }),
    choices: z.record(z.string().max(200), z.enum(['draft', 'public'])).meta({ description: 'By `target`, as the refusal named it.' }),
  }),
  answer: draftAnswerSchema,
  run: async ({ actor, params: { id }, body }) => {
    const { draft } = await getDraftState(actor(), id)
    if (draft.id === null) throw new AppError('not-found', 'There is no draft of this incident. It may have been published or discarded.')
    await settleClashes(actor(), { draftId: draft.id, ...body })
    return getDraftState(actor(), id)
  },
})

export const publishRoute = defineRoute({
  method: 'POST',
  path: '/incidents/{id}/publish',
  summary: 'Publishes the draft as one revision and takes it off the desk.',
  access: 'curator',
  params: incidentParams,
  body: z.strictObject({ reason: reasonSchema, version }),
  answer: recordedSchema,
  run: async ({ actor, params: { id }, body }) => {
    const { draft } = await getDraftState(actor(), id)
    if (draft.id === null) throw new AppError('not-found', 'There is no draft of this incident. It may have been published or discarded.')
    const recorded = await publishDraft(actor(), { draftId: draft.id, ...body })
    if (recorded === null)
      throw new AppError('conflict', 'The draft says nothing new. It was taken off the desk.', { reason: 'nothing-new' })
    return recorded
  },
})

export const listCommentsRoute = defineRoute({
  method: 'GET',
  path: '/incidents/{id}/comments',
  summary: 'What editors say about an incident, newest first.',
  access: 'contributor',
  params: incidentParams,
  query: z.strictObject({ cursor: z.string().max(100).exactOptional() }),
  answer: z.object({ items: z.array(commentSchema), nextCursor: z.string().nullable() }),
  run: ({ actor, params: { id }, query }) => listComments(actor(), { incidentId: id, ...query }),
})

export const writeCommentRoute = defineRoute({
  method: 'POST',
  path: '/incidents/{id}/comments',
  summary: 'Says something to the other editors.',
  access: 'contributor',
  params: incidentParams,
  body: z.strictObject({ text: textSchema(4000) }),
  answer: commentSchema,
  status: 201,
  run: ({ actor, params: { id }, body }) => writeComment(actor(), { incidentId: id, ...body }),
})
