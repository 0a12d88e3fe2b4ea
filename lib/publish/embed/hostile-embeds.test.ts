import { describe, expect, it } from 'vitest'
import type { IncidentDocument } from '@/lib/core/incident/document'
import { buildDocument, buildEntry, momentOf } from '@/lib/core/testing/build-document'
import { hostilePayloads } from '@/lib/core/testing/hostile-payloads'
import { elementsNamed, readXml } from '@/lib/core/testing/read-xml'
import { toBadge } from '@/lib/publish/embed/badge/to-badge'
import type { EmbeddedIncident } from '@/lib/publish/embed/embedded-incident'
import { toFaultFrame } from '@/lib/publish/embed/frame/to-fault-frame'
import { toFrame } from '@/lib/publish/embed/frame/to-frame'
import { toOembedFacts } from '@/lib/publish/embed/oembed/oembed-facts'
import { type Oembed, toOembed, toOembedXml } from '@/lib/publish/embed/oembed/to-oembed'
import { asCard, embed, signs } from '@/lib/publish/embed/testing/embedded'

/** An incident with a text in every field that a frame, a badge or oEmbed shows. */
function withText(text: string): EmbeddedIncident {
  const common = { headline: text, body: text, speaker: text, sources: ['source'] }
  const document: IncidentDocument = {
    ...buildDocument({ slug: 'ex1', title: text, codes: [{ issuer: text, code: text }], language: 'en' }),
    services: [{ service: 'exchange-online', wording: text }],
    sources: [{ id: 'source', kind: 'press', publisher: text }],
    entries: [
      buildEntry('post', { ...common, statedAt: momentOf('2023-07-18 10:00'), phase: 'mitigated', fields: { currentStatus: text } }),
      buildEntry('reader', { ...common, kind: 'report', statedAt: momentOf('2023-07-18 11:00'), finding: 'affected' }),
    ],
    advice: [{ id: 'advice', statedIn: ['post'], how: 'prose', audience: text, text }],
  }
  return embed(document, { vendor: text, durations: text, services: [text] })
}

const query = { view: 'timeline', theme: 'auto', lang: 'en', zone: null } as const
const options = { slug: 'ex1', query, siteUrl: 'https://record.example', most: {} }
const answer = (text: string): Oembed => toOembed(toOembedFacts(withText(text)), { ...options, siteName: text })

/** The tags of markup in their order, without what their attributes say. */
const shape = (html: string) => [...html.matchAll(/<[^>]*>/g)].map(([tag]) => tag.replace(/"[^"]*"/g, '""'))
const surfaces: Readonly<Record<string, (text: string) => string>> = {
  'a card': (text) => toFrame(withText(text), asCard),
  'a timeline': (text) => toFrame(withText(text), { ...asCard, view: 'timeline' }),
  'a frame that refuses': (text) =>
    toFaultFrame({ is: 'bad', parameter: 'tz', value: text }, { lang: 'en', theme: 'auto', url: asCard.url }),
  'a frame of what was taken back': (text) => toFaultFrame({ is: 'gone', reason: text }, { lang: 'en', theme: 'auto', url: asCard.url }),
  'a badge': (text) => toBadge(withText(text), signs),
  'the HTML of oEmbed': (text) => String(answer(text).html),
  'the XML of oEmbed': (text) => toOembedXml(answer(text)),
}
// What is no word leaves out the part that it would stand in.
const payloads = Object.entries(hostilePayloads).filter(([, text]) => text.trim() !== '')

describe.each(Object.entries(surfaces))('%s', (_name, write) => {
  const expected = shape(write('Mail'))

  it.each(payloads)('stays as it is, whatever the record says: %s', (_payload, text) => {
    const written = write(text)
    expect(shape(written)).toEqual(expected)
    expect(written).toSatisfy((whole: string) => whole.isWellFormed())
    expect(written).not.toMatch(/\shref="(?!https:\/\/record\.example\/)/)
  })
})

it.each(payloads)('a badge and the XML of oEmbed are well-formed, and say what they were given: %s', (_payload, text) => {
  expect(elementsNamed('text', readXml(toBadge(withText(text), signs)))).toHaveLength(2)
  const oembed = answer(text)
  const [, root = ''] = toOembedXml(oembed).split('?>')
  const [html] = elementsNamed('html', readXml(root.trim()))
  expect(html?.children.join('')).toBe(oembed.html)
  expect(JSON.parse(JSON.stringify(oembed))).toEqual(oembed)
})
