import { expect, test } from '@/e2e/fixtures/reader'

const posts = { name: 'Vendor post · Microsoft' }

test('without script, one post shows what changed in it when asked, and only that one', async ({ readerWithoutScript: reader }) => {
  await reader.opens('/incidents/ex648815')
  const tenth = reader.page.getByRole('article', posts).nth(9)
  const eleventh = reader.page.getByRole('article', posts).nth(10)
  await expect(tenth.getByRole('insertion').filter({ hasText: 'four hours' })).toBeVisible()
  await expect(tenth.getByRole('deletion').first()).toBeHidden()
  await tenth.getByRole('checkbox', { name: /^What changed: More info reworded/ }).check()
  await expect(tenth.getByRole('deletion').first()).toBeVisible()
  await expect(tenth.getByText('Next update by reworded', { exact: true })).toBeVisible()
  await expect(eleventh.getByRole('deletion').first()).toBeHidden()
})

test('without script, one tick marks what changed in every post', async ({ readerWithoutScript: reader }) => {
  await reader.opens('/incidents/ex648815')
  await reader.page.getByRole('checkbox', { name: 'Mark what changed in every post' }).check()
  const changed = reader.page.getByRole('article', posts).filter({ has: reader.page.getByRole('checkbox', { name: /^What changed/ }) })
  await expect(changed).toHaveCount(11)
  for (const post of await changed.all()) await expect(post.getByRole('deletion').first()).toBeVisible()
  await expect(changed.nth(9).getByRole('deletion').filter({ hasText: 'four' })).toBeVisible()
})

test('as it stands, a post reads without what it replaced', async ({ reader }) => {
  await reader.opens('/incidents/ex648815')
  const eleventh = reader.page.getByRole('article', posts).nth(10)
  // What is read aloud and what is seen: hidden words are in neither.
  await expect(eleventh).toContainText('For some users the delay can reach about five hours.', { useInnerText: true })
  await expect(eleventh).not.toContainText('four', { useInnerText: true })
})

test('without script, kinds and sources are chosen, and what is shown is counted', async ({ readerWithoutScript: reader }) => {
  await reader.opens('/incidents/ex649175')
  const timeline = reader.part(/^Timeline/)
  await timeline.getByText('Choose kinds and sources').click()
  await timeline.getByRole('checkbox', { name: /^Report/ }).uncheck()
  await expect(timeline.getByRole('article', { name: /^Report/ })).toHaveCount(0)
  await expect(timeline.getByRole('article', { name: /^Vendor statement/ })).toHaveCount(2)
  await expect(timeline.getByText('Entries shown:')).toBeVisible()
  await timeline.getByRole('combobox', { name: 'Source' }).selectOption('NHSmail')
  await expect(timeline.getByRole('article', { name: /^Vendor statement/ })).toHaveCount(0)
  await expect(timeline.getByRole('article', { name: /NHSmail/ }).first()).toBeVisible()
})

test('a link to an entry that is not chosen brings it back, and the number hidden is told', async ({ reader }) => {
  await reader.opens('/incidents/ex649175')
  const timeline = reader.part(/^Timeline/)
  await timeline.getByText('Choose kinds and sources').click()
  const statements = timeline.getByRole('article', { name: /^Vendor statement/ })
  await timeline.getByRole('checkbox', { name: /^Vendor statement/ }).uncheck()
  await expect(statements).toHaveCount(0)
  await expect(timeline.getByRole('status').filter({ hasText: /^Hidden: 2 of \d+ entries\.$/ })).toBeVisible()
  await reader.follows(/^mitigated, said 18 Jul 2023, 10:39 UTC/)
  await expect(statements).toHaveCount(1)
  await expect(statements).toBeInViewport()
  await timeline.getByRole('button', { name: 'Show all' }).click()
  await expect(statements).toHaveCount(2)
  await expect(timeline.getByRole('status').filter({ hasText: /^Hidden/ })).toHaveCount(0)
})

test('all of it by keyboard', async ({ reader }) => {
  await reader.opens('/incidents/ex648815#timeline')
  const all = reader.page.getByRole('checkbox', { name: 'Mark what changed in every post' })
  await reader.tabsTo(all)
  await reader.page.keyboard.press('Space')
  await expect(reader.page.getByRole('article', posts).nth(2).getByRole('deletion').first()).toBeVisible()
})
