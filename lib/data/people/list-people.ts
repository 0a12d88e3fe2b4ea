import { AppError } from '@/lib/core/errors'
import { canAdminister } from '@/lib/core/permissions'
import { type Actor, requirePermission } from '@/lib/data/actor'
import { getDb } from '@/lib/data/db'
import { fromUserRow, type Person } from '@/lib/data/people/person'

const perPage = 50

export type Page<Item> = { items: Item[]; nextCursor: string | null }

/** Everybody who may or might sign in, in the order in which they came. */
export async function listPeople(actor: Actor, cursor: string | null = null): Promise<Page<Person>> {
  requirePermission(actor, canAdminister, 'see who may sign in')
  const rows = await getDb().user.findMany({
    where: cursor === null ? {} : { id: { gt: requireIdCursor(cursor) } },
    orderBy: { id: 'asc' },
    take: perPage + 1,
  })
  return toPage(rows.map(fromUserRow), perPage, ({ id }) => id)
}

export async function getPerson(id: string): Promise<Person | null> {
  const row = await getDb().user.findUnique({ where: { id } })
  return row && fromUserRow(row)
}

/** By the address with which they sign in, in any case. */
export async function findPerson(email: string): Promise<Person | null> {
  const row = await getDb().user.findUnique({ where: { email: email.trim().toLowerCase() } })
  return row && fromUserRow(row)
}

export async function requirePersonByEmail(email: string): Promise<Person> {
  const person = await findPerson(email)
  if (person === null) throw new AppError('not-found', `Nobody signs in with ${email}.`)
  return person
}

/** Whether anybody may sign in yet: until then a set-up link can be made. */
export async function isAnybodyThere(): Promise<boolean> {
  return (await getDb().user.findFirst({ select: { id: true } })) !== null
}

/** One more row than a page holds says that there is another page. */
export function toPage<Item>(rows: readonly Item[], size: number, cursorOf: (last: Item) => string): Page<Item> {
  const items = rows.slice(0, size)
  const last = items.at(-1)
  return { items, nextCursor: rows.length > size && last !== undefined ? cursorOf(last) : null }
}

export function isIdCursor(cursor: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(cursor)
}

/** Throws 'invalid' for a cursor that is none of ours. */
export function requireIdCursor(cursor: string): string {
  if (isIdCursor(cursor)) return cursor
  throw new AppError('invalid', 'This is no cursor of this list. Start at its first page.')
}
