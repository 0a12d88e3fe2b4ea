import { Command } from 'commander'
import { examineRecord } from '@/lib/data/examine'
import { openDatabase } from '@/lib/data/open-database'
import { getConfig } from '@/lib/site/config'
import type { Io } from '@/scripts/cli/io'
import { showProgress } from '@/scripts/cli/progress'

export function doctorCommand(io: Io): Command {
  return new Command('doctor')
    .description('Examines the installation: its database, its migrations and the chain of every revision.')
    .option('--json', 'print JSON for machines on standard output')
    .action(async ({ json }: { json?: true }) => {
      const { databaseUrl, dataDir } = getConfig()
      const database = await openDatabase()
      const progress = showProgress('examining')
      try {
        const found = await examineRecord(progress.update)
        progress.stop()
        const where = databaseUrl === null ? `embedded, in ${dataDir}` : 'that of DATABASE_URL'
        if (json) io.out(`${JSON.stringify({ database: databaseUrl === null ? 'embedded' : 'external', ...found }, null, 2)}\n`)
        else {
          io.out(`Database: PostgreSQL ${found.server}, ${where}; ${found.migrations} migrations applied.\n`)
          io.out(`Record: ${found.incidents} incidents, ${found.revisions} revisions, ${found.drafts} drafts.\n`)
          for (const fault of found.faults) io.out(`Fault: ${fault}\n`)
          if (found.faults.length === 0) io.out('Every revision is what it was when it was written.\n')
        }
        if (found.faults.length > 0) io.fail()
      } finally {
        progress.stop()
        await database.close()
      }
    })
}
