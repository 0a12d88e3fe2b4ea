import { randomUUID } from 'node:crypto'

const key = Symbol.for('faultline.invalidation-secret')
const store = globalThis as { [key]?: string }

/** Known to this process alone; the outbox reader shows it to the process's own invalidation route. */
export function invalidationSecret(): string {
  store[key] ??= randomUUID()
  return store[key]
}
