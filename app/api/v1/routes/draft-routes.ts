import * as z from 'zod'
import { defineRoute } from '@/app/api/v1/api-route'
import {
  changesSchema,
  documentAnswerSchema,
  draftAnswerSchema,
  incidentParams,
  listedDraftSchema,
} from '@/app/api/v1/routes/draft-schemas'
import { AppError } from '@/lib/core/errors'
import type { Change } from '@/lib/core/history/change'
import type { IncidentDocument } from '@/lib/core/incident/document'
import type { Actor } from '@/lib/data/actor'
import { beginDraft } from '@/lib/data/incidents/commands/begin-draft'
import { discardDraft } from '@/lib/data/incidents/commands/discard-draft'
import { type SaveDraft, saveDraft } from '@/lib/data/incidents/commands/save-draft'
import { takeDraft } from '@/lib/data/incidents/commands/take-draft'
import { type DraftState, draftStates, getDraftState } from '@/lib/data/incidents/queries/drafts/get-draft-state'
import { listDrafts } from '@/lib/data/incidents/queries/drafts/list-drafts'

export const listDraftsRoute = defineRoute({
  method: 'GET',
  path: '/drafts',
  summary: 'Work that is not public, on the desks of people, feeds and tools; touched last first.',
  access: 'contributor',
  query: z.strictObject({
    desk: z.enum(['people', 'feeds']).exactOptional(),
    state: z.enum(draftStates).exactOptional(),
    cursor: z.string().max(100).exactOptional(),
  }),
  answer: z.object({ items: z.array(listedDraftSchema), nextCursor: z.string().nullable() }),
  run: ({ actor, query }) => listDrafts(actor(), query),
})

export const beginDraftRoute = defineRoute({
  method: 'POST',
  path: '/incidents',
  summary: 'Begins a draft of a new incident, by its document or by changes that begin with `create`.',
  access: 'contributor',
  body: z
    .strictObject({ document: documentAnswerSchema.exactOptional(), changes: changesSchema.exactOptional() })
    .refine(({ document, changes }) => (document === undefined) !== (changes === undefined), 'Give either document or changes.'),
  answer: draftAnswerSchema,
  status: 201,
  run: async ({ actor, body: { document, changes } }) => {
    const content = document === undefined ? { changes: changes as Change[] } : { document: document as unknown as IncidentDocument }
    const { incidentId } = await beginDraft(actor(), content)
    return getDraftState(actor(), incidentId)
  },
})

export const getDraftRoute = defineRoute({
  method: 'GET',
  path: '/incidents/{id}/draft',
  summary: 'The draft of an incident; its published state where there is none.',
  access: 'contributor',
  params: incidentParams,
  answer: draftAnswerSchema,
  run: ({ actor, params: { id } }) => getDraftState(actor(), id),
})

export const changeDraftRoute = defineRoute({
  method: 'PATCH',
  path: '/incidents/{id}/draft',
  summary: 'Saves changes made from a version of the draft. A clash is refused whole, with both texts and the present state.',
  access: 'contributor',
  params: incidentParams,
  body: z.strictObject({
    baseVersion: z.int().min(0).meta({ description: 'The version that the changes were made from; 0 where there was no draft.' }),
    changes: changesSchema,
    draftId: z.uuid().exactOptional().meta({ description: 'The draft that the version counts in.' }),
    baseRevision: z.int().min(0).exactOptional().meta({ description: 'Where there was no draft, the revision they were made from.' }),
  }),
  answer: draftAnswerSchema,
  run: async ({ actor, params: { id }, body }) => save(actor(), { incidentId: id, ...body, changes: body.changes as Change[] }),
})

export const discardDraftRoute = defineRoute({
  method: 'DELETE',
  path: '/incidents/{id}/draft',
  summary: 'Throws the draft away. With `version` only if nobody saved since.',
  access: 'contributor',
  params: incidentParams,
  query: z.strictObject({ version: z.coerce.number().int().min(1).exactOptional() }),
  answer: z.object({ discarded: z.literal(true) }),
  run: async ({ actor, params, query }) => {
    const { draft } = await getDraftState(actor(), params.id)
    if (draft.id === null) throw new AppError('not-found', 'There is no draft of this incident.')
    await discardDraft(actor(), { draftId: draft.id, version: query.version })
    return { discarded: true }
  },
})

export const discardAnyDraftRoute = defineRoute({
  method: 'DELETE',
  path: '/drafts/{id}',
  summary: 'Throws away the draft of any desk, also that of a feed.',
  access: 'contributor',
  params: incidentParams,
  query: z.strictObject({ version: z.coerce.number().int().min(1).exactOptional() }),
  answer: z.object({ discarded: z.literal(true) }),
  run: async ({ actor, params: { id }, query }) => {
    await discardDraft(actor(), { draftId: id, version: query.version })
    return { discarded: true }
  },
})

export const takeDraftRoute = defineRoute({
  method: 'POST',
  path: '/drafts/{id}/take',
  summary: 'Moves the draft of a feed or tool to the desk of people, or merges it into theirs. A clash is refused with both texts.',
  access: 'contributor',
  params: incidentParams,
  body: z.strictObject({
    prefer: z.enum(['people', 'feed']).exactOptional().meta({
      description: 'Settles every clash: for what people wrote, or for what the feed brought (`mine` in the refusal).',
    }),
  }),
  answer: draftAnswerSchema,
  run: async ({ actor, params: { id }, body }) => {
    const { incidentId } = await takeDraft(actor(), { draftId: id, prefer: body.prefer })
    return getDraftState(actor(), incidentId)
  },
})

/** What is refused tells the present state beside both texts, so that nobody has to ask again. */
async function save(actor: Actor, given: SaveDraft & { incidentId: string }): Promise<DraftState> {
  try {
    await saveDraft(actor, given)
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'conflict' || error.details.reason === 'clash') throw error
    const present = await getDraftState(actor, given.incidentId).catch(() => null)
    throw new AppError('conflict', error.message, { ...error.details, ...present })
  }
  return getDraftState(actor, given.incidentId)
}
