import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'

/** A name for whoever takes jobs in this process, different from every other. */
export function runnerName(): string {
  return `${hostname().slice(0, 60)} ${process.pid} ${randomUUID()}`
}
