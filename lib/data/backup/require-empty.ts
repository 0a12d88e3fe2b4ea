import { AppError } from '@/lib/core/errors'
import type { Transaction } from '@/lib/data/transaction'

/** What a record consists of, people and their doings left aside. */
const recordTables = ['incident', 'revision', 'draft', 'vendor', 'service', 'region', 'capture', 'reading', 'redaction', 'site_setting']

/** Throws 'conflict', saying how to get an empty record, when one of the tables holds anything. The record must be locked. */
export async function requireEmpty(tx: Transaction, tables: readonly string[] = recordTables): Promise<void> {
  const selects = tables.map((table) => `SELECT '${table}' AS name WHERE EXISTS (SELECT FROM "${table}")`)
  const filled = await tx.$queryRawUnsafe<{ name: string }[]>(selects.join(' UNION ALL '))
  if (filled.length === 0) return
  throw new AppError(
    'conflict',
    `The record is not empty (${filled.map(({ name }) => name).join(', ')}), so nothing was restored. Give DATA_DIR a new folder, or DATABASE_URL a new database, and restore before the first start.`,
    { reason: 'not-empty' },
  )
}
