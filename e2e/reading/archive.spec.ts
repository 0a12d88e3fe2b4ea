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

test('a page of the list that does not exist gives the first one and says so', async ({ reader }) => {
  for (const cursor of ['nonsense', '%F0%9F', 'L2Zvbw', "'%20OR%201=1"]) {
    expect(await reader.opens(`/incidents?cursor=${cursor}`)).toBe(200)
    await reader.sees('This page of the list no longer exists. The list starts again here.')
    await expect(reader.page.getByRole('article').first()).toBeVisible()
  }
})
