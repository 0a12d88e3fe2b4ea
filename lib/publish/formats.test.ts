import { describe, expect, it } from 'vitest'
import { ex648815 } from '@/lib/core/testing/cast/ex648815'
import { workedExample } from '@/lib/core/testing/worked-example'
import { getIncidentFormat, incidentFormats, publishedFormatNames, requireIncidentFormat } from '@/lib/publish/formats'
import { tellForTests } from '@/lib/publish/testing/tell-for-tests'
import { developersDe } from '@/lib/site/language/developers/de'
import { developersEn } from '@/lib/site/language/developers/en'
import { formatsDe } from '@/lib/site/language/formats/de'
import { formatsEn } from '@/lib/site/language/formats/en'

describe('the table of formats', () => {
  it('names each format once and finds it by its name', () => {
    expect(new Set(publishedFormatNames).size).toBe(incidentFormats.length)
    for (const format of incidentFormats) expect(getIncidentFormat(format.name)).toBe(format)
    expect(getIncidentFormat('incident.xml')).toBeNull()
  })

  it('is told whole, on the page of an incident and to developers', () => {
    for (const words of [formatsEn.uses, formatsDe.uses, developersEn.formats, developersDe.formats])
      expect(Object.keys(words).sort()).toEqual(publishedFormatNames.toSorted())
  })

  it('serves incident.json as JSON', () => {
    const format = requireIncidentFormat('incident.json')
    const incident = tellForTests(workedExample)
    expect(JSON.parse(format.render(incident))).toMatchObject({ revision: incident.revision, derived: { status: 'end-not-recorded' } })
    expect(format.mediaType).toBe('application/json; charset=utf-8')
  })
})

describe.each(incidentFormats)('$name', ({ name, render }) => {
  it('is what others rely on, to the letter', async () => {
    const text = render(tellForTests(ex648815))
    const shown = name === 'share.png' ? `${text.replaceAll('><', '>\n<')}\n` : text
    if (name !== 'incident.json') await expect(shown).toMatchFileSnapshot(`incident/golden/${name}.golden`)
  })

  it('says of the past only what was known then', () => {
    const then = render(tellForTests(ex648815, { knownAt: '2023-07-17T20:30:00.000Z' }))
    expect(then).not.toContain('17:32')
    expect(then).not.toContain('2023-07-18T17:32')
  })

  it('is told in the language asked for', () => {
    const [english, german] = (['en', 'de'] as const).map((lang) => render(tellForTests(ex648815, { lang, isLanguageChosen: true })))
    if (name === 'incident.json' || name === 'cite.bib' || name === 'incident.csv') return
    expect(german).not.toBe(english)
    expect(german).toMatch(/Juli/)
    expect(english).not.toMatch(/Juli/)
  })

  it('names no other site than its own', () => {
    const text = render(tellForTests(workedExample, { site: { name: 'Elsewhere', url: 'https://elsewhere.example', licence: null } }))
    expect(text).not.toContain('faultline.example')
  })
})
