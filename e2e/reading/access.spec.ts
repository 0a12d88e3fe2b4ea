import { expect, test } from '@/e2e/fixtures/reader'

const pages = {
  home: '/',
  archive: '/incidents',
  'a search': '/incidents?q=mail&service=exchange-online',
  'the delayed mail': '/incidents/ex648815',
  'the rejected mail': '/incidents/ex649175',
  'what was known': '/incidents/ex648815/at/2023-07-18T10:00Z',
  'the method': '/about',
  'a page that is not there': '/incidents/no-such-incident',
}

for (const [name, path] of Object.entries(pages)) {
  for (const [language, prefix] of [
    ['English', ''],
    ['German', '/de'],
  ] as const) {
    const address = `${prefix}${path}`.replace(/(.)\/$/, '$1')

    test(`no barrier on ${name} in ${language}, in light and dark, with everything unfolded`, async ({ reader }) => {
      await reader.opens(address)
      await reader.unfoldsEverything()
      for (const theme of ['light', 'dark'] as const) {
        await reader.prefers(theme)
        await reader.findsNoBarrier()
      }
    })

    test(`${name} in ${language} never scrolls sideways, down to 320 pixels`, async ({ reader }) => {
      await reader.opens(address)
      await reader.unfoldsEverything()
      await reader.needsNoSidewaysScrolling()
      await reader.page.setViewportSize({ width: 320, height: 640 })
      await reader.needsNoSidewaysScrolling()
    })
  }
}

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
  const background = () => reader.page.evaluate(() => getComputedStyle(document.body).backgroundColor)
  const light = await background()
  await reader.page.getByRole('combobox', { name: 'Colours' }).selectOption('dark')
  await expect.poll(background).not.toBe(light)
  const dark = await background()
  await reader.follows('Incidents')
  await reader.seesHeading('Incidents')
  expect(await background()).toBe(dark)
  await expect(reader.page.getByRole('combobox', { name: 'Colours' })).toHaveValue('dark')
})
