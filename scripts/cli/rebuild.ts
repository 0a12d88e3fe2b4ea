import { Command } from 'commander'
import { openDatabase } from '@/lib/data/open-database'
import { rebuildProjections } from '@/lib/data/rebuild'
import { showProgress } from '@/scripts/cli/progress'

export function rebuildCommand(): Command {
  return new Command('rebuild').description('Makes all lists, filters and search anew from the revisions.').action(async () => {
    const database = await openDatabase()
    const progress = showProgress('rebuilding')
    try {
      const count = await rebuildProjections(progress.update)
      progress.stop()
      process.stdout.write(`Rebuilt ${count} ${count === 1 ? 'incident' : 'incidents'}.\n`)
    } finally {
      progress.stop()
      await database.close()
    }
  })
}
