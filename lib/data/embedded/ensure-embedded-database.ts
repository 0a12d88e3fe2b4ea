import { spawn } from 'node:child_process'
import { connect, type Socket } from 'node:net'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { AppError } from '@/lib/core/errors'
import { embeddedSocketDir, socketUrl } from '@/lib/data/embedded/location'

/** Longer than the pause after which a database that lingers looks again whether somebody is connected. */
const endingNoticedMs = 250

export type EmbeddedDatabase = { url: string; stop: () => Promise<void> }

/**
 * The embedded database of a data folder: the running one where there is one, else one started for this process. Stopping leaves
 * a database alone that somebody else started, and one of ours running until nobody else is connected.
 */
export async function ensureEmbeddedDatabase(dataDir: string): Promise<EmbeddedDatabase> {
  const running = embeddedSocketDir(dataDir)
  const held = await holdOpen(path.join(running, '.s.PGSQL.5432'))
  if (held !== null) return { url: socketUrl(running), stop: async () => void held.destroy() }
  const script = fileURLToPath(new URL('../../../scripts/embedded-database.mjs', import.meta.url))
  const child = spawn(process.execPath, [script, dataDir, '--linger'], { stdio: ['pipe', 'pipe', 'pipe'], detached: true })
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
  let isWaiting = () => {}
  const waiting = new Promise<void>((resolve) => {
    isWaiting = resolve
  })
  const socketDir = await new Promise<string>((resolve, reject) => {
    let heard = ''
    let complaint = ''
    child.stdout.on('data', (data: Buffer) => {
      heard += data.toString()
      const ready = /^ready (.+)$/m.exec(heard)?.[1]
      if (ready !== undefined) resolve(ready)
      if (/^waiting\b/m.test(heard)) isWaiting()
    })
    child.stderr.on('data', (data: Buffer) => {
      complaint += data.toString()
    })
    child.once('error', reject)
    child.once('close', () => reject(new AppError('unavailable', complaint.trim() || 'The embedded database did not start.')))
  })
  return {
    url: socketUrl(socketDir),
    stop: async () => {
      child.stdin.end()
      await Promise.race([ended, waiting])
      child.unref()
      for (const pipe of [child.stdout, child.stderr]) pipe.destroy()
    },
  }
}

/**
 * A connection that only keeps the database from ending while somebody is about to use it: one that is ending hangs up within
 * moments, and nobody answers at all where none runs. Null in both cases.
 */
function holdOpen(socket: string): Promise<Socket | null> {
  return new Promise((resolve) => {
    const held = connect(socket).unref()
    held.once('connect', () => setTimeout(() => resolve(held), endingNoticedMs))
    held.on('error', () => resolve(null))
    held.once('close', () => resolve(null))
  })
}
