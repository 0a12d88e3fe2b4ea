// Brings the configured database to this version's schema and loads the named cast into an empty record.
// With --when-told it first waits for a word on stdin: a start loads this program while the database still opens.
import { prepareFirstAdministrator } from '@/lib/auth/links/first-administrator'
import { AppError } from '@/lib/core/errors'
import { toDatabaseFault } from '@/lib/data/database-fault'
import { openDatabase } from '@/lib/data/open-database'
import { rebuildProjections } from '@/lib/data/rebuild'
import { seed } from '@/prisma/seed'

if (process.argv.includes('--when-told')) {
  const [word] = await process.stdin.toArray({ signal: AbortSignal.timeout(120_000) })
  if (word === undefined) process.exit(1)
}

try {
  const database = await openDatabase()
  try {
    if (database.applied.length > 0) process.stdout.write(`applied ${database.applied.length} migrations: ${database.applied.join(', ')}\n`)
    const rebuilt = await rebuildProjections(undefined, { outdated: true })
    if (rebuilt > 0) process.stdout.write(`derived ${rebuilt} incidents anew, as this version does\n`)
    const written = await seed()
    const first = await prepareFirstAdministrator()
    if (first !== null) process.stdout.write(`first administrator: ${first}\n`)
    process.stdout.write(written === 0 ? 'the database is ready\n' : `the database is ready, with the named cast in ${written} revisions\n`)
  } finally {
    await database.close()
  }
} catch (error) {
  const fault = toDatabaseFault(error)
  process.stderr.write(`${fault instanceof AppError ? fault.message : fault instanceof Error ? fault.stack : String(fault)}\n`)
  process.exitCode = 1
}
