import { Refusal, root } from './machine.mjs'
import { createProcesses, onStopSignal } from './processes.mjs'
import { fault, line } from './say.mjs'

/**
 * Runs one command of the project: `work` gets the processes it may start and answers with an exit code, or with `undefined` to run until told to stop.
 * However it ends, everything it started has ended before it.
 */
export async function runCommand(work) {
  process.chdir(root)
  const processes = createProcesses()
  const finish = async (code) => {
    await processes.stopAll()
    process.exit(code)
  }
  onStopSignal(() => {
    line('Stopping.')
    finish(0)
  })
  try {
    const code = await work(processes, finish)
    if (code !== undefined && !processes.stopping) await finish(code)
  } catch (error) {
    if (processes.stopping) return
    fault(error instanceof Refusal ? error.message : error.stack)
    await finish(1)
  }
}
