import type { KeptShelf } from '@/components/editor/saving/kept-shelf'
import type { DraftNote, Reply } from '@/components/editor/saving/reply'
import { begunCopy, type KeptCopy, restoreCopy, toKept, toKeptWhole, wholeOf } from '@/components/editor/working-copy/kept-copy'
import {
  beginSave,
  clashedCopy,
  isAnother,
  refreshedCopy,
  refusedCopy,
  restartedCopy,
  savedCopy,
} from '@/components/editor/working-copy/save-copy'
import { shareItems } from '@/components/editor/working-copy/share-items'
import { isAllSaved, openCopy, type SaveRequest, type ServerState, type WorkingCopy } from '@/components/editor/working-copy/working-copy'
import type { IncidentDocument } from '@/lib/core/incident/document'

/** Why something is on this device alone. */
export type KeptBecause = 'offline' | 'unanswering' | 'signed-out' | 'forbidden' | 'refused' | 'missing' | 'unfinished'

/** Where what somebody typed is now. */
export type Saving = { is: 'saved' } | { is: 'waiting' } | { is: 'saving' } | { is: 'kept'; because: KeptBecause; detail: string }

export type Snapshot = {
  copy: WorkingCopy
  saving: Saving
  note: DraftNote
  /** This device has no room, or lets nothing be kept. */
  cannotKeep: boolean
  /** How often the draft was published or discarded under our hands. */
  restarts: number
}

export type AutosaveOptions = {
  initial: { present: ServerState; note: DraftNote }
  ask: (request: SaveRequest | null) => Promise<Reply>
  /** Begins a draft of an incident that is neither published nor on the desk. */
  begin: (document: IncidentDocument) => Promise<Reply>
  shelf: KeptShelf
  newKey: () => string
  isOnline: () => boolean
}

const pauseMs = 800
const mostPauseMs = 5000
const firstRetryMs = 2000
const mostRetryMs = 30_000
const pollMs = 8000

/**
 * Keeps one draft: every edit at once on this device, a moment later on the server, and what others save comes in beside it. What
 * the server has not acknowledged stays on the device, and is sent again until it is.
 */
export class Autosave {
  #snapshot: Snapshot
  readonly #listeners = new Set<() => void>()
  #timer: ReturnType<typeof setTimeout> | undefined
  #poller: ReturnType<typeof setTimeout> | undefined
  #waitedMs = 0
  #isAsking = false
  #asked = 0
  #retryMs = firstRetryMs
  readonly #left: { kept: KeptCopy; done: () => void }[] = []

  constructor(readonly options: AutosaveOptions) {
    const { present, note } = options.initial
    this.#snapshot = { copy: openCopy(present), saving: { is: 'saved' }, note, cannotKeep: false, restarts: 0 }
  }

  readonly get = (): Snapshot => this.#snapshot

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Takes up what was left on this device, and begins to look what others save. */
  start(): void {
    this.options.shelf.takeUp((kept, done) => {
      this.#left.push({ kept, done })
      this.#takeUpLeft()
    })
    this.#pollLater()
  }

