import type { Change } from '@/lib/core/history/change'
import { verifyChain } from '@/lib/core/history/revision'
import { toInstant } from '@/lib/core/time/instant'
import { getDb } from '@/lib/data/db'
import { readDocument } from '@/lib/data/incidents/record/head'
import { readMigrations } from '@/lib/data/migrate'

export type Examination = { server: string; migrations: number; incidents: number; revisions: number; drafts: number; faults: string[] }

/** Looks the whole record over: its migrations, and of each incident that every revision is what it was when it was written. */
export async function examineRecord(onProgress: (done: number, total: number) => void = () => {}): Promise<Examination> {
  const db = getDb()
  const [version] = await db.$queryRaw<{ server: string }[]>`SELECT current_setting('server_version') AS server`
  const applied = await db.$queryRaw<{ name: string }[]>`
    SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`
  const missing = readMigrations().filter(({ name }) => !applied.some((found) => found.name === name))
  const faults = missing.map(({ name }) => `the migration ${name} is not applied`)
  const incidents = await db.incident.findMany({ select: { id: true, slug: true, revisionNumber: true }, orderBy: { slug: 'asc' } })
  let revisions = 0
  for (const [done, { id, slug, revisionNumber }] of incidents.entries()) {
    onProgress(done, incidents.length)
    const rows = await db.revision.findMany({ where: { incidentId: id }, orderBy: { number: 'asc' } })
    revisions += rows.length
    const chain = verifyChain(
      rows.map(({ incidentId: _, ...row }) => ({
        ...row,
        changes: row.changes as unknown as Change[],
        document: readDocument(row.document),
        recordedAt: toInstant(row.recordedAt),
      })),
    )
    if (!chain.ok) faults.push(`${slug}: ${chain.error}`)
    if (rows.at(-1)?.number !== revisionNumber)
      faults.push(`${slug}: the lists show revision ${revisionNumber}, the newest is ${rows.at(-1)?.number ?? 'none'}`)
  }
  onProgress(incidents.length, incidents.length)
  return {
    server: version?.server ?? 'unknown',
    migrations: applied.length,
    incidents: incidents.length,
    revisions,
    drafts: await db.draft.count(),
    faults,
  }
}
