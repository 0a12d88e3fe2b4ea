import * as fc from 'fast-check'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { FeedEntry } from '@/components/feeds/feed-entry'
import { shortenEntry } from '@/components/feeds/shorten-entry'
import { toStaticMarkup } from '@/components/ui/static-markup'
import { arbitraryDocument } from '@/lib/core/testing/arbitrary-document'
import { buildEntry, momentOf } from '@/lib/core/testing/build-document'
import { cast } from '@/lib/core/testing/cast/cast'

const url = 'https://faultline.example/incidents/ex1#post'
const source = { id: 's', kind: 'press', publisher: 'A newspaper', title: 'Mail was late', url: 'https://news.example/?a=1&b=2' } as const
const unmarked = { addedLater: null, editedAt: null }

describe('an entry in a feed', () => {
  it('tells when and by whom it was said, what was said, and where', () => {
    const entry = buildEntry('post', {
      kind: 'press',
      speaker: 'A newspaper',
      statedAt: momentOf('2023-07-18 10:39', 'minute'),
      headline: 'Mail was late',
      body: 'It **was** late.',
      sources: ['s'],
    })
    const element = (
      <FeedEntry
        lang="en"
        entry={entry}
        sources={[source]}
        url={url}
        addedLater="2023-07-20T12:00:00.000Z"
        editedAt="2023-07-21T12:00:00.000Z"
      />
    )
    expect(toStaticMarkup(element)?.replaceAll(/ class="[^"]*"/g, '')).toBe(
      '<p>Press · <bdi>A newspaper</bdi></p>' +
        '<p>Stated: <time dateTime="2023-07-18T10:39:00.000Z">18 Jul 2023, 10:39 UTC</time>' +
        '. Added to the record later: 20 Jul 2023, 12:00 UTC. Edited: 21 Jul 2023, 12:00 UTC</p>' +
        '<p lang="en" dir="auto"><strong>Mail was late</strong></p>' +
        '<div lang="en" dir="auto"><div><p>It <strong>was</strong> late.</p></div></div>' +
        '<p>Source: <a href="https://news.example/?a=1&amp;b=2">A newspaper, Mail was late</a></p>',
    )
  })

  it('has the labels of a vendor’s post and the translation in the language of the reader', () => {
    const entry = buildEntry('post', {
      fields: { currentStatus: 'First line\nSecond line', nextUpdateBy: 'Soon' },
      translations: [{ language: 'de', body: 'Auf *Deutsch*' }],
    })
    const markup = toStaticMarkup(<FeedEntry lang="de" entry={entry} sources={[]} url={url} {...unmarked} />)
    expect(markup).toContain('First line<br/>Second line')
    expect(markup).toContain('<p>Auf <em>Deutsch</em></p>')
    expect(markup).toContain('Nächste Meldung')
  })

  it('of the named incidents is drawn without a browser, as React would draw it, by links that are absolute', () => {
    for (const { entries, sources } of cast)
      for (const entry of entries) {
        const element = <FeedEntry lang="de" entry={entry} sources={sources} url={url} {...unmarked} />
        const markup = toStaticMarkup(element)
        expect(markup).toBe(renderToStaticMarkup(element))
        for (const [, href = ''] of markup?.matchAll(/href="([^"]*)"/g) ?? []) expect(href).toMatch(/^(?:https?:\/\/|mailto:)/)
      }
  })

  it('of any document has no element but those of texts', () => {
    const known = new Set([
      'p',
      'div',
      'span',
      'time',
      'bdi',
      'strong',
      'em',
      's',
      'a',
      'code',
      'pre',
      'blockquote',
      'ul',
      'ol',
      'li',
      'br',
      'hr',
    ])
    fc.assert(
      fc.property(arbitraryDocument, ({ entries, sources }) => {
        for (const entry of entries) {
          const markup = toStaticMarkup(<FeedEntry lang="en" entry={entry} sources={sources} url={url} {...unmarked} />) ?? ''
          for (const [, tag = ''] of markup.matchAll(/<\/?([a-z0-9]+)/gi)) expect(known).toContain(tag)
        }
      }),
      { numRuns: 30 },
    )
  })
})

describe('an entry that is too long for a feed', () => {
  it('is cut at a word and says where the rest is', () => {
    const entry = buildEntry('post', { body: 'word '.repeat(4000), fields: { rootCause: 'A cause', moreInfo: 'More' } })
    const { entry: cut, isShortened } = shortenEntry(entry)
    expect(isShortened).toBe(true)
    expect(cut.body).toMatch(/word…$/)
    expect(cut.body.length).toBeLessThanOrEqual(12_000)
    expect(toStaticMarkup(<FeedEntry lang="en" entry={entry} sources={[]} url={url} {...unmarked} />)).toContain(`<a href="${url}">`)
    expect(shortenEntry(buildEntry('post', { body: 'short' }))).toMatchObject({ isShortened: false, entry: { body: 'short' } })
  })

  it('never holds more than its share, nor half a character', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'grapheme', minLength: 1 }), { minLength: 1, maxLength: 5 }),
        fc.integer({ min: 1, max: 9000 }),
        (parts, times) => {
          const [body = '', ...rest] = parts.map((part) => part.repeat(times).slice(0, 40_000).toWellFormed())
          const fields = Object.fromEntries(rest.map((text, index) => [['moreInfo', 'rootCause', 'nextSteps', 'userImpact'][index], text]))
          const { entry } = shortenEntry(buildEntry('post', { body, fields }))
          const told = [entry.body, ...Object.values(entry.fields ?? {})]
          expect(told.join('').length).toBeLessThanOrEqual(12_000)
          expect(told.every((text) => text.isWellFormed())).toBe(true)
        },
      ),
      { numRuns: 50 },
    )
  })
})
