import { expect, test } from '@/e2e/fixtures/reader'

test('from the tree of places to one, to what concerns it, and to the incident that names it', async ({ reader }) => {
  await reader.opens('/')
  await reader.follows('Places')
  await reader.isAt('/regions')
  await reader.part('Europe').getByRole('link', { name: 'United Kingdom' }).click()
  await reader.isAt('/regions/united-kingdom')
  await reader.seesHeading('United Kingdom')
  const row = reader.part('Incidents').getByRole('article').filter({ hasText: 'EX649175' })
  await expect(row).toContainText('names United Kingdom')
  await row.getByRole('heading').getByRole('link').click()
  await reader.isAt('/incidents/ex649175')
})

test('Germany finds what is said of DACH and of Europe, and says so; India does not', async ({ reader }) => {
  await reader.opens('/regions/germany')
  const row = reader.part('Incidents').getByRole('article').filter({ hasText: 'EX649175' })
  await expect(row).toContainText('through Europe and DACH (Germany, Austria, Switzerland)')
  await reader.follows('Search among them')
  await expect(reader.page).toHaveURL(/\/incidents\?region=germany$/)
  await expect(reader.page.getByRole('article').filter({ hasText: 'EX649175' })).toBeVisible()
  await reader.opens('/regions/india')
  await expect(reader.part('Incidents').getByRole('article').filter({ hasText: 'EX1331830' })).toHaveCount(0)
})

test('a place without incidents says what that means and where to go', async ({ reader }) => {
  expect(await reader.opens('/de/regions/brazil')).toBe(200)
  await reader.sees(/Keine verzeichnete Störung nennt Brasilien/)
  await expect(reader.link(/suchen|durchsuchen/i).last()).toBeVisible()
})

test('the map on an incident has a name, and the list beside it says who named each place', async ({ readerWithoutScript: reader }) => {
  await reader.opens('/incidents/ex649175')
  const where = reader.part('Where')
  await expect(where.getByRole('img', { name: 'Land map of the places named' })).toBeVisible()
  const switzerland = where.getByRole('listitem').filter({ hasText: 'Switzerland named by' }).last()
  await expect(switzerland.getByRole('link', { name: 'Switzerland', exact: true })).toHaveAttribute('href', '/regions/switzerland')
  await expect(switzerland).toContainText('a reader, Switzerland')
  const table = where.getByRole('table', { name: 'What is said of each place' })
  await expect(table.getByRole('row').filter({ hasText: 'Microsoft does not say where' })).toContainText('rejected')
  await expect(table.getByRole('row').filter({ hasText: 'India' })).toContainText('time not stated')
})

test('the land is one small file, fetched for good', async ({ request, reader }) => {
  await reader.opens('/regions/germany')
  const [address] = (await reader.page.locator('use').first().getAttribute('href'))?.split('#') ?? []
  const land = await request.get(address ?? '')
  expect([land.status(), land.headers()['content-type']]).toEqual([200, 'image/svg+xml'])
  expect(land.headers()['cache-control']).toContain('immutable')
  expect((await land.body()).length).toBeLessThan(60_000)
})

test('places are read by keyboard alone, without script', async ({ readerWithoutScript: reader }) => {
  await reader.opens('/regions')
  await reader.tabsTo(reader.link(/^Europe$/))
  await reader.presses('Enter')
  await reader.isAt('/regions/europe')
})

test('addresses of places that are not there answer so, and other spellings lead to the one', async ({ request }) => {
  for (const path of ['/regions/atlantis', '/de/regions/deutschland', '/regions/germany/berlin', '/regions/%00', '/regions/..%2f..']) {
    expect([400, 404], path).toContain((await request.get(path)).status())
  }
  const spelled = await request.get('/de/regions/Germany', { maxRedirects: 0 })
  expect([spelled.status(), spelled.headers().location]).toEqual([308, '/de/regions/germany'])
})

for (const width of [320, 768, 1280]) {
  test(`places fit ${width} pixels`, async ({ reader }) => {
    await reader.page.setViewportSize({ width, height: 900 })
    for (const path of ['/regions', '/de/regions/emea', '/incidents/ex649175', '/incidents/ex1331830']) {
      await reader.opens(path)
      await reader.needsNoSidewaysScrolling()
    }
  })
}
