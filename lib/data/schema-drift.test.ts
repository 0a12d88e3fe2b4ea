import { readFileSync } from 'node:fs'
import pg from 'pg'
import { expect, it } from 'vitest'
import { readMigrations } from '@/lib/data/migrate'
import { diffSchemas } from '@/lib/data/schema-engine'
import { withTestDatabase } from '@/lib/data/testing/test-database'

const database = withTestDatabase()
const schema = readFileSync(new URL('../../prisma/schema.prisma', import.meta.url), 'utf8')

/** What prisma/schema.prisma cannot say and a migration adds by hand. A new one is written down here. */
const byHand = [
  'column entry.feed_key text not null default null collate C',
  'column incident.age_key text not null default null collate C',
  'column incident.sort_key text not null default null collate C',
  'column incident_region.sort_key text not null default null collate C',
  'column incident_service.sort_key text not null default null collate C',
  'function refuse_change_of_audit()',
  'function refuse_change_of_redactions()',
  'function refuse_change_of_revisions()',
  'function search_any(words text)',
  'function search_called(words text)',
  'function search_count(words text, most integer)',
  'function search_fold(words text)',
  'function search_heading(heading text)',
  'function search_hits(words text, codes text[], runs text[], part text)',
  'function search_near(word text)',
  'function search_query(words text)',
  'function search_vector(heading text, english text, german text)',
  'function search_words(words tsvector)',
  'index reading_doubtful_idx CREATE INDEX reading_doubtful_idx ON reading USING btree (read_at DESC, incident_id DESC) WHERE (cardinality(doubts) > 0)',
  "index search_heading_idx CREATE INDEX search_heading_idx ON search USING gin (heading) WITH (gin_pending_list_limit='64')",
  "index search_vector_idx CREATE INDEX search_vector_idx ON search USING gin (vector) WITH (gin_pending_list_limit='64')",
  "index search_word_near_idx CREATE INDEX search_word_near_idx ON search_word USING gin (near) WITH (gin_pending_list_limit='64')",
  "index search_word_part_idx CREATE INDEX search_word_part_idx ON search_word USING gin (word gin_trgm_ops) WITH (gin_pending_list_limit='64')",
  'trigger audit_is_append_only on audit_entry',
  'trigger redaction_is_append_only on redaction',
  'trigger revision_is_append_only on revision',
  'trigger revision_is_only_redacted on revision',
]
/** The same things as the schema file would have them. */
const instead = [
  'column entry.feed_key text not null default null collate null',
  'column incident.age_key text not null default null collate null',
  'column incident.sort_key text not null default null collate null',
  'column incident_region.sort_key text not null default null collate null',
  'column incident_service.sort_key text not null default null collate null',
  'index search_heading_idx CREATE INDEX search_heading_idx ON search USING gin (heading)',
  'index search_vector_idx CREATE INDEX search_vector_idx ON search USING gin (vector)',
  'index search_word_near_idx CREATE INDEX search_word_near_idx ON search_word USING gin (near)',
  'index search_word_part_idx CREATE INDEX search_word_part_idx ON search_word USING gin (word gin_trgm_ops)',
]

it('the migrations make what prisma/schema.prisma says', async () => {
  const declared = await describeAfter('declared', await diffSchemas(database.url, null, schema))
  const migrated = await describeAfter(
    'migrated',
    readMigrations()
      .map(({ sql }) => sql)
      .join('\n'),
  )
  expect(declared.length).toBeGreaterThan(200)
  expect(migrated.filter((line) => !declared.includes(line))).toEqual(byHand)
  expect(declared.filter((line) => !migrated.includes(line))).toEqual(instead)
})

it('would show a column, an index, a key or a default that only one of them has', async () => {
  const sql = await diffSchemas(database.url, null, schema)
  const whole = await describeAfter('whole', sql)
  const changed = await describeAfter(
    'changed',
    `${sql}
     ALTER TABLE outbox ADD COLUMN extra int;
     ALTER TABLE vendor ALTER COLUMN name SET DEFAULT 'x';
     DROP INDEX entry_stated_at_idx;
     ALTER TABLE entry DROP CONSTRAINT entry_incident_id_fkey;`,
  )
  const differences = [...whole.filter((line) => !changed.includes(line)), ...changed.filter((line) => !whole.includes(line))]
  expect(differences.map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual([
    'column vendor.name',
    'constraint entry_incident_id_fkey',
    'index entry_stated_at_idx',
    'column outbox.extra',
    'column vendor.name',
  ])
})

/** Runs SQL in a database schema of its own and describes what is there then, one line each. */
async function describeAfter(name: string, sql: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: database.url })
  await client.connect()
  try {
    await client.query(`CREATE SCHEMA ${name}`)
    await client.query(`BEGIN; SET LOCAL search_path TO ${name}, public; ${sql.replaceAll(/^CREATE SCHEMA .*$/gm, '')}; COMMIT`)
    const { rows } = await client.query<{ line: string }>(description.replaceAll('$1', `'${name}'`))
    return rows.map(({ line }) => line.replaceAll(`${name}.`, '')).sort()
  } finally {
    await client.end()
  }
}

const description = `
  SELECT format('column %s.%s %s %s default %s collate %s', c.relname, a.attname, format_type(a.atttypid, a.atttypmod),
      CASE WHEN a.attnotnull THEN 'not null' ELSE 'null' END, coalesce(pg_get_expr(d.adbin, d.adrelid), 'null'),
      coalesce((SELECT collname FROM pg_collation k WHERE k.oid = a.attcollation AND collname <> 'default'), 'null')) AS line
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = $1
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
    LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
    WHERE c.relkind = 'r'
  UNION ALL
  SELECT format('index %s %s', indexname, indexdef) FROM pg_indexes WHERE schemaname = $1
  UNION ALL
  SELECT format('constraint %s on %s %s', conname, conrelid::regclass, pg_get_constraintdef(c.oid))
    FROM pg_constraint c JOIN pg_namespace n ON n.oid = c.connamespace AND n.nspname = $1 WHERE contype <> 'n'
  UNION ALL
  SELECT format('trigger %s on %s', tgname, c.relname)
    FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = $1
    WHERE NOT tgisinternal
  UNION ALL
  SELECT format('function %s(%s)', proname, pg_get_function_arguments(p.oid))
    FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace AND n.nspname = $1`
