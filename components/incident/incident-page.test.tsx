import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { buildIncidentView, type IncidentRecord } from '@/components/incident/build-incident-view'
import { IncidentPage } from '@/components/incident/incident-page'
import type { IncidentDocument } from '@/lib/core/incident/document'
import { buildDocument, buildEntry, buildImpact, momentOf } from '@/lib/core/testing/build-document'
import { cast } from '@/lib/core/testing/cast/cast'
import { ex648815 } from '@/lib/core/testing/cast/ex648815'
import { ex649175 } from '@/lib/core/testing/cast/ex649175'
import { ex1331830 } from '@/lib/core/testing/cast/ex1331830'
import { testPlaces } from '@/lib/core/testing/test-places'
import { type Language, languages } from '@/lib/site/language/language'

const now = '2026-11-21T00:00:00.000Z'

function recordOf(document: IncidentDocument, others: readonly IncidentDocument[] = cast): IncidentRecord {
  const linked = others.flatMap((other) => [
    ...document.links
      .filter(({ incident }) => incident === other.id)
      .map(({ kind, statedBy, note }) => ({ kind, inverse: false, statedBy, note: note ?? null, document: other })),
    ...other.links
      .filter(({ incident }) => incident === document.id)
      .map(({ kind, statedBy, note }) => ({ kind, inverse: true, statedBy, note: note ?? null, document: other })),
  ])
  return {
    document,
    revision: { number: 2, recordedAt: now, sha256: 'a'.repeat(64) },
    entryHistory: {},
    linked,
    vendor: { slug: 'microsoft', name: 'Microsoft' },
    services: [{ slug: 'exchange-online', name: 'Exchange Online' }],
  }
}

function render(document: IncidentDocument, options: { lang?: Language; knownAt?: string; record?: IncidentRecord } = {}): string {
  const { lang = 'en', knownAt, record = recordOf(document) } = options
  const view = buildIncidentView({ record, places: testPlaces, lang, now, ...(knownAt === undefined ? {} : { knownAt }) })
  return renderToStaticMarkup(<IncidentPage view={view} formats={['incident.json']} />)
}

const text = (html: string) =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&#x27;', "'")
    .replaceAll('&quot;', '"')
    .replace(/\s+/g, ' ')

describe('the page of EX648815', () => {
  const html = render(ex648815)

  it('holds an anchor for every entry and a link to what was known with it', () => {
    for (const { id } of ex648815.entries) expect(html).toContain(`id="${id}"`)
    expect(html.match(/href="\/incidents\/ex648815\/at\/2023-07-1[78]T[\d:]+Z"/g)?.length).toBeGreaterThanOrEqual(12)
  })

  it('tells the promises, the silence and the durations as computed', () => {
    expect(text(html)).toContain('7 kept (1 with a doubt), 4 missed, 1 not answered in our copy.')
    expect(text(html)).toContain('if 18 Jul 2023, 08:30 UTC was meant, 2 h 49 min late')
    expect(text(html)).toContain('missed by 2 min 58 s')
    expect(text(html)).toContain('5 h 19 min')
    expect(text(html)).toContain('Microsoft’s posts cover ≥ 26 h 32 min; press and third parties say 28 h 30 min; no vendor end on record.')
    expect(text(html)).toContain('4 h 3 min after the start it declares')
  })

  it('shows what changed against the post before', () => {
    expect(html).toContain('<ins>')
    expect(html).toContain('<del>')
    expect(text(html)).toMatch(/What changed: [^:]*Scope of impact new/)
    expect(text(html)).toContain('Start time new')
  })

  it('names the linked incidents and how they belong together', () => {
    expect(html).toContain('href="/incidents/ex649175"')
    expect(html).toContain('href="/incidents/ex649488"')
    expect(text(html)).toContain('caused by the fix of this one')
  })

  it('says the drawing again as a table', () => {
    const table = html.slice(html.indexOf('The same as a table'))
    expect(text(table)).toContain('Missed, 7 min 14 s late')
    expect(text(table)).toContain('no word for 5 h 19 min')
  })
})

describe('what was known of EX648815 at 10:00', () => {
  const html = render(ex648815, { knownAt: '2023-07-18T10:00:00.000Z' })

  it('holds the eight posts stated by then and nothing later', () => {
    const ids = ex648815.entries.map(({ id }) => id).filter((id) => html.includes(`id="${id}"`))
    expect(ids).toEqual(['post-01', 'post-02', 'post-03', 'post-04', 'post-05', 'post-06', 'post-07', 'post-08'])
    expect(text(html)).not.toMatch(/non-delivery|five hours|four hours|harm/i)
    expect(html).not.toContain(ex648815.summary ?? 'no summary')
  })

  it('says so, and shows what nobody had stated as missing', () => {
    expect(text(html)).toContain('What was known at 18 Jul 2023, 10:00 UTC')
    expect(text(html)).toContain('Where Not yet stated')
  })

  it('does not name a linked incident before the link was stated', () => {
    expect(html).not.toContain('ex649488')
  })
})

describe('the page of EX649175', () => {
  it('is disputed in two voices, warns, and says what to do', () => {
    const page = text(render(ex649175))
    expect(page).toContain('Disputed')
    expect(page).toContain('mitigated, said 18 Jul 2023, 10:39 UTC')
    expect(page).toContain('problems reported afterwards (1 press)')
    expect(page).toContain('Your admin centre may not show this')
    expect(page).toMatch(/What to do .*Send the message again/)
    expect(page).toContain('503 5.5.1 Bad sequence of commands')
  })
})

