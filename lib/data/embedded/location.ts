import { readFileSync } from 'node:fs'
import path from 'node:path'
import * as z from 'zod'

const noteSchema = z.looseObject({ socketDir: z.string().min(1) })

/** Where the embedded database of a data folder listens: below the folder, or where its process noted that it had to go. */
export function embeddedSocketDir(dataDir: string): string {
  try {
    return noteSchema.parse(JSON.parse(readFileSync(path.join(dataDir, 'database.json'), 'utf8'))).socketDir
  } catch {
    return path.join(dataDir, 'socket')
  }
}

/** The address of the embedded database, for the same driver that speaks to any PostgreSQL. */
export function embeddedDatabaseUrl(dataDir: string): string {
  return socketUrl(embeddedSocketDir(dataDir))
}

/** The address of a database that listens on a Unix socket in a folder. */
export function socketUrl(socketDir: string): string {
  return `postgresql://postgres@localhost/postgres?host=${encodeURIComponent(socketDir)}`
}
