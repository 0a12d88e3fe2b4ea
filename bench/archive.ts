// How much slower the lists get when the record grows from the named cast to thousands of incidents. Both sites run on the same
// build and machine; requests alternate between them, so that whatever else the machine does weighs on both.
// Usage: tsx bench/archive.ts URL_OF_THE_CAST_ALONE URL_OF_EVERYTHING [REQUESTS]
import { writeResult } from '@/bench/results'

const [small = '', large = '', requests = '200'] = process.argv.slice(2)
if (small === '' || large === '' || !(Number(requests) > 0)) {
  process.stderr.write('Usage: tsx bench/archive.ts URL_OF_THE_CAST_ALONE URL_OF_EVERYTHING [REQUESTS]\n')
  process.exit(2)
}

const bar = 1.5
const pages: Record<string, string> = {
  'home (cached)': '/',
  'archive (cached)': '/incidents',
  'service (cached)': '/services/exchange-online',
  'services (cached)': '/services',
  'filtered by status': '/incidents?status=resolved',
  'filtered by kind': '/incidents?classification=incident',
  'filtered by service': '/incidents?service=exchange-online',
  'filtered by place': '/incidents?region=europe',
  'filtered by cause': '/incidents?cause=configuration-change',
  'of one year': '/incidents?from=2023&to=2023',
  'the longest': '/incidents?sort=longest',
  'vendor, status, oldest first': '/incidents?vendor=microsoft&status=end-not-recorded&sort=oldest',
  'search, few found': '/incidents?q=503+5.5.1',
  'search, many found': '/incidents?q=users',
  'search, a report pasted': `/incidents?q=${encodeURIComponent("mx7.example.net said: Remote Server returned '503 5.5.1 Bad sequence of commands'")}`,
  'search, typing errors': '/incidents?q=exhange+delyaed',
  'a suggestion': '/api/v1/suggest?q=exch',
}

const lines = [
  '| page | rows, cast | p50 ms | p95 ms | rows, all | p50 ms | p95 ms | p50 ratio | p95 ratio |',
  '|---|---|---|---|---|---|---|---|---|',
]
let missed = 0
for (const [name, path] of Object.entries(pages)) {
  const taken: [number[], number[]] = [[], []]
  const rows: [number, number] = [0, 0]
  for (let warm = 0; warm < 10; warm += 1) for (const side of [0, 1] as const) rows[side] = await get(side, path).then(({ rows }) => rows)
  for (let n = 0; n < Number(requests); n += 1) for (const side of [0, 1] as const) taken[side].push((await get(side, path)).milliseconds)
  const figures = taken.map((times) => [quantile(times, 0.5), quantile(times, 0.95)] as const)
  const ratios = [0, 1].map((at) => (figures[1]?.[at] ?? 0) / (figures[0]?.[at] ?? 1))
  if ((ratios[1] ?? 0) > bar) missed += 1
  const cells = figures.flatMap((each, side) => [String(rows[side as 0 | 1]), ...each.map((value) => value.toFixed(1))])
  lines.push(`| ${[name, ...cells, ...ratios.map((ratio) => ratio.toFixed(2))].join(' | ')} |`)
  process.stderr.write(`${lines.at(-1)}\n`)
}
lines.push(
  '',
  `${missed === 0 ? 'Every p95' : `All p95 but ${missed}`} within ${bar} times that of the cast alone; requests alternate between both sites.`,
)
writeResult('Lists with everything imported', 'tsx bench/archive.ts URL_OF_THE_CAST_ALONE URL_OF_EVERYTHING', lines)

async function get(side: 0 | 1, path: string): Promise<{ milliseconds: number; rows: number }> {
  const started = performance.now()
  const response = await fetch(`${[small, large][side]}${path}`)
  const body = await response.text()
  const milliseconds = performance.now() - started
  if (response.status !== 200) throw new Error(`${path} answered ${response.status}`)
  return { milliseconds, rows: body.slice(0, body.indexOf('</main>')).match(/<article/g)?.length ?? 0 }
}

function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0
}
