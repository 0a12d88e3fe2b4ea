import { pages } from '@/e2e/fixtures/pages'
import { expect, test } from '@/e2e/fixtures/reader'

for (const [name, path] of Object.entries(pages)) {
  test(`nothing on ${name} stands in anybody's way, in either language and theme, down to 320 pixels`, async ({ reader }) => {
    await reader.findsNothingInTheWay(path, { folded: path !== pages['the rejected mail'] })
  })
}

for (const timezoneId of ['Pacific/Auckland', 'Europe/Berlin', 'America/Los_Angeles']) {
  test.describe(`a browser in ${timezoneId}`, () => {
    test.use({ timezoneId })

    test('shows the same times in UTC and has nothing to complain about', async ({ reader }) => {
      for (const path of ['/', '/incidents?q=mail', '/incidents/ex649175', '/de/incidents/ex648815/at/2023-07-18T10:00Z', '/about']) {
        expect(await reader.opens(path)).toBe(200)
        await expect(reader.page.getByRole('contentinfo').getByRole('combobox')).toBeVisible()
      }
      await reader.opens('/incidents/ex648815')
      await expect(
        reader.page
          .getByRole('article', { name: /Vendor post/ })
          .first()
          .getByRole('time')
          .first(),
      ).toHaveText('17 Jul 2023, 19:03 UTC')
    })
  })
}
