// What a reader's browser fetches of each kind of page, compressed: HTML, styles, and script that is ours beyond the framework.
// Usage: npm run bench -- sizes URL
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { writeResult } from '@/bench/results'

const [site = ''] = process.argv.slice(2)
if (site === '') {
  process.stderr.write('Usage: npm run bench -- sizes URL\n')
  process.exit(2)
}

/** No page of ours is leaner than the one that says there is none: its script is the framework with the switch of colours. */
const leanest = '/no-such-page'
const pages: Record<string, { path: string; most: number }> = {
  home: { path: '/', most: 8 },
  archive: { path: '/incidents', most: 8 },
  'incident, 12 posts': { path: '/incidents/ex648815', most: 25 },
  service: { path: '/services/exchange-online', most: Number.NaN },
}
const mostHtml = 40
const mostStyles = 20

/** What stands on the pages of others, each complete in one answer. */
const embeds: Record<string, { path: string; most: number }> = {
  'frame with a card': { path: '/embed/incidents/ex648815', most: 14 },
  'frame with a timeline': { path: '/embed/incidents/ex648815?view=timeline', most: 14 },
  'element (`embed.js`)': { path: '/embed.js', most: 3 },
  badge: { path: '/badge/ex648815.svg', most: 2 },
}

type Page = { html: string; scripts: Set<string>; styles: Set<string> }
const files = new Map<string, Buffer>()
const base = await read(leanest)

const lines = ['| page | HTML kB (gzip) | HTML kB (brotli) | styles kB | all script kB | ours kB | bar |', '|---|---|---|---|---|---|---|']
for (const [name, { path, most }] of Object.entries(pages)) {
  const page = await read(path)
  const ours = [...page.scripts].filter((src) => !base.scripts.has(src))
  const cells = [
    name,
    kB(gzipSync(page.html)),
    kB(brotliCompressSync(page.html)),
    kB(await weigh(page.styles)),
    kB(await weigh(page.scripts)),
    kB(await weigh(ours)),
    Number.isNaN(most) ? '' : `${most} kB`,
  ]
  lines.push(`| ${cells.join(' | ')} |`)
}
lines.push(
  '',
  `Script and styles compressed by gzip, file by file. Ours are the scripts that a page loads at once beyond those of the leanest page`,
  `of the same build, which says that there is no such page. Bars: HTML of the incident at most ${mostHtml} kB, styles at most ${mostStyles} kB.`,
)
lines.push('', '| what others embed | kB (gzip) | bar |', '|---|---|---|')
for (const [name, { path, most }] of Object.entries(embeds)) {
  const bytes = gzipSync(Buffer.from(await (await fetch(`${site}${path}`)).arrayBuffer()))
  lines.push(`| ${name} | ${kB(bytes)} | ${most} kB |`)
}
writeResult('What a page weighs', 'npm run bench -- sizes URL', lines)

async function read(path: string): Promise<Page> {
  const html = await (await fetch(`${site}${path}`)).text()
  const all = (pattern: RegExp) => new Set(Array.from(html.matchAll(pattern), ([, address = '']) => address.replaceAll('&amp;', '&')))
  const scripts = all(/<script[^>]*\ssrc="([^"]+)"(?![^>]*nomodule)/gi)
  for (const [tag, address = ''] of html.matchAll(/<script[^>]*\ssrc="([^"]+)"[^>]*>/gi)) if (/nomodule/i.test(tag)) scripts.delete(address)
  return { html, scripts, styles: all(/<link[^>]*rel="stylesheet"[^>]*href="([^"]+)"/gi) }
}

async function weigh(addresses: Iterable<string>): Promise<number> {
  let bytes = 0
  for (const address of addresses) {
    const known = files.get(address) ?? Buffer.from(await (await fetch(new URL(address, site))).arrayBuffer())
    files.set(address, known)
    bytes += gzipSync(known).length
  }
  return bytes
}

function kB(what: Buffer | number): string {
  return ((typeof what === 'number' ? what : what.length) / 1000).toFixed(1)
}
