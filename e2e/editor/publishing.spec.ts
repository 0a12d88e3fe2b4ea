import { expectSoon, readPage } from '@/e2e/fixtures/curator'
import {
  changes,
  codeIn,
  drafts,
  newIncident,
  publicPage,
  publishes,
  publishesAsMirror,
  publishesDraft,
  publishPage,
  said,
} from '@/e2e/fixtures/editor'
import { expect, test } from '@/e2e/fixtures/member'
import { buildEntry } from '@/lib/core/testing/build-document'

test('a curator reads what changes, gives a reason, and it is public', async ({ member, request }) => {
  await member.joinsAs('curator')
  const document = await drafts(member)
  expect((await request.get(publicPage(document))).status()).toBe(404)

  await member.opens(publishPage(document))
  await member.seesHeading(`Publish ${codeIn(document)}`)
  await member.sees('Nothing of this incident is public yet.')
  await member.seesHeading('Preview')
  await expect(member.page.getByLabel('Reason')).toHaveValue('First record')
  await member.clicks('Publish')
  await member.sees('It is public.')
  await member.seesHeading('Published as revision 1')
  await expectSoon(async () => (await request.get(publicPage(document))).status(), 200)
  await member.follows('See the public page')
  await member.seesHeading(document.title)

  await changes(member, document, { op: 'put', collection: 'entries', item: said('post-2', 'It is over.', '2025-03-04 12:00') })
  await member.opens(publishPage(document))
  await member.sees('It changes revision 1, which is public.')
  await expect(member.part('Entries').getByRole('article')).toHaveText(/Added.*It is over\./s)
  await member.follows('As readers see it')
  await expect(member.part('Preview').getByRole('article', { name: /Vendor post/ })).toHaveCount(2)
  await member.types('Reason', 'The vendor says so')
  await member.clicks('Publish')
  await member.seesHeading('Published as revision 2')
  await expectSoon(async () => (await (await request.get(`${publicPage(document)}/revisions`)).text()).includes('The vendor says so'), true)
  await changes(member, document, { op: 'put', collection: 'entries', item: said('post-1', 'We look into it, and into that.') })
  await publishesDraft(member, document)
  await expectSoon(async () => (await readPage(request, publicPage(document))).includes('Edited in revision 3'), true)
  await member.opens(publicPage(document))
  await member.follows(/^Added later/)
  await member.isAt(`${publicPage(document)}/revisions/1/diff/2`)
})

test('everything that holds it back is named, with the way to its field', async ({ memberWithoutScript: member }) => {
  await member.joinsAs('curator')
  const owner = await publishes(member)
  const document = newIncident({ slug: owner.slug, codes: owner.codes })
  const entries = [...document.entries, buildEntry('reader', { kind: 'report', speaker: 'Jo Doe', regions: [{ place: 'atlantis' }] })]
  await drafts(member, { ...document, entries })
  await member.opens(publishPage(document))
  const held = member.part('This holds it back')
  await expect(held.getByText('The catalogue does not know the place “atlantis”.')).toBeVisible()
  await expect(held.getByRole('link', { name: /the entry “Report: Jo Doe”/ })).toHaveAttribute(
    'href',
    `/editor/incidents/${document.id}#reader`,
  )
  await expect(held.getByText(`The address “${owner.slug}” belongs to another incident:`)).toBeVisible()
  await expect(held.getByText(`The code ${codeIn(owner)} belongs to another incident already:`)).toBeVisible()
  await expect(held.getByRole('link', { name: owner.title })).toHaveCount(2)
  const doubts = member.part('Look at this first')
  await expect(doubts.getByText(/No source stands under/)).toBeVisible()
  await expect(doubts.getByText(/“Jo Doe” may be a private person\./)).toBeVisible()
  await expect(member.page.getByRole('button', { name: 'Publish' })).toHaveCount(0)
})

test('what was looked at is what is published, or nothing is', async ({ memberWithoutScript: member, request }) => {
  await member.joinsAs('curator')
  const document = await publishes(member)
  await changes(member, document, { op: 'set', name: 'title', value: 'A better title' })
  await member.opens(publishPage(document))
  await changes(member, document, { op: 'set', name: 'title', value: 'Another title, typed meanwhile' })
  await member.types('Reason', 'Better words')
  await member.clicks('Publish')
  await member.sees('The draft was changed while you looked at it.')
  await expect(member.page.getByLabel('Reason')).toHaveValue('Better words')
  await expect(member.page.locator('ins').filter({ hasText: 'typed meanwhile' })).toBeVisible()
  expect(await (await request.get(publicPage(document))).text()).toContain(document.title)
  await member.clicks('Publish')
  await member.seesHeading('Published as revision 2')
})

test('two texts for the same line: both are shown, one is chosen, nothing is lost', async ({ memberWithoutScript: member }) => {
  await member.joinsAs('curator')
  const document = await publishes(member)
  await changes(member, document, { op: 'set', name: 'title', value: 'What the draft says' })
  await publishesAsMirror({ ...document, title: 'What was published meanwhile' })
  await member.opens(publishPage(document))
  const clash = member.part('Changed here and in public meanwhile')
  await expect(clash.locator('del')).toHaveText(/published meanwhile/)
  await expect(clash.locator('ins')).toHaveText(/the draft/)
  await clash.getByRole('radio', { name: 'What this draft says' }).check()
  await member.clicks('Let these stand')
  await member.sees('The choice is saved in the draft.')
  await member.types('Reason', 'Ours is clearer')
  await member.clicks('Publish')
  await member.seesHeading('Published as revision 3')
  await member.opens(publicPage(document))
  await expect(member.heading('What the draft says').first()).toBeVisible()
})

test('a thumb publishes on a phone, and a keyboard alone does', async ({ member }) => {
  await member.joinsAs('curator')
  await member.page.setViewportSize({ width: 360, height: 780 })
  const first = await drafts(member)
  await member.opens(publishPage(first))
  await member.needsNoSidewaysScrolling()
  await member.follows('To the reason and the button')
  await member.clicks('Publish')
  await member.seesHeading('Published as revision 1')

  const second = await drafts(member)
  await member.opens(publishPage(second))
  await member.tabsTo(member.page.getByLabel('Reason'))
  await member.presses('Enter')
  await member.seesHeading('Published as revision 1')
})

test('a draft is thrown away only by somebody who says so twice', async ({ memberWithoutScript: member }) => {
  await member.joinsAs('contributor')
  const document = await drafts(member)
  await member.opens(publishPage(document))
  await member.page.getByText('Throw the draft away').click()
  await member.page.getByRole('checkbox', { name: 'Throw away everything in this draft' }).check()
  await member.clicks('Throw it away')
  await member.sees('The draft is thrown away.')
  expect(await member.opens(publishPage(document))).toBe(404)
})
