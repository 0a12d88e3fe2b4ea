import { get } from 'node:http'
import path from 'node:path'
import { Refusal, root } from './machine.mjs'

const answerWithinMs = 60_000

/** Starts the web server and resolves when it answers. Until then its output is kept back for the case that it fails. */
export async function serveSite(processes, { host, port }, { dev = false } = {}) {
  let answers = false
  const script = path.join(root, 'node_modules/next/dist/bin/next')
  const preload = new URL('./end-with-parent.mjs', import.meta.url).href
  const entry = processes.launch(process.execPath, ['--import', preload, script, dev ? 'dev' : 'start', '-H', host, '-p', String(port)], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { NODE_ENV: dev ? 'development' : 'production' },
    onOutput: (text) => (answers || dev) && process.stdout.write(text),
  })
  const failed = entry.ended.then(({ output }) => {
    throw new Refusal(`The web server did not start.\n${output}`)
  })
  failed.catch(() => {})
  await Promise.race([answering({ host: reachable(host), port }), failed])
  answers = true
  return entry
}

export function localUrl({ host, port }) {
  const shown = { '127.0.0.1': 'localhost', '0.0.0.0': 'localhost', '::': 'localhost', '::1': 'localhost' }[host] ?? host
  return `http://${shown.includes(':') ? `[${shown}]` : shown}:${port}`
}

function reachable(host) {
  return { '0.0.0.0': '127.0.0.1', '::': '::1' }[host] ?? host
}

async function answering({ host, port }) {
  const until = performance.now() + answerWithinMs
  while (performance.now() < until) {
    if (await answersOnce({ host, port })) return
    await new Promise((resolve) => setTimeout(resolve, 40))
  }
  throw new Refusal(`The web server did not answer within ${answerWithinMs / 1000} s.`)
}

function answersOnce({ host, port }) {
  return new Promise((resolve) => {
    const request = get({ host, port, path: '/healthz', timeout: 10_000, agent: false }, (response) => {
      response.resume()
      resolve(response.statusCode < 500)
    })
    request.on('timeout', () => request.destroy())
    request.on('error', () => resolve(false))
  })
}
