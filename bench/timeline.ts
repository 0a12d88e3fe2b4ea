// What an incident of two thousand entries costs: computing and rendering its page, its size, and each zoom and step of the slider.
// Processor time, the best of several runs, since the machine is shared; against 200 entries in the same run.
// Usage: npm run bench -- timeline [URL_OF_A_SITE], which measures its answers too, when DATA_DIR names its data folder.
import { spawnSync } from 'node:child_process'
import { gzipSync } from 'node:zlib'
import { writeResult } from '@/bench/results'
import { renderWithoutStyles } from '@/bench/without-styles'
import { buildLongIncident } from '@/lib/core/testing/long-incident'
import { testPlaces } from '@/lib/core/testing/test-places'
import { buildTimeline } from '@/lib/core/timeline/build-timeline'

Object.assign(process.env, { NODE_ENV: 'production' })
renderWithoutStyles()
const { createElement } = await import('react')
const { renderToStaticMarkup } = await import('react-dom/server')
const { buildIncidentView } = await import('@/components/incident/build-incident-view')
const { IncidentPage } = await import('@/components/incident/incident-page')
const { buildRibbonData } = await import('@/components/timeline/build-ribbon-data')
const { buildKnownData } = await import('@/components/timeline/known-at/build-known-data')
const { countSaid, positionOf, unfoldSteps } = await import('@/components/timeline/known-at/known-at-position')
const { layoutRibbon } = await import('@/components/timeline/layout/ribbon-layout')
const { frameFor, viewOf } = await import('@/components/timeline/view/view-of-axis')

const now = '2026-11-21T00:00:00.000Z'
const few = 200
const many = 2000
const runs = 7
const [site] = process.argv.slice(2)

const columns = { [few]: measure(few), [many]: measure(many) }
const lines = [`| | ${few} entries | ${many} entries | per entry, ratio |`, '|---|---|---|---|']
for (const name of Object.keys(columns[many] ?? {})) {
  const [small, large] = [columns[few]?.[name] ?? 0, columns[many]?.[name] ?? 0]
  lines.push(`| ${name} | ${small.toFixed(1)} | ${large.toFixed(1)} | ${(large / small / (many / few)).toFixed(2)} |`)
}
lines.push('', 'Rendering is that of React to markup alone; the framework renders what it sends to the browser besides.')
if (site !== undefined) lines.push('', ...(await askSite(site)))
writeResult('A timeline of 2,000 entries', 'npm run bench -- timeline', lines)

function measure(count: number): Record<string, number> {
  const document = buildLongIncident(count)
  const record = {
    document,
    revision: { number: 1, recordedAt: now, sha256: 'a'.repeat(64) },
    entryHistory: {},
    linked: [],
    vendor: { slug: 'microsoft', name: 'Microsoft' },
    services: [],
  }
  const buildView = () => buildIncidentView({ record, places: testPlaces, lang: 'en', now })
  const view = buildView()
  const render = () => renderToStaticMarkup(createElement(IncidentPage, { view, formats: ['incident.json'] }))
  const markup = render()
  const data = buildRibbonData(view)
  const known = buildKnownData(view)
  if (data === null || known === null) throw new Error('a long incident is dated')
  const length = data.own.to - data.own.from
  const zooms = [1, 3, 10, 30, 100].map((zoom) => ({ from: data.own.from + length / 3, to: data.own.from + length / 3 + length / zoom }))
  const unfolded = unfoldSteps(known)
  const said = countSaid(known)
  return {
    'timeline computed, ms': best(() => buildTimeline(document, testPlaces, now)),
    'view computed, ms': best(buildView),
    'page rendered, ms': best(render),
    'ribbon laid out at a zoom, ms':
      best(() => zooms.map((seen) => layoutRibbon(data, frameFor(data, viewOf(data, 'own', seen, 1216))))) / zooms.length,
    'one step of the slider, ms':
      best(() => known.steps.map((_, at) => positionOf(known, unfolded, said, at, data.words))) / known.steps.length,
    'markup, kB': markup.length / 1000,
    'markup compressed, kB': gzipSync(markup).length / 1000,
    'ribbon and slider as data, compressed, kB': gzipSync(JSON.stringify([data, known])).length / 1000,
  }
}

function best(run: () => unknown): number {
  const taken = Array.from({ length: runs }, () => {
    const before = process.cpuUsage()
    run()
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1000
  })
  return Math.min(...taken)
}

/** The whole page from a running site, never from its page cache, and the same page of few entries. */
async function askSite(url: string): Promise<string[]> {
  const documents = [buildLongIncident(few), buildLongIncident(many)]
  const input = JSON.stringify({ documents, reason: 'Measured' })
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', 'e2e/support/publish-documents.ts'], {
    input,
    stdio: ['pipe', 'inherit', 'inherit'],
  })
  if (status !== 0) throw new Error('the incidents could not be published: does DATA_DIR name the data folder of the site?')
  const answers = []
  for (const { slug } of documents) {
    const taken: number[] = []
    let body = ''
    for (let run = 0; run < runs; run += 1) {
      const started = performance.now()
      body = await (await fetch(`${url}/incidents/${slug}/at/2026-01-01T00:00Z`)).text()
      taken.push(performance.now() - started)
    }
    const sizes = `${(body.length / 1000).toFixed(0)} kB, ${(gzipSync(body).length / 1000).toFixed(0)} kB compressed`
    answers.push(`- ${slug} from a running site, uncached: ${Math.min(...taken).toFixed(0)} ms at best, ${sizes}`)
  }
  return answers
}
