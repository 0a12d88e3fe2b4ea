import { beforeAll, expect, it, vi } from 'vitest'
import { addBrowser, askApi } from '@/app/api/v1/testing/ask-api'
import { applyChanges } from '@/lib/core/history/apply'
import { isSame } from '@/lib/core/history/canonical'
import { type Change, targetOf } from '@/lib/core/history/change'
import type { Clash } from '@/lib/core/history/rebase'
import type { IncidentDocument } from '@/lib/core/incident/document'
import { buildDocument, buildEntry } from '@/lib/core/testing/build-document'
import { getDb } from '@/lib/data/db'
import { putTestCatalogue } from '@/lib/data/testing/test-catalogue'
import { withTestDatabase } from '@/lib/data/testing/test-database'
import { getConfig } from '@/lib/site/config'

vi.mock('@/lib/site/config', { spy: true })
vi.mocked(getConfig).mockReturnValue({
  ...getConfig(),
  authSecret: 'a secret for tests, long enough to be one',
  siteUrl: 'https://faultline.example',
})

withTestDatabase()
const total = 1000
const seed = 20230717

type State = { draft: { id: string; version: number }; document: IncidentDocument }
type Client = { name: string; headers: Record<string, string>; seen: State /** What was refused and is tried again. */; waiting: Change[] }
type Sent = { client: string; base: number; changes: Change[] }
/** `told`: the version that the answer told, which is its own or a later one. */
type Acknowledged = Sent & { told: number }
type Saved = Sent & { version: number }
type Reported = Sent & { clashes: Clash[]; present: number }

beforeAll(putTestCatalogue)

