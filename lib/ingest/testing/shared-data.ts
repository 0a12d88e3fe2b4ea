import { existsSync, readFileSync } from 'node:fs'

const folder = '../shared/data'

/** Whether the collection of real feeds lies beside the project, and the words a test's name says so with when it does not. */
export const sharedData = existsSync(folder)
  ? { isThere: true, note: '' }
  : { isThere: false, note: ' (the real data is not here: skipped)' }

/** A file of the collection as text. */
export function readSharedData(path: string): string {
  return readFileSync(`${folder}/${path}`, 'utf8')
}
