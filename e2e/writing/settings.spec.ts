import { expectSoon, readPage } from '@/e2e/fixtures/curator'
import { expect, test } from '@/e2e/fixtures/member'

const licence = 'A licence for tests'

test('an administrator chooses the licence of the texts without script, and every page names it', async ({
  memberWithoutScript: member,
  request,
}) => {
  await member.joinsAs('administrator')
  await member.opens('/editor/settings')
  await member.types('Licence of the texts', licence)
  await member.types('Address of the licence', 'ftp://example.org/licence')
  await member.clicks('Save the settings')
  await member.sees('A licence needs its name and an address that begins with https://.')
  await expect(member.page.getByLabel('Licence of the texts')).toHaveValue(licence)
  await member.types('Address of the licence', 'https://example.org/licence')
  await member.clicks('Save the settings')
  await member.sees('The settings are saved.')
  for (const path of ['/about', '/de', '/incidents/ex648815'])
    await expectSoon(async () => (await readPage(request, path)).includes(`rel="license noopener">${licence}</a>`), true)
  await member.types('Licence of the texts', '')
  await member.types('Address of the licence', '')
  await member.clicks('Save the settings')
  await expectSoon(async () => (await readPage(request, '/about')).includes(licence), false)
})

test('nobody else chooses', async ({ member }) => {
  await member.joinsAs('curator')
  expect(await member.opens('/editor/settings')).toBe(403)
})
