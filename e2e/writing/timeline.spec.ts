import { expect, readDraft, test } from '@/e2e/fixtures/timeline'

test('an entry is added, timed and told by the keyboard alone, and stands in the preview and on the server', async ({
  member,
  timeline,
  page,
}) => {
  await member.tabsTo(timeline.form.getByRole('button', { name: 'Add an entry' }))
  await page.keyboard.press('Enter')
  const when = timeline.form.getByLabel('When it was said', { exact: true })
  await expect(when).toBeFocused()
  await page.keyboard.type('18.07. 13:45 CEST')
  await expect(timeline.form.getByText('18 Jul 2023, 11:45 UTC, to the minute; zone +02:00 as stated')).toBeVisible()
  await page.keyboard.press('Alt+ArrowUp')
  await expect(timeline.form.getByText(/18 Jul 2023, 11:46 UTC/).first()).toBeVisible()
  await member.tabsTo(timeline.text)
  await page.keyboard.type('Queues are *empty*.')
  await page.keyboard.press('Control+s')
  await timeline.isSaved()
  await expect(timeline.preview.getByText('empty', { exact: true })).toBeVisible()
  const { entries } = await readDraft(page, timeline.id)
  expect(entries).toHaveLength(4)
  expect(entries.at(-1)).toMatchObject({ body: 'Queues are *empty*.', statedAt: { at: '2023-07-18T11:46:00.000Z', precision: 'minute' } })
})

test('what was done is undone and done again by keys, and the next entry is a key away', async ({ timeline, page }) => {
  await timeline.row(/Mail is late/).click()
  await timeline.text.fill('Mail is very late.')
  await timeline.isSaved()
  await page.keyboard.press('Control+z')
  await expect(timeline.text).toHaveValue('Mail is late.')
  await page.keyboard.press('Control+Shift+z')
  await expect(timeline.text).toHaveValue('Mail is very late.')
  await page.keyboard.press('Control+Enter')
  await expect(timeline.text.nth(1)).toHaveValue('Still late.')
  await timeline.isSaved()
  expect((await readDraft(page, timeline.id)).entries[0]?.body).toBe('Mail is very late.')
})

test('half a time stays as typed through a reload, and is saved once it is whole', async ({ timeline, page }) => {
  await timeline.row(/Mail is late/).click()
  const when = timeline.form.getByLabel('When it was said', { exact: true })
  await when.fill('18.07.2023 21:0')
  await expect(timeline.form.getByText(/not understood as a time yet/)).toBeVisible()
  await timeline.says(/not complete yet is kept on this device/)
  await timeline.reloads()
  await timeline.row(/Mail is late/).click()
  await expect(when).toHaveValue('18.07.2023 21:0')
  await when.fill('18.07.2023 21:03 XYZT')
  await expect(timeline.form.getByText(/zone “XYZT” is not known/)).toBeVisible()
  await when.fill('18.07.2023 21:03 CEST')
  await timeline.isSaved()
  expect((await readDraft(page, timeline.id)).entries[0]?.statedAt).toMatchObject({
    at: '2023-07-18T19:03:00.000Z',
    text: '18.07.2023 21:03 CEST',
  })
})

test('an entry is cut in two, joined, doubled and taken out, each time with a way back', async ({ timeline, page }) => {
  await timeline.row(/Mail is late/).click()
  await timeline.text.evaluate((field: HTMLTextAreaElement) => field.setSelectionRange(4, 4))
  await timeline.form.getByRole('button', { name: 'Split at the cursor' }).click()
  await expect(timeline.text).toHaveCount(2)
  await expect(timeline.text.nth(0)).toHaveValue('Mail')
  await expect(timeline.text.nth(1)).toHaveValue('is late.')
  await timeline.form.getByRole('button', { name: 'Merge with the next' }).first().click()
  await expect(timeline.text).toHaveValue('Mail\n\nis late.')
  await timeline.form.getByRole('button', { name: 'Duplicate' }).click()
  await expect(timeline.text).toHaveCount(2)
  await timeline.form.getByRole('button', { name: 'Remove', exact: true }).last().click()
  await page.keyboard.press('Control+z')
  await expect(timeline.form.getByRole('listitem')).toHaveCount(4)
  await timeline.isSaved()
  expect((await readDraft(page, timeline.id)).entries).toHaveLength(4)
})

