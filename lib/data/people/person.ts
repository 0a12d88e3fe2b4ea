import type { Role } from '@/lib/core/permissions'
import { toInstant } from '@/lib/core/time/instant'
import type { Instant } from '@/lib/core/time/moment'
import type { User } from '@/lib/data/generated/client'

export type Person = {
  id: string
  name: string
  email: string
  role: Role
  secondFactor: boolean
  disabledAt: Instant | null
  /** When somebody asked for a new password, without being signed in. */
  resetAskedAt: Instant | null
  createdAt: Instant
}

export function fromUserRow(row: User): Person {
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    role: row.role as Role,
    secondFactor: row.twoFactorEnabled === true,
    disabledAt: row.disabledAt && toInstant(row.disabledAt),
    resetAskedAt: row.resetAskedAt && toInstant(row.resetAskedAt),
    createdAt: toInstant(row.createdAt),
  }
}
