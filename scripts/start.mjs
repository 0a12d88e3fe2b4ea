import { bringUp } from './house/bring-up.mjs'
import { runCommand } from './house/command.mjs'
import { line, secondsSince, step } from './house/say.mjs'
import { buildSite } from './house/set-up.mjs'
import { localUrl, serveSite } from './house/site.mjs'

runCommand(async (processes, finish) => {
  const startedAt = performance.now()
  const config = await bringUp(processes, { withDev: false, beside: () => step('building the site', () => buildSite(processes)) })
  const server = await step('starting the web server', async () => serveSite(processes, config))
  line(`\nFaultline is running at ${localUrl(config)} (${secondsSince(startedAt)}). Ctrl-C stops it.`)
  if (config.comingIn) line(config.comingIn)
  server.ended.then(({ code, signal }) => {
    if (processes.stopping) return
    line(`The web server ended (${signal ?? `code ${code}`}). Stopping.`)
    finish(code || 1)
  })
})
