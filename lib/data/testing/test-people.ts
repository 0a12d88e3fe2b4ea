import { hashPassword } from 'better-auth/crypto'
import type { Role } from '@/lib/core/permissions'
import type { Actor } from '@/lib/data/actor'
import { acceptLink } from '@/lib/data/people/accept-link'
import { invite } from '@/lib/data/people/access-links'
import type { Person } from '@/lib/data/people/person'

export const testPassword = 'four plain english words'
let passwordHash: Promise<string> | undefined

const system: Actor = { kind: 'system', name: 'Test', role: 'administrator' }

/** Somebody who was invited and has accepted, with `testPassword`. */
export async function addTestPerson(role: Role, name: string = role): Promise<Person> {
  passwordHash ??= hashPassword(testPassword)
  const { secret } = await invite(system, { email: `${name}@example.org`, role })
  return acceptLink(secret, { passwordHash: await passwordHash, name })
}

export function actorOf({ id, name, role }: Person): Actor & { id: string } {
  return { kind: 'person', id, name, role }
}
