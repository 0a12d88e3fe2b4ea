import { expect, type Member, newCode, test } from '@/e2e/fixtures/member'
import { historyOf, readerReport, tweetOf } from '@/e2e/fixtures/pasted'

const mostSeconds = 120

async function seesItPublic(member: Member, code: string): Promise<void> {
  await member.opens(`/incidents/${code.toLowerCase()}`)
  await expect(member.page.getByRole('article', { name: /Vendor post/ })).toHaveCount(2)
  await member.sees('We undid the change and see mail go through again.')
  await member.sees(`We've mitigated impact for ${code}.`)
  await member.sees('Bei unseren Kunden in der Schweiz ging seit dem Morgen fast nichts mehr hinaus.')
  await member.doesNotSee(/Karla/)
  await expect(member.page.getByRole('link', { name: /EX649175/ }).first()).toBeVisible()
  await expect(
    member.page
      .getByRole('article', { name: /Vendor post/ })
      .getByText('18 Jul 2023, 08:31 UTC')
      .first(),
  ).toBeVisible()
}

test.describe('from the clipboard to the record', () => {
  test.slow()
  test.use({ timezoneId: 'America/New_York' })

  test('takes a new curator less than two minutes', async ({ member }) => {
    const code = newCode()
    const { page } = member
    await member.joinsAs('curator')
    const began = performance.now()
    await member.follows('Paste something')
    await expect(page.getByLabel('Your text')).toBeFocused()
    await page.keyboard.insertText(historyOf(code))
    await expect(page.getByText('2023-07-18 14:31:08 UTC (America/New_York assumed)')).toBeVisible()
    await page.getByLabel('Time zone of times without one').selectOption('Europe/Berlin')
    await expect(page.getByText('2023-07-18 08:31:08 UTC (Europe/Berlin assumed)')).toBeVisible()
    await member.clicks('Make the draft and paste more')
    await member.sees('The draft is made.')

    await page.keyboard.insertText(tweetOf(code))
    await expect(page.getByText(/Goes into/)).toContainText(code.toLowerCase())
    await member.clicks('Make the draft and paste more')
    await member.sees('The draft is made.')

    await page.keyboard.insertText(readerReport)
    await expect(page.getByText(/Goes into/)).toContainText(code.toLowerCase())
    await member.clicks('Make the draft and open it')

    await member.seesHeading(`Edit ${code}`)
    await page.getByLabel('Find an incident by code or title').fill('EX649175')
    await page.getByRole('button', { name: /^EX649175/ }).click()
    await expect(page.getByRole('region', { name: 'Tools' })).toContainText(/Saved/)
    await member.follows('Review and publish')
    await member.seesHeading('Preview')
    await page.getByLabel('Reason').fill('First record, from the admin center')
    await member.clicks(/^Publish$/)
    await member.sees(/Published as revision 1/)
    await seesItPublic(member, code)
    const seconds = Math.round((performance.now() - began) / 1000)
    process.stdout.write(`From the clipboard to the record: ${seconds} s\n`)
    expect(seconds).toBeLessThan(mostSeconds)
  })

  test('needs nothing but a keyboard', async ({ member }) => {
    const code = newCode()
    const { page } = member
    const { keyboard } = page
    await member.joinsAs('curator')
    await member.tabsTo(page.getByRole('link', { name: 'Paste something' }))
    await keyboard.press('Enter')
    await expect(page.getByLabel('Your text')).toBeFocused()
    await keyboard.insertText(historyOf(code))
    await keyboard.press('Tab')
    await keyboard.type('Europe/Berlin')
    await expect(page.getByText('2023-07-18 08:31:08 UTC (Europe/Berlin assumed)')).toBeVisible()
    await member.tabsTo(page.getByRole('button', { name: 'Make the draft and paste more' }))
    await keyboard.press('Enter')
    await member.sees('The draft is made.')
    for (const text of [tweetOf(code), readerReport]) {
      await expect(page.getByLabel('Your text')).toBeFocused()
      await keyboard.insertText(text)
      await expect(page.getByText(/Goes into/)).toContainText(code.toLowerCase())
      const isLast = text === readerReport
      await member.tabsTo(page.getByRole('button', { name: isLast ? 'Make the draft and open it' : 'Make the draft and paste more' }))
      await keyboard.press('Enter')
      if (!isLast) await member.sees('The draft is made.')
    }
    await member.seesHeading(`Edit ${code}`)
    await member.tabsTo(page.getByLabel('Find an incident by code or title'))
    await keyboard.type('EX649175')
    await expect(page.getByRole('button', { name: /^EX649175/ })).toBeVisible()
    await member.tabsTo(page.getByRole('button', { name: /^EX649175/ }))
    await keyboard.press('Enter')
    await expect(page.getByRole('region', { name: 'Tools' })).toContainText(/Saved/)
    await page.reload()
    await member.tabsTo(page.getByRole('link', { name: 'Review and publish' }))
    await keyboard.press('Enter')
    await member.seesHeading(/^Publish/)
    await member.tabsTo(page.getByLabel('Reason'))
    await keyboard.type('First record, from the admin center')
    await member.tabsTo(page.getByRole('button', { name: /^Publish$/ }))
    await keyboard.press('Enter')
    await member.sees(/Published as revision 1/)
    await seesItPublic(member, code)
  })
})
