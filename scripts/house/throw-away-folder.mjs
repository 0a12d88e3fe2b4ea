import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/**
 * A folder that is gone when this command ends, and the temporary folder of all that it runs: a test that is cut off leaves nothing.
 * Its name is short, since the path of a Unix socket below it may have only about 100 bytes.
 */
export function makeThrowAwayFolder() {
  const folder = mkdtempSync(path.join(tmpdir(), 'fl-'))
  process.env.TMPDIR = folder
  process.on('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }))
  return folder
}