  stop(): void {
    clearTimeout(this.#timer)
    clearTimeout(this.#poller)
  }

  /** One edit, or undoing one. On this device when it returns. */
  change(edit: (copy: WorkingCopy) => WorkingCopy): void {
    const copy = edit(this.#snapshot.copy)
    if (copy === this.#snapshot.copy) return
    this.#set({ copy })
    const { saving } = this.#snapshot
    const isStuck = saving.is === 'kept' && saving.because !== 'refused' && saving.because !== 'unfinished'
    if (isAllSaved(copy)) this.#set({ saving: { is: 'saved' } })
    else if (!isStuck && !this.#isAsking) this.#set({ saving: { is: 'waiting' } })
    this.#saveLater(pauseMs)
  }

  /** Sends now what there is to send: the key for it was pressed, the network came back, the page is about to be left. */
  readonly saveNow = (): void => {
    clearTimeout(this.#timer)
    this.#timer = undefined
    this.#waitedMs = 0
    void this.#save()
  }

  /** Looks now what the server has. */
  readonly look = async (): Promise<void> => {
    if (this.#isAsking || this.#snapshot.copy.sent !== null) return
    const asked = ++this.#asked
    const reply = this.#shared(await this.options.ask(null))
    if (asked !== this.#asked) return
    if (reply.is === 'told') {
      const { copy, restarts } = this.#snapshot
      const moved = refreshedCopy(copy, reply.present)
      const isRestart = moved !== copy && isAnother(reply.present, copy.base)
      this.#set({ copy: moved, note: reply.note, restarts: restarts + (isRestart ? 1 : 0) })
      if (this.#isStuck()) this.saveNow()
    } else if (reply.is === 'signed-out' || reply.is === 'forbidden' || reply.is === 'missing') this.#keep(reply.is)
  }

  /** The draft was thrown away: what stands here becomes a new one. Where somebody else began one meanwhile, both are compared as always. */
  readonly beginAnew = async (): Promise<void> => {
    if (this.#isAsking) return
    this.#isAsking = true
    this.#asked += 1
    this.#set({ saving: { is: 'saving' } })
    const reply = this.#shared(await this.options.begin(wholeOf(this.#snapshot.copy)))
    this.#isAsking = false
    if (reply.is === 'told') {
      this.#set({ copy: begunCopy(this.#snapshot.copy, reply.present), note: reply.note, saving: { is: 'waiting' } })
      this.saveNow()
    } else if (reply.is === 'refused') {
      this.#set({ copy: refusedCopy(this.#snapshot.copy) })
      this.#keep('missing')
      await this.look()
    } else if ('present' in reply) this.#keep('missing')
    else this.#fail(reply)
  }

  async #save(): Promise<void> {
    if (this.#isAsking) return
    const { copy, request } = beginSave(this.#snapshot.copy, this.options.newKey)
    this.#set({ copy })
    if (request === null) {
      this.#settle()
      return
    }
    this.#isAsking = true
    this.#asked += 1
    this.#set({ saving: { is: 'saving' } })
    const reply = this.#shared(await this.options.ask(request))
    this.#isAsking = false
    this.#hear(reply)
  }

  #hear(reply: Reply): void {
    const { copy } = this.#snapshot
    if (reply.is === 'told') this.#set({ copy: savedCopy(copy, reply.present), note: reply.note })
    else if (reply.is === 'clash') this.#set({ copy: clashedCopy(copy, reply.present, reply.targets), note: reply.note })
    else if (reply.is === 'another')
      this.#set({ copy: restartedCopy(copy, reply.present), note: reply.note, restarts: this.#snapshot.restarts + 1 })
    else {
      this.#fail(reply)
      return
    }
    this.#retryMs = firstRetryMs
    const { request } = beginSave({ ...this.#snapshot.copy }, () => '')
    if (request === null) this.#settle()
    else {
      this.#set({ saving: { is: 'waiting' } })
      this.#saveLater(pauseMs)
    }
  }

  #shared(reply: Reply): Reply {
    if (!('present' in reply)) return reply
    return { ...reply, present: { ...reply.present, document: shareItems(reply.present.document, this.#snapshot.copy.mine) } }
  }

  #fail(reply: Exclude<Reply, { present: ServerState }>): void {
    if (reply.is === 'refused') {
      this.#set({ copy: refusedCopy(this.#snapshot.copy) })
      this.#keep('refused', reply.detail)
      return
    }
    this.#keep(reply.is === 'unanswering' && !this.options.isOnline() ? 'offline' : reply.is)
    this.#saveLater(this.#retryMs, true)
    this.#retryMs = Math.min(this.#retryMs * 2, mostRetryMs)
  }

  /** Nothing can be sent: all of it is saved, or what is left is not finished. */
  #settle(): void {
    const { copy, saving } = this.#snapshot
    if (isAllSaved(copy) || copy.held.length > 0) {
      this.#set({ saving: { is: 'saved' } })
      this.#takeUpLeft()
    } else if (saving.is !== 'kept' || saving.because !== 'refused') this.#keep('unfinished')
  }

  #keep(because: KeptBecause, detail = ''): void {
    this.#set({ saving: { is: 'kept', because, detail } })
    if (because === 'missing') this.options.shelf.put(toKeptWhole(this.#snapshot.copy))
  }

  #isStuck(): boolean {
    const { saving } = this.#snapshot
    return saving.is === 'kept' && ['offline', 'unanswering', 'signed-out', 'forbidden', 'missing'].includes(saving.because)
  }

  #saveLater(ms: number, isRetry = false): void {
    if (this.#isStuck() && !isRetry && this.#timer !== undefined) return
    const waited = this.#timer === undefined ? 0 : this.#waitedMs
    clearTimeout(this.#timer)
    const wait = isRetry ? ms : Math.max(0, Math.min(ms, mostPauseMs - waited))
    this.#waitedMs = waited + wait
    this.#timer = setTimeout(this.saveNow, wait)
  }

  /** What another page left, as soon as it cannot get between what is typed here. */
  #takeUpLeft(): void {
    const { copy } = this.#snapshot
    if (this.#isAsking || !isAllSaved(copy)) return
    const left = this.#left.shift()
    if (left === undefined) return
    this.#set({ copy: restoreCopy(copy.base, left.kept), saving: { is: 'waiting' } })
    left.done()
    this.saveNow()
  }

  #pollLater(): void {
    this.#poller = setTimeout(() => {
      const seen = typeof document === 'undefined' || document.visibilityState === 'visible'
      void (seen ? this.look() : Promise.resolve()).finally(() => this.#pollLater())
    }, pollMs)
  }

  #set(part: Partial<Snapshot>): void {
    const copyMoved = part.copy !== undefined && part.copy !== this.#snapshot.copy
    this.#snapshot = { ...this.#snapshot, ...part }
    if (copyMoved) {
      const isGone = this.#snapshot.saving.is === 'kept' && this.#snapshot.saving.because === 'missing'
      this.#snapshot.cannotKeep = !this.options.shelf.put((isGone ? toKeptWhole : toKept)(this.#snapshot.copy))
    }
    for (const listener of this.#listeners) listener()
  }
}
