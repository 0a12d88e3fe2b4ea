// The command line: `npm run -s cli -- COMMAND`. Exit codes: 0 done, 1 failed, 2 misuse.
import { Command, CommanderError } from 'commander'
import { AppError } from '@/lib/core/errors'
import { toDatabaseFault } from '@/lib/data/database-fault'
import { doctorCommand } from '@/scripts/cli/doctor'
import { importCommand } from '@/scripts/cli/import'
import { Misuse } from '@/scripts/cli/misuse'
import { rebuildCommand } from '@/scripts/cli/rebuild'
import { loadEnvFile } from '@/scripts/house/machine.mjs'

const program = new Command('cli')
  .description('Faultline from the command line. Works beside a running server and without one.')
  .configureHelp({ sortSubcommands: true })
  .addCommand(importCommand())
  .addCommand(rebuildCommand())
  .addCommand(doctorCommand())
for (const command of [program, ...program.commands]) command.exitOverride()

try {
  loadEnvFile()
  await program.parseAsync()
} catch (error) {
  process.exitCode = tell(toDatabaseFault(error))
}

function tell(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
  if (error instanceof Misuse || error instanceof AppError) process.stderr.write(`${error.message}\n`)
  else process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
  return error instanceof Misuse ? 2 : 1
}
