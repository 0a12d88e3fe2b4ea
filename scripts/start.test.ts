import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { settingNames } from '@/scripts/house/machine.mjs'
import { findFreePort } from '@/scripts/house/settings.mjs'

const settings = { ...Object.fromEntries(settingNames().map((name) => [name, ''])), LOG_LEVEL: 'warn' }
const secondStartSeconds = 5

let folder: string
let port: number
let started: Start[] = []

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'faultline-start-'))
  port = await findFreePort()
})
afterEach(async () => {
  for (const { child, ended } of started) {
    child.kill('SIGTERM')
    await ended
  }
  started = []
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('a start that cannot succeed is refused before anything runs', () => {
  test('by one line for each wrong setting', async () => {
    const { code, errors } = await start({ PORT: 'eighty', LOG_LEVEL: 'loud', DATA_DIR: path.join(folder, 'wrong') }).ended
    expect(code).toBe(1)
    expect(errors.trim().split('\n').slice(1)).toEqual([
      expect.stringMatching(/^ {2}PORT must /),
      expect.stringMatching(/^ {2}LOG_LEVEL must /),
    ])
    expect(readdirSync(path.join(folder, 'wrong'))).toEqual([])
  })

  test('by one line when the port is taken', async () => {
    const other = createServer()
    await new Promise<void>((resolve) => other.listen({ host: '127.0.0.1', port }, resolve))
    const { code, errors } = await start().ended
    await new Promise((resolve) => other.close(resolve))
    expect(code).toBe(1)
    expect(errors).toMatch(new RegExp(`^PORT ${port} on 127\\.0\\.0\\.1 is taken by another program\\..*\n$`))
  })

  test('by one line when the data folder cannot be written to', async () => {
    writeFileSync(path.join(folder, 'file'), '')
    const { code, errors } = await start({ DATA_DIR: path.join(folder, 'file/below') }).ended
    expect(code).toBe(1)
    expect(errors).toMatch(/^DATA_DIR .* cannot be written to \(\w+\)\..*\n$/)
  })

  test('by one line when DATABASE_URL leads nowhere', async () => {
    const { code, errors } = await start({ DATABASE_URL: `postgresql://nobody@127.0.0.1:${port}/nothing` }).ended
    expect(code).toBe(1)
    expect(errors.trim().split('\n')).toHaveLength(1)
    expect(errors).toContain('DATABASE_URL')
  })
})

describe('a start', () => {
  test('serves, refuses a second one on its folder, and stops everything when told to', async () => {
    const first = start()
    await first.serves
    expect(await status('/healthz')).toBe(200)
    expect(await status('/incidents/ex648815/incident.json')).toBe(200)

    const second = await start({ PORT: String(await findFreePort()) }).ended
    expect(second.code).toBe(1)
    expect(second.errors).toMatch(/^Faultline is running on the data folder .* already \(process \d+\)\..*\n$/)
    expect(await status('/healthz')).toBe(200)

    first.child.kill('SIGTERM')
    expect((await first.ended).code).toBe(0)
    await nothingRuns()
  })

  test('takes at most five seconds when nothing has changed', async () => {
    const busy = howBusy()
    const again = start()
    await again.serves
    const [, seconds] = /running at \S+ \(([\d.]+) s\)/.exec(again.output()) ?? []
    expect(Number(seconds) / Math.max(1, busy, howBusy())).toBeLessThanOrEqual(secondStartSeconds)
  })

  test('brings the database back when its process is killed', async () => {
    const site = start()
    await site.serves
    const killed = databaseProcess()
    process.kill(killed, 'SIGKILL')
    await until(() => site.output().includes('The database is back.'))
    expect(databaseProcess()).not.toBe(killed)
    await until(async () => (await status('/incidents?q=mail')) === 200)
  })

  test('ends with the web server', async () => {
    const site = start()
    await site.serves
    for (const pid of webServers()) process.kill(pid, 'SIGKILL')
    expect((await site.ended).code).not.toBe(0)
    await nothingRuns()
  })

  test('leaves nothing running when it is killed itself, and the next one takes over', async () => {
    const site = start()
    await site.serves
    site.child.kill('SIGKILL')
    await nothingRuns()
    const next = start()
    await next.serves
    expect(await status('/healthz')).toBe(200)
  })

  test('stops at once while it is still setting up', async () => {
    const site = start()
    await until(() => processes().length > 1)
    site.child.kill('SIGINT')
    expect((await site.ended).code).toBe(0)
    await nothingRuns()
  })
})

type Start = {
  child: ChildProcess
  output: () => string
  /** Settles when the site is served; fails when it ends before. */
  serves: Promise<void>
  ended: Promise<{ code: number | null; errors: string }>
}

function start(env: Record<string, string> = {}): Start {
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    env: { ...process.env, ...settings, NODE_ENV: 'production', PORT: String(port), DATA_DIR: path.join(folder, 'data'), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  let errors = ''
  child.stdout.on('data', (text) => {
    output += text
  })
  child.stderr.on('data', (text) => {
    errors += text
  })
  const ended = new Promise<{ code: number | null; errors: string }>((resolve) => child.once('close', (code) => resolve({ code, errors })))
  const serves = Promise.race([
    until(() => output.includes('Faultline is running at')),
    ended.then(() => {
      if (!output.includes('Faultline is running at')) throw new Error(`The start ended:\n${output}${errors}`)
    }),
  ])
  serves.catch(() => {})
  const entry = { child, output: () => output, serves, ended }
  started.push(entry)
  return entry
}

/** How much slower than an idle machine this one is just now, by the time that an empty program takes. */
function howBusy(): number {
  const idleMs = 60
  const times = Array.from({ length: 7 }, () => {
    const begin = performance.now()
    spawnSync(process.execPath, ['-e', ''])
    return performance.now() - begin
  })
  return (times.sort((a, b) => a - b)[3] ?? idleMs) / idleMs
}

async function status(pathname: string): Promise<number> {
  return fetch(`http://127.0.0.1:${port}${pathname}`).then(
    (response) => response.status,
    () => 0,
  )
}

function databaseProcess(): number {
  return JSON.parse(readFileSync(path.join(folder, 'data/database.json'), 'utf8')).pid
}

/** Every process, ours and theirs, that was given this test's data folder. */
function processes(): number[] {
  return listProcesses().map(({ pid }) => pid)
}

function webServers(): number[] {
  return listProcesses()
    .filter(({ command }) => command.includes('next-server'))
    .map(({ pid }) => pid)
}

function listProcesses(): { pid: number; command: string }[] {
  const mark = `DATA_DIR=${path.join(folder, 'data')}`
  if (!existsSync('/proc/self/environ')) {
    const listed = execFileSync('ps', ['-axEww', '-o', 'pid=,command='], { encoding: 'utf8', maxBuffer: 64_000_000 }).split('\n')
    return listed.filter((line) => line.includes(mark)).map((line) => ({ pid: Number.parseInt(line, 10), command: line }))
  }
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && readOrEmpty(`/proc/${name}/environ`).split('\0').includes(mark))
    .filter((name) => !/\) Z /.test(readOrEmpty(`/proc/${name}/stat`)))
    .map((name) => ({ pid: Number(name), command: readOrEmpty(`/proc/${name}/cmdline`) }))
}

function readOrEmpty(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

async function nothingRuns(): Promise<void> {
  await until(() => processes().length === 0)
  expect(await status('/healthz')).toBe(0)
}

async function until(holds: () => boolean | Promise<boolean>, withinMs = 60_000): Promise<void> {
  const end = performance.now() + withinMs
  while (!(await holds())) {
    if (performance.now() > end) throw new Error('It did not happen in time.')
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
