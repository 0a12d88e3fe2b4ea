import { existsSync } from 'node:fs'
import { Command } from 'commander'
import type { DumpCounts } from '@/lib/core/dump/dump-record'
import { AppError } from '@/lib/core/errors'
import { isBackup } from '@/lib/data/backup/backup-manifest'
import { restoreRecord } from '@/lib/data/dump/restore-record'
import { openDatabase } from '@/lib/data/open-database'
import { fileFault } from '@/scripts/cli/files'
import { listenForInterruption } from '@/scripts/cli/interruption'
import type { Io } from '@/scripts/cli/io'
import { Misuse } from '@/scripts/cli/misuse'
import { operator } from '@/scripts/cli/operator'
import { showProgress } from '@/scripts/cli/progress'
import { openDump } from '@/scripts/cli/read-dump-file'
import { restoreBackupFrom } from '@/scripts/cli/restore-backup'

export function restoreCommand(io: Io): Command {
  return new Command('restore')
    .description(
      'Fills an empty record from a dump or a backup: before the first start, on a new folder or database. All of it or nothing.',
    )
    .argument('<source>', 'the folder that was written, or the file of a dump')
    .option('--json', 'print what was restored for machines on standard output')
    .action((source: string, options: { json?: true }) => restore(source, options, io))
}

async function restore(source: string, { json }: { json?: true }, io: Io): Promise<void> {
  if (!existsSync(source)) throw new Misuse(`There is no ${source}.`)
  const progress = showProgress('restoring')
  const interruption = listenForInterruption()
  const { signal } = interruption
  try {
    if (isBackup(source)) {
      const { rows, takenAt, otherSecretIsSet } = await restoreBackupFrom(source, { onProgress: progress.update, signal })
      progress.stop()
      const total = Object.values(rows).reduce((sum, count) => sum + count, 0)
      io.out(json ? `${JSON.stringify({ takenAt, rows }, null, 2)}\n` : `Restored everything as of ${takenAt}: ${total} rows.\n`)
      if (otherSecretIsSet) io.err('AUTH_SECRET is set to another secret than the backup has: with it everybody signs in anew.\n')
    } else {
      const counts = await restoreDump(source, { onProgress: progress.update, signal })
      progress.stop()
      const { incidents, withheld, revisions } = counts
      if (json) io.out(`${JSON.stringify(counts, null, 2)}\n`)
      else io.out(`Restored ${incidents} incidents and ${withheld} tombstones with ${revisions} revisions.\n`)
    }
  } catch (error) {
    throw toRefusal(error, source)
  } finally {
    progress.stop()
    interruption.stop()
  }
}

async function restoreDump(
  source: string,
  { onProgress, signal }: { onProgress: (done: number, total: number) => void; signal: AbortSignal },
): Promise<DumpCounts> {
  const dump = openDump(source)
  const database = await openDatabase()
  try {
    // Read once to be checked, and once to be written.
    let readings = 0
    const read = () => {
      const before = readings * dump.bytes
      readings += 1
      return dump.parts((done) => onProgress(before + done, 2 * dump.bytes))
    }
    return await restoreRecord(operator, read, { signal })
  } finally {
    await database.close()
  }
}

function toRefusal(error: unknown, source: string): unknown {
  const fault = fileFault(error, (code) => `${source} cannot be read (${code}).`)
  if (!(fault instanceof AppError) || /[Nn]othing was/.test(fault.message)) return fault
  return new AppError(fault.code, `${fault.message} Nothing was restored.`, fault.details)
}
