import { randomInt, randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { expect, test } from '@/e2e/fixtures/member'
import { hostileDocument, hostileTexts } from '@/lib/core/testing/hostile-document'

test.describe.configure({ mode: 'serial' })

const incidents = hostileTexts.map((texts) => ({ id: randomUUID(), code: `EX7${String(randomInt(1_000_000)).padStart(6, '0')}`, texts }))

/** Watches for anything that runs, is asked of elsewhere, or stands where only our own markup may. */
async function watch(page: Page): Promise<{ harms: () => Promise<string[]> }> {
  const heard: string[] = []
  await page.addInitScript(() => {
    Object.defineProperty(window, '__hit', {
      set: (value) => {
        document.documentElement.setAttribute('data-hit', String(value))
      },
    })
  })
  page.on('dialog', (dialog) => {
    heard.push(`dialog ${dialog.message()}`)
    dialog.dismiss().catch(() => {})
  })
  page.on('request', (request) => {
    const url = request.url()
    if (!url.startsWith('data:') && new URL(url).origin !== new URL(page.url()).origin && page.url() !== 'about:blank') heard.push(url)
  })
  const harms = async () => {
    const found = await page.evaluate(() => {
      const said = []
      const hit = document.documentElement.getAttribute('data-hit')
      if (hit !== null) said.push(`ran ${hit}`)
      for (const element of document.querySelectorAll('*'))
        for (const { name, value } of element.attributes) {
          if (/^on/i.test(name)) said.push(`${element.tagName} has ${name}`)
          if (/^(?:href|src|action|formaction|srcdoc|data)$/i.test(name) && /^\s*javascript:/i.test(value))
            said.push(`${element.tagName} leads to ${value}`)
        }
      if (document.querySelector('iframe:not([src^="/embed/incidents/"]), iframe[srcdoc], object, embed, img[src="x"]'))
        said.push('a foreign element')
      for (const style of document.querySelectorAll('style')) if (/display:none\}$/.test(style.textContent)) said.push('a foreign style')
      for (const data of document.querySelectorAll('script[type="application/ld+json"]')) JSON.parse(data.textContent)
      if (document.querySelectorAll('main').length !== 1 || document.querySelectorAll('body > footer').length !== 1)
        said.push('the page is broken')
      return said
    })
    return [...found, ...heard.splice(0)].map((harm) => `${page.url()}: ${harm}`)
  }
  return { harms }
}

test.beforeAll(async ({ administrator }) => {
  const documents = incidents.flatMap(({ texts, ...named }) => ['', 'Later: '].map((prefix) => hostileDocument(named, texts, prefix)))
  await administrator.publishes(documents, hostileTexts[0].join(' '))
})

test('what would run is noticed', async ({ browser, baseURL }) => {
  const page = await browser.newPage(baseURL ? { baseURL } : {})
  const { harms } = await watch(page)
  await page.goto('/about')
  expect(await harms()).toEqual([])
  await page.evaluate(() => {
    const place = document.createElement('p')
    document.body.append(place)
    place.innerHTML = '<img src="x" onerror="window.__hit=1"><a href="javascript:window.__hit=2">x</a>'
  })
  await expect.poll(async () => (await harms()).length).toBe(4)
  await page.close()
})

for (const { code, texts } of incidents) {
  const page = `/incidents/${code.toLowerCase()}`

  test(`nothing of ${texts[0]} and its like runs on any page that shows it`, async ({ reader, request }) => {
    test.slow()
    const { harms } = await watch(reader.page)
    const pages = [
      page,
      `/de${page}`,
      `${page}/at/2023-07-18T10:30Z`,
      `${page}/revisions`,
      `${page}/revisions/1`,
      `${page}/revisions/1/diff/2`,
      `${page}/report`,
      `/incidents?q=${code}`,
      `/incidents?q=${encodeURIComponent(texts.join(' '))}`,
      `/errors?q=${encodeURIComponent(texts.join(' '))}`,
      `/incidents?vendor=${encodeURIComponent(texts[1] ?? '')}`,
    ]
    const found: string[] = []
    for (const path of pages) {
      expect(await reader.opens(path), path).toBe(path.includes('?vendor=') ? 400 : 200)
      await reader.unfoldsEverything()
      found.push(...(await harms()))
    }
    expect(found).toEqual([])
    const { incident } = await (await request.get(`${page}/incident.json`)).json()
    expect(incident.title).toBe(`Later: ${texts.join(' ')}`)
  })

  test(`nor of its answers to what is sent: ${texts[0]}`, async ({ reader }) => {
    const { harms } = await watch(reader.page)
    await reader.page.setExtraHTTPHeaders({ 'x-forwarded-for': `198.19.${randomInt(256)}.${randomInt(256)}` })
    const text = texts.join(' ')
    await reader.opens(`${page}/report?what=${encodeURIComponent(text)}`)
    for (const field of ['What do you see, or what is wrong?', 'Where are you?', 'When did you see it?'])
      await reader.page.getByLabel(field).fill(text.slice(0, 100))
    await reader.page.getByRole('radio').first().check()
    await reader.page.getByRole('button', { name: 'Send the report' }).click()
    await reader.seesHeading('Thank you.')
    expect(await harms()).toEqual([])
  })
}

test('nor in feeds, which stay well-formed and are drawn as a page', async ({ reader, request }) => {
  await watch(reader.page)
  for (const { code, texts } of incidents)
    for (const format of ['atom.xml', 'rss.xml']) {
      const path = `/feeds/${format}?incident=${code.toLowerCase()}`
      const feed = await request.get(path)
      expect(feed.headers()['content-type']).toContain(format === 'atom.xml' ? 'application/atom+xml' : 'application/rss+xml')
      await reader.opens('/about')
      const fault = await reader.page.evaluate(
        (text) => new DOMParser().parseFromString(text, 'application/xml').querySelector('parsererror')?.textContent ?? null,
        await feed.text(),
      )
      expect(fault, path).toBeNull()
      expect(await reader.opens(path)).toBe(200)
      await reader.sees(`Later: ${texts[0]}`)
      const root = await reader.page.evaluate(() => {
        const { localName, attributes } = document.documentElement
        return { localName, hit: attributes.getNamedItem('data-hit'), foreign: document.querySelector('script, img, iframe, svg, style') }
      })
      expect(root).toEqual({ localName: format === 'atom.xml' ? 'feed' : 'rss', hit: null, foreign: null })
    }
})

test('nor in the editor: queue, audit log, desk, form, preview and comparison', async ({ member }) => {
  test.slow()
  const { harms } = await watch(member.page)
  await member.page.request.post('/sign-in/act/sign-in', {
    form: { email: hostileTexts.flat().join(' ').slice(0, 190), password: 'x' },
    headers: { origin: new URL(member.page.url() === 'about:blank' ? (process.env.SITE_URL ?? '') : member.page.url()).origin },
    maxRedirects: 0,
  })
  await member.joinsAs('administrator')
  const own = incidents.flatMap(({ id }) => [
    `/editor/incidents/${id}`,
    `/editor/incidents/${id}/publish?show=changes`,
    `/editor/incidents/${id}/publish?show=preview`,
    `/editor/incidents/${id}/record`,
  ])
  const found: string[] = []
  for (const path of [
    '/editor',
    '/editor/reports',
    '/editor/audit',
    `/editor/audit?who=${encodeURIComponent(hostileTexts[0].join(' '))}`,
    ...own,
  ]) {
    expect(await member.opens(path), path).toBe(200)
    await member.unfoldsEverything()
    found.push(...(await harms()))
  }
  expect(found).toEqual([])
})