describe('the page of an incident without dates', () => {
  it('says that there is no axis and that dates are unknown', () => {
    const page = text(render(ex1331830))
    expect(page).toContain('there is no axis to draw')
    expect(page).toContain('date unknown')
  })
})

describe('every page of the cast', () => {
  it.each(cast.flatMap((document) => languages.map((lang) => [document.slug, lang, document] as const)))(
    '%s in %s has no gap in its words and no two equal anchors',
    (_slug, lang, document) => {
      const html = render(document, { lang })
      expect(text(html)).not.toMatch(/undefined|NaN|\[object|Invalid Date/)
      const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
      expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
    },
  )

  it.each(cast.map((document) => [document.slug, document] as const))('%s links within itself only to what is there', (_slug, document) => {
    const html = render(document)
    const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id))
    const targets = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id)
    expect(targets.filter((id) => !ids.has(id))).toEqual([])
  })
})

describe('a long incident', () => {
  const entries = Array.from({ length: 500 }, (_, n) =>
    buildEntry(`post-${n}`, {
      statedAt: { at: new Date(Date.UTC(2023, 6, 17) + n * 600_000).toISOString(), precision: 'second' },
      fields: { currentStatus: `Work goes on, round ${n}.`, userImpact: 'Mail is late.' },
      promise: { text: 'within 30 minutes', dueAt: null, withinMinutes: 30 },
    }),
  )

  it('is still one page, with every entry once', () => {
    const document = buildDocument({ entries })
    const html = render(document, { record: recordOf(document, []) })
    expect(html.match(/<article id="post-\d+"/g)).toHaveLength(500)
  })
})

describe('an incident of very many services and very long posts', () => {
  const services = Array.from({ length: 139 }, (_, n) => ({ service: `service-${n}`, wording: `Service ${n}` }))
  const lines = services.map(({ wording }) => `${wording} (degraded)`)
  const report = Array.from({ length: 80 }, (_, n) => `Paragraph ${n} of the report. ${'It goes on at length. '.repeat(12)}`)
  const document = buildDocument({
    services,
    entries: [
      buildEntry('a', {
        statedAt: momentOf('2023-07-18 10:00'),
        body: `## Report\n\n${report.join('\n\n')}`,
        fields: { impactedService: lines.join('\n') },
      }),
    ],
    impacts: [
      {
        id: 'i',
        statedIn: ['a'],
        how: 'field',
        basis: 'declared',
        effect: 'degraded',
        starts: [],
        ends: [],
        services,
        features: [],
        surfaces: [],
        regions: [],
        who: [],
        maxDelays: [],
      },
    ],
  })
  const html = render(document, { record: recordOf(document, []) })
  const shut = html.replace(/<details[^>]*>(<summary>.*?<\/summary>)?.*?<\/details>/gs, '')

  it('holds all of it', () => {
    const page = text(html)
    for (const part of [...report.map((each) => each.trim()), ...lines]) expect(page).toContain(part)
    for (const { service } of services) expect(html).toContain(`href="/services/${service}"`)
  })

  it('shows the beginning of each and folds the rest', () => {
    expect(text(shut)).toContain('Paragraph 3 of the report.')
    expect(text(shut)).not.toContain('Paragraph 40 of the report.')
    expect(text(html)).toMatch(/Read on: [\d,]+ more words/)
    expect(text(html)).toContain('133 more lines')
    expect(text(shut)).not.toContain('Service 40')
    expect(html.match(/\+133/g)).toHaveLength(1)
  })

  it('leads to the one thing said only once', () => {
    expect(text(html)).toContain('At the first word 18 Jul 2023, 10:00 UTC')
    expect(text(html)).not.toContain('At the last word')
  })

  it('quotes the last word without its marks', () => {
    expect(text(html.slice(0, html.indexOf('How long')))).toContain('Report Paragraph 0 of the report.')
  })
})

describe('a maintenance', () => {
  const page = (day: string) => {
    const starts = [{ statedIn: ['a'], how: 'field' as const, moment: momentOf(`${day} 02:00`) }]
    const entries = [buildEntry('a', { statedAt: momentOf('2026-11-20 10:00') })]
    const document = buildDocument({ classification: 'maintenance', entries, impacts: [buildImpact('i', { statedIn: ['a'], starts })] })
    return text(render(document, { record: recordOf(document, []) }))
  }

  it('is planned until it begins', () => {
    expect(page('2026-11-25')).toContain('Planned The vendor has announced it')
    expect(page('2026-11-20')).not.toContain('Planned')
  })
})

describe('hostile text', () => {
  const payload = '<script>alert(1)</script>"><img src=x onerror=alert(1)>'
  const document = buildDocument({
    title: payload,
    summary: payload,
    codes: [{ issuer: payload, code: payload }],
    entries: [
      buildEntry('post-01', {
        statedAt: momentOf('2023-07-18 10:00'),
        headline: payload,
        speaker: payload,
        body: payload,
        fields: { currentStatus: payload },
        promise: { text: payload, dueAt: null },
      }),
    ],
    sources: [{ id: 's', kind: 'press', publisher: payload, title: payload, quote: payload }],
    advice: [{ id: 'a', statedIn: [], how: 'curator', audience: payload, text: payload }],
    signatures: [{ id: 'e', statedIn: [], how: 'curator', protocol: 'smtp', text: payload }],
  })

  it('stays text everywhere on the page', () => {
    const html = render(document, { record: recordOf(document, []) })
    expect(html).not.toMatch(/<script|<img/i)
    expect(html).toContain('&lt;script&gt;')
  })
})
