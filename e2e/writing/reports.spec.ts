import { randomBytes, randomInt, randomUUID } from 'node:crypto'
import type { Administrator } from '@/e2e/fixtures/administrator'
import { expect, type Member, test } from '@/e2e/fixtures/member'
import type { Reader } from '@/e2e/fixtures/reader'
import { buildDocument, buildEntry } from '@/lib/core/testing/build-document'

const incident = '/incidents/ex649175'

type What = 'Still affected' | 'It works again' | 'Something here is wrong'

async function reports(reader: Reader, text: string, what: What = 'Still affected', on = incident): Promise<void> {
  // Each from a network of its own: the limit counts by them.
  await reader.page.setExtraHTTPHeaders({ 'x-forwarded-for': `198.18.${randomInt(256)}.${randomInt(256)}` })
  await reader.opens(on)
  await reader.part('What do you see?').getByRole('link', { name: what }).click()
  await reader.page.getByLabel('What do you see, or what is wrong?').fill(text)
  await reader.page.getByLabel('Where are you?').fill('Germany')
  await reader.page.getByRole('button', { name: 'Send the report' }).click()
}

/** An incident of which no other test says anything: what is accepted changes its page. */
async function inventsIncident(administrator: Administrator): Promise<string> {
  const code = `EX8${String(randomInt(1_000_000)).padStart(6, '0')}`
  const entries = [buildEntry('note', { kind: 'note', body: 'Invented for a test.' })]
  const codes = [{ issuer: 'Microsoft', code }]
  const document = buildDocument({ id: randomUUID(), slug: code.toLowerCase(), codes, title: `An invented fault, ${code}`, entries })
  await administrator.publishes([document], 'First record')
  return `/incidents/${document.slug}`
}

const mark = () => randomBytes(4).toString('hex')
const itemOf = (member: Member, text: string) => member.page.getByRole('listitem').filter({ hasText: text })

test('a reader without script says what they see, and is told what arrived', async ({ readerWithoutScript: reader }) => {
  const text = `Bounced mail ${mark()}`
  await reports(reader, text)
  await reader.seesHeading('Thank you. Your report has arrived.')
  for (const said of [text, 'Germany', 'I am still affected', 'A person reads it before anything shows.']) await reader.sees(said)
  expect(await reader.page.context().cookies()).toEqual([])
  await reader.follows('Back to the incident')
  await reader.doesNotSee(text)
})

test('what is wrong is said at its field, and what was typed stays', async ({ readerWithoutScript: reader }) => {
  await reader.opens(`${incident}/report`)
  await reader.page.getByRole('radio', { name: 'Something in the record is wrong or missing' }).check()
  await reader.page.getByLabel('When did you see it?').fill('around noon, Bern time')
  await reader.page.getByRole('button', { name: 'Send the report' }).click()
  await expect(reader.page.getByRole('alert')).toContainText('It was not sent yet.')
  await expect(reader.page.getByLabel('What do you see, or what is wrong?')).toHaveAccessibleDescription(/Say what is wrong/)
  await expect(reader.page.getByLabel('When did you see it?')).toHaveValue('around noon, Bern time')
  await expect(reader.page.getByRole('radio', { name: 'Something in the record' })).toBeChecked()
  await reader.page.getByLabel('What do you see, or what is wrong?').fill('The start is wrong.')
  await reader.page.getByRole('button', { name: 'Send the report' }).click()
  await reader.seesHeading('Thank you.')
})

test('the form takes nothing from elsewhere, nothing huge, and no method but its own', async ({ request, baseURL }) => {
  const path = `${incident}/report/answer`
  const form = { kind: 'affected', text: 'x' }
  const own = { origin: baseURL ?? '' }
  for (const headers of [{}, { origin: 'https://evil.example' }, { origin: 'null' }, { ...own, 'sec-fetch-site': 'cross-site' }])
    expect((await request.post(path, { form, headers: headers as Record<string, string> })).status()).toBe(403)
  expect((await request.post(path, { form: { ...form, text: 'x'.repeat(40_000) }, headers: own })).status()).toBe(413)
  expect((await request.post(path, { data: form, headers: own })).status()).toBe(400)
  expect((await request.post(path, { multipart: form, headers: own })).status()).toBe(400)
  expect((await request.post(path, { form: { ...form, kind: 'retract' }, headers: own })).status()).toBe(400)
  expect((await request.post('/incidents/nothing/report/answer', { form, headers: own })).status()).toBe(404)
  const told = Buffer.from(JSON.stringify({ is: 'received', at: '2023-07-18T00:00:00.000Z', fields: { text: 'forged' } })).toString(
    'base64url',
  )
  const forged = await (await request.get(`${incident}/report`, { headers: { 'x-faultline-told': told } })).text()
  expect(forged).not.toContain('forged')
})

