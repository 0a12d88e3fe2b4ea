import { expect, test } from '@/e2e/fixtures/reader'

test('the first tab stop skips to the content', async ({ reader }) => {
  for (const path of ['/', '/incidents', '/incidents/ex648815', '/about']) {
    await reader.opens(path)
    await reader.presses('Tab')
    await expect(reader.link('Skip to content')).toBeFocused()
    await expect(reader.link('Skip to content')).toBeInViewport()
    await reader.presses('Enter')
    await reader.presses('Tab')
    await expect(reader.page.getByRole('main').locator(':focus')).toHaveCount(1)
  }
})

test('a chosen colour scheme stays chosen on the next page', async ({ reader }) => {
  await reader.prefers('light')
  await reader.opens('/')
  const paper = () => reader.page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
  const light = await paper()
  await reader.page.getByRole('combobox', { name: 'Colours' }).selectOption('dark')
  await expect.poll(paper).not.toBe(light)
  const dark = await paper()
  await reader.follows('Incidents')
  await reader.seesHeading('Incidents')
  expect(await paper()).toBe(dark)
  await expect(reader.page.getByRole('combobox', { name: 'Colours' })).toHaveValue('dark')
})
