import { expect, test } from '@/e2e/fixtures/reader'

test('without script one finds an incident by its title, chooses, sees it, and takes along what fits', async ({
  readerWithoutScript: reader,
  baseURL,
}) => {
  await reader.opens('/')
  await reader.follows('Embed')
  await reader.isAt('/embed')
  await reader.page.getByLabel(/^Incident/).fill('rejects outgoing mail')
  await reader.page.getByLabel('What to show').selectOption('timeline')
  await reader.page.getByLabel(/^Time zone/).fill('Europe/Berlin')
  await reader.page.getByRole('button', { name: 'Show' }).first().click()
  await expect(reader.page.locator('#snippet-address')).toHaveText(`${baseURL}/incidents/ex649175?view=timeline&tz=Europe%2FBerlin`)
  await expect(reader.page.frameLocator('iframe').getByRole('region', { name: 'Timeline' })).toBeVisible()
  await reader.opens('/embed?incident=nothing-of-that-name')
  await reader.sees('Nothing on record is called “nothing-of-that-name”.')
  await reader.opens(`/embed?incident=${baseURL}/de/incidents/ex648815/at/2023-07-18T10:00Z`)
  await expect(reader.page.locator('#snippet-address')).toHaveText(`${baseURL}/incidents/ex648815/at/2023-07-18T10:00Z`)
  await reader.opens('/embed?incident=ex648815&tz=Berlin')
  await reader.sees('“tz” is “Berlin”. It has to be the name of a time zone like Europe/Berlin.')
})

test('with script the preview and everything to paste follow each choice', async ({ reader, baseURL }) => {
  await reader.opens('/embed?incident=EX648815')
  await reader.page.getByLabel('Colours').first().selectOption('dark')
  await reader.page.getByLabel('Language').selectOption('de')
  await reader.page.getByLabel(/^Time zone/).fill('Europe/Ber')
  await expect(reader.page.locator('#snippet-address')).toHaveText(`${baseURL}/de/incidents/ex648815?theme=dark`)
  await expect(reader.page.locator('#snippet-script')).toContainText('<outage-incident src="ex648815" theme="dark" lang="de">')
  await expect(reader.page.frameLocator('iframe').getByText('Ende nicht erfasst')).toBeVisible()
  const frame = reader.page.locator('iframe')
  await expect(frame).not.toHaveAttribute('height', '520')
})

test('an incident page shows how it looks elsewhere once that is unfolded', async ({ reader, baseURL }) => {
  const framed: string[] = []
  reader.page.on('request', (request) => request.url().includes('/embed/') && framed.push(request.url()))
  await reader.opens('/incidents/ex648815')
  expect(framed).toEqual([])
  await reader.page.getByText('Embed', { exact: true }).first().click()
  await expect(reader.page.frameLocator('iframe').getByRole('heading', { level: 1 })).toBeVisible()
  await expect(reader.page.locator('#embed-address')).toHaveText(`${baseURL}/incidents/ex648815`)
  await reader.follows(/choose how it is embedded/)
  await reader.isAt('/embed?incident=ex648815')
})
