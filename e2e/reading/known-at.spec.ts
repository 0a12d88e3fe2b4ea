import { expect, test } from '@/e2e/fixtures/reader'
import { ex648815Posts } from '@/lib/core/testing/cast/ex648815-posts'

const tenOClock = '/incidents/ex648815/at/2023-07-18T10:00Z'

test('at ten o’clock the page shows what had been said by then', async ({ readerWithoutScript: reader }) => {
  expect(await reader.opens(tenOClock)).toBe(200)
  await reader.sees('What was known at 18 Jul 2023, 10:00 UTC')
  const posts = reader.part(/^Timeline 8 entries/).getByRole('article')
  await expect(posts).toHaveCount(8)
  for (const { headline = '' } of ex648815Posts.slice(0, 8)) await expect(posts.getByText(headline, { exact: true })).toBeVisible()
  await expect(reader.part('Promised updates').getByText('6 kept, 1 missed, 1 open.')).toBeVisible()
  await expect(reader.part('Where').getByText('Not yet stated')).toBeVisible()
  await expect(reader.part('How long').getByText(/posts cover ≥ 15 h/)).toBeVisible()
})

test('and nothing that was said later, not even where nobody looks', async ({ request }) => {
  for (const path of [tenOClock, `/de${tenOClock}`]) {
    const everything = await (await request.get(path)).text()
    expect(everything).toContain('One more fix is in place; watching for new delays')
    for (const { id, headline = '', fields } of ex648815Posts.slice(8)) {
      expect(everything).not.toContain(headline)
      expect(everything).not.toContain(fields?.currentStatus?.slice(0, 60))
      expect(everything).not.toContain(id)
    }
    for (const later of [
      /non-delivery/i,
      /discard/i,
      /taken back/i,
      /(?:four|five) hours/i,
      /revised/i,
      /newsletter/i,
      /EX649175/i,
      /more than a day/,
    ]) {
      expect(everything).not.toMatch(later)
    }
  }
})

test('step by step, later words come in and the way back shows everything', async ({ reader }) => {
  await reader.opens(tenOClock)
  await reader.doesNotSee('The fix harmed mail flow and was taken back; a revised one follows')
  await reader.follows(/^One entry later/)
  await reader.isAt('/incidents/ex648815/at/2023-07-18T11:19:28Z')
  await expect(
    reader.part(/^Timeline 9 entries/).getByText('The fix harmed mail flow and was taken back; a revised one follows'),
  ).toBeVisible()
  await reader.doesNotSee(/four hours/)
  await reader.follows(/^← One entry earlier/)
  await reader.follows('Show everything')
  await reader.isAt('/incidents/ex648815')
  await expect(reader.part(/^Timeline 14 entries/).getByText('The control messages are to be rerouted')).toBeVisible()
})

test('before the first word there is nothing, and the page says so', async ({ reader }) => {
  expect(await reader.opens('/incidents/ex648815/at/2023-07-17T15:00Z')).toBe(200)
  await reader.sees('Nothing had been said by then.')
})

test('what is still to come is the present', async ({ reader }) => {
  expect(await reader.opens('/incidents/ex648815/at/2099-01-01T00:00Z')).toBe(200)
  await reader.isAt('/incidents/ex648815')
})

test('the slider shows at once what had been said by then, and its position has an address', async ({ reader }) => {
  await reader.opens('/incidents/ex648815')
  const known = reader.part('What was known when')
  const slider = known.getByRole('slider', { name: 'Known at' })
  await slider.focus()
  await reader.page.keyboard.press('Home')
  await expect(slider).toHaveAttribute('aria-valuetext', '17 Jul 2023, 19:03 UTC. 1 of 12 dated entries said')
  await expect(known.getByText('Not yet stated')).toHaveCount(3)
  await expect(known.getByText('investigating')).toBeVisible()
  for (let step = 0; step < 7; step += 1) await reader.page.keyboard.press('ArrowRight')
  await expect(slider).toHaveAttribute('aria-valuetext', '18 Jul 2023, 06:00 UTC. 8 of 12 dated entries said')
  await expect(known.getByText('monitoring a fix')).toBeVisible()
  await expect(known.getByText('18 Jul 2023, 20:30 UTC')).toBeVisible()
  await expect(reader.part('Time axis of the incident').getByText('known at 06:00')).toBeVisible()
  await expect(reader.page.locator('#post-08')).not.toHaveAttribute('data-later')
  await expect(reader.page.locator('#post-09')).toHaveAttribute('data-later', 'Not yet said')
  await reader.isAt('/incidents/ex648815')
  await reader.presses('Enter')
  await reader.isAt('/incidents/ex648815/at/2023-07-18T06:00:07Z')
  await expect(reader.part('What was known when').getByText('8 of 8 dated entries said')).toBeVisible()
})

test('by touch the buttons beside the slider go entry by entry', async ({ reader }) => {
  await reader.opens('/incidents/ex648815')
  const known = reader.part('What was known when')
  await known.getByRole('button', { name: 'One entry earlier' }).click()
  await expect(known.getByText('12 of 12 dated entries said')).toBeVisible()
  await known.getByRole('button', { name: 'One entry earlier' }).click()
  await expect(known.getByText('11 of 12 dated entries said')).toBeVisible()
  await known.getByRole('link', { name: 'Open what was known then' }).click()
  await reader.isAt('/incidents/ex648815/at/2023-07-18T15:37:14Z')
})

test('without script there is no slider, but the facts as they stand and links to the first and the last word', async ({
  readerWithoutScript: reader,
}) => {
  await reader.opens('/incidents/ex648815')
  const known = reader.part('What was known when')
  await expect(known.getByRole('slider')).toBeHidden()
  await expect(known.getByText('passed without a word on record')).toBeVisible()
  await known.getByRole('link', { name: /^At the first word/ }).click()
  await reader.isAt('/incidents/ex648815/at/2023-07-17T19:03:33Z')
})