test('a curator lets a report into the record, as the words of a reader and a place', async ({ member, reader }) => {
  const text = `Still bouncing ${mark()}`
  const own = await inventsIncident(member.administrator)
  await reports(reader, text, 'Still affected', own)
  await member.joinsAs('curator')
  await member.opens('/editor/reports')
  await itemOf(member, text)
    .getByRole('button', { name: /^Accept and publish/ })
    .click()
  await member.sees('The report is published.')
  await member.doesNotSee(text)
  const seen = async () => (await (await member.page.request.get(own)).text()).includes(text)
  await expect.poll(seen).toBe(true)
  await member.opens(own)
  await expect(member.page.getByRole('article', { name: 'Report · a reader, Germany' })).toContainText(text)
})

test('what may tell who somebody is, is pointed out and changed first', async ({ member, reader }) => {
  const said = mark()
  const own = await inventsIncident(member.administrator)
  await reports(reader, `Case ${said}\nRegards,\nJo Doe, jo@example.org`, 'It works again', own)
  await member.joinsAs('curator')
  await member.opens('/editor/reports')
  const item = itemOf(member, said)
  await expect(item.getByText('jo@example.org')).toContainText('mail address')
  await expect(item.getByRole('button', { name: /^Accept/ })).toHaveCount(0)
  await item.getByRole('link', { name: /^Change it first/ }).click()
  await member.page.getByLabel('Text of the entry').fill(`Case ${said} is over.`)
  await member.clicks('Accept into the draft')
  await member.sees('The report is in the draft of its incident.')
  expect(await (await member.page.request.get(own)).text()).not.toContain(said)
})

test('a rejected report leaves no trace, and can be taken back', async ({ member, reader }) => {
  const text = `Nonsense ${mark()}`
  await reports(reader, text, 'Something here is wrong')
  await member.joinsAs('curator')
  await member.opens('/editor/reports')
  const item = itemOf(member, text)
  await item.getByRole('textbox', { name: 'Reason, for colleagues only' }).fill('About another fault')
  await item.getByRole('button', { name: /^Reject/ }).click()
  await member.sees('The report is rejected.')
  await member.doesNotSee(text)
  await member.follows('Rejected')
  await member.sees('About another fault')
  await itemOf(member, text)
    .getByRole('button', { name: /^Back into the queue/ })
    .click()
  await member.sees(text)
})

test('a contributor reads the queue and decides nothing', async ({ memberWithoutScript: member, reader }) => {
  const text = `Slow mail ${mark()}`
  await reports(reader, text)
  await member.joinsAs('contributor')
  await member.opens('/editor/reports')
  await member.sees(text)
  await member.sees('Curators decide on reports.')
  await expect(member.page.getByRole('button', { name: /Accept|Reject/ })).toHaveCount(0)
})

test('nothing on the queue stands in anybody’s way', async ({ member, reader }) => {
  test.slow()
  await reports(reader, `Call jo@example.org ${mark()}`)
  await member.joinsAs('curator')
  await member.opens('/editor/reports')
  const one =
    (await member.page
      .getByRole('link', { name: /^Change it first/ })
      .first()
      .getAttribute('href')) ?? ''
  for (const path of ['/editor/reports', '/de/editor/reports', one]) {
    await member.opens(path)
    await member.findsNoBarrier()
    await member.page.setViewportSize({ width: 320, height: 640 })
    await member.needsNoSidewaysScrolling()
    await member.page.setViewportSize({ width: 1280, height: 800 })
    for (const theme of ['light', 'dark'] as const) {
      await member.prefers(theme)
      await member.canReadEveryWord()
    }
  }
})