/** The same numbers in each run, so that a failure can be looked at (mulberry32). */
function randomFrom(start: number): (below: number) => number {
  let state = start
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

it('a thousand changes by two clients on one draft: none is lost, each clash is told once with both texts', {
  timeout: 600_000,
}, async () => {
  const random = randomFrom(seed)
  const first = buildDocument({ entries: Array.from({ length: 24 }, (_, index) => buildEntry(`e-${index}`, { body: 'At first' })) })
  const browsers = [await addBrowser('contributor', 'one'), await addBrowser('curator', 'two')]
  const begun = await askApi('POST /incidents', { headers: browsers[0]?.headers ?? {}, body: { document: first } })
  const start = (await begun.json()) as State
  const clients = browsers.map(({ person, headers }): Client => ({ name: person.name, headers, seen: start, waiting: [] }))
  const acknowledged: Acknowledged[] = []
  const reported: Reported[] = []
  let made = 0

  const invent = ({ name, seen }: Client): Change => {
    made += 1
    const text = `${name} ${made}`
    const { entries } = seen.document
    const some = entries[random(entries.length)]?.id ?? 'e-0'
    const kind = random(12)
    if (kind === 0) return { op: 'set', name: 'title', value: text }
    if (kind === 1) return { op: 'set', name: 'summary', value: text }
    if (kind === 2 && entries.length > 12) return { op: 'remove', collection: 'entries', id: some }
    if (kind === 3) return { op: 'put', collection: 'entries', item: buildEntry(`${name}-${made}`, { body: text }), after: some }
    return { op: 'put', collection: 'entries', item: buildEntry(some, { body: text }) }
  }

  const send = async (client: Client): Promise<void> => {
    const fresh = Array.from({ length: Math.min(1 + random(3), total - made) }, () => invent(client))
    const sent = {
      client: client.name,
      base: client.seen.draft.version,
      changes: stillFitting([...client.waiting, ...fresh], client.seen.document),
    }
    if (sent.changes.length === 0) {
      client.waiting = []
      return
    }
    const answer = await askApi('PATCH /incidents/{id}/draft', {
      headers: client.headers,
      params: { id: first.id },
      body: { baseVersion: sent.base, draftId: start.draft.id, changes: sent.changes },
    })
    const said = (await answer.json()) as State & { clashes?: Clash[] }
    client.seen = { draft: said.draft, document: said.document }
    if (answer.status === 200) {
      acknowledged.push({ ...sent, told: said.draft.version })
      client.waiting = []
      return
    }
    expect(answer.status, JSON.stringify(said).slice(0, 500)).toBe(409)
    reported.push({ ...sent, clashes: said.clashes ?? [], present: said.draft.version })
    // Whoever is told decides: their own text once more, or the other's.
    const given = new Set((said.clashes ?? []).filter(() => random(2) === 0).map(({ target }) => target))
    client.waiting = sent.changes.filter((change) => !given.has(targetOf(change)))
  }

  while (made < total || clients.some(({ waiting }) => waiting.length > 0)) {
    const both = random(3) > 0
    if (both) await Promise.all(clients.map(send))
    else await send(clients[random(2)] as Client)
  }

  const last = await askApi('GET /incidents/{id}/draft', { headers: clients[0]?.headers ?? {}, params: { id: first.id } })
  const { document } = (await last.json()) as State
  const kept = await getDb().draftChange.findMany({ where: { draftId: start.draft.id, version: { gt: 1 } }, orderBy: { version: 'asc' } })
  const saved = kept.map(({ version, author, changes }) => ({ version, author, changes: changes as unknown as Change[] }))
  const inOrder = clients
    .flatMap(({ name }) =>
      match(
        acknowledged.filter(({ client }) => client === name),
        saved.filter(({ author }) => author === name),
      ),
    )
    .sort((one, other) => one.version - other.version)

  expect(made).toBe(total)
  expect(reported.length).toBeGreaterThan(20)
  expect(inOrder.some(({ base, version }) => version > base + 1)).toBe(true)
  expect(inOrder.map(({ version }) => version)).toEqual(saved.map(({ version }) => version))

  const replayed = applyChanges(
    first,
    inOrder.flatMap(({ changes }) => changes),
  )
  expect(replayed).toEqual({ ok: true, value: document })

  const since = ({ base, client }: Sent, until: number) =>
    inOrder.filter((other) => other.client !== client && other.version > base && other.version <= until)
  for (const mine of inOrder) {
    const theirs = lastOf(since(mine, mine.version - 1).flatMap(({ changes }) => changes))
    const overwritten = [...lastOf(mine.changes).keys()].filter((target) => theirs.has(target))
    expect(overwritten, `overwritten unseen in version ${mine.version}`).toEqual([])
  }
  for (const refused of reported) {
    const theirs = lastOf(since(refused, refused.present).flatMap(({ changes }) => changes))
    const mine = lastOf(refused.changes)
    const expected = [...mine].filter(([target, change]) => theirs.has(target) && !isSame(theirs.get(target), change))
    expect(refused.clashes, `made from ${refused.base}, told as of ${refused.present}`).toEqual(
      expected.map(([target, change]) => ({ target, mine: change, theirs: theirs.get(target) })),
    )
    expect(refused.clashes.length).toBeGreaterThan(0)
  }
  const told = reported.flatMap(({ client, clashes }) => clashes.map((clash) => JSON.stringify([client, clash])))
  expect(new Set(told).size).toBe(told.length)
})

/**
 * Each acknowledged save of one client with the version that it made, in their order. What both had done already is not done again:
 * of a save that holds nothing else there is no version.
 */
function match(acknowledged: readonly Acknowledged[], versions: readonly { version: number; changes: Change[] }[]): Saved[] {
  const left = [...versions]
  const matched = acknowledged.flatMap((sent) => {
    const [next] = left
    const isThis =
      next !== undefined && next.version <= sent.told && next.changes.every((change) => sent.changes.some((own) => isSame(own, change)))
    const missing = sent.changes.filter((change) => !isThis || !next.changes.some((own) => isSame(own, change)))
    expect(missing.filter(({ op }) => op !== 'remove')).toEqual([])
    if (!isThis) return []
    left.shift()
    return [{ ...sent, changes: next.changes, version: next.version }]
  })
  expect(left).toEqual([])
  return matched
}

/** What can still be said of the document that was seen last: nothing is taken out that is not there. */
function stillFitting(changes: readonly Change[], document: IncidentDocument): Change[] {
  return changes.filter((change) => change.op !== 'remove' || document[change.collection].some(({ id }) => id === change.id))
}

/** Two removals of one item at once are agreement; every other text in here is written once. */
function lastOf(changes: readonly Change[]): Map<string, Change> {
  return new Map(changes.map((change) => [targetOf(change), change]))
}
