import { expect, test } from '@/e2e/fixtures/reader'

const report = `Your message could not be delivered. mx7.example.net said: Remote Server returned '503 5.5.1 Bad sequence of commands' (giving up)`

test('a delivery report pasted whole leads to the incident and to where its error text was told', async ({
  readerWithoutScript: reader,
}) => {
  await reader.opens('/')
  await reader.searchesFor(report)
  const found = reader.page.getByRole('article').first()
  await expect(found.getByRole('link', { name: /^Exchange Online rejects outgoing mail/ })).toBeVisible()
  await expect(found.locator('mark').first()).toBeVisible()
  await reader.follows('This error text')
  await expect(reader.page).toHaveURL(/\/incidents\/ex649175#/)
})

test('a ticket code comes first, whatever else mentions it', async ({ reader }) => {
  await reader.opens('/incidents?q=ex649175')
  await expect(reader.page.getByRole('article').first()).toContainText('This ticket code')
  await expect(reader.page.getByRole('article').first()).toContainText('EX649175')
})

test('typing errors are mended, and said; the exact words can be asked for', async ({ reader }) => {
  await reader.opens('/')
  await reader.searchesFor('exhange delyaed')
  await reader.sees('No incident has “exhange, delyaed”. Shown is what was found for “exchange delayed”.')
  await expect(reader.page.getByRole('article').first()).toBeVisible()
  await reader.follows('Search for exactly what I wrote')
  await reader.sees('0 incidents for “"exhange delyaed"”')
})

test('an entry that has the words is quoted and one step away', async ({ reader }) => {
  await reader.opens('/incidents?q=messages+delayed')
  await reader.follows('In an entry')
  await expect(reader.page).toHaveURL(/\/incidents\/[^#]+#.+/)
})

test('suggestions come while typing, and are chosen by keyboard', async ({ reader }) => {
  await reader.opens('/')
  await expect(reader.page.getByRole('combobox', { name: 'Search incidents' })).toBeVisible()
  await reader.searchBox.pressSequentially('EX6491')
  const list = reader.page.getByRole('listbox', { name: 'Suggestions' })
  await expect(list.getByRole('option').first()).toContainText('EX649175')
  await reader.findsNoBarrier()
  await reader.page.keyboard.press('ArrowDown')
  await expect(list.getByRole('option').first()).toHaveAttribute('aria-selected', 'true')
  await reader.page.keyboard.press('Escape')
  await expect(list).toHaveCount(0)
  await expect(reader.searchBox).toHaveValue('EX6491')
  await reader.searchBox.pressSequentially('7')
  await expect(list.getByRole('option').first()).toContainText('EX649175')
  await reader.page.keyboard.press('ArrowDown')
  await reader.page.keyboard.press('Enter')
  await reader.isAt('/incidents/ex649175')
})

test('what nobody chooses is searched for as typed', async ({ reader }) => {
  await reader.opens('/de')
  await reader.searchBox.pressSequentially('503 5.5')
  await expect(reader.page.getByRole('option').filter({ hasText: '503 5.5.1 Bad sequence of commands' }).first()).toBeVisible()
  await reader.page.keyboard.press('Enter')
  await reader.isAt('/de/incidents?q=503+5.5')
})

test('/search is the archive with a question', async ({ reader }) => {
  await reader.opens('/search?q=503+5.5.1')
  await reader.isAt('/incidents?q=503%205.5.1')
  await reader.opens('/de/search?q=503+5.5.1')
  await reader.isAt('/de/incidents?q=503%205.5.1')
})

test('any text is answered with a page', async ({ reader, request }) => {
  const texts = [
    'a'.repeat(10_000),
    '%00',
    '%ED%A0%80',
    '%FF%FE',
    '(a%2B)%2B%24',
    "'%3B DROP TABLE incident --",
    '"',
    '-',
    '-x',
    '%5C',
    '%25',
    '☃',
    'or',
    '&',
    '<b>',
  ]
  for (const text of texts) {
    for (const address of [
      `/incidents?q=${text}`,
      `/de/incidents?vendor=${text}`,
      `/incidents?from=${text}`,
      `/api/v1/suggest?q=${text}`,
    ]) {
      expect([200, 400], address.slice(0, 60)).toContain((await request.get(address)).status())
    }
  }
  expect(await reader.opens(`/incidents?q=${'mail '.repeat(2000)}`)).toBe(200)
  await reader.sees('The search text was longer than 1000 characters. Its beginning was searched for.')
  await reader.opens(`/incidents?q=${encodeURIComponent('<img src=x onerror=alert(1)>exchange')}`)
  await expect(reader.page.locator('img')).toHaveCount(0)
})
