import { HtmlRenderer, Parser } from 'commonmark'
import { blogPage, expect, frameOn, keepsNothing, test } from '@/e2e/fixtures/host'
import { blogScript, discover, toPostMarkup } from '@/e2e/support/wordpress'
import { ex648815 } from '@/lib/core/testing/cast/ex648815'

const card = /\/embed\/incidents\/ex649175(?:$|#)/
const timeline = /view=timeline/

/** What a blog makes of an address on a line of its own: what oEmbed offers, or the address as a link. */
async function post(url: string, secret: string): Promise<string> {
  const oembed = await discover(url)
  const plain = `<p><a href="${url}">${url}</a></p>`
  if (oembed === null) return plain
  const answer = await fetch(oembed)
  const { html } = (await answer.json()) as { html: string }
  return toPostMarkup(html, secret) ?? plain
}

test('a blog of WordPress shows the quotation until the frame has told its height, then the frame, and follows its link', async ({
  reader,
  host,
  baseURL,
}) => {
  const content = await post(`${baseURL}/incidents/EX649175`, 'a1B2c3D4e5')
  expect(content).toContain('sandbox="allow-scripts"')
  await reader.opens(host.serves('/wordpress', blogPage(`${content}<script>${blogScript}</script>`)))
  const element = reader.page.locator('iframe')
  await expect(element).not.toHaveAttribute('style')
  await expect(reader.page.getByRole('blockquote')).toHaveCount(0)
  const frame = await frameOn(reader, card)
  await expect(frame.getByRole('heading', { level: 1, name: /rejects outgoing mail/ })).toBeVisible()
  const wanted = await frame.locator('main').evaluate((main) => (main as HTMLElement).offsetHeight)
  await expect.poll(async () => (await element.boundingBox())?.height).toBe(Math.max(200, Math.min(1000, wanted)))
  await keepsNothing(frame)
  await reader.findsNoBarrier()
  await reader.canReadEveryWord()
  await frame.getByRole('link', { name: /rejects outgoing mail/ }).click()
  await reader.isAt(`${baseURL}/incidents/ex649175`)
})

test('its timeline fits into what a blog allows, scrolls inside, and the quotation is the embed where no script runs', async ({
  reader,
  host,
  baseURL,
  browser,
}) => {
  const content = await post(`${baseURL}/de/incidents/ex648815?view=timeline&theme=dark`, 'f6G7h8')
  const url = host.serves('/timeline', blogPage(`${content}<script>${blogScript}</script>`, { style: 'iframe{max-width:100%}' }))
  await reader.opens(url)
  const frame = await frameOn(reader, timeline)
  const list = frame.getByRole('region', { name: 'Verlauf' })
  await expect(list).toBeVisible()
  expect((await reader.page.locator('iframe').boundingBox())?.height).toBeLessThanOrEqual(1000)
  expect(await list.evaluate((region) => region.scrollHeight > region.clientHeight)).toBe(true)
  expect(await frame.evaluate(() => document.documentElement.scrollHeight - innerHeight)).toBeLessThanOrEqual(0)
  await expect(list.getByRole('listitem')).toHaveCount(ex648815.entries.length)
  await reader.canReadEveryWord()
  await reader.page.setViewportSize({ width: 320, height: 700 })
  await reader.needsNoSidewaysScrolling()
  await expect.poll(() => frame.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(url)
  await expect(page.getByRole('blockquote')).toContainText(
    /EX648815, Exchange Online: .*\. Stand 18\. Juli 2023, 17:32 UTC sagt Microsoft: .* Aktueller Stand: /,
  )
  await expect(page.getByRole('link', { name: `${baseURL}/de/incidents/ex648815` })).toBeVisible()
  await context.close()
})

test('what is not on record stays the address that it was', async ({ baseURL }) => {
  expect(await post(`${baseURL}/incidents/no-such-incident`, 'x')).toBe(
    `<p><a href="${baseURL}/incidents/no-such-incident">${baseURL}/incidents/no-such-incident</a></p>`,
  )
})

test('a blog whose Markdown takes no HTML shows a badge and a dated link', async ({ reader, host, baseURL }) => {
  await reader.opens('/embed?incident=EX649175')
  const markdown = await reader.page.locator('#snippet-markdown').textContent()
  const html = new HtmlRenderer({ safe: true }).render(new Parser().parse(markdown ?? ''))
  await reader.opens(host.serves('/markdown', blogPage(html)))
  const badge = reader.page.getByRole('img', { name: /^EX649175: Disputed, as of \d+ Jul 2023$/ })
  await expect.poll(() => badge.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBeGreaterThan(150)
  await expect(reader.link(/^EX649175, Exchange Online: /)).toHaveAttribute('href', `${baseURL}/incidents/ex649175`)
  await reader.sees(/As of 18 Jul 2023, 10:39 UTC Microsoft says: mitigated/)
  await reader.findsNoBarrier()
})

test('a frame reads well without script, in a column of 320 pixels, in the dark', async ({ browser, host, baseURL }) => {
  const src = `${baseURL}/embed/incidents/ex649175?tz=Europe/Berlin`
  const page = blogPage(`<iframe src="${src}" title="EX649175" width="100%" height="760" loading="lazy" frameborder="0"></iframe>`, {
    style: 'body{background:#101010;color:#eee;margin:0}main{width:320px}',
  })
  const context = await browser.newContext({ javaScriptEnabled: false, colorScheme: 'dark', viewport: { width: 320, height: 900 } })
  const reading = await context.newPage()
  await reading.goto(host.serves('/column', page))
  const frame = reading.frameLocator('iframe')
  await expect(frame.getByText('Send the message again')).toBeVisible()
  await expect(frame.getByText('18 Jul 2023, 12:39 (UTC+2)').first()).toBeVisible()
  await expect(frame.getByText('Disputed')).toBeVisible()
  await expect(frame.getByRole('main')).toHaveCSS('background-color', 'rgb(20, 22, 26)')
  expect(await context.cookies()).toEqual([])
  await context.close()
})
