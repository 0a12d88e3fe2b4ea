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
