import { describe, expect, it } from 'vitest'
import { toFeedCursor } from '@/lib/core/feeds/feed-key'
import { feedPath } from '@/lib/site/feed-paths'
import { parseFeedQuery } from '@/lib/site/feed-query'

const known = { vendor: new Set(['microsoft']), service: new Set(['exchange-online']), region: new Set(['germany']) }
const parse = (search: string) => parseFeedQuery(new URLSearchParams(search), known)
const cursor = toFeedCursor('2020-06-15T12:00:00.000Z//018f0000-0000-7000-8000-000000000115/post-01')

describe('the address of a feed', () => {
  it('has every filter of the archive, an incident, a language and a cursor', () => {
    const search = `q=mail&vendor=microsoft&service=exchange-online&region=germany&cause=power&classification=incident&status=live&from=2023-07&to=2023&incident=ex1&lang=de&cursor=${cursor}`
    const ask = parse(search)
    expect(ask).toMatchObject({ faults: [], hasIdle: false, lang: 'de', cursor })
    expect(feedPath('atom.xml', ask.lang, ask.scope, ask.cursor)).toBe(`/feeds/atom.xml?${search}`)
    expect(feedPath('atom.xml', 'en')).toBe('/feeds/atom.xml')
  })

  it('has one spelling', () => {
    const { scope, lang, hasIdle } = parse('incident=EX1&lang=EN&service=Exchange-Online')
    expect(feedPath('rss.xml', lang, scope)).toBe('/feeds/rss.xml?service=exchange-online&incident=ex1')
    expect(hasIdle).toBe(false)
  })

  it('says nothing by an empty parameter or by one that feeds do not have', () => {
    for (const search of ['q=', 'incident=', 'lang=', 'cursor=', 'utm_source=x', 'sort=newest', 'sort=nonsense', '='])
      expect(parse(search), search).toMatchObject({ faults: [], hasIdle: true })
  })

  it.each([
    ['vendor', 'nobody'],
    ['service', 'no-such-service'],
    ['region', 'atlantis'],
    ['cause', 'gremlins'],
    ['classification', 'rumour'],
    ['status', 'fine'],
    ['from', '2023-02-31'],
    ['to', 'tomorrow'],
    ['lang', 'fr'],
    ['cursor', 'nonsense'],
  ])('%s=%s is named', (name, value) => {
    expect(parse(`q=mail&${name}=${value}`).faults).toEqual([{ name, value }])
  })
})
