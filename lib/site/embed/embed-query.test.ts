import * as fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { badgePath, embedFramePath, embedPagePath, embedSearch, oembedPath, pastedPath, statePath } from '@/lib/site/embed/embed-paths'
import { type EmbedQuery, embedThemes, embedViews, parseEmbedQuery } from '@/lib/site/embed/embed-query'
import { embedSize } from '@/lib/site/embed/embed-size'
import { parsePasted } from '@/lib/site/embed/parse-pasted'
import { languages } from '@/lib/site/language/language'

const usual: EmbedQuery = { view: 'card', theme: 'auto', lang: 'en', zone: null }
const parse = (query: string) => parseEmbedQuery(new URLSearchParams(query))

describe('how an embed is asked for', () => {
  it('is as usual where nothing is said, or nothing is in it', () => {
    expect(parse('')).toEqual({ ok: true, query: usual })
    expect(parse('view=&theme=&lang=&tz=&revision=&at=&utm_source=feed')).toEqual({ ok: true, query: usual })
    expect(parse('tz=UTC')).toEqual({ ok: true, query: usual })
  })

  it('can be all of it', () => {
    expect(parse('view=timeline&theme=dark&lang=de&tz=Europe/Berlin&revision=2&at=2023-07-18T10:00Z')).toEqual({
      ok: true,
      query: { view: 'timeline', theme: 'dark', lang: 'de', zone: 'Europe/Berlin', revision: 2, at: '2023-07-18T10:00:00.000Z' },
    })
  })

  it.each([
    ['view=poster', 'view', 'poster'],
    ['view=constructor', 'view', 'constructor'],
    ['theme=sepia', 'theme', 'sepia'],
    ['lang=fr', 'lang', 'fr'],
    ['tz=Berlin', 'tz', 'Berlin'],
    ['tz=%2B02:00', 'tz', '+02:00'],
    ['tz=../etc/passwd', 'tz', '../etc/passwd'],
    ['revision=0', 'revision', '0'],
    ['revision=1e3', 'revision', '1e3'],
    ['at=yesterday', 'at', 'yesterday'],
    ['view=card&at=2023-02-30', 'at', '2023-02-30'],
  ])('is not guessed from %s', (query, parameter, value) => {
    expect(parse(query)).toEqual({ ok: false, parameter, value, lang: 'en' })
  })

  it('is refused in the language that was asked for', () => {
    expect(parse('lang=de&view=poster')).toMatchObject({ ok: false, lang: 'de' })
    expect(parse('lang=fr&view=card')).toMatchObject({ ok: false, lang: 'en' })
  })
})

const queries: fc.Arbitrary<EmbedQuery> = fc
  .record({
    view: fc.constantFrom(...embedViews),
    theme: fc.constantFrom(...embedThemes),
    lang: fc.constantFrom(...languages),
    zone: fc.constantFrom(null, 'Europe/Berlin', 'America/Argentina/Buenos_Aires', 'Etc/GMT+2'),
    revision: fc.option(fc.integer({ min: 1, max: 9_999_999 }), { nil: undefined }),
    at: fc.option(
      fc.integer({ min: 0, max: 4_000_000_000 }).map((seconds) => new Date(seconds * 1000).toISOString()),
      { nil: undefined },
    ),
  })
  .map(({ revision, at, ...rest }) => ({
    ...rest,
    ...(revision === undefined ? {} : { revision }),
    ...(at === undefined ? {} : { at }),
  }))

test('an address says what it was made of', () => {
  fc.assert(
    fc.property(queries, (query) => {
      expect(parseEmbedQuery(embedSearch(query))).toEqual({ ok: true, query })
      expect(parsePasted(`https://record.example${embedFramePath('ex1', query)}`, 'https://record.example')).toEqual({
        ok: true,
        pasted: { slug: 'ex1', query },
      })
      expect(parsePasted(`https://record.example${pastedPath('ex1', query)}`, 'https://record.example')).toEqual({
        ok: true,
        pasted: { slug: 'ex1', query },
      })
    }),
  )
})

