import { expect, type Reader, test } from '@/e2e/fixtures/reader'

/** Their mail has just come back with "503 5.5.1". */
async function learnsWhatItIs(reader: Reader): Promise<void> {
  await reader.seesHeading(/503 5\.5\.1 Bad sequence of commands/)
  await reader.isAt('/incidents/ex649175')
  await expect(reader.page.getByRole('main').getByText('Disputed', { exact: true }).first()).toBeVisible()
  await expect(reader.link(/^mitigated, said 18 Jul 2023, 10:39 UTC/)).toBeVisible()
  await expect(reader.link(/^problems reported afterwards/)).toBeVisible()
}

test('somebody with an error text finds what it is, how it stands and what to do', async ({ reader }) => {
  await reader.opens('/')
  await reader.searchesFor('503 5.5.1')
  await reader.sees(/^1 incident for “503 5\.5\.1”/)
  await reader.follows(/503 5\.5\.1/)
  await learnsWhatItIs(reader)
  await expect(reader.part('What to do').getByText('Send the message again.')).toBeInViewport()
  await reader.sees('Your admin centre may not show this.')
  await expect(reader.link(/^Microsoft removed its notice for some customers/)).toBeVisible()
})

test('they see six places that witnesses and press named, and none that Microsoft did', async ({ reader }) => {
  await reader.opens('/incidents/ex649175')
  const where = reader.part('Where')
  await expect(where.getByText('Microsoft named no region.')).toBeVisible()
  const places = where.getByRole('listitem').filter({ hasText: 'named by' })
  await expect(places).toHaveCount(6)
  for (const name of ['Europe', 'DACH', 'Switzerland', 'United Kingdom', 'India', 'United States']) {
    const place = places.filter({ has: reader.page.getByText(new RegExp(`^${name}`)) }).first()
    await expect(place.getByRole('link', { name: /reader|blog/ }).first()).toBeVisible()
  }
  await expect(places.getByRole('link', { name: /^Microsoft/ })).toHaveCount(0)
})

test('they go on to the incidents that belong to it, and back', async ({ reader }) => {
  await reader.opens('/incidents/ex649175')
  const linked = reader.part('Linked incidents')
  await expect(linked.getByText('its fix caused this one, linked by the press', { exact: false })).toBeVisible()
  await expect(linked.getByRole('link', { name: 'EX649488' })).toBeVisible()
  await linked.getByRole('link', { name: 'EX648815' }).click()
  await reader.seesHeading('Exchange Online mail arrives late, in and out, for more than a day')
  await reader.part('Linked incidents').getByRole('link', { name: 'EX649175' }).click()
  await learnsWhatItIs(reader)
})

test('they can do all of it with the keyboard alone', async ({ reader }) => {
  await reader.opens('/')
  await reader.tabsTo(reader.searchBox)
  await reader.page.keyboard.type('503 5.5.1')
  await reader.presses('Enter')
  await reader.sees(/^1 incident for “503 5\.5\.1”/)
  await reader.tabsTo(reader.link(/503 5\.5\.1 Bad sequence/))
  await reader.presses('Enter')
  await learnsWhatItIs(reader)
  await reader.tabsTo(reader.part('What to do').getByRole('link'))
  await reader.tabsTo(reader.part('Linked incidents').getByRole('link', { name: 'EX648815' }))
  await reader.presses('Enter')
  await reader.isAt('/incidents/ex648815')
})

test('a ticket code of somebody else leads there too, and so does a German word', async ({ reader }) => {
  await reader.opens('/')
  await reader.searchesFor('INC37075572')
  await expect(reader.link(/503 5\.5\.1/)).toBeVisible()
  await reader.opens('/de')
  await reader.searchesFor('Fehler 503')
  await expect(reader.link(/503 5\.5\.1/)).toBeVisible()
})
