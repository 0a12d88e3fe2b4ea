import { existsSync } from 'node:fs'
import { Command } from 'commander'
import { AppError } from '@/lib/core/errors'
import { restoreRecord } from '@/lib/data/dump/restore-record'
import { openDatabase } from '@/lib/data/open-database'
import { fileFault } from '@/scripts/cli/files'
import { listenForInterruption } from '@/scripts/cli/interruption'
import type { Io } from '@/scripts/cli/io'
import { Misuse } from '@/scripts/cli/misuse'
import { operator } from '@/scripts/cli/operator'
import { showProgress } from '@/scripts/cli/progress'
import { openDump } from '@/scripts/cli/read-dump-file'

export function restoreCommand(io: Io): Command {
  return new Command('restore')
    .description('Fills an empty record from a dump: before the first start, on a new data folder or a new database. All of it or nothing.')
    .argument('<source>', 'the file or the folder that was written')
    .option('--json', 'print the counts for machines on standard output')
    .action((source: string, options: { json?: true }) => restore(source, options, io))
}

async function restore(source: string, { json }: { json?: true }, io: Io): Promise<void> {
  if (!existsSync(source)) throw new Misuse(`There is no ${source}.`)
  const progress = showProgress('restoring')
  const interruption = listenForInterruption()
  try {
    const { bytes, parts } = openDump(source)
    const database = await openDatabase()
    try {
      const counts = await restoreRecord(
        operator,
        parts((done) => progress.update(done, bytes)),
        { signal: interruption.signal },
      )
      progress.stop()
      const { incidents, withheld, revisions } = counts
      if (json) io.out(`${JSON.stringify(counts, null, 2)}\n`)
      else io.out(`Restored ${incidents} incidents and ${withheld} tombstones with ${revisions} revisions.\n`)
    } finally {
      await database.close()
    }
  } catch (error) {
    throw toRefusal(error, source)
  } finally {
    progress.stop()
    interruption.stop()
  }
}

function toRefusal(error: unknown, source: string): unknown {
  const fault = fileFault(error, (code) => `${source} cannot be read (${code}).`)
  if (!(fault instanceof AppError) || /[Nn]othing was/.test(fault.message)) return fault
  return new AppError(fault.code, `${fault.message} Nothing was restored.`, fault.details)
}
