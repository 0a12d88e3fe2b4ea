import { blogPage, expect, frameOn, keepsNothing, test } from '@/e2e/fixtures/host'
import { elementScript } from '@/lib/publish/embed/element-script'

// Recording steps waits for every frame, also for one that never comes.
test.use({ trace: 'off' })

const link = (baseURL: string | undefined) => `<a href="${baseURL}/incidents/ex648815">EX648815: mail arrives late</a>`

test('the element works on a page with a strict policy, late, twice, and believes only its own frame', async ({
  reader,
  host,
  baseURL,
}) => {
  const known = 'globalThis.before = Object.keys(globalThis).length;'
  const site = `${known} import("${baseURL}/embed.js").then(() => import("${baseURL}/embed.js?again")).then(() => { globalThis.added = Object.keys(globalThis).length - globalThis.before - 1 })`
  host.serves('/site.js', { body: site, type: 'text/javascript' })
  const policy = [
    "default-src 'none'",
    `script-src 'self' ${baseURL}`,
    `frame-src ${baseURL} ${host.origin}`,
    "style-src 'self'",
    'img-src data:',
    "require-trusted-types-for 'script'",
    'trusted-types',
  ]
  host.serves('/liar', '<!doctype html><title>x</title><script>parent.postMessage({message:"height",value:9999},"*")</script>')
  const body = blogPage(
    `<outage-incident src="ex648815">${link(baseURL)}</outage-incident><iframe src="/liar" title="A frame of somebody else"></iframe>`,
    { head: '<script type="module" src="/site.js"></script>' },
  )
  await reader.opens(host.serves('/strict', { body, headers: { 'content-security-policy': policy.join('; ') } }))
  const frame = await frameOn(reader, /\/embed\/incidents\/ex648815/)
  await expect(frame.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(reader.link('EX648815: mail arrives late')).toBeHidden()
  const wanted = await frame.locator('main').evaluate((main) => (main as HTMLElement).offsetHeight)
  await expect.poll(async () => (await reader.page.locator('outage-incident').boundingBox())?.height).toBe(wanted)
  await keepsNothing(frame)
  expect(await reader.page.evaluate(() => (globalThis as { added?: number }).added)).toBe(0)
  await reader.page.evaluate(() => {
    const late = document.createElement('outage-incident')
    for (const [name, value] of Object.entries({ src: 'ex649175', view: 'timeline', theme: 'dark', lang: 'de' }))
      late.setAttribute(name, value)
    document.querySelector('main')?.append(late)
  })
  const late = await frameOn(reader, /ex649175\?view=timeline&theme=dark&lang=de$/)
  await expect(late.getByRole('region', { name: 'Verlauf' })).toBeVisible()
  await reader.findsNoBarrier()
  await reader.page.setViewportSize({ width: 320, height: 700 })
  await reader.needsNoSidewaysScrolling()
})

test('far below, the element waits until somebody comes near', async ({ reader, host, baseURL }) => {
  const element = `<outage-incident src="ex648815">${link(baseURL)}</outage-incident><script type="module">import("${baseURL}/embed.js")</script>`
  await reader.opens(host.serves('/far', blogPage(`<div class="far"></div>${element}`, { style: '.far{height:4000px}' })))
  await expect.poll(() => reader.page.evaluate(() => customElements.get('outage-incident') !== undefined)).toBe(true)
  const reserved = await reader.page.locator('outage-incident').boundingBox()
  expect(reserved?.height).toBeGreaterThan(300)
  expect(reader.page.frames()).toHaveLength(1)
  await reader.link('EX648815: mail arrives late').scrollIntoViewIfNeeded()
  await expect((await frameOn(reader, /ex648815/)).getByRole('heading', { level: 1 })).toBeVisible()
})

test('a page is there as soon as ever when our host is down or never answers, and its link stays', async ({
  reader,
  host,
  dead,
  baseURL,
}) => {
  reader.expectsComplaint(/ERR_|Failed to|net::/)
  const embed = (origin: string) =>
    `<outage-incident src="ex648815">${link(baseURL)}</outage-incident><script type="module">import("${origin}/embed.js")</script>`
  const loads = async (url: string) => {
    await reader.opens(url)
    return reader.page.evaluate(() => (performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming).loadEventStart)
  }
  const alone = host.serves('/alone', blogPage(`${link(baseURL)}<script type="module">globalThis.x = 1</script>`))
  for (const origin of [dead.silent, dead.closed]) {
    const together = host.serves(`/with?${origin}`, blogPage(embed(origin)))
    const times: [number, number][] = []
    for (let visit = 0; visit < 5; visit += 1) times.push([await loads(alone), await loads(together)])
    const [before, after] = [Math.min(...times.map(([time]) => time)), Math.min(...times.map(([, time]) => time))]
    // Twenty milliseconds are what one machine measures differently from one visit to the next.
    expect((after + 20) / (before + 20), `${Math.round(after)} ms with it, ${Math.round(before)} ms alone`).toBeLessThan(2)
    await expect(reader.link('EX648815: mail arrives late')).toBeVisible()
    const framed = `<iframe src="${origin}/embed/incidents/ex648815" title="EX648815" width="100%" height="520" loading="lazy" frameborder="0"></iframe>`
    // The load event may wait for a plain frame that is in view from the start; the page does not.
    await reader.page.goto(host.serves(`/framed?${origin}`, blogPage(framed)), { waitUntil: 'domcontentloaded' })
    await reader.sees('More when there is more.')
  }
})

test('when the script is there and the frame is not, the element gives up and leaves its link', async ({ reader, host, dead, baseURL }) => {
  reader.expectsComplaint(/ERR_|Failed to|net::/)
  await reader.page.clock.install()
  for (const origin of [dead.silent, dead.closed]) {
    const script = `<script>${elementScript(origin)}</script>`
    await reader.opens(
      host.serves(`/gone?${origin}`, blogPage(`<outage-incident src="ex648815">${link(baseURL)}</outage-incident>${script}`)),
    )
    const element = reader.page.locator('outage-incident')
    await expect(element.locator('iframe')).toHaveCount(1)
    await expect(reader.link('EX648815: mail arrives late')).toBeVisible()
    await reader.page.clock.fastForward(11_000)
    await expect(element.locator('iframe')).toHaveCount(0)
    await expect(reader.link('EX648815: mail arrives late')).toBeVisible()
    expect((await element.boundingBox())?.height).toBeLessThan(60)
  }
})
