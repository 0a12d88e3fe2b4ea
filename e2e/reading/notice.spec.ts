import { expect, test } from '@/e2e/fixtures/reader'

const dated =
  /^As of 19 Jul 2023, 11:15 UTC\. Exchange Online \(Microsoft\), EX649175.*Every statement and its source: http.*\/incidents\/ex649175$/

test('without script, a notice in both languages is there to be selected', async ({ readerWithoutScript: reader }) => {
  await reader.opens('/incidents/ex649175')
  await reader.page.getByText('Notice for my users').click()
  await expect(reader.page.getByText(dated)).toBeVisible()
  await expect(reader.page.getByText(/^Stand: 19\. Juli 2023, 11:15 UTC/)).toHaveAttribute('lang', 'de')
  await expect(reader.page.getByRole('button', { name: /^Copy/ })).toHaveCount(0)
})

test.describe('with a clipboard', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

  test('the notice is copied whole, and that it was copied is told', async ({ reader }) => {
    await reader.opens('/incidents/ex649175')
    await reader.page.getByText('Notice for my users').click()
    const german = reader.page.getByRole('button', { name: 'Copy the notice in German' })
    await german.click()
    await expect(reader.page.getByRole('status').filter({ hasText: 'Copied' })).toHaveCount(1)
    const copied = await reader.page.evaluate(() => navigator.clipboard.readText())
    expect(copied).toMatch(/^Stand: 19\. Juli 2023.*Jede Aussage mit Quelle: http.*\/de\/incidents\/ex649175$/)
  })

  test('so are an error text and the address', async ({ reader }) => {
    await reader.opens('/incidents/ex649175')
    await reader.part('Error texts').getByRole('button', { name: 'Copy the error text 503 5.5.1 Bad sequence of commands' }).first().click()
    await expect.poll(() => reader.page.evaluate(() => navigator.clipboard.readText())).toMatch(/^503 5\.5\.1 Bad sequence of commands/)
    await reader.page.getByRole('button', { name: 'Copy link' }).click()
    await expect.poll(() => reader.page.evaluate(() => navigator.clipboard.readText())).toMatch(/\/incidents\/ex649175$/)
  })
})

test('where the browser refuses, the text is selected and the reader told', async ({ reader }) => {
  await reader.page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }))
  await reader.opens('/incidents/ex649175')
  await reader.page.getByText('Notice for my users').click()
  await reader.page.getByRole('button', { name: 'Copy the notice in English' }).click()
  await expect(reader.page.getByRole('status').filter({ hasText: 'The text is selected.' })).toBeVisible()
  expect(await reader.page.evaluate(() => getSelection()?.toString())).toMatch(dated)
})

test('of the past, the notice says what was known then', async ({ reader }) => {
  await reader.opens('/incidents/ex648815/at/2023-07-18T10:00Z')
  await reader.page.getByText('Notice for my users').click()
  await expect(reader.page.getByText(/^As of 18 Jul 2023, 06:00 UTC.*\/incidents\/ex648815\/at\/2023-07-18T10:00Z$/)).toBeVisible()
})
