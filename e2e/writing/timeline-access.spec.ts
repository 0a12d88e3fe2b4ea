import { expect, newDocument, test } from '@/e2e/fixtures/timeline'

test('nothing in the editor stands in anybody’s way, in both themes and languages, closed and open', async ({ timeline, member, page }) => {
  await timeline.row(/Mail is late/).click()
  await timeline.part('Impact').getByRole('button', { name: 'Add an impact' }).click()
  await timeline.part('Impact').getByRole('button', { name: 'Add a start' }).click()
  await timeline.part('Sources').getByRole('button', { name: 'Add a source' }).click()
  await member.findsNoBarrier()
  for (const theme of ['light', 'dark'] as const) {
    await member.prefers(theme)
    await member.canReadEveryWord()
  }
  await page.goto(`/de/editor/incidents/${timeline.id}#first`)
  await expect(page.getByRole('region', { name: 'Werkzeuge' })).toBeVisible()
  await member.findsNoBarrier()
})

test('on a telephone it is one column, the form or the page, and needs no sideways scrolling', async ({ timeline, member, page }) => {
  for (const width of [360, 320]) {
    await page.setViewportSize({ width, height: 780 })
    await timeline.opens('#first')
    await expect(timeline.text).toBeVisible()
    await expect(timeline.preview).toBeHidden()
    await member.needsNoSidewaysScrolling()
    await timeline.tools.getByRole('button', { name: 'Preview' }).click()
    await expect(timeline.preview).toBeVisible()
    await expect(timeline.text).toBeHidden()
    await member.needsNoSidewaysScrolling()
  }
})

test('a draft that is not there has no page, and who is not signed in comes back to it', async ({
  member,
  memberWithoutScript,
  timeline,
}) => {
  expect(await member.opens(`/editor/incidents/${newDocument().id}`)).toBe(404)
  await memberWithoutScript.opens(`/editor/incidents/${timeline.id}`)
  await memberWithoutScript.isAt(`/sign-in?next=${encodeURIComponent(`/editor/incidents/${timeline.id}`)}`)
})
