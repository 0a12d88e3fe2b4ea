import { Member } from '@/e2e/fixtures/member'
import { expect, readDraft, Timeline, test } from '@/e2e/fixtures/timeline'

test('the network fails in the middle of typing, and the page is loaded again: nothing is lost', async ({
  timeline,
  page,
  context,
  member,
}) => {
  await timeline.row(/Mail is late/).click()
  await timeline.text.fill('Mail is late')
  await context.setOffline(true)
  await timeline.text.pressSequentially(', says the telephone', { delay: 5 })
  await timeline.says(/there is no network/)
  await timeline.row(/Still late/).click()
  await timeline.text.nth(1).fill('Still late, and still no network.')
  await page.route('**/api/v1/**', (route) => route.abort())
  await context.setOffline(false)
  await timeline.reloads()
  await timeline.row(/Mail is late/).click()
  await expect(timeline.text).toHaveValue('Mail is late, says the telephone')
  await timeline.says(/Kept on this device/)
  await page.unroute('**/api/v1/**')
  await page.evaluate(() => window.dispatchEvent(new Event('online')))
  await timeline.isSaved()
  expect((await readDraft(page, timeline.id)).entries.slice(0, 2).map(({ body }) => body)).toEqual([
    'Mail is late, says the telephone',
    'Still late, and still no network.',
  ])
  member.expectsComplaint(/Failed to load resource|ERR_/)
})

test('a server that answers with a fault is asked again until it answers', async ({ timeline, page, member }) => {
  await page.route('**/draft', (route) => route.fulfill({ status: 503, contentType: 'application/problem+json', body: '{}' }))
  await timeline.row(/Mail is late/).click()
  await timeline.text.fill('Written while the database was away.')
  await timeline.says(/the server does not answer/)
  await page.unroute('**/draft')
  await timeline.isSaved()
  expect((await readDraft(page, timeline.id)).entries[0]?.body).toBe('Written while the database was away.')
  member.expectsComplaint(/503/)
})

test('the session ends while somebody types: signing in in another tab goes on with it', async ({ timeline, page, context, member }) => {
  await timeline.row(/Mail is late/).click()
  await context.clearCookies()
  await timeline.text.fill('Typed after the session ended.')
  await timeline.says(/your session has ended/)
  const [other] = await Promise.all([
    context.waitForEvent('page'),
    timeline.tools.getByRole('link', { name: 'Sign in in another tab' }).click(),
  ])
  await other.getByLabel('E-mail address').fill(member.email)
  await other.getByLabel('Password', { exact: true }).fill(member.password)
  await other.getByRole('button', { name: 'Sign in' }).click()
  await other.waitForURL('**/editor**')
  await other.close()
  await page.bringToFront()
  await page.evaluate(() => window.dispatchEvent(new Event('focus')))
  await timeline.isSaved()
  await expect(timeline.text).toHaveValue('Typed after the session ended.')
  expect((await readDraft(page, timeline.id)).entries[0]?.body).toBe('Typed after the session ended.')
  member.expectsComplaint(/401/)
})

test('two on one draft: different entries come together, the same entry is shown with both texts', async ({
  timeline,
  page,
  browser,
  member,
  administrator,
}) => {
  const theirs = await browser.newContext()
  const ben = new Member(await theirs.newPage(), 'Ben', administrator)
  await ben.joinsAs('contributor')
  const other = new Timeline(ben.page, timeline.id)
  await other.opens('#second')
  await timeline.row(/Mail is late/).click()
  await timeline.text.fill('Ada writes here.')
  await other.text.fill('Ben writes there.')
  await timeline.isSaved()
  await other.isSaved()
  await page.evaluate(() => window.dispatchEvent(new Event('focus')))
  await expect(timeline.row(/Ben writes there/)).toBeVisible()

  await page.route('**/draft', (route) => route.abort())
  await timeline.text.fill('Ada says one thing.')
  await timeline.says(/Kept on this device/)
  await ben.page.evaluate(() => window.dispatchEvent(new Event('focus')))
  await other.row(/Ada writes here/).click()
  await other.text.first().fill('Ben says another.')
  await other.isSaved()
  await page.unroute('**/draft')
  await page.evaluate(() => window.dispatchEvent(new Event('online')))
  const clash = page.getByRole('region', { name: 'Both of you changed this' })
  await expect(clash.getByText('Ada says one thing.', { exact: true })).toBeVisible()
  await expect(clash.getByText('Ben says another.', { exact: true })).toBeVisible()
  await expect(timeline.text).toHaveValue('Ada says one thing.')
  await timeline.text.fill('Ada says one thing, Ben another.')
  await clash.getByRole('button', { name: 'Keep yours' }).click()
  await timeline.isSaved()
  await expect(clash).toHaveCount(0)
  const { entries } = await readDraft(page, timeline.id)
  expect(entries.slice(0, 2).map(({ body }) => body)).toEqual(['Ada says one thing, Ben another.', 'Ben writes there.'])
  await theirs.close()
  member.expectsComplaint(/ERR_FAILED|409/)
})

test('a draft that somebody threw away is begun anew from what was typed, also after the page was closed; signing out says what stays', async ({
  timeline,
  page,
  member,
}) => {
  const site = new URL(page.url()).origin
  const discard = () => page.request.fetch(`/api/v1/incidents/${timeline.id}/draft`, { method: 'DELETE', headers: { origin: site } })
  await discard()
  await timeline.row(/Mail is late/).click()
  await timeline.text.fill('Typed into what somebody threw away.')
  await timeline.says(/this draft was discarded/)
  await timeline.tools.getByRole('button', { name: 'Begin a new draft from this' }).click()
  await timeline.isSaved()
  expect((await readDraft(page, timeline.id)).entries[0]?.body).toBe('Typed into what somebody threw away.')

  await discard()
  await timeline.text.fill('Typed once more.')
  await timeline.says(/this draft was discarded/)
  await page.reload()
  await expect(page.getByText('What you had typed is still on this device.')).toBeVisible()
  await page.getByRole('button', { name: 'Begin a new draft from this' }).click()
  await timeline.isSaved()
  expect((await readDraft(page, timeline.id)).entries[0]?.body).toBe('Typed once more.')

  await timeline.row(/Typed once more/).click()
  await timeline.form.getByLabel('When it was said', { exact: true }).fill('18.07.2023 21:0')
  await timeline.says(/not complete yet is kept on this device/)
  await member.clicks('Sign out')
  await expect(page.getByRole('heading', { name: 'Not all that you typed is saved' })).toBeVisible()
  const kept = () => page.evaluate(() => Object.keys(localStorage).filter((name) => name.startsWith('faultline.draft.')).length)
  expect(await kept()).toBe(1)
  await member.clicks('Remove it for good')
  await expect(page.getByText('It is removed from this device.')).toBeVisible()
  expect(await kept()).toBe(0)
  member.expectsComplaint(/404|409/)
})
