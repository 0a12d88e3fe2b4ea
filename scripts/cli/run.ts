import { Command, CommanderError } from 'commander'
import { AppError } from '@/lib/core/errors'
import { toDatabaseFault } from '@/lib/data/database-fault'
import { backupCommand } from '@/scripts/cli/backup'
import { doctorCommand } from '@/scripts/cli/doctor'
import { dumpCommand } from '@/scripts/cli/dump'
import { importCommand } from '@/scripts/cli/import'
import type { Io } from '@/scripts/cli/io'
import { Misuse } from '@/scripts/cli/misuse'
import { rebuildCommand } from '@/scripts/cli/rebuild'
import { redactCommand } from '@/scripts/cli/redact'
import { restoreCommand } from '@/scripts/cli/restore'
import { tokenCommand } from '@/scripts/cli/token'
import { userCommand } from '@/scripts/cli/user'
import { watchCommand } from '@/scripts/cli/watch'

/** Runs one command; the exit code if it was stopped: 1 failed, 2 misuse, each told in one line on `err`. */
export async function runCli(args: readonly string[], io: Io): Promise<number> {
  const program = new Command('cli')
    .description('Faultline from the command line. Works beside a running server and without one.')
    .addCommand(importCommand(io))
    .addCommand(rebuildCommand(io))
    .addCommand(redactCommand(io))
    .addCommand(doctorCommand(io))
    .addCommand(dumpCommand(io))
    .addCommand(backupCommand(io))
    .addCommand(restoreCommand(io))
    .addCommand(watchCommand(io))
    .addCommand(userCommand(io))
    .addCommand(tokenCommand(io))
  for (const command of withSubcommands(program)) command.exitOverride().configureOutput({ writeOut: io.out, writeErr: io.err })
  try {
    await program.parseAsync([...args], { from: 'user' })
    return 0
  } catch (error) {
    return tell(toDatabaseFault(error), io)
  }
}

function withSubcommands(command: Command): Command[] {
  return [command, ...command.commands.flatMap(withSubcommands)]
}

function tell(error: unknown, io: Io): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
  if (error instanceof Misuse || error instanceof AppError) io.err(`${error.message}\n`)
  else io.err(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
  return error instanceof Misuse ? 2 : 1
}
