import { Command } from 'commander'
import { openDatabase } from '@/lib/data/open-database'
import { rebuildProjections } from '@/lib/data/rebuild'
import type { Io } from '@/scripts/cli/io'
import { showProgress } from '@/scripts/cli/progress'

export function rebuildCommand(io: Io): Command {
  return new Command('rebuild').description('Makes all lists, filters and search anew from the revisions.').action(async () => {
    const database = await openDatabase()
    const progress = showProgress('rebuilding')
    try {
      const count = await rebuildProjections(progress.update)
      progress.stop()
      io.out(`Rebuilt ${count} ${count === 1 ? 'incident' : 'incidents'}.\n`)
    } finally {
      progress.stop()
      await database.close()
    }
  })
}
