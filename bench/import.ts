// How long the import of a whole archive takes into an embedded database of its own, as `cli import` does it: read from the file,
// published, and imported again. Usage: tsx bench/import.ts [github | all]
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { writeResult } from '@/bench/results'

const data = '../shared/data'
const feeds: Record<string, string[]> = {
  github: ['statuspage', 'statuspage/github-incidents-to-2024.json'],
  digitalocean: ['statuspage', 'statuspage/digitalocean-incidents.json'],
  'digitalocean maintenances': ['statuspage', 'statuspage/digitalocean-maintenances.json'],
  'google cloud 2020': ['google-cloud', 'google-cloud/snapshot-2020-11-17.json'],
  'google cloud': ['google-cloud', 'google-cloud/incidents-to-2022.json'],
  aws: ['aws', 'aws/status-data-to-2021.json'],
  jenkins: ['cstate', 'cstate/jenkins/content/issues', '--vendor', 'jenkins', '--page', 'status.jenkins.io'],
}

type Run = { seconds: number; counts: Record<string, number>; items: { published: boolean }[] }

function runImport(dataDir: string, [format = '', file = '', ...options]: string[]): Promise<Run> {
  const args = ['--import', 'tsx', 'scripts/cli.ts', 'import', format, path.join(data, file), ...options, '--publish', '--json']
  const started = performance.now()
  const child = spawn(process.execPath, args, {
    env: { ...process.env, DATABASE_URL: '', DATA_DIR: dataDir },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let out = ''
  child.stdout.on('data', (text: Buffer) => {
    out += text.toString()
  })
  return new Promise((resolve, reject) => {
    child.once('close', (code) => {
      if (code !== 0) return reject(new Error(`the import of ${file} ended with ${code}`))
      const { counts, items } = JSON.parse(out) as Omit<Run, 'seconds'>
      resolve({ seconds: (performance.now() - started) / 1000, counts, items })
    })
  })
}

const [which = 'all'] = process.argv.slice(2)
if (!existsSync(data)) {
  process.stderr.write(`The real data is not at ${data}.\n`)
  process.exit(2)
}
const dataDir = mkdtempSync(path.join(tmpdir(), 'faultline-bench-'))
const table = [
  '| feed | incidents | published | drafts | first s | ms each | again s | then changed |',
  '|---|---|---|---|---|---|---|---|',
]
try {
  for (const [name, feed] of Object.entries(feeds).filter(([name]) => which === 'all' || which === name)) {
    const first = await runImport(dataDir, feed)
    const again = await runImport(dataDir, feed)
    const published = first.items.filter((item) => item.published).length
    const cells = [
      ...[name, first.items.length, published, first.items.length - published, first.seconds.toFixed(1)],
      ...[
        Math.round((first.seconds * 1000) / first.items.length),
        again.seconds.toFixed(1),
        (again.counts.new ?? 0) + (again.counts.changed ?? 0),
      ],
    ]
    table.push(`| ${cells.join(' | ')} |`)
    process.stderr.write(`${table.at(-1)}\n`)
  }
} finally {
  rmSync(dataDir, { recursive: true, force: true })
}
const notes = ['', 'Each time is that of the whole command: starting it and the database, reading the file, one transaction per incident.']
writeResult('Import', `npm run bench -- import${which === 'all' ? '' : ` ${which}`}`, [...table, ...notes])
