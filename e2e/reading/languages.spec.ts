import { expect, test } from '@/e2e/fixtures/reader'

test('the German page speaks German and leaves each text in its own language', async ({ reader }) => {
  expect(await reader.opens('/de/incidents/ex648815')).toBe(200)
  await expect(reader.page.locator('html')).toHaveAttribute('lang', 'de')
  await expect(reader.page).toHaveTitle(/EX648815.*Faultline/)
  for (const heading of ['Was tun', 'Letztes Wort', 'Wie lange']) await expect(reader.part(heading)).toBeVisible()
  await reader.sees(/7 gehalten/)
  const posts = reader.page.getByRole('article', { name: 'Meldung des Anbieters · Microsoft' })
  await expect(posts).toHaveCount(12)
  await expect(posts.first().getByText('A possible delay is being looked into')).toHaveAttribute('lang', 'en')
  const comment = reader.page.getByRole('article', { name: /Bericht · a reader/ })
  // What is in the language of the page needs no word of it.
  const german = comment.getByText('Die Meldung steht im Portal, Probleme gab es keine')
  expect(await german.evaluate((text) => text.closest('[lang]')?.getAttribute('lang'))).toBe('de')
})

test('from a page one comes to the same page in the other language, and back', async ({ reader }) => {
  await reader.opens('/incidents/ex649175')
  await reader.follows('Deutsch')
  await reader.isAt('/de/incidents/ex649175')
  await reader.seesHeading('Was tun')
  await reader.follows('English')
  await reader.isAt('/incidents/ex649175')
  await reader.opens('/incidents?q=503')
  await reader.follows('Deutsch')
  await reader.isAt('/de/incidents?q=503')
  await expect(reader.searchBox).toHaveValue('503')
})

test('German links stay German', async ({ reader }) => {
  await reader.opens('/de')
  await reader.follows(/503 5\.5\.1/)
  await reader.isAt('/de/incidents/ex649175')
  await reader.follows(/EX648815/)
  await expect(reader.page).toHaveURL(/\/de\/incidents\/ex648815/)
  await reader.follows('Methode')
  await reader.isAt('/de/about')
  await expect(reader.page.locator('html')).toHaveAttribute('lang', 'de')
})
