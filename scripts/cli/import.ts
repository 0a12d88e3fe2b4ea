import { Command } from 'commander'
import { AppError } from '@/lib/core/errors'
import { slugSchema } from '@/lib/core/incident/claim'
import { isZone } from '@/lib/core/time/zone'
import type { Actor } from '@/lib/data/actor'
import { listPlaces, listServices, listVendors, type Vendor } from '@/lib/data/catalogue'
import { importReading } from '@/lib/data/incidents/commands/import-reading'
import { countReadTogether } from '@/lib/data/incidents/import/count-read-together'
import { deriveIncidentId } from '@/lib/data/incidents/import/derive-incident-id'
import { fileCatalogue, unknownVendors } from '@/lib/data/incidents/import/file-catalogue'
import { openDatabase } from '@/lib/data/open-database'
import { putCatalogue } from '@/lib/data/put-catalogue'
import type { Reading, ReadOptions } from '@/lib/ingest/draft'
import { formats } from '@/lib/ingest/formats'
import { readingToJson } from '@/lib/ingest/to-json'
import { places, services, vendors } from '@/prisma/catalogue'
import { type FileReport, isIncomplete, reportToJson, tellDoubts, tellReport } from '@/scripts/cli/import-report'
import { type Left, readTexts, requireFormat, type Text } from '@/scripts/cli/import-texts'
import { listenForInterruption } from '@/scripts/cli/interruption'
import type { Io } from '@/scripts/cli/io'
import { Misuse } from '@/scripts/cli/misuse'
import { operator } from '@/scripts/cli/operator'
import { showProgress } from '@/scripts/cli/progress'
import { listInputs } from '@/scripts/cli/read-input'

type Options = {
  zone: string
  vendor?: string
  vendorName?: string
  page?: string
  dryRun?: true
  json?: true
  publish?: true
  publishLikely?: true
  only?: string
  into?: string
  reason?: string
}
type Catalogue = Pick<ReadOptions, 'services' | 'places'>
type Read = Text & { reading: Reading }

export function importCommand(io: Io): Command {
  return new Command('import')
    .description('Reads incidents out of a file or a folder and stores them as drafts. The same again changes nothing.')
    .argument('<format>', `auto, ${formats.map(({ name }) => name).join(', ')}`)
    .argument('<file>', 'the file to read; a folder, for each of its files by name; - for standard input')
    .option('--zone <zone>', 'IANA zone of times printed without one', 'UTC')
    .option('--vendor <slug>', 'the vendor whose page this is, where the text does not say; filed if it is not known yet')
    .option('--vendor-name <name>', 'what a vendor is called that is not known yet')
    .option('--page <page>', 'what identifies the page, where the text does not say: a host or an address')
    .option('--dry-run', 'only say what would be read; needs no database')
    .option('--json', 'print JSON for machines on standard output')
    .option('--publish', 'publish what was read, but what is perhaps in the record already')
    .option('--publish-likely', 'publish that as well')
    .option('--only <slug>', 'of what was read, only the incident that has this slug')
    .option('--into <slug>', 'add the one incident read to this one of the record')
    .option('--reason <text>', 'why, for the public history')
    .action((format: string, file: string, options: Options) => runImport(format, file, options, io))
}

async function runImport(formatName: string, file: string, options: Options, io: Io): Promise<void> {
  requireSense(options)
  const format = requireFormat(formatName)
  const { inputs, isFolder } = listInputs(file, io)
  const { texts, refused, aside } = readTexts(inputs, format, isFolder)
  const [first] = [...refused, ...aside]
  if (texts.length === 0 && first !== undefined) throw new AppError('invalid', first.reason)
  if (options.dryRun) return tellDryRun(readAll(texts, options, { services, places }), { refused, aside }, options, io)

  const database = await openDatabase()
  try {
    if ((await listVendors()).length === 0) await putCatalogue(operator, { vendors, services, places })
    const catalogue = { services: await listServices(), places: await listPlaces() }
    const reads = readAll(texts, options, catalogue)
    const damaged = reads.filter(({ reading }) => reading.refused !== undefined).map(toRefusal)
    const good = reads.filter(({ reading }) => reading.refused === undefined)
    const together = {
      drafts: good.flatMap(({ reading }) => reading.drafts),
      services: good.flatMap(({ reading }) => reading.services ?? []),
    }
    const filed = await fileCatalogue(operator, together, options.vendorName)
    const { files, unread } = await store(good, options, await listVendors(), io)
    const report = { filed, files, unread, refused: [...refused, ...damaged], aside }
    if (options.json) print(reportToJson(report), io)
    else tellReport(report, io)
    if (isIncomplete(report)) io.fail()
  } finally {
    await database.close()
  }
}

function requireSense({ zone, vendor, vendorName, dryRun, publish, publishLikely, into }: Options): void {
  if (!isZone(zone)) throw new Misuse(`There is no time zone ${zone}. Give a name like Europe/Berlin or UTC.`)
  if (vendor !== undefined && !slugSchema.safeParse(vendor).success) {
    throw new Misuse(`${vendor} is no name for a vendor's address. Give one like digitalocean, in lower-case letters, digits and hyphens.`)
  }
  if (vendorName?.trim() === '') throw new Misuse('--vendor-name is blank.')
  if (dryRun && (publish || into !== undefined)) throw new Misuse('--dry-run stores nothing: leave out --publish and --into.')
  if (publishLikely && !publish) throw new Misuse('--publish-likely goes with --publish.')
}

