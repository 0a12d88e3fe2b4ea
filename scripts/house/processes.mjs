import { spawn } from 'node:child_process'
import { quietEnv, Refusal, root } from './machine.mjs'

const headLines = 20
const tailLines = 60

/**
 * Everything one command starts, so that it can stop all of it and nothing else. Each child leads a process group of its own:
 * Ctrl-C reaches only us, and we decide the order.
 */
export function createProcesses() {
  const children = new Set()
  let stopping = false

  function launch(command, args, { env, stdio, onOutput } = {}) {
    if (stopping) throw new Refusal('Stopped.')
    const child = spawn(command, args, {
      cwd: root,
      detached: true,
      stdio: stdio ?? ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...quietEnv, ...env },
    })
    const head = []
    const tail = []
    const keep = (chunk) => {
      const text = String(chunk)
      onOutput?.(text)
      const lines = text.split('\n').filter((part) => part.trim() !== '')
      head.push(...lines.splice(0, headLines - head.length))
      tail.push(...lines)
      if (tail.length > tailLines) tail.splice(0, tail.length - tailLines + 1, '…')
    }
    child.stdout?.on('data', keep)
    child.stderr?.on('data', keep)
    const ended = new Promise((resolve) => {
      child.once('error', (error) => resolve({ code: 127, signal: null, output: error.message }))
      child.once('close', (code, signal) => resolve({ code, signal, output: [...head, ...tail].join('\n') }))
    })
    const entry = { child, ended }
    children.add(entry)
    ended.then(() => children.delete(entry))
    return entry
  }

  return {
    /** A program that runs until it is told to stop. */
    launch,
    get stopping() {
      return stopping
    },
    /** A program that ends by itself; a failing one is a refusal with the end of its output. `input` is told to it when it is known. */
    async run(command, args, { input, ...options } = {}) {
      const { child, ended } = launch(command, args, input ? { stdio: ['pipe', 'pipe', 'pipe'], ...options } : options)
      child.stdin?.on('error', () => {})
      input?.then(
        (text) => child.stdin.end(text),
        () => signalGroup(child, 'SIGTERM'),
      )
      const { code, output } = await ended
      if (stopping) throw new Refusal('Stopped.')
      if (code !== 0) throw new Refusal(output === '' ? `${command} ended with code ${code}.` : output)
      return output
    },
    /** The last started is stopped first. A child that has not ended after its time is killed. */
    async stopAll(graceMs = 8_000) {
      stopping = true
      for (const { child, ended } of [...children].reverse()) {
        signalGroup(child, 'SIGTERM')
        const timer = setTimeout(() => signalGroup(child, 'SIGKILL'), graceMs)
        await ended
        clearTimeout(timer)
      }
    },
  }
}

function signalGroup(child, signal) {
  try {
    process.kill(-child.pid, signal)
  } catch {
    // The group is gone already.
  }
}

/**
 * Calls `stop` once, for Ctrl-C, SIGTERM or a closed terminal; a second signal does not hurry or repeat it. A signal sent to npm
 * ends the shell between npm and us without telling us, so under npm the loss of our parent is such a signal too.
 */
export function onStopSignal(stop) {
  let called = false
  const callOnce = () => {
    if (called) return
    called = true
    stop()
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, callOnce)
  const parent = process.ppid
  if (process.env.npm_lifecycle_event) setInterval(() => process.ppid !== parent && callOnce(), 250).unref()
}
