import { expectSoon, patiently, readPage } from '@/e2e/fixtures/curator'
import { asks, changes, codeIn, drafts, newIncident, publicPage, publishes, publishesDraft, recordPage, said } from '@/e2e/fixtures/editor'
import { expect, test } from '@/e2e/fixtures/member'

test('another address: the old one leads there, with everything below it', async ({ memberWithoutScript: member, request }) => {
  await member.joinsAs('curator')
  const document = await publishes(member)
  const taken = await publishes(member)
  const slug = `${document.slug}-renamed`
  await member.opens(recordPage(document))
  await member.follows('Give it another address')
  await member.types('New address', taken.slug)
  await member.clicks('Look at it')
  await member.sees('This address belongs to another incident.')
  await member.types('New address', 'No Address')
  await member.clicks('Look at it')
  await member.sees('An address has small letters, digits and single hyphens')
  await member.types('New address', slug)
  await member.clicks('Look at it')
  await member.sees(`The page moves from /incidents/${document.slug} to /incidents/${slug}.`)
  await member.clicks('Rename it')
  await member.sees('The new address holds.')

  const follow = (path: string) => request.get(path, { ...patiently, maxRedirects: 0 })
  for (const [path, to] of [
    ['', ''],
    ['/revisions', '/revisions'],
    ['/incident.json', '/incident.json'],
    ['/at/2025-03-04T10:00Z', '/at/2025-03-04T10:00Z'],
  ])
    await expectSoon(async () => {
      const answer = await follow(`${publicPage(document)}${path}`)
      return [answer.status(), new URL(answer.headers().location ?? '', 'http://x').pathname]
    }, [308, `/incidents/${slug}${to}`])
  await member.opens(`${publicPage(document)}#post-1`)
  await member.isAt(`/incidents/${slug}#post-1`)
  await expect(member.page.locator('#post-1')).toBeVisible()
})

test('back to an earlier revision: the difference first, then a new revision that says it again', async ({
  memberWithoutScript: member,
  request,
}) => {
  await member.joinsAs('curator')
  const document = await publishes(member)
  await changes(member, document, { op: 'set', name: 'title', value: 'A worse title' })
  await publishesDraft(member, document, 'It seemed better')
  await member.opens(recordPage(document))
  await member.page.getByRole('link', { name: 'Go back to revision 1' }).click()
  await expect(member.part('About the incident').locator('ins')).toContainText('Mail waits')
  await member.sees('A new revision 3 says again what revision 1 said.')
  await member.clicks('Go back to it')
  await member.sees('The new revision is public.')
  await expectSoon(async () => (await readPage(request, publicPage(document))).includes(document.title), true)
  const history = await readPage(request, `${publicPage(document)}/revisions`)
  for (const reason of ['First record', 'It seemed better', 'Back to revision 1']) expect(history).toContain(reason)
})

test('taken back: it is gone from everywhere but its address, which says why; and it can return', async ({
  memberWithoutScript: member,
  request,
}) => {
  await member.joinsAs('curator')
  const document = await publishes(member)
  const code = codeIn(document)
  await expectSoon(async () => (await request.get(publicPage(document))).status(), 200)
  await member.opens(recordPage(document))
  await member.follows('Take it back')
  await member.clicks('Take it back')
  await expect(member.page.getByLabel('Reason')).toBeFocused()
  await member.types('Reason', 'It was a test of ours <b>alone</b>.')
  await member.clicks('Take it back')
  await member.sees('It is taken back.')
  await member.sees('its address answers that it is gone, with this reason:')

  for (const path of ['', '/revisions', '/revisions/1', '/incident.json', '/at/2025-03-04T10:00Z'])
    await expectSoon(async () => (await request.get(`${publicPage(document)}${path}`, patiently)).status(), 410)
  const gone = await readPage(request, publicPage(document))
  expect(gone).toContain('It was a test of ours &lt;b&gt;alone&lt;/b&gt;.')
  expect(gone).not.toContain(document.title)
  for (const path of [`/incidents?q=${code}`, '/', `/api/v1/suggest?q=${code}`, `/api/v1/incidents?q=${code}`])
    expect(await readPage(request, path), path).not.toContain(document.title)
  expect((await request.get(`/api/v1/incidents/${document.slug}`)).status()).toBe(410)

  await member.opens(recordPage(document))
  await member.page.getByRole('link', { name: 'Go back to revision 1' }).click()
  await member.sees('The page becomes public again.')
  await member.clicks('Go back to it')
  await expectSoon(async () => (await request.get(publicPage(document))).status(), 200)
})

