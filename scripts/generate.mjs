import { runCommand } from './house/command.mjs'
import { requireMachine } from './house/machine.mjs'
import { step } from './house/say.mjs'
import { generateClient } from './house/set-up.mjs'

runCommand(async (processes) => {
  requireMachine()
  await step('generating the database client', () => generateClient(processes))
  return 0
})
