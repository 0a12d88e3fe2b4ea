// Measures what bench/results.md holds. Usage: npm run bench [-- timeline | import [FEED] | kill-minus-nine [TIMES] | import-killed [TIMES]]; without words, all of them.
// Of a site that runs: npm run bench -- lighthouse URL [RUNS], sizes URL, timeline URL.
import { spawnSync } from 'node:child_process'

const [name, ...rest] = process.argv.slice(2)
const known = ['timeline', 'import', 'kill-minus-nine', 'import-killed']
const ofSite = ['lighthouse', 'sizes']
if (name !== undefined && ![...known, ...ofSite].includes(name)) {
  process.stderr.write(`There is no measurement ${name}. Known are ${[...known, ...ofSite].join(', ')}.\n`)
  process.exit(2)
}
for (const script of name === undefined ? known : [name]) {
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', `bench/${script}.ts`, ...rest], { stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}
