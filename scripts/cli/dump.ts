import { mkdirSync, renameSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { Command } from 'commander'
import { writeDump } from '@/lib/data/dump/write-dump'
import { openDatabase } from '@/lib/data/open-database'
import { dumpFile, dumpFormat, manifestFile } from '@/lib/publish/dump/dump-format'
import { createDumpReader } from '@/lib/publish/dump/read-dump'
import { fileFault, tellSize } from '@/scripts/cli/files'
import { listenForInterruption } from '@/scripts/cli/interruption'
import type { Io } from '@/scripts/cli/io'
import { Misuse } from '@/scripts/cli/misuse'
import { showProgress } from '@/scripts/cli/progress'

export function dumpCommand(io: Io): Command {
  return new Command('dump')
    .description(
      'Writes down what is public, with its whole history: incidents, vendors, services, places. Drafts and accounts are in a backup only.',
    )
    .argument('<target>', `a folder, for ${dumpFile} and ${manifestFile}; or a file ending in .jsonl.gz, or in .jsonl for plain lines`)
    .option('--json', 'print the manifest on standard output')
    .action((target: string, options: { json?: true }) => dump(target, options, io))
}

type Target = { file: string; compress: boolean; folder: string | null }

async function dump(given: string, { json }: { json?: true }, io: Io): Promise<void> {
  const target = requireTarget(given)
  const database = await openDatabase()
  const progress = showProgress('dumping')
  const interruption = listenForInterruption()
  try {
    if (target.folder !== null) mkdirSync(target.folder, { recursive: true })
    const { settings, totals } = await writeDump({
      ...{ file: target.file, compress: target.compress, format: dumpFormat, signal: interruption.signal, onProgress: progress.update },
      // A dump that could not be restored is worth nothing, so each line is read again as restoring reads it.
      check: () => createDumpReader().read,
    })
    progress.stop()
    const manifest = dumpFormat.manifest(settings, totals)
    if (target.folder !== null) {
      const file = path.join(target.folder, manifestFile)
      writeFileSync(`${file}.${process.pid}.partial`, manifest)
      renameSync(`${file}.${process.pid}.partial`, file)
    }
    const { incidents, withheld, revisions } = totals.counts
    if (json) io.out(manifest)
    else
      io.out(
        `Wrote ${target.file}: ${incidents} incidents and ${withheld} tombstones with ${revisions} revisions, ${tellSize(totals.file.bytes)}.\n`,
      )
  } catch (error) {
    throw fileFault(error, (code) => `${given} cannot be written (${code}). What was there is as it was.`)
  } finally {
    progress.stop()
    interruption.stop()
    await database.close()
  }
}

function requireTarget(given: string): Target {
  const found = statSync(given, { throwIfNoEntry: false })
  const isFile = /\.jsonl(\.gz)?$/.test(given)
  if (found?.isDirectory() || (found === undefined && !isFile)) return { file: path.join(given, dumpFile), compress: true, folder: given }
  if (!isFile) throw new Misuse(`${given} is a file of another kind. Name a folder, or a file ending in .jsonl.gz or .jsonl.`)
  return { file: given, compress: given.endsWith('.gz'), folder: null }
}
