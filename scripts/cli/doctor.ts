import { Command } from 'commander'
import { examineRecord } from '@/lib/data/examine'
import { openDatabase } from '@/lib/data/open-database'
import { getConfig } from '@/lib/site/config'
import { showProgress } from '@/scripts/cli/progress'

export function doctorCommand(): Command {
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
        if (json)
          process.stdout.write(`${JSON.stringify({ database: databaseUrl === null ? 'embedded' : 'external', ...found }, null, 2)}\n`)
        else {
          process.stdout.write(`Database: PostgreSQL ${found.server}, ${where}; ${found.migrations} migrations applied.\n`)
          process.stdout.write(`Record: ${found.incidents} incidents, ${found.revisions} revisions, ${found.drafts} drafts.\n`)
          for (const fault of found.faults) process.stdout.write(`Fault: ${fault}\n`)
          if (found.faults.length === 0) process.stdout.write('Every revision is what it was when it was written.\n')
        }
        if (found.faults.length > 0) process.exitCode = 1
      } finally {
        progress.stop()
        await database.close()
      }
    })
}