test('what is as usual leaves no trace in an address', () => {
  expect(embedFramePath('ex1', usual)).toBe('/embed/incidents/ex1')
  expect(embedPagePath('de', 'ex1', { ...usual, lang: 'de' })).toBe('/de/embed?incident=ex1')
  expect(pastedPath('ex1', { ...usual, lang: 'de', view: 'timeline' })).toBe('/de/incidents/ex1?view=timeline')
  expect(statePath('en', 'ex1', { at: '2023-07-18T10:00:00.000Z' })).toBe('/incidents/ex1/at/2023-07-18T10:00Z')
  expect([badgePath('ex1'), badgePath('ex1', 'de')]).toEqual(['/badge/ex1.svg', '/badge/ex1.svg?lang=de'])
  expect(oembedPath('https://record.example/incidents/ex1?view=timeline', 'xml')).toBe(
    '/oembed?url=https%3A%2F%2Frecord.example%2Fincidents%2Fex1%3Fview%3Dtimeline&format=xml',
  )
})

describe('an address that is pasted', () => {
  const site = 'https://record.example'
  const read = (path: string) => parsePasted(path, site)

  it.each([
    ['/incidents/ex1', { slug: 'ex1', query: usual }],
    ['/incidents/EX1/', { slug: 'ex1', query: usual }],
    ['/incidents/ex1?utm_source=mail#post-03', { slug: 'ex1', query: usual }],
    ['/de/incidents/ex1#view=2023-07-18T10:00Z/2023-07-18T12:00Z', { slug: 'ex1', query: { ...usual, lang: 'de' } }],
    ['/de/incidents/ex1?lang=en', { slug: 'ex1', query: usual }],
    ['/en/incidents/ex1', { slug: 'ex1', query: usual }],
    ['/incidents/ex1/at/2023-07-18T12:00%2B02:00', { slug: 'ex1', query: { ...usual, at: '2023-07-18T10:00:00.000Z' } }],
    ['/incidents/ex1/revisions/3', { slug: 'ex1', query: { ...usual, revision: 3 } }],
    ['/embed/incidents/ex1?view=timeline&lang=de', { slug: 'ex1', query: { ...usual, view: 'timeline', lang: 'de' } }],
  ])('%s is understood', (path, pasted) => {
    expect(read(site + path)).toEqual({ ok: true, pasted })
  })

  it.each([
    'incidents/ex1',
    'javascript:alert(1)',
    'file:///etc/passwd',
    'https://record.example.evil.example/incidents/ex1',
    'https://evil.example/incidents/ex1',
    'https://record.example@evil.example/incidents/ex1',
    'https://somebody:secret@record.example/incidents/ex1',
    'https://record.example:8443/incidents/ex1',
    '//record.example/incidents/ex1',
    'https://record.example/',
    'https://record.example/incidents',
    'https://record.example/incidents/',
    'https://record.example/services/exchange-online',
    'https://record.example/incidents/ex1/at/yesterday',
    'https://record.example/incidents/ex1/revisions/0',
    'https://record.example/incidents/ex1/revisions/1/diff/2',
    'https://record.example/incidents/ex1/incident.json',
    'https://record.example/embed/incidents/ex1/at/2023-07-18T10:00Z',
    'https://record.example/fr/incidents/ex1',
    `https://record.example/incidents/${'x'.repeat(201)}`,
  ])('%s is none of ours', (text) => {
    expect(read(text)).toEqual({ ok: false, fault: 'unknown' })
  })

  it('names the parameter that it does not understand', () => {
    expect(read(`${site}/incidents/ex1?view=poster`)).toEqual({ ok: false, fault: 'bad', parameter: 'view' })
  })

  it('never throws, whatever is pasted', () => {
    fc.assert(fc.property(fc.string(), (text) => typeof read(text).ok === 'boolean' && typeof read(site + text).ok === 'boolean'))
  })
})

test('a frame keeps to the room that it is given, and needs more height where it is narrow', () => {
  expect(embedSize('card', { width: 320 }).height).toBeGreaterThan(embedSize('card').height)
  fc.assert(
    fc.property(
      fc.constantFrom(...embedViews),
      fc.integer({ min: 1, max: 3000 }),
      fc.integer({ min: 1, max: 3000 }),
      (view, width, height) => {
        const size = embedSize(view, { width, height })
        expect(size.width).toBeLessThanOrEqual(width)
        expect(size.height).toBeLessThanOrEqual(height)
        expect(Math.min(size.width, size.height)).toBeGreaterThan(0)
      },
    ),
  )
})
