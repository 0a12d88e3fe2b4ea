import type { Actor } from '@/lib/data/actor'
import { listServices } from '@/lib/data/catalogue'
import { getDb } from '@/lib/data/db'
import { publishDocument } from '@/lib/data/incidents/commands/publish-document'
import { putCatalogue } from '@/lib/data/put-catalogue'
import { places, services, vendors } from '@/prisma/catalogue'
import { seedStages } from '@/prisma/seed-stages'

/** Under this name the seed appears in the public history. */
const seeder: Actor = { kind: 'system', name: 'Faultline', role: 'curator' }

/**
 * Fills an empty record with the catalogue and the named cast, through the same commands as everybody. A record that anybody else
 * has written to is left alone; a seed that was cut off goes on where it stopped. Answers how many revisions it wrote.
 */
export async function seed(onProgress: (done: number, total: number) => void = () => {}): Promise<number> {
  if (await isSomebodyElses()) return 0
  const known = new Set((await listServices()).map(({ slug }) => slug))
  if (services.some(({ slug }) => !known.has(slug))) await putCatalogue(seeder, { vendors, services, places })
  const total = seedStages.flat().length
  let [done, written] = [0, 0]
  for (const stages of seedStages) {
    for (const [index, { document, reason }] of stages.entries()) {
      if ((await countRevisions(document.id)) <= index) {
        await publishDocument(seeder, { document, reason })
        written += 1
      }
      done += 1
      onProgress(done, total)
    }
  }
  return written
}

/** Also a record that was restored: what it lacks, it lacks because somebody had it so. */
async function isSomebodyElses(): Promise<boolean> {
  const restored = await getDb().auditEntry.findFirst({ where: { action: 'record-restored' }, select: { id: true } })
  if (restored !== null) return true
  const cast = seedStages.flat().map(({ document }) => document.id)
  const ours = { author: seeder.name, incidentId: { in: cast } }
  return (await getDb().revision.findFirst({ where: { NOT: ours }, select: { number: true } })) !== null
}

function countRevisions(incidentId: string): Promise<number> {
  return getDb().revision.count({ where: { incidentId } })
}
