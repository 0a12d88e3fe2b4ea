import path from 'node:path'
import { bin, root } from './machine.mjs'
import { countPlaywright, countVitest } from './tally.mjs'

/** One check that passes or fails as a whole. */
export async function runCheck(processes, program, args, options) {
  const { code } = await processes.launch(bin(program), args, { stdio: ['ignore', 'inherit', 'inherit'], ...options }).ended
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

/** Projects of vitest, counted test by test. */
export async function runVitest(processes, projects, { reports, env, filters = [] }) {
  const file = path.join(reports, 'vitest.json')
  const chosen = projects.map((project) => `--project=${project}`)
  const args = ['run', ...chosen, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`, ...filters]
  const { code } = await processes.launch(bin('vitest'), args, { stdio: ['ignore', 'inherit', 'inherit'], env }).ended
  return countVitest(file, code)
}

/** The browser tests against a site that is running. */
export async function runPlaywright(processes, { reports, siteUrl, chromium, args = [] }) {
  const file = path.join(reports, 'playwright.json')
  const env = { SITE_URL: siteUrl, CHROMIUM_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_FILE: file }
  const { code } = await processes.launch(bin('playwright'), ['test', '--reporter=list,json', ...args], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env,
  }).ended
  return countPlaywright(file, code)
}

/** Starts the built site as `npm start` does and answers when it is served. */
export async function startSite(processes, env) {
  const entry = processes.launch(process.execPath, [path.join(root, 'scripts/start.mjs')], {
    env,
    onOutput: (text) => process.stdout.write(text),
  })
  let heard = ''
  const served = new Promise((resolve) => {
    entry.child.stdout.on('data', (chunk) => {
      heard += chunk
      if (heard.includes('Faultline is running at')) resolve(true)
    })
    entry.ended.then(() => resolve(false))
  })
  if (!(await served)) throw new Error('The site did not start.')
  return {
    async stop() {
      entry.child.kill('SIGTERM')
      await entry.ended
    },
  }
}
