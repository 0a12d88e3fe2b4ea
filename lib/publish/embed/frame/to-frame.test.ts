import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { HtmlValidate } from 'html-validate/node'
import { describe, expect, it, test } from 'vitest'
import { cast } from '@/lib/core/testing/cast/cast'
import { ex648815 } from '@/lib/core/testing/cast/ex648815'
import { ex649175 } from '@/lib/core/testing/cast/ex649175'
import { buildLongIncident } from '@/lib/core/testing/long-incident'
import { framePolicy } from '@/lib/publish/embed/frame/frame-policy'
import { frameScript } from '@/lib/publish/embed/frame/frame-script'
import { frameColours, frameStyle } from '@/lib/publish/embed/frame/frame-style'
import { toFaultFrame } from '@/lib/publish/embed/frame/to-fault-frame'
import { toFrame } from '@/lib/publish/embed/frame/to-frame'
import { mostFrameEntries } from '@/lib/publish/embed/frame/to-frame-entries'
import { asCard, embed } from '@/lib/publish/embed/testing/embedded'
import { languages } from '@/lib/site/language/language'

const validator = new HtmlValidate({
  extends: ['html-validate:standard', 'html-validate:a11y', 'html-validate:document'],
  rules: { 'no-inline-style': 'error', 'long-title': 'off', 'doctype-style': 'off' },
})
const asTimeline = { ...asCard, view: 'timeline' as const, ribbon: '<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="x"/>' }

