import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { buildIncidentView } from '@/components/incident/build-incident-view'
import { VendorsWord } from '@/components/incident/word/vendors-word'
import type { IncidentDocument } from '@/lib/core/incident/document'
import { buildDocument, buildEntry, momentOf } from '@/lib/core/testing/build-document'
import { ex648815 } from '@/lib/core/testing/cast/ex648815'
import { ex649175 } from '@/lib/core/testing/cast/ex649175'
import type { Language } from '@/lib/site/language/language'

const now = '2026-11-21T00:00:00.000Z'

function render(document: IncidentDocument, { lang = 'en', knownAt }: { lang?: Language; knownAt?: string } = {}): string {
  const record = {
    document,
    revision: { number: 1, recordedAt: now, sha256: 'a'.repeat(64) },
    entryHistory: {},
    linked: [],
    vendor: { slug: 'microsoft', name: 'Microsoft' },
    services: [],
  }
  const view = buildIncidentView({ record, places: [], lang, now, ...(knownAt === undefined ? {} : { knownAt }) })
  return renderToStaticMarkup(<VendorsWord view={view} />)
}

const text = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')

describe('the word of Microsoft on EX648815', () => {
  const page = text(render(ex648815))

  it('is measured at a glance', () => {
    expect(page).toContain('4 h 3 min from the start it declares to its first word')
    expect(page).toContain('7 of 11 promised updates came in time')
    expect(page).toContain('5 h 19 min longest silence')
    expect(page).toContain('1 declared fact was changed later')
  })

  it('tells when each fact came in and how it changed', () => {
    expect(page).toContain('Who (delayed) stated 23 min 27 s after the first word, 17 Jul 2023, 19:27 UTC , not changed since')
    expect(page).toContain('Start stated 1 h 3 min after the first word')
    expect(page).toMatch(
      /Delay at worst stated 18 h 29 min .* changed once up to 4 h Microsoft, 18 Jul 2023, 13:32 UTC up to 5 h Microsoft/,
    )
    expect(page).toContain('Never stated: End.')
  })

  it('says what was not yet stated then', () => {
    const then = text(render(ex648815, { knownAt: '2023-07-17T19:30:00.000Z' }))
    expect(then).toContain('Not yet stated: Cause, Start and End.')
    expect(then).not.toContain('Delay at worst')
  })

  it('shows the promises that were not simply kept and folds the others', () => {
    const html = render(ex648815)
    const shut = html.replace(/<details[^>]*>.*?<\/details>/gs, '')
    expect(shut.match(/<tr>/g)).toHaveLength(1 + 6)
    expect(html.match(/<tr>/g)).toHaveLength(2 + 12)
    expect(page).toContain('The late ones came 2 min 23 s to 7 min 14 s after their time.')
  })
})

describe('the word of Microsoft on EX649175', () => {
  it('is measured against a start known only as "before"', () => {
    const page = text(render(ex649175))
    expect(page).toContain('≥ 3 h 47 min after the start it declares')
    expect(page).toContain('Declared start: before 18 Jul 2023, 05:00 UTC')
    expect(page).toContain('Somebody was still affected 26 h 50 min after the end the vendor declares.')
  })

  it('shows a cause written anew as it is, in German too', () => {
    const html = render(ex649175, { lang: 'de' })
    expect(text(html)).toContain('2-mal geändert')
    expect(html).not.toMatch(/<del>An interceptor rule/)
  })
})

describe('a vendor of whom nothing can be measured', () => {
  it('gets no empty rows', () => {
    const document = buildDocument({ entries: [buildEntry('a', { statedAt: momentOf('2023-07-18 10:00'), body: 'We look into it.' })] })
    expect(text(render(document))).not.toContain('Promised updates')
    expect(render(document)).toBe('')
  })
})

describe('very many promises', () => {
  it('stand behind one click', () => {
    const entries = Array.from({ length: 60 }, (_, n) =>
      buildEntry(`post-${n}`, {
        statedAt: { at: new Date(Date.UTC(2023, 6, 17) + n * 3_600_000).toISOString(), precision: 'second' },
        promise: { text: 'within 30 minutes', dueAt: null, withinMinutes: 30 },
      }),
    )
    const html = render(buildDocument({ entries }))
    expect(text(html)).toContain('All 60 promises')
    expect(html.replace(/<details[^>]*>.*?<\/details>/gs, '')).not.toContain('<tr>')
  })
})
