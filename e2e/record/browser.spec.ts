import { expect, test } from '@/e2e/fixtures/reader'

const pages = ['/', '/incidents', '/incidents?q=503', '/incidents/ex648815', '/incidents/ex648815/at/2023-07-18T10:00Z', '/about']

test('no page complains to the console or loads anything from elsewhere', async ({ reader, baseURL }) => {
  const complaints: string[] = []
  reader.page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  reader.page.on('pageerror', (error) => complaints.push(error.message))
  reader.page.on('request', (request) => {
    const ours = request.url().startsWith(`${baseURL}/`) || request.url().startsWith('data:')
    if (!ours) complaints.push(`loads ${request.url()}`)
  })
  for (const path of pages) await reader.opens(path)
  expect(complaints).toEqual([])
})
