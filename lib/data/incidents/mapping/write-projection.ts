import { Prisma } from '@/lib/data/generated/client'
import type { ProjectedTable, Projection, Row } from '@/lib/data/incidents/mapping/build-projection'
import { measureColumns } from '@/lib/data/incidents/mapping/measure-row'
import type { Transaction } from '@/lib/data/transaction'

const incidentColumns = `id uuid, slug text, state text, state_reason text, merged_into uuid, revision_number int, title text,
  codes text[], vendor_slug text, services text[], regions text[], classification text, pattern text, completeness text,
  language text, status text, phase text, cause_category text, started_at timestamptz, last_stated_at timestamptz,
  live_until timestamptz, durations jsonb, entry_count int, sort_key text, age_key text, longest_seconds int, published_at timestamptz,
  changed_at timestamptz, started_precision text, projected_by int`

/** The columns beside `incident_id`, with the types a JSON row is read by. */
const columns: Record<Exclude<ProjectedTable, 'search'>, string> = {
  incident_address: 'slug text, current boolean',
  incident_code: 'issuer text, code text',
  incident_origin: 'origin_sha text, format text, page text, key text',
  incident_link: 'link_id text, kind text, other_id uuid, stated_by text, note text',
  incident_region: 'position int, place_slug text, sort_key text, wording text, bases text[]',
  incident_service: 'service_slug text, sort_key text',
  entry: `entry_id text, position int, kind text, stated_at timestamptz, happened_at timestamptz, precision text, headline text,
    phase text, finding text, language text, origin_format text, origin_page text, origin_key text, content_sha text,
    added_in int, added_at timestamptz, edited_in int[], added_later boolean, feed_key text`,
  impact: `impact_id text, basis text, effect text, level text, started_at timestamptz, ended_at timestamptz,
    undisclosed boolean, surfaces text[], features text[]`,
  incident_measure: measureColumns,
  signature: 'signature_id text, protocol text, code text, text text, normal text, normal_code text, slug text',
  source: 'source_id text, kind text, publisher text, title text, url text, archive_url text, relays text',
}

export const projectedTables = [...Object.keys(columns), 'search'] as ProjectedTable[]

/**
 * Writes the row of an incident, which all others refer to, and its rows in the projected tables in place of those that it has;
 * `beside` is inserted with them. A few statements, however many rows, and for an incident that has none yet one.
 */
export async function writeProjection(
  tx: Transaction,
  { incident, tables }: Projection,
  { isNew, beside = [] }: { isNew: boolean; beside?: readonly Prisma.Sql[] },
): Promise<void> {
  const incidentId = String(incident.id)
  const former = isNew
    ? []
    : await tx.$queryRaw<{ word: string }[]>`
    SELECT search_words(vector) AS word FROM search WHERE incident_id = ${incidentId}::uuid`
  if (!isNew) {
    const deletes = projectedTables.map(
      (table) => Prisma.sql`${raw(`${table}_gone`)} AS (DELETE FROM ${raw(table)} WHERE incident_id = ${incidentId}::uuid)`,
    )
    await tx.$executeRaw`WITH ${Prisma.join(deletes)} SELECT 1`
  }
  const filled = projectedTables.filter((table) => tables[table].length > 0)
  const inserts = [...beside, ...filled.map((table) => insertInto(table, incidentId, tables[table]))]
  await tx.$executeRaw`WITH incident_new AS (${upsertIncident(incident)}), ${Prisma.join(inserts)} SELECT 1`
  if (former.length > 0) await dropUnusedWords(tx, incidentId, former)
}

/** A word that was taken back and stands nowhere else is forgotten: it is never proposed to anybody. */
async function dropUnusedWords(tx: Transaction, incidentId: string, former: readonly { word: string }[]): Promise<void> {
  await tx.$executeRaw`
    WITH gone AS MATERIALIZED (
      SELECT unnest(${former.map(({ word }) => word)}::text[]) AS word
      EXCEPT SELECT search_words(vector) FROM search WHERE incident_id = ${incidentId}::uuid
    ), unused AS MATERIALIZED (
      SELECT word FROM gone WHERE search_count(word, 1) = 0
    )
    DELETE FROM search_word WHERE word IN (SELECT word FROM unused)`
}

function upsertIncident(row: Row): Prisma.Sql {
  const names = namesOf(incidentColumns)
  const sets = names.filter((name) => name !== 'id').map((name) => `${name} = EXCLUDED.${name}`)
  return Prisma.sql`
    INSERT INTO incident (${raw(names.join(', '))})
    SELECT ${raw(names.join(', '))} FROM jsonb_to_recordset(${JSON.stringify([row])}::jsonb) AS given(${raw(incidentColumns)})
    ON CONFLICT (id) DO UPDATE SET ${raw(sets.join(', '))}`
}

function insertInto(table: ProjectedTable, incidentId: string, rows: readonly Row[]): Prisma.Sql {
  const json = JSON.stringify(rows)
  if (table === 'search') {
    return Prisma.sql`search_new AS (
      INSERT INTO search (incident_id, heading, vector)
      SELECT ${incidentId}::uuid, search_heading(title), search_vector(heading, english, german)
      FROM jsonb_to_recordset(${json}::jsonb) AS given(title text, heading text, english text, german text)
      RETURNING vector
    ), word_new AS (
      INSERT INTO search_word (word, near) SELECT word, search_near(word)
      FROM (SELECT DISTINCT search_words(vector) AS word FROM search_new) AS every
      WHERE NOT EXISTS (SELECT 1 FROM search_word known WHERE known.word = every.word)
      ON CONFLICT DO NOTHING)`
  }
  const names = raw(namesOf(columns[table]).join(', '))
  return Prisma.sql`${raw(`${table}_new`)} AS (
    INSERT INTO ${raw(table)} (incident_id, ${names})
    SELECT ${incidentId}::uuid, ${names} FROM jsonb_to_recordset(${json}::jsonb) AS given(${raw(columns[table])}))`
}

function namesOf(definitions: string): string[] {
  return definitions.split(',').map((definition) => definition.trim().split(/\s/)[0] ?? '')
}

/** Only ever given the constants above. */
function raw(text: string): Prisma.Sql {
  return Prisma.raw(text)
}
