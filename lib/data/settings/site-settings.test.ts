import { afterAll, describe, expect, it } from 'vitest'
import { latestOutboxId, readOutboxSince } from '@/lib/data/outbox'
import { listAudit } from '@/lib/data/people/audit'
import { changeSettings, readSettings } from '@/lib/data/settings/site-settings'
import { curator } from '@/lib/data/testing/test-catalogue'
import { withTestDatabase } from '@/lib/data/testing/test-database'
import { firstSettings, replaceSiteSettings, siteSettings } from '@/lib/site/settings'

withTestDatabase()
afterAll(() => replaceSiteSettings(firstSettings))

const administrator = { kind: 'system', name: 'a test', role: 'administrator' } as const
const chosen = {
  name: 'Outage record',
  licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
  languages: ['de', 'en'] as ('de' | 'en')[],
}

describe('the settings of the site', () => {
  it('are those of a new site until somebody chooses', async () => {
    expect(await readSettings()).toEqual(firstSettings)
  })

  it('are kept, told to every instance and written into the audit log', async () => {
    const before = await latestOutboxId()
    const kept = await changeSettings(administrator, chosen)
    expect(kept).toEqual({ ...chosen, languages: ['en', 'de'] })
    expect(await readSettings()).toEqual(kept)
    expect(siteSettings()).toEqual(kept)
    expect((await readOutboxSince(before)).map(({ tags }) => tags)).toEqual([['settings']])
    expect((await listAudit(administrator)).items[0]).toMatchObject({
      action: 'settings-changed',
      detail: { name: 'Outage record', licence: 'CC BY 4.0', languages: 'en de' },
    })
    await changeSettings(administrator, { ...chosen, licence: null, languages: ['en'] })
    expect(await readSettings()).toEqual({ name: 'Outage record', licence: null, languages: ['en'] })
  })

  it('are chosen by administrators alone', async () => {
    await expect(changeSettings(curator, chosen)).rejects.toMatchObject({ code: 'forbidden' })
  })

  it.each([
    ['name', { ...chosen, name: '' }],
    ['name', { ...chosen, name: 'two\nlines' }],
    ['name', { ...chosen, name: 'x'.repeat(61) }],
    ['licence.name', { ...chosen, licence: { name: '', url: 'https://example.org' } }],
    ['licence.url', { ...chosen, licence: { name: 'A licence', url: 'javascript:alert(1)' } }],
    ['languages', { ...chosen, languages: ['de'] as 'de'[] }],
  ])('are refused at their field: %s', async (field, given) => {
    const before = await readSettings()
    await expect(changeSettings(administrator, given)).rejects.toMatchObject({ code: 'invalid', details: { field } })
    expect(await readSettings()).toEqual(before)
  })
})
