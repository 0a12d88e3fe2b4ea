import { Command } from 'commander'
import { AppError } from '@/lib/core/errors'
import { isZone } from '@/lib/core/time/zone'
import { listVendors } from '@/lib/data/catalogue'
import { runnerName } from '@/lib/data/jobs/runner-name'
import { openDatabase } from '@/lib/data/open-database'
import { putCatalogue } from '@/lib/data/put-catalogue'
import { addWatch } from '@/lib/data/watches/add-watch'
import { pauseWatch, removeWatch, resumeWatch } from '@/lib/data/watches/keep-watch'
import { takeWatch } from '@/lib/data/watches/lease'
import { listWatches, requireWatch } from '@/lib/data/watches/list-watches'
import { runWatch } from '@/lib/data/watches/run-watch'
import { formats, getFormat } from '@/lib/ingest/formats'
import { getConfig } from '@/lib/site/config'
import { places, services, vendors } from '@/prisma/catalogue'
import type { Io } from '@/scripts/cli/io'
import { Misuse } from '@/scripts/cli/misuse'
import { operator } from '@/scripts/cli/operator'
import { tellReport, tellWatch } from '@/scripts/cli/watch-words'

type AddOptions = { format: string; every: string; vendor?: string; page?: string; zone: string; publish?: true }

export function watchCommand(io: Io): Command {
  const watch = new Command('watch').description(
    'Keeps the feeds that the server reads again and again. A watch is named by its number or URL.',
  )
  watch
    .command('add')
    .description('Watches a feed from now on. What it brings becomes drafts.')
    .argument('<url>', 'the address of the feed')
    .requiredOption('--format <format>', formats.map(({ name }) => name).join(', '))
    .option('--every <time>', 'how often to look, from 10s to 1d', '5m')
    .option('--vendor <slug>', 'the vendor whose page this is, where the feed does not say')
    .option('--page <page>', 'what identifies the page, where the feed does not say: a host or an address')
    .option('--zone <zone>', 'IANA zone of times printed without one', 'UTC')
    .option('--publish', 'publish at once what it brings')
    .action((url: string, options: AddOptions) => add(url, options, io))
  watch
    .command('list')
    .description('Says of every watch when it last ran and what came of it.')
    .option('--json', 'print JSON for machines on standard output')
    .action(({ json }: { json?: true }) =>
      withDatabase(async () => {
        const watches = await listWatches()
        if (json) io.out(`${JSON.stringify(watches, null, 2)}\n`)
        else io.out(watches.length === 0 ? 'No feed is watched.\n' : watches.map(tellWatch).join(''))
      }),
    )
  const keep = (name: string, description: string, done: string, deed: typeof pauseWatch) =>
    watch
      .command(name)
      .description(description)
      .argument('<watch>')
      .action((which: string) =>
        withDatabase(async () => {
          const { id, url } = await deed(operator, which)
          io.out(`Watch ${id} ${done}: ${url}\n`)
        }),
      )
  keep('pause', 'Lets a watch rest.', 'rests', pauseWatch)
  keep('resume', 'Goes on with a watch, at once.', 'goes on', resumeWatch)
  keep('remove', 'Ends a watch. What it brought stays in the record.', 'is removed', removeWatch)
  watch
    .command('run-now')
    .description('Reads a watched feed now, here, and prints what came of it.')
    .argument('<watch>')
    .option('--anew', 'ask for everything, changed or not, and believe it however small')
    .option('--json', 'print JSON for machines on standard output')
    .action((which: string, options: { anew?: true; json?: true }) => withDatabase(() => runNow(which, options, io)))
  return watch
}

async function add(url: string, { format, every, vendor, page, zone, publish }: AddOptions, io: Io): Promise<void> {
  if (getFormat(format) === null) throw new Misuse(`There is no format ${format}. Known are ${formats.map(({ name }) => name).join(', ')}.`)
  if (!isZone(zone)) throw new Misuse(`There is no time zone ${zone}. Give a name like Europe/Berlin or UTC.`)
  const given = {
    url,
    format,
    zone,
    everySeconds: readSeconds(every),
    publish: publish === true,
    vendor: vendor ?? null,
    page: page ?? null,
  }
  await withDatabase(async () => {
    const watch = await addWatch(operator, given, { allowPrivate: getConfig().watchAllowPrivate })
    io.out(`Watch ${watch.id} added: ${watch.url}\n`)
  })
}

async function runNow(which: string, { anew, json }: { anew?: true; json?: true }, io: Io): Promise<void> {
  if ((await listVendors()).length === 0) await putCatalogue(operator, { vendors, services, places })
  const { id, url } = await requireWatch(which)
  const runner = runnerName()
  const watch = await takeWatch(runner, id)
  if (watch === null) throw new AppError('conflict', `Watch ${id} (${url}) is being run by another process just now.`)
  const report = await runWatch(watch, { runner, anew: anew === true, limits: { allowPrivate: getConfig().watchAllowPrivate } })
  if (json) io.out(`${JSON.stringify({ ...report, error: undefined }, null, 2)}\n`)
  else tellReport(report, io)
  if (report.outcome === 'refused' || report.outcome === 'failed' || report.rejected.length > 0) io.fail()
  if (report.items.some(({ outcome }) => outcome === 'exists' || outcome === 'refused')) io.fail()
}

const unitSeconds = { s: 1, m: 60, h: 3600, d: 86_400 }

function readSeconds(text: string): number {
  const [, number, unit] = /^(\d{1,6})([smhd])$/.exec(text) ?? []
  const seconds = Number(number) * unitSeconds[(unit ?? 's') as keyof typeof unitSeconds]
  if (seconds >= 10 && seconds <= unitSeconds.d) return seconds
  throw new Misuse(`--every ${text} is no time from 10s to 1d, like 90s, 5m or 2h.`)
}

async function withDatabase(work: () => Promise<void>): Promise<void> {
  const database = await openDatabase()
  await work().finally(database.close)
}