function readAll(texts: readonly Text[], options: Options, catalogue: Catalogue): Read[] {
  const { only } = options
  const reads = readEach(texts, options, catalogue)
  if (only === undefined) return reads
  const found = reads.flatMap((read) => {
    const drafts = read.reading.drafts.filter(({ document }) => document.slug === only)
    return drafts.length === 0 ? [] : [{ ...read, reading: { ...read.reading, drafts, doubts: [], rejected: [] } }]
  })
  if (found.length === 0) throw new AppError('not-found', `Nothing that was read has the slug ${only}.`)
  return found
}

function readEach(texts: readonly Text[], { zone, vendor, page }: Options, { services, places }: Catalogue): Read[] {
  return texts.map((text) => ({
    ...text,
    reading: text.format.read(text.text, {
      ...{ zone, services, places, incidentId: deriveIncidentId },
      ...(vendor === undefined ? {} : { vendor }),
      ...(page === undefined ? {} : { page }),
      ...(text.file === null ? {} : { file: text.file }),
    }),
  }))
}

/** One file after the other, until somebody interrupts; what was stored by then is stored for good. */
async function store(
  reads: readonly Read[],
  options: Options,
  known: readonly Vendor[],
  io: Io,
): Promise<{ files: FileReport[]; unread: number }> {
  const total = reads.reduce((sum, { reading }) => sum + reading.drafts.length, 0)
  const progress = showProgress('importing')
  const interruption = listenForInterruption()
  const files: FileReport[] = []
  let [done, reached] = [0, 0]
  try {
    for (const read of reads) {
      const { name, text, format, reading } = read
      if (interruption.signal.aborted) break
      await warnOfLess(read, io)
      const items = await importReading(speakerOf(reading, known), {
        ...{ reading, text, format: format.name, into: options.into, signal: interruption.signal },
        publish: options.publish === true,
        publishLikely: options.publishLikely === true,
        reason: options.reason ?? `Imported from ${format.label}`,
        onProgress: (ready) => {
          reached = done + ready
          if (total > 1) progress.update(reached, total)
        },
      })
      done += items.length
      files.push({ name, text, reading, items })
    }
    return { files, unread: total - done }
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'unavailable' || total < 2) throw error
    throw new AppError(error.code, `${error.message} ${reached} of ${total} incidents were done; run the same command again to go on.`)
  } finally {
    progress.stop()
    interruption.stop()
  }
}

/** What a feed says and takes back is the feed's doing; something pasted is put down by whoever runs the command. */
function speakerOf({ drafts, partial }: Reading, known: readonly Vendor[]): Actor {
  const vendor = known.find(({ slug }) => slug === drafts[0]?.document.vendor)
  if (partial || vendor === undefined) return operator
  return { kind: 'feed', name: `${vendor.name} feed`, role: 'curator' }
}

/** Nothing is taken away that a file lacks, but one that holds only a small part of what it held may be damaged. */
async function warnOfLess({ name, format, reading }: Read, io: Io): Promise<void> {
  const { drafts, partial } = reading
  if (partial || drafts.length < 2) return
  const together = await countReadTogether(
    format.name,
    drafts.map(({ document }) => document),
  )
  if (together <= 2 * drafts.length) return
  io.err(`${name} holds ${drafts.length} incidents; when they were first read there were ${together}. Nothing is taken away.\n`)
}

function toRefusal({ name, reading }: Read): Left {
  return { name, reason: `${name} is refused whole: ${reading.refused}` }
}

function tellDryRun(reads: readonly Read[], left: Record<'refused' | 'aside', Left[]>, options: Options, io: Io): void {
  const [only, ...others] = reads
  const damaged = reads.filter(({ reading }) => reading.refused !== undefined).map(toRefusal)
  const refused = [...left.refused, ...damaged]
  if (options.json && only !== undefined && others.length === 0 && left.refused.length + left.aside.length === 0)
    print(readingToJson(only.reading), io)
  else if (options.json)
    print({ files: reads.map(({ name, reading }) => ({ file: name, ...readingToJson(reading) })), refused, aside: left.aside }, io)
  else {
    for (const read of reads) {
      for (const vendor of unknownVendors(read.reading, vendors, options.vendorName))
        io.out(`${vendor.slug}: would be filed as the vendor ${vendor.name}\n`)
      for (const { document } of read.reading.drafts) {
        const codes = document.codes.map(({ code }) => code).join(', ')
        io.out(
          `${codes || document.slug}: ${document.title} (${document.entries.length} ${document.entries.length === 1 ? 'entry' : 'entries'})\n`,
        )
      }
      tellDoubts(read, others.length === 0 ? '' : `${read.name}, `, io)
    }
  }
  for (const { reason } of options.json ? damaged : [...left.aside, ...refused]) io.err(`${reason}\n`)
  if (refused.length > 0) io.fail()
}

function print(value: unknown, io: Io): void {
  io.out(`${JSON.stringify(value, null, 2)}\n`)
}
