import { expect, newCode, test } from '@/e2e/fixtures/member'
import { historyOf, tweetOf } from '@/e2e/fixtures/pasted'

test.slow()

test('what is pasted is shown at once, and nothing of it is lost by a reload', async ({ member }) => {
  const code = newCode()
  const { page } = member
  await member.joinsAs('contributor')
  await member.opens('/editor/new')
  await expect(page.getByLabel('Your text')).toBeFocused()
  await page.keyboard.insertText(historyOf(code))
  await member.sees('Kept on this device until it is a draft.')
  await expect(page.getByRole('checkbox', { name: /Take over/ })).toHaveCount(2)
  await page.reload()
  await expect(page.getByLabel('Your text')).toHaveValue(historyOf(code))
  await expect(page.getByRole('checkbox', { name: /Take over/ })).toHaveCount(2)
  await member.findsNoBarrier()
  for (const theme of ['light', 'dark'] as const) {
    await member.prefers(theme)
    await member.canReadEveryWord()
  }
  await page.setViewportSize({ width: 320, height: 640 })
  await member.needsNoSidewaysScrolling()
})

test('each doubt stands at its place in the text, and one leads to the other', async ({ member }) => {
  const { page } = member
  await member.joinsAs('contributor')
  await member.opens('/editor/new')
  await expect(page.getByLabel('Your text')).toBeFocused()
  await page.keyboard.insertText(historyOf(newCode()))
  const toMark = page.getByRole('link', { name: 'Doubt 1: to its place in the text' }).first()
  await toMark.focus()
  await member.presses('Enter')
  await expect(page.getByRole('link', { name: 'Doubt 1: to what is doubted' })).toBeInViewport()
  await expect(page.locator('mark').first()).toContainText('18.07.2023 12:40:02')
  await member.opens('/de/editor/new')
  await member.sees('Die Zeiten stehen hier ohne Zone und wurden als Europe/Berlin gelesen.')
})

test('only what is chosen is taken', async ({ member }) => {
  const code = newCode()
  const { page } = member
  await member.joinsAs('contributor')
  await member.opens('/editor/new')
  await expect(page.getByLabel('Your text')).toBeFocused()
  await page.keyboard.insertText(historyOf(code))
  member.expectsComplaint(/imports: .*400/)
  await member.clicks('Choose none')
  await member.clicks('Make the draft and open it')
  await member.sees('Nothing was chosen to be taken over.')
  await page
    .getByRole('checkbox', { name: /Take over/ })
    .first()
    .check()
  await member.clicks('Make the draft and open it')
  await member.seesHeading(`Edit ${code}`)
  await member.opens('/editor')
  await expect(page.getByRole('link', { name: 'Mail from some mailboxes is turned away', exact: true }).first()).toBeVisible()
})

test('what cannot be read is said, and stays in the box', async ({ member }) => {
  const { page } = member
  await member.joinsAs('contributor')
  await member.opens('/editor/new')
  await expect(page.getByLabel('Your text')).toBeFocused()
  await page.keyboard.insertText('Dear all, lunch is at noon.')
  await member.sees('Nothing was read from this.')
  await page.getByLabel('Your text').fill(`x${'y'.repeat(1_048_576)}`)
  await member.sees(/This text has 1048577 characters/)
  await page.getByLabel('Your text').fill('{"incidents": [')
  await member.sees('Nothing was read from this.')
  await expect(page.getByLabel('Your text')).toHaveValue('{"incidents": [')
})

test('without a network the text is kept, and read as soon as there is one', async ({ member, context }) => {
  const { page } = member
  await member.joinsAs('contributor')
  await member.opens('/editor/new')
  await expect(page.getByLabel('Your text')).toBeFocused()
  member.expectsComplaint(/ERR_INTERNET_DISCONNECTED/)
  await context.setOffline(true)
  await page.keyboard.insertText(tweetOf(newCode()))
  await member.sees(/there is no connection/)
  await context.setOffline(false)
  await member.clicks('Try again')
  await expect(page.getByRole('checkbox', { name: /Take over/ })).toHaveCount(1)
})

