import fc from 'fast-check'
import { expect, test } from 'vitest'
import { keepMine, takeTheirs } from '@/components/editor/working-copy/choose-text'
import { readKept, restoreCopy, toKept } from '@/components/editor/working-copy/kept-copy'
import { beginSave, clashedCopy, refreshedCopy, savedCopy } from '@/components/editor/working-copy/save-copy'
import {
  editCopy,
  isAllSaved,
  openCopy,
  redoCopy,
  type SaveRequest,
  type ServerState,
  undoCopy,
  type WorkingCopy,
} from '@/components/editor/working-copy/working-copy'
import { applyChanges } from '@/lib/core/history/apply'
import { type Change, targetOf } from '@/lib/core/history/change'
import { findClashes } from '@/lib/core/history/rebase'
import { buildDocument, buildEntry } from '@/lib/core/testing/build-document'

type Answer = { saved: ServerState } | { clash: readonly string[]; present: ServerState }

/** The server's rule, in small: a change is refused if the same item was changed otherwise since the version it was made from. */
class Server {
  state: ServerState = {
    draftId: 'd',
    version: 1,
    baseRevision: 0,
    document: buildDocument({ entries: ['a', 'b', 'c'].map((id) => buildEntry(id)) }),
  }
  readonly #log: { version: number; changes: Change[] }[] = []
  readonly #answered = new Map<string, Answer>()

  patch({ key, baseVersion, changes }: SaveRequest): Answer {
    const known = this.#answered.get(key)
    if (known) return known
    const since = this.#log.filter(({ version }) => version > baseVersion).flatMap((each) => each.changes)
    const clashes = findClashes(changes, since).map(({ target }) => target)
    const answer: Answer = clashes.length > 0 ? { clash: clashes, present: this.state } : { saved: this.#save(changes) }
    this.#answered.set(key, answer)
    return answer
  }

  #save(changes: Change[]): ServerState {
    const applied = applyChanges(this.state.document, changes)
    if (!applied.ok) throw new Error(applied.error)
    this.state = { ...this.state, version: this.state.version + 1, document: applied.value }
    this.#log.push({ version: this.state.version, changes })
    return this.state
  }
}

/** Somebody with a device of their own. What they typed into an entry must stand there until the server has it or they choose otherwise. */
class Client {
  copy: WorkingCopy
  readonly typed = new Map<string, string>()
  inFlight: { request: SaveRequest; answer: Answer | null } | null = null
  storage: string | null = null

  constructor(
    readonly server: Server,
    readonly name: string,
  ) {
    this.copy = openCopy(server.state)
  }

  set(copy: WorkingCopy) {
    this.copy = copy
    const kept = toKept(copy)
    this.storage = kept && JSON.stringify(kept)
  }

  type(id: string, text: string) {
    const entries = this.copy.mine.entries.map((entry) => (entry.id === id ? { ...entry, body: text } : entry))
    if (!entries.some((entry) => entry.id === id)) entries.push(buildEntry(id, { body: text }))
    this.typed.set(id, text)
    this.set(editCopy(this.copy, id, { document: { ...this.copy.mine, entries } }))
  }

  step(back: boolean) {
    this.set(back ? undoCopy(this.copy) : redoCopy(this.copy))
    this.typed.clear()
  }

  send() {
    if (this.inFlight) return
    const { copy, request } = beginSave(this.copy, () => `${this.name}-${counter++}`)
    this.set(copy)
    if (request) this.inFlight = { request, answer: null }
  }

  arrive() {
    if (this.inFlight && !this.inFlight.answer) this.inFlight.answer = this.server.patch(this.inFlight.request)
  }

  hear(lost: boolean) {
    if (!this.inFlight?.answer) return
    const { answer } = this.inFlight
    this.inFlight = null
    if (lost) return
    if ('saved' in answer) {
      for (const change of this.copy.sent?.changes ?? []) this.#acknowledge(change)
      this.set(savedCopy(this.copy, answer.saved))
    } else this.set(clashedCopy(this.copy, this.server.state, answer.clash))
  }

  #acknowledge(change: Change) {
    const id = targetOf(change).replace('entries/', '')
    if (change.op === 'put' && change.collection === 'entries' && change.item.body === this.typed.get(id)) this.typed.delete(id)
  }

  poll() {
    this.set(refreshedCopy(this.copy, this.server.state))
  }

  reload() {
    this.inFlight = null
    this.set(restoreCopy(this.server.state, readKept(this.storage)))
  }

  choose(mine: boolean) {
    const [target] = this.copy.held
    if (target === undefined) return
    if (!mine) this.typed.delete(target.replace('entries/', ''))
    this.set(mine ? keepMine(this.copy, target) : takeTheirs(this.copy, target))
  }

  check() {
    for (const [id, text] of this.typed)
      expect(this.copy.mine.entries.find((entry) => entry.id === id)?.body, `${this.name} ${id}`).toBe(text)
  }
}

let counter = 0
const arbitraryDeed = fc.record({
  who: fc.constantFrom(0, 1),
  deed: fc.constantFrom(
    'type',
    'type',
    'type',
    'send',
    'send',
    'arrive',
    'arrive',
    'hear',
    'hear',
    'lose',
    'poll',
    'reload',
    'undo',
    'redo',
    'mine',
    'theirs',
  ),
  entry: fc.constantFrom('a', 'b', 'c', 'new'),
})

function act(client: Client, deed: string, entry: string) {
  if (deed === 'type') client.type(entry, `${client.name} ${counter++}`)
  else if (deed === 'send') client.send()
  else if (deed === 'arrive') client.arrive()
  else if (deed === 'hear' || deed === 'lose') client.hear(deed === 'lose')
  else if (deed === 'poll') client.poll()
  else if (deed === 'reload') client.reload()
  else if (deed === 'undo' || deed === 'redo') client.step(deed === 'undo')
  else client.choose(deed === 'mine')
}

function settle(clients: readonly Client[]) {
  for (let round = 0; round < 8; round += 1) {
    for (const client of clients) {
      while (client.copy.held.length > 0) client.choose(true)
      for (const deed of ['arrive', 'hear', 'send', 'arrive', 'hear', 'poll']) act(client, deed, '')
      client.check()
    }
  }
}

test('nothing typed is lost, whatever happens between typing, saving, answers, reloads, undoing and choosing', () => {
  fc.assert(
    fc.property(fc.array(arbitraryDeed, { maxLength: 60 }), (deeds) => {
      const server = new Server()
      const clients = [new Client(server, 'Ada'), new Client(server, 'Ben')]
      for (const { who, deed, entry } of deeds) {
        const client = clients[who] as Client
        act(client, deed, entry)
        client.check()
      }
      settle(clients)
      for (const { copy } of clients) {
        expect(isAllSaved(copy)).toBe(true)
        expect(copy.mine).toEqual(server.state.document)
      }
    }),
    { numRuns: 200 },
  )
})
