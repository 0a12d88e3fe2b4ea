import path from 'node:path'
import { Command } from 'commander'
import { AppError } from '@/lib/core/errors'
import { listPlaces, listServices, listVendors } from '@/lib/data/catalogue'
import { type ImportedItem, importReading } from '@/lib/data/incidents/commands/import-reading'
import { deriveIncidentId } from '@/lib/data/incidents/import/derive-incident-id'
import { openDatabase } from '@/lib/data/open-database'
import { putCatalogue } from '@/lib/data/put-catalogue'
import type { Doubt, Format, Reading, ReadOptions } from '@/lib/ingest/draft'
import { formats, getFormat, sniffFormat } from '@/lib/ingest/formats'
import { readingToJson } from '@/lib/ingest/to-json'
import { isZone } from '@/lib/ingest/zone'
import { places, services, vendors } from '@/prisma/catalogue'
import type { Io } from '@/scripts/cli/io'
import { Misuse } from '@/scripts/cli/misuse'
import { operator } from '@/scripts/cli/operator'
import { showProgress } from '@/scripts/cli/progress'
import { nameOf, readInput } from '@/scripts/cli/read-input'

type Options = { zone: string; vendor?: string; page?: string; dryRun?: true; json?: true; publish?: true; into?: string; reason?: string }
type Catalogue = { vendors: readonly { slug: string }[]; services: ReadOptions['services']; places: ReadOptions['places'] }

export function importCommand(io: Io): Command {
  return new Command('import')
    .description('Reads incidents out of a file and stores them as drafts. The same file twice changes nothing.')
    .argument('<format>', `auto, ${formats.map(({ name }) => name).join(', ')}`)
    .argument('<file>', 'the file to read; - for standard input')
    .option('--zone <zone>', 'IANA zone of times printed without one', 'UTC')
    .option('--vendor <slug>', 'the vendor whose page this is, where the text does not say')
    .option('--page <page>', 'what identifies the page, where the text does not say: a host or an address')
    .option('--dry-run', 'only say what would be read; needs no database')
    .option('--json', 'print JSON for machines on standard output')
    .option('--publish', 'publish what was read')
    .option('--into <slug>', 'add the one incident read to this one of the record')
    .option('--reason <text>', 'why, for the public history')
    .action((format: string, file: string, options: Options) => runImport(format, file, options, io))
}

async function runImport(formatName: string, file: string, options: Options, io: Io): Promise<void> {
  if (!isZone(options.zone)) throw new Misuse(`There is no time zone ${options.zone}. Give a name like Europe/Berlin or UTC.`)
  if (formatName !== 'auto') requireFormat(formatName)
  if (options.dryRun && (options.publish || options.into !== undefined))
    throw new Misuse('--dry-run stores nothing: leave out --publish and --into.')
  const text = readInput(file, io)
  const format = formatName === 'auto' ? requireSniffed(text, file) : requireFormat(formatName)
  if (options.dryRun) {
    const reading = readWith(format, text, file, options, { vendors, services, places })
    if (options.json) print(readingToJson(reading), io)
    else tellReading(reading, text, io)
    if (reading.refused !== undefined) throw new AppError('invalid', `${nameOf(file)} is refused whole: ${reading.refused}`)
    return
  }
  const database = await openDatabase()
  const progress = showProgress('importing')
  try {
    if ((await listVendors()).length === 0) await putCatalogue(operator, { vendors, services, places })
    const catalogue = { vendors: await listVendors(), services: await listServices(), places: await listPlaces() }
    const reading = readWith(format, text, file, options, catalogue)
    const items = await importReading(operator, {
      reading,
      text,
      format: format.name,
      publish: options.publish === true,
      reason: options.reason ?? `Imported from ${format.label}`,
      into: options.into,
      onProgress: (done, total) => total > 1 && progress.update(done, total),
    })
    progress.stop()
    if (options.json) print({ items, doubts: readingToJson(reading).doubts, rejected: reading.rejected ?? [] }, io)
    else tellItems(items, reading, text, io)
    if (items.some(({ outcome }) => outcome === 'exists' || outcome === 'refused') || (reading.rejected ?? []).length > 0) io.fail()
  } finally {
    progress.stop()
    await database.close()
  }
}

function readWith(format: Format, text: string, file: string, { zone, vendor, page }: Options, catalogue: Catalogue): Reading {
  if (vendor !== undefined && !catalogue.vendors.some(({ slug }) => slug === vendor)) {
    throw new Misuse(`There is no vendor ${vendor}. Known are ${catalogue.vendors.map(({ slug }) => slug).join(', ') || 'none yet'}.`)
  }
  return format.read(text, {
    zone,
    places: catalogue.places,
    services: catalogue.services,
    incidentId: deriveIncidentId,
    ...(vendor === undefined ? {} : { vendor }),
    ...(page === undefined ? {} : { page }),
    ...(file === '-' ? {} : { file: path.basename(file) }),
  })
}

function requireFormat(name: string): Format {
  const format = getFormat(name)
  if (format === null) throw new Misuse(`There is no format ${name}. Known are auto, ${formats.map((known) => known.name).join(', ')}.`)
  return format
}

function requireSniffed(text: string, file: string): Format {
  const format = sniffFormat(text)
  if (format !== null) return format
  throw new AppError(
    'invalid',
    `${nameOf(file)} is in no format that is known here. Name one: ${formats.map(({ name }) => name).join(', ')}.`,
  )
}

function tellReading(reading: Reading, text: string, io: Io): void {
  for (const { document } of reading.drafts) {
    const codes = document.codes.map(({ code }) => code).join(', ')
    io.out(`${codes || document.slug}: ${document.title} (${count(document.entries.length, 'entry', 'entries')})\n`)
  }
  tellDoubts(reading, text, io)
}

function tellItems(items: readonly ImportedItem[], reading: Reading, text: string, io: Io): void {
  for (const item of items) {
    io.out(`${item.outcome}: ${item.slug}, ${item.title}${whereabouts(item)}\n`)
    for (const kept of item.kept) io.err(`  ${kept}\n`)
    if (item.outcome === 'exists') io.err(`  Not stored: ${item.reason}. To add to it: --into ${item.slug}\n`)
    if (item.outcome === 'refused') io.err(`  Not stored: ${item.reason}\n`)
  }
  tellDoubts(reading, text, io)
}

function whereabouts({ published, draftId }: ImportedItem): string {
  if (draftId !== null) return ` (draft ${draftId})`
  return published ? ' (published)' : ''
}

function tellDoubts(reading: Reading, text: string, io: Io): void {
  for (const { key, reason } of reading.rejected ?? []) io.err(`Left out ${key}: ${reason}\n`)
  const lines = lineStarts(text)
  for (const doubt of reading.doubts) io.err(`${placeOf(doubt, lines)}: ${doubt.kind}: ${doubt.message}\n`)
}

function lineStarts(text: string): number[] {
  return [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)]
}

function placeOf({ start }: Doubt, lines: readonly number[]): string {
  let [low, high] = [0, lines.length]
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((lines[middle] ?? 0) <= start) low = middle
    else high = middle
  }
  return `line ${low + 1}, column ${start - (lines[low] ?? 0) + 1}`
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`
}

function print(value: unknown, io: Io): void {
  io.out(`${JSON.stringify(value, null, 2)}\n`)
}
