import { expect, test } from '@/e2e/fixtures/reader'
import { ex648815Posts } from '@/lib/core/testing/cast/ex648815-posts'

test.beforeEach(async ({ readerWithoutScript: reader }) => {
  expect(await reader.opens('/incidents/ex648815')).toBe(200)
})

test('without script, all twelve posts are there in their order', async ({ readerWithoutScript: reader }) => {
  const posts = reader.part(/^Timeline 14 entries/).getByRole('article', { name: 'Vendor post · Microsoft' })
  await expect(posts).toHaveCount(12)
  for (const [index, { headline = '', fields }] of ex648815Posts.entries()) {
    await expect(posts.nth(index).getByText(headline, { exact: true })).toBeVisible()
    await expect(
      posts
        .nth(index)
        .getByText(fields?.currentStatus ?? '', { exact: true })
        .first(),
    ).toBeVisible()
  }
})

test('without script, what changed from one post to the next unfolds word by word', async ({ readerWithoutScript: reader }) => {
  const posts = reader.part(/^Timeline/).getByRole('article', { name: 'Vendor post · Microsoft' })
  await expect(posts.getByText(/^What changed:/)).toHaveCount(11)
  await expect(posts.nth(0).getByText(/^What changed:/)).toHaveCount(0)
  const third = posts.nth(2)
  await third.getByText(/^What changed: .*Root cause new/).click()
  await expect(third.getByRole('insertion').filter({ hasText: 'control flow messages' }).first()).toBeVisible()
  const tenth = posts.nth(9)
  await tenth.getByText(/^What changed: More info reworded/).click()
  await expect(tenth.getByRole('insertion').filter({ hasText: 'four hours' })).toBeVisible()
  await expect(tenth.getByRole('deletion').first()).toBeVisible()
})

test('without script, every promise is judged and every figure stands beside it', async ({ readerWithoutScript: reader }) => {
  const promises = reader.part('Promised updates')
  await expect(promises.getByText('7 kept (1 with a doubt), 4 missed, 1 not answered in our copy.')).toBeVisible()
  await expect(promises.getByText('The late ones came 2 min 23 s to 7 min 14 s after their time.')).toBeVisible()
  const rows = promises.getByRole('row').filter({ has: reader.page.getByRole('cell') })
  await expect(rows).toHaveCount(6)
  for (const late of ['2 min 58 s', '2 min 40 s', '7 min 14 s', '2 min 23 s']) {
    await expect(rows.filter({ hasText: `Missed, ${late} late` })).toHaveCount(1)
  }
  await expect(rows.filter({ hasText: 'if 18 Jul 2023, 08:30 UTC was meant, 2 h 49 min late' })).toHaveCount(1)
  await promises.getByText('6 promises simply kept').click()
  await expect(rows).toHaveCount(12)
})

test('without script, the silence, the durations and the first word are told', async ({ readerWithoutScript: reader }) => {
  await expect(reader.part('Silences').getByText('5 h 19 min')).toBeVisible()
  await reader.sees('5 h 19 min without a word from the vendor')
  await expect(
    reader.part('How long').getByText(/posts cover ≥ 26 h 32 min; press and third parties say 28 h 30 min; no vendor end/),
  ).toBeVisible()
  await expect(reader.part('First word').getByText('4 h 3 min after the start it declares')).toBeVisible()
})

test('without script, the three tickets of the fault are shown together', async ({ readerWithoutScript: reader }) => {
  await expect(reader.page.getByRole('main').getByText('EX648815', { exact: true }).first()).toBeVisible()
  const linked = reader.part('Linked incidents')
  await expect(linked.getByRole('link', { name: 'EX649175' })).toBeVisible()
  await expect(linked.getByRole('link', { name: 'EX649488' })).toBeVisible()
  await expect(linked.getByText('delayed, declared: ≥ 26 h 32 min')).toBeVisible()
})

test('without script, the drawing is complete: a mark leads to its entry, and a table says the same', async ({
  readerWithoutScript: reader,
}) => {
  const drawing = reader.page.getByRole('figure', { name: 'The incident on one axis' })
  for (const { headline = '' } of ex648815Posts) await expect(drawing.getByRole('link', { name: headline })).toHaveCount(1)
  await drawing.getByRole('link', { name: /Missed, 7 min 14 s late/ }).click()
  await reader.isAt('/incidents/ex648815#post-10')
  await drawing.getByText('The same as a table').click()
  await expect(drawing.getByRole('row', { name: /no word for 5 h 19 min/ })).toBeVisible()
})

test('without script, each entry has its address, its source and what was known with it', async ({ readerWithoutScript: reader }) => {
  const post = reader
    .part(/^Timeline/)
    .getByRole('article')
    .filter({ hasText: 'The fix harmed mail flow' })
  await post.getByRole('link', { name: 'Link to this entry' }).click()
  await reader.isAt('/incidents/ex648815#post-09')
  await expect(post.getByRole('link', { name: 'A German IT blog' })).toHaveAttribute('href', '#source-blog-transcript')
  await post.getByRole('link', { name: 'Known then' }).click()
  await reader.isAt('/incidents/ex648815/at/2023-07-18T11:19:28Z')
})
