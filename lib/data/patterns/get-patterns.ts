import { durationBounds, firstWordBounds } from '@/lib/core/patterns/buckets'
import { factChanges, type Group, type PatternScope, type Patterns, promiseResults, type Spread } from '@/lib/core/patterns/patterns'
import { getDb } from '@/lib/data/db'
import { Prisma } from '@/lib/data/generated/client'
import { scopeSql } from '@/lib/data/patterns/scope-sql'

const examplesPerGroup = 3

/** A grouping: rows of (incident_id, key, value) whose values are added up and compared within a key. */
type Row = { key: string; incidents: number; total: number; value: number; slug: string; title: string; code: string | null }
type Totals = {
  counted: number
  stubs: number
  maintenance: number
  undated: number
  closed: number
  open: number
  median: number | null
  upper: number | null
  words: number
  wordMedian: number | null
  wordUpper: number | null
  sameMinute: number
  before: number
  changed: number
}

/** What the record says of all current incidents of a scope at once: two counts and one grouping, however many they are. */
export async function getPatterns(scope: PatternScope): Promise<Patterns> {
  const scoped = await scopeSql(scope)
  const [[totals], months, rows] = await Promise.all([
    getDb().$queryRaw<Totals[]>(totalsSql(scoped)),
    getDb().$queryRaw<Patterns['months']>`
      SELECT month, cause, count(*)::int AS count FROM (${scoped}) m WHERE left_out IS NULL AND month IS NOT NULL
      GROUP BY month, cause ORDER BY month, cause`,
    getDb().$queryRaw<Row[]>(groupsSql(scoped)),
  ])
  if (totals === undefined) throw new Error('a count answers with one row')
  const groups = groupRows(rows)
  const group = (key: string): Group => groups.get(key) ?? { incidents: 0, total: 0, examples: [] }
  const spread = (name: string, bounds: readonly number[], count: number, median: number | null, upper: number | null): Spread => {
    return { count, median, upper, groups: bounds.map((_, index) => group(`${name}-${index + 1}`)) }
  }
  return {
    counted: totals.counted,
    leftOut: { maintenance: totals.maintenance, stub: totals.stubs },
    undated: totals.undated,
    months,
    durations: {
      closed: spread('closed', durationBounds, totals.closed, totals.median, totals.upper),
      open: spread('open', durationBounds, totals.open, null, null),
      none: totals.counted - totals.closed - totals.open,
    },
    firstWord: {
      ...spread('word', firstWordBounds, totals.words, totals.wordMedian, totals.wordUpper),
      sameMinute: totals.sameMinute,
      before: totals.before,
      none: totals.counted - totals.words - totals.sameMinute - totals.before,
    },
    promises: recordOf(promiseResults, (result) => group(`promise-${result}`)),
    changes: recordOf(factChanges, (change) => group(`change-${change}`)),
    changed: totals.changed,
  }
}

function totalsSql(scoped: Prisma.Sql): Prisma.Sql {
  const closed = Prisma.sql`NOT duration_at_least AND duration_seconds IS NOT NULL`
  return Prisma.sql`
    SELECT counted, stubs, maintenance, undated, closed, open, words, "sameMinute", before, changed,
      lengths[1] AS median, lengths[2] AS upper, word_lengths[1] AS "wordMedian", word_lengths[2] AS "wordUpper"
    FROM (SELECT
      count(*) FILTER (WHERE left_out IS NULL)::int AS counted,
      count(*) FILTER (WHERE left_out = 'stub')::int AS stubs,
      count(*) FILTER (WHERE left_out = 'maintenance')::int AS maintenance,
      count(*) FILTER (WHERE left_out IS NULL AND month IS NULL)::int AS undated,
      count(*) FILTER (WHERE left_out IS NULL AND ${closed})::int AS closed,
      count(*) FILTER (WHERE left_out IS NULL AND duration_at_least AND duration_seconds IS NOT NULL)::int AS open,
      percentile_disc(ARRAY[0.5, 0.9]) WITHIN GROUP (ORDER BY duration_seconds) FILTER (WHERE left_out IS NULL AND ${closed}) AS lengths,
      count(*) FILTER (WHERE left_out IS NULL AND first_word_seconds >= 60)::int AS words,
      percentile_disc(ARRAY[0.5, 0.9]) WITHIN GROUP (ORDER BY first_word_seconds)
        FILTER (WHERE left_out IS NULL AND first_word_seconds >= 60) AS word_lengths,
      count(*) FILTER (WHERE left_out IS NULL AND first_word_seconds BETWEEN 0 AND 59)::int AS "sameMinute",
      count(*) FILTER (WHERE left_out IS NULL AND first_word_seconds < 0)::int AS before,
      count(*) FILTER (WHERE left_out IS NULL AND moved_starts + moved_ends + record_changes > 0)::int AS changed
      FROM (${scoped}) m) counts`
}

/** Every group of the page in one query, each with its incidents, the sum of their values and the first few by value. */
function groupsSql(scoped: Prisma.Sql): Prisma.Sql {
  const bucket = (column: string, bounds: readonly number[]) => Prisma.sql`width_bucket(${Prisma.raw(column)}, ${[...bounds]}::int[])`
  return Prisma.sql`
    WITH counted AS MATERIALIZED (SELECT * FROM (${scoped}) m WHERE left_out IS NULL), grouped AS (
      SELECT incident_id, CASE WHEN duration_at_least THEN 'open-' ELSE 'closed-' END || ${bucket('duration_seconds', durationBounds)} AS key,
        duration_seconds AS value FROM counted WHERE duration_seconds IS NOT NULL
      UNION ALL SELECT incident_id, 'word-' || ${bucket('first_word_seconds', firstWordBounds)}, first_word_seconds
        FROM counted WHERE first_word_seconds >= 60
      UNION ALL SELECT incident_id, given.key, given.value FROM counted CROSS JOIN LATERAL (VALUES
        ('promise-kept', promises_kept), ('promise-missed', promises_missed), ('promise-lapsed', promises_lapsed),
        ('promise-unanswered', promises_unanswered), ('promise-open', promises_open), ('promise-unclear', promises_unclear),
        ('change-starts', moved_starts), ('change-ends', moved_ends), ('change-records', record_changes)) AS given(key, value)
        WHERE given.value > 0
    ), ranked AS (
      SELECT *, row_number() OVER (PARTITION BY key ORDER BY value DESC, incident_id DESC) AS rank FROM grouped
    ), summed AS (
      SELECT key, count(*)::int AS incidents, sum(value)::float8 AS total FROM grouped GROUP BY key
    )
    SELECT summed.*, ranked.value, i.slug, i.title, i.codes[1] AS code
    FROM summed JOIN ranked ON ranked.key = summed.key AND ranked.rank <= ${examplesPerGroup} JOIN incident i ON i.id = ranked.incident_id
    ORDER BY summed.key, ranked.rank`
}

function groupRows(rows: readonly Row[]): Map<string, Group> {
  const groups = new Map<string, Group>()
  for (const { key, incidents, total, ...example } of rows) {
    const known = groups.get(key)
    if (known === undefined) groups.set(key, { incidents, total, examples: [example] })
    else known.examples.push(example)
  }
  return groups
}

function recordOf<Key extends string, Value>(keys: readonly Key[], value: (key: Key) => Value): Record<Key, Value> {
  return Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<Key, Value>
}
