import * as z from 'zod'
import { AppError } from '@/lib/core/errors'
import { canDraft } from '@/lib/core/permissions'
import { type Actor, requirePermission } from '@/lib/data/actor'
import { toDatabaseFault } from '@/lib/data/database-fault'
import { getDb } from '@/lib/data/db'
import { mostPastedCharacters } from '@/lib/data/incidents/paste/read-paste'
import { inTransaction } from '@/lib/data/transaction'
import { now } from '@/lib/site/clock'

const saidSchema = z.strictObject({
  format: z.string().max(40),
  zone: z.string().max(64),
  vendor: z.string().max(120).exactOptional(),
  page: z.string().max(500).exactOptional(),
  into: z.uuid().exactOptional(),
})
/** A text as somebody pasted it, with what they said of it. */
export type KeptPaste = z.infer<typeof saidSchema> & { text: string }

/** Keeps what somebody pasted into a form without script until it is a draft, in place of what they pasted before. Nobody else sees it. */
export async function keepPaste(actor: Actor & { id: string }, { text, ...given }: KeptPaste): Promise<void> {
  requirePermission(actor, canDraft, 'write drafts')
  if (text.length > mostPastedCharacters)
    throw new AppError(
      'too-large',
      `This text has ${text.length} characters; ${mostPastedCharacters} can be read at once. Paste it in parts.`,
      {
        reason: 'paste-long',
      },
    )
  const said = saidSchema.safeParse(given)
  if (!said.success)
    throw new AppError('invalid', 'What was said of the text is not valid.', { field: String(said.error.issues[0]?.path[0]) })
  const row = { content: new TextEncoder().encode(text), said: said.data, pastedAt: new Date(now()) }
  await inTransaction((tx) => tx.paste.upsert({ where: { personId: actor.id }, create: { personId: actor.id, ...row }, update: row }))
}

/** What somebody pasted last and made no draft of yet; null when there is nothing. */
export async function getKeptPaste(actor: Actor & { id: string }): Promise<KeptPaste | null> {
  const row = await getDb()
    .paste.findUnique({ where: { personId: actor.id } })
    .catch((error: unknown) => {
      throw toDatabaseFault(error)
    })
  const said = saidSchema.safeParse(row?.said)
  return row === null || !said.success ? null : { ...said.data, text: new TextDecoder().decode(row.content) }
}

/** Forgets it: it is a draft now, or nothing that anybody wants. */
export async function dropPaste(actor: Actor & { id: string }): Promise<void> {
  await inTransaction((tx) => tx.paste.deleteMany({ where: { personId: actor.id } }))
}
