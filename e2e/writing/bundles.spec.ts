import type { Page } from '@playwright/test'
import { pages } from '@/e2e/fixtures/pages'
import { expect, test } from '@/e2e/fixtures/timeline'

/** Under which names the editor keeps unsaved work: words that stand in no other script. */
const mark = 'faultline.draft.'

/** What stands in each script, by its address, which names its content. */
const texts = new Map<string, string>()

async function scriptsOf(page: Page, path: string): Promise<string[]> {
  const urls = new Set<string>()
  page.on('request', (request) => request.resourceType() === 'script' && urls.add(request.url()))
  await page.goto(path, { waitUntil: 'networkidle' })
  page.removeAllListeners('request')
  for (const url of urls) if (!texts.has(url)) texts.set(url, await (await page.request.get(url)).text())
  return [...urls].map((url) => texts.get(url) ?? '')
}

test('the editor has a script of its own, and no public page loads it', async ({ timeline, member, page }) => {
  member.expectsComplaint(/no-such-incident/)
  const own = await scriptsOf(page, `/editor/incidents/${timeline.id}`)
  expect(own.some((script) => script.includes(mark))).toBe(true)
  for (const path of Object.values(pages)) {
    const scripts = await scriptsOf(page, path)
    expect(
      scripts.filter((script) => script.includes(mark)),
      path,
    ).toEqual([])
  }
})
