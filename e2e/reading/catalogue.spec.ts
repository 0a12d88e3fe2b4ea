import { expect, test } from '@/e2e/fixtures/reader'

test('from the services to a service, its vendor and its incidents', async ({ reader }) => {
  expect(await reader.opens('/services')).toBe(200)
  await reader.follows(/^Exchange Online/)
  await reader.isAt('/services/exchange-online')
  await reader.seesHeading('Exchange Online')
  await expect(reader.part('Incidents').getByRole('article').first()).toBeVisible()
  await reader.follows('Microsoft')
  await reader.isAt('/vendors/microsoft')
  await expect(reader.part('Services').getByRole('link', { name: /^Outlook\.com/ })).toBeVisible()
})

test('earlier incidents are there as stubs, dated as exactly as they were told', async ({ reader }) => {
  await reader.opens('/services/outlook-com')
  const stub = reader.page.getByRole('article').filter({ hasText: 'Outlook.com cannot search mail' })
  await expect(stub.getByText('Stub', { exact: true })).toBeVisible()
  await expect(stub.getByText('week of 3 Jul 2023')).toBeVisible()
  await reader.follows(/^Outlook\.com cannot search mail/)
  await expect(reader.part('Linked incidents').getByRole('link', { name: 'EX649175' })).toBeVisible()
})

test('whoever pastes an error finds what to do', async ({ reader }) => {
  expect(await reader.opens('/errors')).toBe(200)
  await reader.page.getByRole('searchbox').fill("Remote Server returned '503 5.5.1 Bad sequence of commands' at 10:41")
  await reader.page.getByRole('button', { name: 'Find' }).click()
  await reader.sees(/^1 error text for/)
  await reader.follows(/503 5\.5\.1 Bad sequence of commands/)
  await reader.isAt('/errors/503-5-5-1-bad-sequence-of-commands')
  await reader.seesHeading(/503 5\.5\.1 Bad sequence of commands/)
  await expect(reader.part('What to do')).toContainText(/send|again/i)
  await reader.part('What to do').getByRole('link').first().click()
  await reader.isAt('/incidents/ex649175')
})

test('an error is found by keyboard alone and without script', async ({ readerWithoutScript: reader }) => {
  await reader.opens('/de/errors')
  await reader.tabsTo(reader.page.getByRole('searchbox'))
  await reader.page.keyboard.type('503 5.5.1')
  await reader.presses('Enter')
  await reader.sees(/^1 Fehlertext zu/)
  await reader.tabsTo(reader.link(/503 5\.5\.1 Bad sequence/))
  await reader.presses('Enter')
  await reader.isAt('/de/errors/503-5-5-1-bad-sequence-of-commands')
})

test('an error that nobody has met leads to the search of everything', async ({ reader }) => {
  await reader.opens('/errors?q=volcano')
  await reader.sees('0 error texts for “volcano”')
  await reader.follows('Search incidents, entries and titles for it')
  await expect(reader.page).toHaveURL(/\/incidents\?q=volcano/)
})

test('whatever is pasted gets a page', async ({ request }) => {
  for (const text of ["' OR 1=1 --", '%', '_', '.*', '\\', '\u0000', '\ud800', '(((', 'x'.repeat(10_000), '<script>alert(1)</script>']) {
    const answer = await request.get(`/errors?q=${encodeURIComponent(text.toWellFormed())}`)
    expect(answer.status(), text.slice(0, 20)).toBe(200)
    expect(await answer.text()).not.toContain('<script>alert(1)')
  }
  for (const cursor of ['nonsense', '%F0%9F', '0.a', "1.a'%20OR%201=1"]) {
    const answer = await request.get(`/errors?cursor=${cursor}`)
    expect(answer.status(), cursor).toBe(400)
    expect(await answer.text()).toContain('This page of the list no longer exists.')
  }
})

test('addresses of the catalogue that are not there answer so, and other spellings lead to the one', async ({ request }) => {
  for (const path of ['/errors/no-such-error', '/errors/filtered', '/services/nothing', '/vendors/nobody', '/stats/more']) {
    expect((await request.get(path)).status(), path).toBe(404)
  }
  const spelled = await request.get('/errors/503-5-5-1-Bad-Sequence-of-commands', { maxRedirects: 0 })
  expect([spelled.status(), spelled.headers().location]).toEqual([308, '/errors/503-5-5-1-bad-sequence-of-commands'])
})

test('a reader keeps a service on the home page, in either language, and lets it go', async ({ reader }) => {
  await reader.opens('/services/exchange-online')
  const button = reader.page.getByRole('button', { name: 'Keep on my home page' })
  await button.click()
  await expect(button).toHaveAttribute('aria-pressed', 'true')
  await reader.opens('/de')
  const kept = reader.page.getByRole('navigation', { name: 'Von Ihnen gemerkt' })
  await kept.getByRole('link', { name: 'Exchange Online' }).click()
  await reader.isAt('/de/services/exchange-online')
  await reader.page.getByRole('button', { name: 'Auf meiner Startseite zeigen' }).click()
  await reader.opens('/')
  await expect(reader.page.getByRole('navigation', { name: 'Kept by you' })).toHaveCount(0)
})