test('nothing that is pasted executes', async ({ member }) => {
  const { page } = member
  await member.joinsAs('contributor')
  page.on('dialog', (dialog) => expect(dialog.message()).toBe('no dialog at all'))
  const hostile = '<script>alert(1)</script><img src=x onerror=alert(1)>"><svg onload=alert(1)>'
  await member.opens('/editor/new')
  await expect(page.getByLabel('Your text')).toBeFocused()
  await page.keyboard.insertText(`${historyOf(newCode()).replaceAll('Mail from', `${hostile} Mail from`)}\n${hostile}`)
  await expect(page.getByRole('checkbox', { name: /Take over/ })).toHaveCount(2)
  expect(await page.locator('main script, main img, main svg[onload]').count()).toBe(0)
})

test('without script the same form shows the same, and makes the draft', async ({ memberWithoutScript: member }) => {
  const code = newCode()
  const { page } = member
  await member.joinsAs('contributor')
  await member.opens('/editor/new')
  await page.getByLabel('Your text').fill(historyOf(code))
  await page.getByLabel('Time zone of times without one').selectOption('Europe/Berlin')
  await member.clicks('Show what is in it')
  await member.sees('2023-07-18 08:31:08 UTC (Europe/Berlin assumed)')
  await expect(page.getByLabel('Your text')).toHaveValue(historyOf(code))
  await page
    .getByRole('checkbox', { name: /Take over/ })
    .first()
    .uncheck()
  await member.clicks('Make the draft and open it')
  await member.sees('The draft is made. What you pasted is kept with it.')
  await member.opens('/editor')
  await member.sees(code.toLowerCase())
})

test('a first notice is public by one tap, and a second one of the same leads to it', async ({ memberWithoutScript: member }) => {
  const code = newCode()
  const { page } = member
  await page.setViewportSize({ width: 360, height: 780 })
  await member.joinsAs('curator')
  await member.follows('Write a first notice')
  const write = async () => {
    await page.getByLabel('Ticket code').fill(code.toLowerCase())
    await page.getByLabel('Title').fill('Mail is late in Exchange Online')
    await page.getByLabel('Address of a source').fill('https://news.example/mail-is-late')
    await member.clicks('Publish now')
  }
  await write()
  await member.sees('The first notice is public.')
  await member.opens(`/incidents/${code.toLowerCase()}`)
  await member.seesHeading('Mail is late in Exchange Online')
  await member.sees('Exchange Online')
  await member.opens('/editor/new')
  await write()
  await member.sees('This code is there already. Nothing was made.')
  await expect(page.getByLabel('Title')).toHaveValue('Mail is late in Exchange Online')
  await member.clicks('Add this source to it')
  await member.sees('The source is added to the draft.')
})

test('a contributor publishes no first notice', async ({ memberWithoutScript: member }) => {
  const code = newCode()
  await member.joinsAs('contributor')
  await member.opens('/editor/new')
  await expect(member.page.getByRole('button', { name: 'Publish now' })).toHaveCount(0)
  await member.page.getByLabel('Ticket code').fill(code)
  await member.page.getByLabel('Title').fill('Mail is late')
  await member.page.getByLabel('Address of a source').fill('https://news.example/mail-is-late')
  await member.clicks('Save the draft')
  await member.sees('The draft of the first notice is made.')
  expect((await member.page.request.get(`/incidents/${code.toLowerCase()}`)).status()).toBe(404)
})

test('the desk finds what is published, and says what to do when it finds nothing', async ({ memberWithoutScript: member }) => {
  await member.joinsAs('contributor')
  await member.page.getByLabel('Code, title or words').fill('EX648815')
  await member.clicks('Find')
  await expect(member.page.getByRole('link', { name: /^Edit / }).first()).toBeVisible()
  await member.page.getByLabel('Code, title or words').fill('carrier pigeons on strike')
  await member.clicks('Find')
  await member.sees('Nothing that is published fits “carrier pigeons on strike”.')
  expect((await member.page.request.get('/editor?drafts=nonsense')).status()).toBe(404)
})
