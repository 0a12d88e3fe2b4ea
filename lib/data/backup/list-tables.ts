import { AppError } from '@/lib/core/errors'

/** Asks the database something; only ever given texts of our own. */
export type Ask = <Row>(sql: string) => Promise<Row[]>

/** Every table of the schema but the note of its migrations, each behind those that it refers to. */
export async function listTables(ask: Ask): Promise<string[]> {
  const tables = await ask<{ name: string }>(
    `SELECT relname::text AS name FROM pg_class
     WHERE relkind = 'r' AND relnamespace = current_schema()::regnamespace AND relname <> '_prisma_migrations' ORDER BY relname`,
  )
  const references = await ask<{ from: string; to: string }>(
    `SELECT f.relname::text AS "from", t.relname::text AS "to" FROM pg_constraint c
     JOIN pg_class f ON f.oid = c.conrelid JOIN pg_class t ON t.oid = c.confrelid
     WHERE c.contype = 'f' AND c.connamespace = current_schema()::regnamespace AND c.conrelid <> c.confrelid`,
  )
  const ordered: string[] = []
  let waiting = tables.map(({ name }) => name)
  while (waiting.length > 0) {
    const ready = waiting.filter((name) => references.every(({ from, to }) => from !== name || ordered.includes(to)))
    if (ready.length === 0) throw new AppError('unavailable', `The tables ${waiting.join(', ')} refer to each other in a circle.`)
    ordered.push(...ready)
    waiting = waiting.filter((name) => !ready.includes(name))
  }
  return ordered
}

/** The counters behind columns that number themselves, and the last number that each gave out, where it gave any. */
export async function listCounters(ask: Ask): Promise<{ table: string; column: string; last: number }[]> {
  const rows = await ask<{ table: string; column: string; last: string | null }>(
    `SELECT t.relname::text AS "table", a.attname::text AS "column", q.last_value::text AS last
     FROM pg_depend d JOIN pg_class s ON s.oid = d.objid AND s.relkind = 'S' JOIN pg_class t ON t.oid = d.refobjid
     JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = d.refobjsubid
     JOIN pg_sequences q ON q.schemaname = current_schema() AND q.sequencename = s.relname
     WHERE d.deptype IN ('a', 'i') AND t.relnamespace = current_schema()::regnamespace ORDER BY 1, 2`,
  )
  return rows.flatMap(({ table, column, last }) => (last === null ? [] : [{ table, column, last: Number(last) }]))
}
