import { Command } from 'commander'
import { writeBackup } from '@/lib/data/backup/write-backup'
import { openDatabase } from '@/lib/data/open-database'
import { fileFault, tellSize } from '@/scripts/cli/files'
import { installationSecret } from '@/scripts/cli/installation-secret'
import { listenForInterruption } from '@/scripts/cli/interruption'
import type { Io } from '@/scripts/cli/io'
import { operator } from '@/scripts/cli/operator'
import { showProgress } from '@/scripts/cli/progress'

export function backupCommand(io: Io): Command {
  return new Command('backup')
    .description(
      'Copies everything, accounts and the secret included, as of one instant. Works while the site runs. Keep it as safe as a password.',
    )
    .argument('<folder>', 'a folder that does not exist yet')
    .option('--json', 'print the manifest for machines on standard output')
    .action((folder: string, options: { json?: true }) => backup(folder, options, io))
}

async function backup(folder: string, { json }: { json?: true }, io: Io): Promise<void> {
  const database = await openDatabase()
  const progress = showProgress('backing up')
  const interruption = listenForInterruption()
  try {
    const { manifest, heldMilliseconds } = await writeBackup(operator, {
      ...{ folder, url: database.url, secret: installationSecret(), onProgress: progress.update, signal: interruption.signal },
    })
    progress.stop()
    const rows = Object.values(manifest.rows).reduce((sum, count) => sum + count, 0)
    if (json) io.out(`${JSON.stringify({ ...manifest, heldMilliseconds }, null, 2)}\n`)
    else {
      io.out(
        `Wrote ${folder}: ${rows} rows as of ${manifest.takenAt}, ${tellSize(manifest.file.bytes)}; reading took ${heldMilliseconds} ms.\n`,
      )
      if (manifest.secretSha256 === null) io.err('There is no secret of the installation yet, so the backup has none.\n')
    }
  } catch (error) {
    throw fileFault(error, (code) => `${folder} cannot be written (${code}). Nothing was written.`)
  } finally {
    progress.stop()
    interruption.stop()
    await database.close()
  }
}
