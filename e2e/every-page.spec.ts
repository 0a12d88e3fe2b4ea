import { expect, test } from './fixtures/reader'

const pages = [
  '/',
  '/incidents',
  '/incidents?q=503',
  '/incidents/ex648815',
  '/incidents/ex649175',
  '/incidents/ex1331830',
  '/incidents/ex648815/at/2023-07-18T10:00Z',
  '/about',
  '/no-such-page',
]

const germanPages = ['/de', '/de/incidents?q=503', '/de/incidents/ex648815', '/de/about']

for (const path of [...pages, ...germanPages]) {
  test.describe(path, () => {
    test('holds no barrier in either theme and fits the screen', async ({ reader }) => {
      for (const theme of ['light', 'dark'] as const) {
        await reader.prefers(theme)
        await reader.opens(path)
        await reader.findsNoBarrier()
        await reader.needsNoSidewaysScrolling()
      }
    })

    test('is complete without JavaScript and loads nothing from elsewhere', async ({ readerWithoutScript, baseURL }) => {
      const foreign: string[] = []
      readerWithoutScript.page.on('request', (request) => {
        if (!request.url().startsWith(String(baseURL)) && !request.url().startsWith('data:')) foreign.push(request.url())
      })
      await readerWithoutScript.opens(path)
      await expect(readerWithoutScript.page.getByRole('heading', { level: 1 })).toHaveCount(1)
      await expect(readerWithoutScript.page.getByRole('main')).toHaveCount(1)
      expect(foreign).toEqual([])
    })
  })
}

test('no page sets a cookie', async ({ reader }) => {
  for (const path of pages) await reader.opens(path)
  expect(await reader.page.context().cookies()).toEqual([])
})

test('no page complains to the console', async ({ reader }) => {
  const complaints: string[] = []
  reader.page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  reader.page.on('pageerror', (error) => complaints.push(error.message))
  for (const path of pages.filter((page) => page !== '/no-such-page')) await reader.opens(path)
  expect(complaints).toEqual([])
})
