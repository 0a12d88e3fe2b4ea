import { expect, test } from '@/e2e/fixtures/reader'

test.beforeEach(async ({ reader }) => {
  await reader.opens('/incidents/ex648815')
  await reader.page.emulateMedia({ media: 'print' })
})

test('on paper everything is unfolded, with the address and the sources written out', async ({ reader }) => {
  await expect(reader.part('Promised updates').getByText('Kept', { exact: true }).first()).toBeVisible()
  await expect(reader.part('How long').getByText('Overlapping times are joined, never added up.', { exact: false })).toBeVisible()
  await expect(reader.page.getByText(/^http.*\/incidents\/ex648815$/).filter({ visible: true })).toHaveCount(1)
  await expect(reader.page.getByRole('article', { name: /Vendor post/ })).toHaveCount(12)
})

test('and nothing is there that only a screen can use', async ({ reader }) => {
  for (const name of ['Main', 'Mark what changed in every post', 'Copy link']) {
    await expect(
      reader.page.getByRole('navigation', { name }).or(reader.page.getByLabel(name)).or(reader.page.getByRole('button', { name })),
    ).toBeHidden()
  }
  await expect(reader.page.getByText('Link to this entry').first()).toBeHidden()
  await expect(reader.page.getByText('Notice for my users')).toBeHidden()
})

test('a sheet of paper holds its width', async ({ reader }) => {
  await reader.page.setViewportSize({ width: 700, height: 990 })
  await reader.needsNoSidewaysScrolling()
})

test('a reader who wants no motion gets none', async ({ reader }) => {
  await reader.page.emulateMedia({ media: 'screen', reducedMotion: 'reduce' })
  expect(await reader.page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior)).toBe('auto')
})
