import { expect, test } from '@/e2e/fixtures/reader'

const zones = [
  { timezoneId: 'Pacific/Auckland', first: /19:03 UTC.*18 Jul,.*07:03/, name: 'Pacific/Auckland' },
  { timezoneId: 'Europe/Berlin', first: /19:03 UTC.*21:03 (?:CEST|GMT\+2)/, name: 'Europe/Berlin' },
  { timezoneId: 'America/Los_Angeles', first: /19:03 UTC.*12:03/, name: 'America/Los Angeles' },
] as const

for (const { timezoneId, first, name } of zones) {
  test.describe(`a reader in ${timezoneId}`, () => {
    test.use({ timezoneId })

    test('sees UTC, and their own time beside it once they ask, here and on the next page', async ({ reader }) => {
      await reader.opens('/incidents/ex648815')
      const time = reader.page
        .getByRole('article', { name: /Vendor post/ })
        .first()
        .getByRole('time')
        .first()
      await expect(time).toHaveText('17 Jul 2023, 19:03 UTC')
      const shown = () =>
        time.evaluate(
          (element) =>
            `${element.textContent} ${getComputedStyle(element, '::after').content.replace('attr(data-own)', element.dataset.own ?? '')}`,
        )
      expect(await shown()).not.toMatch(first)
      const choice = reader.page.getByRole('checkbox', { name: `Times also in my zone (${name})` })
      await choice.check()
      await expect.poll(shown).toMatch(first)
      await reader.page.reload()
      await expect.poll(shown).toMatch(first)
      await expect(choice).toBeChecked()
      await reader.opens('/de/incidents/ex649175')
      await expect(reader.page.getByRole('checkbox', { name: /^Zeiten auch in meiner Zone/ })).toBeChecked()
      await expect(reader.page.locator('main time[data-own]').first()).toBeVisible()
      await reader.page.getByRole('checkbox', { name: /^Zeiten auch in meiner Zone/ }).uncheck()
      await expect(reader.page.locator('time[data-own]')).toHaveCount(0)
    })
  })
}

test.describe('a reader in UTC', () => {
  test.use({ timezoneId: 'UTC' })

  test('has nothing to choose', async ({ reader }) => {
    await reader.opens('/incidents/ex648815')
    await expect(reader.page.getByRole('button', { name: 'Copy link' })).toBeVisible()
    await expect(reader.page.getByRole('checkbox', { name: /my zone/ })).toHaveCount(0)
  })
})

test.describe('a reader whose browser prefers German', () => {
  test.use({ locale: 'de-AT' })

  test('is offered German, not sent there', async ({ reader }) => {
    await reader.opens('/incidents/ex649175')
    await reader.isAt('/incidents/ex649175')
    await reader.follows('Diese Seite auf Deutsch lesen')
    await reader.isAt('/de/incidents/ex649175')
    await expect(reader.link('Read this page in English')).toBeHidden()
  })
})

test('a reader whose browser prefers English is offered nothing on an English page', async ({ reader }) => {
  await reader.opens('/incidents/ex649175')
  await expect(reader.link('Diese Seite auf Deutsch lesen')).toBeHidden()
})
