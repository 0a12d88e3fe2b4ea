import { readdirSync } from 'node:fs'
import path from 'node:path'
import { AppError } from '@/lib/core/errors'
import { secondsBetween } from '@/lib/core/time/instant'
import { toDatabaseFault } from '@/lib/data/database-fault'
import { getDb } from '@/lib/data/db'
import { jobs, lastBeat } from '@/lib/data/health/pulse'
import { countLinks, type LinkCounts } from '@/lib/data/links/count-links'
import { listWatches } from '@/lib/data/watches/list-watches'
import { shownUrl, type Watch } from '@/lib/data/watches/watch'
import { now } from '@/lib/site/clock'
import { getConfig } from '@/lib/site/config'

/** `faults` say, one line each, why this instance should get no requests; `remarks` what else an operator wants to see. */
export type Readiness = { faults: string[]; remarks: string[] }

const longestSilenceSeconds = 60

/** Whether this instance can do its work: database, migrations and jobs. A feed that fails is remarked; it is no fault of ours. */
export async function checkReadiness(migrations: readonly string[] = listMigrations()): Promise<Readiness> {
  try {
    const applied = await listApplied()
    const missing = migrations.filter((name) => !applied.includes(name))
    if (missing.length > 0) return { faults: missing.map((name) => `migrations: ${name} is not applied`), remarks: ['database: answers'] }
    const watches = await listWatches()
    const silent = silentJobs()
    return {
      faults: silent,
      remarks: [
        'database: answers',
        `migrations: ${applied.length} applied`,
        ...(silent.length === 0 ? [`jobs: running, ${watches.length} ${watches.length === 1 ? 'watch' : 'watches'}`] : []),
        ...watches.map(tellWatch),
        ...(getConfig().linkCheck ? [tellLinks(await countLinks())] : []),
      ],
    }
  } catch (error) {
    const fault = toDatabaseFault(error)
    return { faults: [`database: ${fault instanceof AppError ? fault.message : 'it answers with an error.'}`], remarks: [] }
  }
}

let known: string[] | undefined

/** The migrations of this version. A site runs in the folder of its sources, which an update may change while it still runs. */
function listMigrations(): string[] {
  known ??= readMigrationNames()
  return known
}

function readMigrationNames(): string[] {
  const folder = path.join(/* turbopackIgnore: true */ process.cwd(), 'prisma', 'migrations')
  return readdirSync(folder, { withFileTypes: true }).flatMap((item) => (item.isDirectory() ? [item.name] : []))
}

async function listApplied(): Promise<string[]> {
  const rows = await getDb().$queryRaw<{ name: string }[]>`
    SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`
  return rows.map(({ name }) => name)
}

function silentJobs(): string[] {
  const { linkCheck } = getConfig()
  return jobs.flatMap((job) => {
    if (job === 'links' && !linkCheck) return []
    const last = lastBeat(job)
    if (last === null) return [`jobs: ${job} has not run in this process yet`]
    const seconds = secondsBetween(last.at, now())
    return seconds > longestSilenceSeconds ? [`jobs: ${job} was last heard of ${seconds} s ago`] : []
  })
}

function tellWatch({ id, url, paused, lastRunAt, lastOutcome, lastReason, lastSuccessAt }: Watch): string {
  const name = `watch ${id}: ${shownUrl(url)}`
  const run = lastRunAt === null ? 'not run yet.' : `${lastOutcome} at ${lastRunAt}: ${lastReason?.replace(/\s+/g, ' ')}`
  return `${name}${paused ? ', paused' : ''}, ${run} Last success: ${lastSuccessAt ?? 'none'}`
}

function tellLinks({ by: { works, unproven, doubtful, dead, unchecked }, lastCheckAt }: LinkCounts): string {
  const counts = `${works + unproven + doubtful + dead + unchecked} known, ${unchecked} not asked yet, ${dead} dead`
  return `links: ${counts}. Last asked: ${lastCheckAt ?? 'none'}`
}
