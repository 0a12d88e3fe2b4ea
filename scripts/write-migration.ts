// Writes the next migration: what leads from the committed prisma/schema.prisma to the one in the working tree.
// Usage: tsx scripts/write-migration.ts NAME. Needs no installed schema engine; read and complete the SQL before committing it.
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { ensureEmbeddedDatabase } from '@/lib/data/embedded/ensure-embedded-database'
import { diffSchemas } from '@/lib/data/schema-engine'

const schema = 'prisma/schema.prisma'
const [name = ''] = process.argv.slice(2)
if (!/^[a-z0-9_]+$/.test(name)) {
  process.stderr.write('Usage: tsx scripts/write-migration.ts NAME, with lower-case letters, digits and underscores\n')
  process.exit(2)
}
const folder = mkdtempSync(path.join(tmpdir(), 'faultline-migration-'))
const database = await ensureEmbeddedDatabase(folder)
const committed = execFileSync('git', ['show', `HEAD:${schema}`], { encoding: 'utf8' })
const sql = await diffSchemas(database.url, committed, readFileSync(schema, 'utf8'))
await database.stop()
rmSync(folder, { recursive: true, force: true })
const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
const target = `prisma/migrations/${stamp}_${name}`
mkdirSync(target)
writeFileSync(`${target}/migration.sql`, sql)
process.stdout.write(`${target}/migration.sql\n`)
