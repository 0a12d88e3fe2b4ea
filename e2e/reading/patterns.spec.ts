import { expect, test } from '@/e2e/fixtures/reader'

test('the statistics state their findings, and each figure leads to the incidents behind it', async ({ reader }) => {
  expect(await reader.opens('/stats')).toBe(200)
  await reader.sees(/Made from \d+ incidents?\./)
  await reader.sees(/8 stubs left out/)
  const promises = reader.part(/promises of a next word were kept/)
  await expect(promises).toBeVisible()
  await promises.getByText('The figures as a table').click()
  await promises
    .getByRole('row', { name: /^Missed/ })
    .getByRole('link')
    .first()
    .click()
  await reader.isAt('/incidents/ex648815')
})

test('a month of the history opens as a list of the archive', async ({ reader }) => {
  await reader.opens('/services/exchange-online')
  await reader.follows('Patterns')
  const history = reader.part(/^When and why/)
  await history.getByText('The figures as a table').click()
  await history
    .getByRole('row', { name: /^July 2023/ })
    .getByRole('link')
    .first()
    .click()
  await expect(reader.page).toHaveURL(/service=exchange-online&from=2023-07-01&to=2023-07-31/)
  await expect(reader.link(/503 5\.5\.1 Bad sequence/)).toBeVisible()
})

test('too few incidents have no distribution, and the page says so', async ({ reader }) => {
  await reader.opens('/services/exchange-online')
  await reader.sees('No incident has both a beginning and an end on record.')
  await reader.sees(/3 incidents without an end on record are counted apart/)
  await reader.opens('/services/teams')
  await reader.sees('No incident here can be counted yet.')
})

test('a chart is fetched only when it comes into view, and moves nothing', async ({ reader }) => {
  const scripts: string[] = []
  reader.page.on('response', (response) => {
    if (response.request().resourceType() === 'script') scripts.push(response.url())
  })
  await reader.opens('/vendors/microsoft')
  const before = scripts.length
  const promises = reader.part(/promises of a next word were kept/)
  const place = await promises.boundingBox()
  await promises.scrollIntoViewIfNeeded()
  await expect(promises.locator('.recharts-surface').first()).toBeVisible()
  expect(scripts.length).toBeGreaterThan(before)
  expect((await promises.boundingBox())?.height).toBe(place?.height)
  const bar = promises.locator('svg a').first()
  await bar.click()
  await expect(promises.getByRole('table')).toBeVisible()
})

test('by keyboard alone from the statistics to a cause and its incidents', async ({ reader }) => {
  await reader.opens('/stats')
  await reader.tabsTo(reader.part('By cause').getByRole('link', { name: 'Code change' }))
  await reader.presses('Enter')
  await reader.isAt('/causes/code-change')
  await reader.seesHeading('Code change')
  await reader.sees('A new version of the software, or a part of it, brought the fault with it.')
  await reader.tabsTo(reader.part('By vendor').getByRole('link', { name: 'Microsoft' }))
  await reader.presses('Enter')
  await reader.isAt('/vendors/microsoft')
})

test('without script the tables stand open and say everything', async ({ readerWithoutScript: reader }) => {
  await reader.opens('/de/stats')
  const promises = reader.part(/Zusagen eines nächsten Worts wurden gehalten/)
  await expect(promises.getByRole('rowheader', { name: 'Verspätet' })).toBeVisible()
  await promises
    .getByRole('row', { name: /^Verspätet/ })
    .getByRole('link')
    .first()
    .click()
  await reader.isAt('/de/incidents/ex648815')
})

test('on paper the tables stand open and the charts are left out', async ({ reader }) => {
  await reader.opens('/stats')
  await reader.page.emulateMedia({ media: 'print' })
  const promises = reader.part(/promises of a next word were kept/)
  await expect(promises.getByRole('rowheader', { name: 'Missed' })).toBeVisible()
  await expect(promises.locator('.recharts-surface')).toBeHidden()
})

test('causes that are none are not there, and another spelling leads to the one', async ({ request }) => {
  expect((await request.get('/causes/bad-luck')).status()).toBe(404)
  expect((await request.get('/causes/network/more')).status()).toBe(404)
  expect((await request.get('/causes')).status()).toBe(404)
  const spelled = await request.get('/de/causes/Network', { maxRedirects: 0 })
  expect([spelled.status(), spelled.headers().location]).toEqual([308, '/de/causes/network'])
})
