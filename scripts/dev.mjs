import { bringUp } from './house/bring-up.mjs'
import { runCommand } from './house/command.mjs'
import { line } from './house/say.mjs'
import { localUrl, serveSite } from './house/site.mjs'

runCommand(async (processes, finish) => {
  const config = await bringUp(processes, { withDev: true })
  const server = await serveSite(processes, config, { dev: true })
  line(`\nThe development server is running at ${localUrl(config)}. Ctrl-C stops it.`)
  if (config.comingIn) line(config.comingIn)
  server.ended.then(({ code }) => !processes.stopping && finish(code || 1))
})