test('places and services are chosen by name, with the keyboard, as a combobox', async ({ timeline, page }) => {
  await timeline.row(/Mail is late/).click()
  const places = timeline.form.getByRole('combobox', { name: 'Places' })
  await places.fill('switz')
  await expect(page.getByRole('option', { name: /Switzerland/ }).first()).toBeVisible()
  await places.press('Enter')
  await places.fill('the far north')
  await places.press('Enter')
  await expect(timeline.form.getByRole('button', { name: 'Remove Switzerland' })).toBeVisible()
  await timeline.isSaved()
  expect((await readDraft(page, timeline.id)).entries[0]?.regions).toEqual([
    { place: 'switzerland' },
    { place: null, wording: 'the far north' },
  ])
})

test('wrong input is told at its field and keeps what was typed', async ({ timeline, page }) => {
  const title = page.getByLabel('Title', { exact: true }).first()
  await title.fill('')
  await expect(page.getByText('This is needed.').first()).toBeVisible()
  await page.getByRole('button', { name: 'Add a source' }).click()
  await page.getByLabel('Publisher', { exact: true }).fill('A paper')
  await page.getByLabel('Address (URL)', { exact: true }).fill('not an address')
  await expect(page.getByText(/This is no web address/)).toBeVisible()
  await page.getByLabel('Address', { exact: true }).fill('ex648815')
  await expect(page.getByText(/Another incident has this address/)).toBeVisible()
  await timeline.says(/not complete yet is kept on this device/)
  await timeline.reloads()
  await expect(title).toHaveValue('')
  await title.fill('Mail waits again')
  await timeline
    .part('Sources')
    .getByRole('button', { name: /A paper/ })
    .click()
  await expect(page.getByLabel('Address (URL)', { exact: true })).toHaveValue('not an address')
})

test('an end before its start and a promise before its post are told', async ({ timeline }) => {
  const impact = timeline.part('Impact')
  await impact.getByRole('button', { name: 'Add an impact' }).click()
  await impact.getByRole('button', { name: 'Add a start' }).click()
  await impact.getByLabel('Start: Time').fill('18.07.2023 10:00 UTC')
  await impact.getByRole('button', { name: 'Add an end' }).click()
  await impact.getByLabel('End: Time').fill('-1h')
  await expect(impact.getByText('This end lies before the start.')).toBeVisible()
  await timeline.isSaved()
})

test('the keys are listed, and the list lets go', async ({ timeline, page }) => {
  await timeline.tools.getByRole('button', { name: 'Undo' }).evaluate((button: HTMLElement) => button.blur())
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('an entry is translated, and what our copy covers is told', async ({ timeline, page }) => {
  await timeline.row(/Mail is late/).click()
  await timeline.form.getByRole('button', { name: 'Add a translation' }).click()
  await expect(timeline.form.getByLabel('Language of the translation')).toHaveValue('de')
  await timeline.form.getByLabel('Text, translated').fill('Die Post kommt spät.')
  const head = timeline.part('What it is')
  await head.getByLabel('Without a gap until').fill('18.07.2023 13:00 CEST')
  await head.getByLabel('These are all posts that there are').check()
  await timeline.isSaved()
  const { entries, coverage } = await readDraft(page, timeline.id)
  expect(entries[0]?.translations).toEqual([{ language: 'de', body: 'Die Post kommt spät.' }])
  expect(coverage).toEqual({ from: null, to: '2023-07-18T11:00:00.000Z', complete: true })
})
