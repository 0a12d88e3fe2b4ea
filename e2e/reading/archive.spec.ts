import { expect, test } from '@/e2e/fixtures/reader'

test('the archive is narrowed by a search, by a service, and widened again', async ({ reader }) => {
  await reader.opens('/incidents')
  await reader.searchesFor('free/busy')
  await expect(reader.page).toHaveURL(/\/incidents\?q=/)
  await expect(reader.link('Exchange Online shows out-of-date free/busy information')).toBeVisible()
  await expect(reader.link(/^Exchange Online mail delayed in North America/)).toHaveCount(0)
  const services = reader.page.getByRole('navigation', { name: 'Service' })
  await services.getByRole('link', { name: /^Exchange Online \d+$/ }).click()
  await expect(reader.page).toHaveURL(/service=exchange-online/)
  await expect(services.getByRole('link', { name: /^Exchange Online/ })).toHaveAttribute('aria-current', 'true')
  await expect(reader.searchBox).toHaveValue('free/busy')
  await reader.searchesFor('North America')
  await expect(reader.page).toHaveURL(/service=exchange-online/)
  await expect(reader.link(/^Exchange Online mail delayed in North America/)).toBeVisible()
  await reader.follows('Clear search')
  await reader.isAt('/incidents?service=exchange-online')
  await services.getByRole('link', { name: 'All services' }).click()
  await reader.isAt('/incidents')
})

test('all of it works without script', async ({ readerWithoutScript: reader }) => {
  await reader.opens('/')
  await reader.searchesFor('EX1331830')
  await reader.follows(/mail delayed in North America and Germany/)
  await reader.isAt('/incidents/ex1331830')
  await reader.sees('date unknown')
})

test('a search that finds nothing says what to do', async ({ reader }) => {
  await reader.opens('/incidents')
  await reader.searchesFor('volcano')
  await reader.sees('0 incidents for “volcano”')
  await reader.sees('No incident matches. Try fewer words, the bare error number, or another service.')
  await reader.follows('Clear search')
  await reader.isAt('/incidents')
})

test('a form narrows it by place, cause and days, and each filter is taken away again', async ({ reader }) => {
  await reader.opens('/incidents')
  await reader.page.getByText('Filter by vendor, place, cause, status or time').click()
  await reader.page.getByRole('combobox', { name: 'Place' }).selectOption({ value: 'germany' })
  await reader.page.getByLabel('Begun from').fill('2023')
  await reader.page.getByLabel('Begun until').fill('2023-07')
  await reader.page.getByRole('button', { name: 'Show' }).click()
  await reader.isAt('/incidents?region=germany&from=2023&to=2023-07')
  await expect(reader.link(/^Exchange Online rejects outgoing mail/)).toBeVisible()
  await expect(reader.link(/^Exchange Online mail delayed in North America/)).toHaveCount(0)
  await reader.follows('Remove Begun until: 2023-07')
  await reader.isAt('/incidents?region=germany&from=2023')
  await reader.follows('Clear all filters')
  await reader.isAt('/incidents')
})

test('the same form works without script, and leaves no trace of what is not chosen', async ({ readerWithoutScript: reader }) => {
  await reader.opens('/de/incidents')
  await reader.page.getByText('Nach Anbieter, Ort, Ursache, Stand oder Zeit filtern').click()
  await reader.page.getByRole('combobox', { name: 'Ort' }).selectOption({ value: 'india' })
  await reader.page.getByRole('button', { name: 'Zeigen' }).click()
  await reader.isAt('/de/incidents?region=india')
  await expect(reader.page.getByRole('article').first()).toBeVisible()
  await reader.follows('Ort: Indien entfernen')
  await reader.isAt('/de/incidents')
})

test('it can be put in another order, which its next page keeps', async ({ reader }) => {
  await reader.opens('/incidents?vendor=microsoft')
  const order = reader.page.getByRole('navigation', { name: 'Order' })
  await order.getByRole('link', { name: 'Oldest' }).click()
  await reader.isAt('/incidents?vendor=microsoft&sort=oldest')
  await expect(order.getByRole('link', { name: 'Oldest' })).toHaveAttribute('aria-current', 'true')
  await order.getByRole('link', { name: 'Newest' }).click()
  await reader.isAt('/incidents?vendor=microsoft')
})

test('what is not understood is named, and the rest of the address holds', async ({ reader }) => {
  const asked = {
    'status=fine': '“fine” is no status. Shown is any status.',
    'cause=gremlins': '“gremlins” is no kind of cause. Shown are all causes.',
    'region=atlantis': 'No place is called “atlantis”. Shown are all places.',
    'from=2023-02-31': '“2023-02-31” is no year, month or day. Shown is the list without a beginning.',
    'from=2023-08&to=2023-07': '“2023-07” lies before the beginning. Shown is the list without an end.',
    'sort=random': '“random” is no order. Shown is the usual one.',
  }
  for (const [search, told] of Object.entries(asked)) {
    expect(await reader.opens(`/incidents?service=exchange-online&${search}`), search).toBe(400)
    await reader.sees(told)
    await expect(reader.link('Remove Service: Exchange Online')).toBeVisible()
  }
  expect(await reader.opens('/de/incidents?status=fine')).toBe(400)
  await reader.sees('„fine“ ist kein Stand. Gezeigt wird jeder Stand.')
})

test('a page of the list that does not exist gives the first one and says so', async ({ reader }) => {
  for (const cursor of ['nonsense', 'L2Zvbw', "'%20OR%201=1"]) {
    expect(await reader.opens(`/incidents?cursor=${cursor}`)).toBe(400)
    await reader.sees('This page of the list no longer exists. The list starts again here.')
    await expect(reader.page.getByRole('article').first()).toBeVisible()
  }
})
