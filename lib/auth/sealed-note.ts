import { randomBytes } from 'node:crypto'
import { symmetricDecrypt, symmetricEncrypt } from 'better-auth/crypto'
import * as z from 'zod'
import { requireAuthSecret } from '@/lib/auth/auth-secret'
import { addSeconds } from '@/lib/core/time/instant'
import { now } from '@/lib/site/clock'
import { getConfig } from '@/lib/site/config'

export const noteCookie = 'faultline.note'
const lifetimeSeconds = 600
/** Sealed, a byte becomes two characters, of which browsers keep 4,096 in a cookie. */
const mostKeptBytes = 1400

const noteSchema = z.strictObject({
  id: z.string(),
  until: z.string(),
  /** Which words the next page says. */
  said: z.string(),
  field: z.string().nullable(),
  /** What was typed and is to stand in the form again; never a password. */
  kept: z.record(z.string(), z.string()),
  /** What is shown this once: a token, a link, recovery codes. */
  shown: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
})
export type SealedNote = z.infer<typeof noteSchema>
export type NewNote = { said: string; field?: string | null; kept?: Record<string, string>; shown?: SealedNote['shown'] }

/**
 * What a form's answer wants said on the page that it leads to: in a short-lived cookie that nobody can read or write but us. The
 * page's address names the note, so that no other page says it.
 */
export async function sealNote({ said, field = null, kept = {}, shown = {} }: NewNote): Promise<{ id: string; cookie: string }> {
  const id = randomBytes(9).toString('base64url')
  const note: SealedNote = { id, until: addSeconds(now(), lifetimeSeconds), said, field, kept: shortened(kept), shown }
  const sealed = await symmetricEncrypt({ key: requireAuthSecret(), data: JSON.stringify(note) })
  const secure = getConfig().siteUrl.startsWith('https:') ? '; Secure' : ''
  return { id, cookie: `${noteCookie}=${sealed}; Path=/; Max-Age=${lifetimeSeconds}; HttpOnly; SameSite=Strict${secure}` }
}

/** The note of this id in a cookie's value; null for any other, for a forged one and for one that is too old. */
export async function openNote(sealed: string | undefined, id: string | null): Promise<SealedNote | null> {
  if (!sealed || !id || sealed.length > 8000) return null
  try {
    const note = noteSchema.parse(JSON.parse(await symmetricDecrypt({ key: requireAuthSecret(), data: sealed })))
    return note.id === id && note.until > now() ? note : null
  } catch {
    return null
  }
}

/** As much of what was typed as a cookie holds: what is short stays whole, and the longest gets the room that is left. */
function shortened(kept: Record<string, string>): Record<string, string> {
  let room = mostKeptBytes
  const fitted = Object.entries(kept)
    .sort(([, a], [, b]) => a.length - b.length)
    .map(([name, value]) => {
      const short = cut(value, room)
      room -= sizeOf(short)
      return [name, short] as const
    })
  return Object.fromEntries(fitted)
}

function cut(value: string, room: number): string {
  let short = value
  while (short !== '' && sizeOf(short) > room) short = short.slice(0, Math.floor((short.length * Math.max(room, 0)) / sizeOf(short)))
  return short.toWellFormed()
}

function sizeOf(value: string): number {
  return Buffer.byteLength(JSON.stringify(value))
}
