import { randomInt } from 'node:crypto'
import { sends } from '@/e2e/fixtures/editor'
import { expect, type Member, test } from '@/e2e/fixtures/member'

/** A service that nobody else has. */
const newSlug = () => `mail-part-${randomInt(1_000_000_000)}`

async function files(member: Member, slug: string, name = slug): Promise<void> {
  await member.opens('/editor/catalogue/services')
  await member.types('Address (slug)', slug)
  await member.page.getByLabel('Vendor', { exact: true }).selectOption({ label: 'Microsoft' })
  await member.types('Name', name)
  await member.clicks('File it')
  await member.sees('It is filed.')
}

test('a service is filed, found, changed and deleted, without script', async ({ memberWithoutScript: member }) => {
  const slug = newSlug()
  await member.joinsAs('curator')
  await member.follows('Catalogue')
  await files(member, slug)
  await member.types('Name', `The part ${slug}`)
  await member.page.getByLabel('Features', { exact: true }).fill('Search\nCalendar')
  await member.clicks('Save')
  await member.sees('It is saved.')
  await expect(member.page.getByLabel('Features', { exact: true })).toHaveValue('Search\nCalendar')
  await member.opens('/editor/catalogue/services')
  await member.types('Find by name', `the PART ${slug}`)
  await member.clicks('Find')
  await member.follows(`The part ${slug}`)
  await member.clicks('Retire it')
  await member.sees('It is retired.')
  await member.clicks('Bring it back')
  await member.clicks('Delete it')
  await member.sees('It is deleted.')
})

test('what is in use is not deleted, and what is wrong is said where it stands', async ({ memberWithoutScript: member }) => {
  await member.joinsAs('curator')
  await member.opens('/editor/catalogue/services/exchange-online')
  await expect(member.page.getByRole('link', { name: /incidents?$/ })).toHaveAttribute('href', '/incidents?service=exchange-online')
  await member.clicks('Delete it')
  await member.sees('It is in use.')
  await member.opens('/editor/catalogue/services')
  const slug = newSlug()
  await member.types('Address (slug)', slug)
  await member.types('Name', 'Kept name')
  await member.page.getByLabel('Is part of', { exact: true }).fill('no-such-service')
  await member.clicks('File it')
  const parents = member.page.getByLabel('Is part of', { exact: true })
  await expect(parents).toHaveAccessibleDescription(/The catalogue does not know one of these/)
  await expect(parents).toHaveValue('no-such-service')
  await expect(member.page.getByLabel('Name', { exact: true })).toHaveValue('Kept name')
})

test('a merged service leads to the one that stays', async ({ member }) => {
  const [slug, into] = [newSlug(), newSlug()]
  await member.joinsAs('curator')
  await files(member, into, `Stays ${into}`)
  await files(member, slug)
  await member.types('Slug of the service that stays', into)
  await member.clicks('Merge into it')
  await member.sees('The two are one now.')
  await member.opens(`/editor/catalogue/services/${slug}`)
  await member.sees('This service was merged.')
  const leads = async () => (await member.page.request.get(`/services/${slug}`, { maxRedirects: 0 })).headers().location
  await expect.poll(leads).toMatch(new RegExp(`/services/${into}$`))
})

test('a contributor reads the catalogue and changes nothing', async ({ memberWithoutScript: member }) => {
  await member.joinsAs('contributor')
  await member.opens('/editor/catalogue/vendors')
  await member.sees('Microsoft')
  await expect(member.page.getByRole('button', { name: 'File it' })).toHaveCount(0)
  const answer = await sends(member.page.request, 'retire-item', { part: 'vendors', slug: 'microsoft', retired: 'yes' })
  await member.opens(answer.headers().location ?? '')
  await expect(member.page.getByRole('alert')).toBeVisible()
  await member.opens('/editor/catalogue/vendors/microsoft')
  await expect(member.page.getByText('retired', { exact: true })).toHaveCount(0)
})

test('nothing in the catalogue stands in anybody’s way', async ({ member }) => {
  test.slow()
  await member.joinsAs('curator')
  const paths = ['services', 'regions', 'sources', 'services/exchange-online', 'regions/germany'].map((path) => `/editor/catalogue/${path}`)
  for (const path of [...paths, '/de/editor/catalogue/vendors']) {
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
