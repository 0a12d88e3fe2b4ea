import path from 'node:path'
import { Refusal, root } from './machine.mjs'
import { fault, line } from './say.mjs'

const readyWithinMs = 60_000
const longestPauseMs = 15_000
const calmAfterMs = 60_000

/**
 * Starts the embedded database as a process of its own and keeps it running until everything stops. The process ends by itself
 * when its stdin closes, so nothing survives us.
 */
export async function startDatabase(processes, dataDir) {
  let entry = await startOnce(processes, dataDir)
  watch()

  function watch() {
    const startedAt = performance.now()
    entry.ended.then(({ code, signal }) => {
      if (processes.stopping) return
      fault(`The database process ended (${signal ?? `code ${code}`}). Starting it again.`)
      startAgain(performance.now() - startedAt > calmAfterMs ? 250 : 500)
    })
  }

  async function startAgain(pauseMs) {
    await new Promise((resolve) => setTimeout(resolve, pauseMs))
    if (processes.stopping) return
    try {
      entry = await startOnce(processes, dataDir)
      line('The database is back.')
      watch()
    } catch (error) {
      if (processes.stopping) return
      fault(`The database did not start: ${error.message}`)
      startAgain(Math.min(pauseMs * 2, longestPauseMs))
    }
  }
}

/**
 * Brings the database to the present schema and, if its record is empty, loads the named cast. The program is loaded while the
 * database still opens, and begins when told that it is `open`. `tell` hears how the first administrator comes in, while there is none.
 */
export async function prepareDatabase(processes, open, tell) {
  const args = ['--import', 'tsx', 'scripts/prepare-database.ts', '--when-told']
  const output = await processes.run(process.execPath, args, { input: open.then(() => 'open') })
  const [, first] = /^first administrator: (.+)$/m.exec(output) ?? []
  if (first) tell(first)
  return output.split('\n').at(-1)
}

function startOnce(processes, dataDir) {
  const script = path.join(root, 'scripts/embedded-database.mjs')
  return new Promise((resolve, reject) => {
    let heard = ''
    const entry = processes.launch(process.execPath, [script, dataDir], {
      stdio: ['pipe', 'pipe', 'pipe'],
      onOutput(text) {
        heard += text
        if (/^ready\b/m.test(heard)) settle(() => resolve(entry))
      },
    })
    const timer = setTimeout(() => {
      entry.child.kill('SIGKILL')
      settle(() => reject(new Refusal(`The embedded database did not open within ${readyWithinMs / 1000} s.`)))
    }, readyWithinMs)
    entry.ended.then(({ output }) => settle(() => reject(new Refusal(output || 'The embedded database did not start.'))))

    function settle(finish) {
      clearTimeout(timer)
      finish()
    }
  })
}