test('two pages of one outage become one, and no link breaks', async ({ memberWithoutScript: member, request }) => {
  await member.joinsAs('curator')
  const survivor = await publishes(member, newIncident({ entries: [said('post-1', 'Said here.')] }))
  const other = await publishes(member, newIncident({ entries: [said('post-9', 'Said there only.', '2025-03-04 11:00')] }))
  await member.opens(recordPage(other))
  await member.follows('Merge it into another incident')
  await member.types('Find the other incident', codeIn(survivor))
  await member.clicks('Search')
  await member.page.getByRole('link', { name: `Merge into ${survivor.title}` }).click()
  await expect(member.page.getByRole('table', { name: 'What both have' })).toBeVisible()
  await expect(member.part('Entries').locator('ins').filter({ hasText: 'Said there only.' })).toBeVisible()
  await member.clicks('Merge them')
  await member.sees('They are merged.')

  await expectSoon(async () => (await request.get(publicPage(other), { ...patiently, maxRedirects: 0 })).status(), 308)
  await expectSoon(async () => (await readPage(request, publicPage(survivor))).includes('Said there only.'), true)
  await member.opens(`${publicPage(other)}#post-9`)
  await member.isAt(`${publicPage(survivor)}#post-9`)
  await expect(member.page.locator('#post-9')).toBeVisible()
  expect(await readPage(request, `${publicPage(survivor)}/revisions`)).toContain('The same outage as')
})

test('redacted: the words are gone from every revision, and only an administrator can', async ({
  member,
  memberWithoutScript: boss,
  request,
}) => {
  await member.joinsAs('curator')
  await boss.joinsAs('administrator')
  const secret = 'Zacharias Quillfeather'
  const document = await publishes(member, newIncident({ entries: [said('post-1', `Mail of ${secret} is late.`)] }))
  await changes(member, document, { op: 'set', name: 'summary', value: 'More is known.' })
  await publishesDraft(member, document, `More about ${secret}`)
  await member.opens(recordPage(document))
  await expect(member.link('Redact')).toHaveCount(0)
  expect(await member.opens(`${recordPage(document)}?do=redact`)).toBe(404)

  await boss.opens(recordPage(document))
  await boss.follows('Redact')
  await boss.types('The words to remove, one per line', secret)
  await boss.types('Reason', `The wish of ${secret}`)
  await boss.page.getByRole('checkbox', { name: 'I know that this cannot be undone' }).check()
  await boss.clicks('Redact it')
  await boss.sees('The reason is kept, so it must not hold the words themselves.')
  await boss.types('Reason', 'At the wish of the person')
  await boss.page.getByRole('checkbox', { name: 'I know that this cannot be undone' }).check()
  await boss.clicks('Redact it')
  await boss.sees('It is redacted in every revision.')
  for (const path of [
    '',
    '/revisions/1',
    '/revisions/2',
    '/revisions',
    '/revisions/1/document.json',
    '/incident.json',
    '/revisions/1/diff/2',
  ])
    await expectSoon(async () => (await readPage(request, `${publicPage(document)}${path}`)).includes('Quillfeather'), false)
  const history = await readPage(request, `${publicPage(document)}/revisions`)
  expect(history.includes('It was altered outside the record')).toBe(false)
  expect(history.includes('Personal data or a secret was taken out of this revision afterwards.')).toBe(true)
})

test('what was looked at is what is changed, or nothing is', async ({ memberWithoutScript: member }) => {
  await member.joinsAs('curator')
  const document = await publishes(member)
  await member.opens(`${recordPage(document)}?do=retract`)
  await changes(member, document, { op: 'set', name: 'title', value: 'Better' })
  await publishesDraft(member, document)
  await member.types('Reason', 'No outage at all')
  await member.clicks('Take it back')
  await member.sees('The incident was changed while you looked at it.')
  await expect(member.page.getByLabel('Reason')).toHaveValue('No outage at all')
  const { items } = (await asks(member.page.request, 'GET', `/incidents/${document.id}/revisions`)) as { items: unknown[] }
  expect(items).toHaveLength(2)
})

test('a draft of what leads elsewhere is settled first', async ({ memberWithoutScript: member }) => {
  await member.joinsAs('curator')
  const [document, other] = [await publishes(member), await publishes(member)]
  await drafts(member, newIncident())
  await changes(member, document, { op: 'set', name: 'title', value: 'Work in progress' })
  await member.opens(`${recordPage(document)}?do=merge&into=${other.id}`)
  await member.sees('There is a draft of this incident.')
  await member.clicks('Merge them')
  await member.sees('There is a draft of this incident. Publish it or throw it away first.')
})
