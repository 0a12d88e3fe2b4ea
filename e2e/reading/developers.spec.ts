import { expect, test } from '@/e2e/fixtures/reader'
import { examples } from '@/lib/publish/developers/examples'
import { faultsOf } from '@/lib/publish/developers/testing/faults-of'
import { toCurl, toUrl } from '@/lib/publish/developers/to-curl'
import { publishedSchemas } from '@/lib/publish/schemas/json-schemas'

test('a developer reads every command on one page, and each is answered as the page says', async ({
  readerWithoutScript,
  request,
  baseURL,
}) => {
  const { page } = readerWithoutScript
  expect(await readerWithoutScript.opens('/developers')).toBe(200)
  const siteUrl = new URL((await page.locator('link[rel=canonical]').getAttribute('href')) ?? '').origin
  const faults: string[] = []
  for (const example of examples) {
    expect(await page.locator(`#example-${example.id}`).textContent()).toBe(toCurl(example, siteUrl))
    // Those with a token are asked where there is one: with the tests of the API.
    if (example.scope !== undefined) continue
    const answer = await request.get(toUrl(example, siteUrl).replace(siteUrl, baseURL ?? siteUrl))
    const found = faultsOf(example, {
      status: answer.status(),
      mediaType: answer.headers()['content-type'] ?? '',
      text: await answer.text(),
    })
    faults.push(...found.map((fault) => `${example.id} ${fault}`))
  }
  expect(faults).toEqual([])
})

test('every link inside the page leads somewhere, in both languages, and the footer leads to it', async ({ readerWithoutScript }) => {
  const { page } = readerWithoutScript
  await readerWithoutScript.opens('/de')
  await page.getByRole('contentinfo').getByRole('link', { name: 'Für Entwickler' }).click()
  await readerWithoutScript.isAt('/de/developers')
  for (const path of ['/de/developers', '/developers']) {
    await readerWithoutScript.opens(path)
    const broken = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLAnchorElement>('main a[href^="#"]')]
        .map(({ hash }) => hash.slice(1))
        .filter((id) => document.getElementById(id) === null),
    )
    expect(broken).toEqual([])
    await page.getByText('GET /incidents/{id}/draft').first().click()
    await expect(page).toHaveURL(/#get-incidents-id-draft$/)
  }
})

test('a program finds the schemas under their own addresses', async ({ request }) => {
  for (const name of publishedSchemas.map((schema) => schema.name)) {
    const answer = await request.get(`/schemas/${name}`)
    expect((await answer.json()).$id).toMatch(new RegExp(`/schemas/${name.replace('.', '\\.')}$`))
    const again = await request.get(`/schemas/${name}`, { headers: { 'if-none-match': answer.headers().etag ?? '' } })
    expect(again.status()).toBe(304)
  }
  expect((await request.get('/schemas/nothing.json')).status()).toBe(404)
})
