import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const script = fileURLToPath(new URL('../../../scripts/embedded-database.mjs', import.meta.url))

export type EmbeddedProcess = { child: ChildProcess; socketDir: string; ended: Promise<{ code: number | null; complaint: string }> }

/** Starts the embedded database on a data folder as `npm start` does; rejects with what it said when it does not open. */
export function startEmbedded(dataDir: string, ...flags: string[]): Promise<EmbeddedProcess> {
  const child = spawn(process.execPath, [script, dataDir, ...flags], { stdio: ['pipe', 'pipe', 'pipe'] })
  let complaint = ''
  let heard = ''
  child.stderr.on('data', (data: Buffer) => {
    complaint += data.toString()
  })
  const ended = new Promise<{ code: number | null; complaint: string }>((resolve) => {
    child.once('close', (code) => resolve({ code, complaint: complaint.trim() }))
  })
  return new Promise((resolve, reject) => {
    child.stdout.on('data', (data: Buffer) => {
      heard += data.toString()
      const socketDir = /^ready (.+)$/m.exec(heard)?.[1]
      if (socketDir !== undefined) resolve({ child, socketDir, ended })
    })
    ended.then(({ code, complaint: said }) => reject(new Error(`${code}: ${said}`)))
  })
}