async function faultsOf(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html)
  return results.flatMap(({ messages }) => messages.map(({ ruleId, message, line }) => `${line}: ${ruleId}: ${message}`))
}
const textOf = (html: string) =>
  html
    .replace(/<(style|script)>.*?<\/\1>/gs, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')

describe('a card', () => {
  const card = textOf(toFrame(embed(ex649175, { services: ['Exchange Online'] }), asCard))

  it('says what it is, how it stands in both voices, what to do, the last word and when, how long, and where everything stands', () => {
    expect(card).toMatch(/EX649175 Microsoft Exchange Online/)
    expect(card).toContain('Disputed')
    expect(card).toMatch(/What to do .*: /)
    expect(card).toMatch(/Microsoft mitigated, said 18 Jul 2023, 10:39 UTC People problems reported afterwards \(/)
    expect(card).toContain('How long Microsoft’s posts cover ≥ 26 h 32 min.')
    expect(card).toMatch(/As of \d+ Jul 2023, \d\d:\d\d UTC Microsoft says: /)
    expect(card).toContain('The whole record with every source, on Faultline (opens in a new tab) Times in UTC.')
  })

  it('reads the clocks of a zone, and tells machines the time in UTC', () => {
    const html = toFrame(embed(ex649175), { ...asCard, zone: 'Europe/Berlin' })
    expect(html).toContain('<time datetime="2023-07-18T10:39:42.000Z">18 Jul 2023, 12:39 (UTC+2)</time>')
    expect(textOf(html)).toContain('Times in the zone Europe/Berlin.')
  })

  it('shows what was known then, and no word that came later', () => {
    const then = textOf(toFrame(embed(ex648815, { at: '2023-07-18T10:00:00.000Z', isPinned: true }), asCard))
    expect(then).toContain('What was known at 18 Jul 2023, 10:00 UTC. Revision 3 of this record, of 1 Aug 2023, 00:00 UTC')
    expect(then).toContain('As of 18 Jul 2023, 06:00 UTC')
    expect(then).not.toContain('17:32')
  })

  it('is as long for a record of thousands of entries as for one of a few', () => {
    expect(toFrame(embed(buildLongIncident(2000)), asCard).length).toBeLessThan(toFrame(embed(ex648815), asCard).length * 1.3)
  })
})

describe('a timeline', () => {
  it('lists who said what and when, in order, each leading to its place', () => {
    const html = toFrame(embed(ex648815), asTimeline)
    const items = html.match(/<li>.*?<\/li>/gs) ?? []
    expect(items).toHaveLength(ex648815.entries.length)
    expect(textOf(items[0] ?? '')).toMatch(/17 Jul 2023, 19:03 UTC Vendor post Microsoft/)
    const times = items.flatMap((item) => /<time datetime="([^"]+)"/.exec(item)?.[1] ?? [])
    expect(times).toEqual(times.toSorted())
    for (const entry of ex648815.entries) expect(html).toContain(`href="https://record.example/incidents/ex1#${entry.id}"`)
  })

  it('of thousands of entries lists the last ones, says how many stand before them, and stays within one round trip', () => {
    const html = toFrame(embed(buildLongIncident(2000)), asTimeline)
    expect(html.match(/<li>/g)).toHaveLength(mostFrameEntries + 1)
    expect(textOf(html)).toContain(`${2000 - mostFrameEntries} earlier entries`)
    expect(gzipSync(html).length).toBeLessThan(14_000)
  })
})

const shown = cast.slice(0, 5).map((document, index) => [document.slug, document, languages[index % 2] ?? 'en'] as const)

describe('every frame of the cast', () => {
  it.each(shown)(
    '%s, in one language or the other, is valid, complete, small, and carries nothing of itself that its policy does not allow',
    async (_name, document, lang) => {
      for (const options of [asCard, asTimeline, { ...asCard, theme: 'dark' as const }]) {
        const html = toFrame(embed(document, { lang }), options)
        expect(await faultsOf(html)).toEqual([])
        expect(html).not.toMatch(/\s(?:style|on\w+)=|<link rel="stylesheet"|\ssrc=/)
        expect(gzipSync(html).length).toBeLessThan(14_000)
        for (const [, tag, text = ''] of html.matchAll(/<(style|script)>(.*?)<\/\1>/gs))
          expect(framePolicy).toContain(`${tag}-src 'sha256-${createHash('sha256').update(text).digest('base64')}'`)
      }
    },
  )
})

describe('a frame that has no incident to show', () => {
  const asked = { lang: 'en', theme: 'auto', url: 'https://record.example/incidents' } as const

  it.each([
    [{ is: 'unknown' }, /Not on record There is no incident under this address/],
    [{ is: 'gone', reason: 'It was <another> one' }, /was taken back .*It was &lt;another&gt; one/],
    [{ is: 'gone', reason: null }, /was taken back/],
    [{ is: 'bad', parameter: 'tz', value: 'Berlin' }, /“tz” is “Berlin”\. It has to be the name of a time zone like Europe\/Berlin/],
    [{ is: 'bad', parameter: 'view', value: 'x'.repeat(500) }, /“view” is “x{80}…”/],
  ] as const)('says why, as a valid page that tells its height: %o', async (fault, text) => {
    const html = toFaultFrame(fault, asked)
    expect(textOf(html)).toMatch(text)
    expect(html).toContain(frameScript)
    expect(await faultsOf(html)).toEqual([])
    expect(toFaultFrame(fault, { ...asked, lang: 'de' })).toContain('<html lang="de">')
  })
})

describe('what every frame carries', () => {
  it('is a script of under a kilobyte that asks nobody and keeps nothing', () => {
    expect(frameScript.length).toBeLessThan(1000)
    expect(frameScript).not.toMatch(/fetch|XMLHttp|Storage|cookie|eval|innerHTML/)
  })

  it('has the colours of the site', () => {
    const tokens = readFileSync(new URL('../../../../components/layout/tokens.css', import.meta.url), 'utf8')
    for (const [name, [light, dark]] of Object.entries(frameColours)) expect(tokens).toContain(`--${name}: light-dark(${light}, ${dark});`)
  })

  it('loads nothing', () => {
    expect(frameStyle).not.toMatch(/url\(|@import|<\//)
  })
})

test('the policy lets anybody frame it and nothing else happen', () => {
  expect(framePolicy).toContain("default-src 'none'")
  expect(framePolicy).toContain('frame-ancestors *')
  expect(framePolicy).toContain("base-uri 'none'")
  expect(framePolicy).toContain('sandbox allow-scripts allow-popups')
  expect(framePolicy).not.toMatch(/unsafe|allow-same-origin|allow-top-navigation/)
})
