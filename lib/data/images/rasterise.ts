import path from 'node:path'
import type { Worker } from 'node:worker_threads'
import { AppError } from '@/lib/core/errors'
import { sha256Hex } from '@/lib/core/history/canonical'
import { KeptImages } from '@/lib/data/images/kept-images'

type Image = Uint8Array<ArrayBuffer>
type Answer = { png: Uint8Array } | { fault: string }

const mostBytes = 16 * 1024 * 1024
/** More than these wait for nobody: whoever asked again and again would only wait for an image that nobody reads. */
const mostWaiting = 12
const longestMs = 20_000
const idleMs = 60_000

type Studio = {
  kept: KeptImages
  drawing: Map<string, Promise<Image>>
  last: Promise<unknown>
  worker: Worker | null
  idle: NodeJS.Timeout | null
}

/** One per process: routes are bundled apart but share the process. */
const key = Symbol.for('faultline.images')
const shared = globalThis as { [key]?: Studio }

function studio(): Studio {
  shared[key] ??= { kept: new KeptImages(mostBytes), drawing: new Map(), last: Promise.resolve(), worker: null, idle: null }
  return shared[key]
}

/**
 * An SVG as PNG, drawn once and then kept as long as others are not asked for more: the drawing itself is its name, so a changed incident
 * has another image and no old one is ever shown for it. Drawn one at a time in a thread of its own. Throws `unavailable` when too many
 * wait already.
 */
export async function rasterise(svg: string): Promise<Image> {
  const { kept, drawing } = studio()
  const name = sha256Hex(svg)
  const known = kept.get(name) ?? drawing.get(name)
  if (known !== undefined) return known
  if (drawing.size >= mostWaiting) {
    throw new AppError('unavailable', 'Too many images are being drawn. Try again in a moment.', { retryAfterSeconds: 5 })
  }
  const image = inTurn(() => draw(svg))
  drawing.set(name, image)
  try {
    kept.set(name, await image)
    return await image
  } finally {
    drawing.delete(name)
  }
}

function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  const mine = studio().last.then(work, work)
  studio().last = mine.catch(() => {})
  return mine
}

/** A thread that dies or hangs takes one image with it; the next image gets a new one. */
function draw(svg: string): Promise<Image> {
  const worker = threadAtWork()
  return new Promise<Image>((resolve, reject) => {
    const settle = (isBroken: boolean, then: () => void) => {
      clearTimeout(timer)
      worker.off('message', onAnswer).off('error', onError).off('exit', onExit)
      if (isBroken) dismiss(worker)
      else rest(worker)
      then()
    }
    const onAnswer = (answer: Answer) =>
      settle(false, () => {
        if ('png' in answer) resolve(new Uint8Array(answer.png))
        else reject(new Error(`An image could not be drawn: ${answer.fault}`))
      })
    const onError = (error: unknown) => settle(true, () => reject(error))
    const onExit = () => settle(true, () => reject(new Error('The thread that draws images ended.')))
    const timer = setTimeout(() => settle(true, () => reject(new Error('An image took too long to draw.'))), longestMs)
    worker.on('message', onAnswer).on('error', onError).on('exit', onExit)
    worker.postMessage(svg)
  })
}

function threadAtWork(): Worker {
  const here = studio()
  if (here.idle !== null) clearTimeout(here.idle)
  here.idle = null
  here.worker ??= startThread()
  here.worker.ref()
  return here.worker
}

/** The bundler would take in a thread that it sees being started, and every font that lies beside those it reads. */
function startThread(): Worker {
  const threads = process.getBuiltinModule('node:worker_threads')
  return new threads.Worker(path.resolve('lib', 'data', 'images', 'draw-images.mjs'), { execArgv: [] })
}

/** Keeps the process from nothing while it waits, and its memory only for a while. */
function rest(worker: Worker): void {
  worker.unref()
  studio().idle = setTimeout(() => dismiss(worker), idleMs).unref()
}

function dismiss(worker: Worker): void {
  const here = studio()
  if (here.worker === worker) here.worker = null
  void worker.terminate()
}
