import type { IncidentDocument } from '@/lib/core/incident/document'
import { type FieldName, fieldNames } from '@/lib/core/incident/entry'
import { buildDocument, buildEntry, buildImpact, momentOf } from '@/lib/core/testing/build-document'

/** Texts that would run, or break out, wherever one of them is not escaped: in three groups, each short enough for any field. */
export const hostileTexts = [
  [
    '<script>window.__hit=1</script>',
    '"><img src=x onerror=window.__hit=2>',
    '</script><script>window.__hit=3</script>',
    '<svg/onload=window.__hit=4>',
    '<a href="javascript:window.__hit=5">a</a>',
    '[b](javascript:window.__hit=6)',
  ],
  [
    "'-(window.__hit=7)-'",
    '</title><script>window.__hit=8</script>',
    '</textarea><script>window.__hit=9</script>',
    '<!--<script>window.__hit=10//',
    '![c](x"onerror="window.__hit=11)',
    '<style>*{display:none}</style>',
  ],
  [
    ']]><script>window.__hit=12</script>',
    '<iframe srcdoc="<script>parent.__hit=13</script>">',
    '\u2028window.__hit=14//',
    '<javascript:window.__hit=15>',
    '</option></select><script>window.__hit=16</script>',
    '{{constructor.constructor("window.__hit=17")()}}',
  ],
] as const

/** An incident with the texts of one group in every field that holds free text. */
export function hostileDocument(named: { id: string; code: string }, texts: readonly string[], prefix = ''): IncidentDocument {
  const text = `${prefix}${texts.join(' ')}`
  const short = texts[0] ?? ''
  const claim = { statedIn: ['post'], how: 'prose' as const }
  const at = momentOf('2023-07-18 10:00')
  const fields = Object.fromEntries(fieldNames.map((name) => [name, text])) as Record<FieldName, string>
  const common = { headline: text, body: text, speaker: text.slice(0, 200), sources: ['source'] }
  const promise = { text, dueAt: { ...momentOf('2023-07-18 12:00'), text } }
  const regions = [{ place: null, wording: text }]
  return buildDocument({
    id: named.id,
    slug: named.code.toLowerCase(),
    codes: [{ issuer: 'Microsoft', code: named.code }],
    title: text,
    summary: text,
    // Kept out of the statistics, which other tests count.
    completeness: 'stub',
    services: [{ service: 'exchange-online', wording: text }],
    sources: [
      { id: 'source', kind: 'press', publisher: text.slice(0, 200), author: text.slice(0, 200), title: text, quote: text },
      {
        id: 'echo',
        kind: 'blog',
        publisher: short,
        url: 'https://example.org/?q=%22%3E%3Cscript%3E',
        archiveUrl: 'https://example.org/#"><script>',
      },
    ],
    entries: [
      buildEntry('post', { ...common, statedAt: { ...at, text }, fields, promise, regions, phase: 'investigating' }),
      buildEntry('second', { ...common, body: `Now: ${text}`, statedAt: momentOf('2023-07-18 11:00'), fields, phase: 'mitigated' }),
      buildEntry('reader', {
        ...common,
        kind: 'report',
        finding: 'affected',
        happenedAt: { at: null, precision: 'unknown', text },
        regions,
      }),
      buildEntry('figure', {
        ...common,
        kind: 'measurement',
        measurement: {
          statistic: text.slice(0, 200),
          value: 1,
          unit: short.slice(0, 60),
          window: text.slice(0, 200),
          site: text.slice(0, 200),
        },
        translations: [{ language: 'de', headline: text, body: text }],
      }),
    ],
    impacts: [
      buildImpact('impact', {
        ...claim,
        starts: [{ ...claim, moment: { ...at, text } }],
        services: [{ service: 'exchange-online', wording: text }],
        features: [text],
        surfaces: [text],
        regions: [{ ...claim, place: null, wording: text }],
        who: [{ ...claim, text }],
        maxDelays: [{ ...claim, minutes: 5, text }],
      }),
    ],
    causes: [{ id: 'cause', ...claim, category: 'certificate', text, certainty: 'guess' }],
    signatures: [{ id: 'signature', ...claim, protocol: 'smtp', code: short.slice(0, 60), text }],
    advice: [{ id: 'advice', ...claim, audience: text, text }],
    attempts: [{ id: 'attempt', ...claim, text, outcomes: [{ ...claim, outcome: 'none', text }] }],
  })
}
