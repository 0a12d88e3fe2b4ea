import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { buildTimeline } from '@/lib/core/timeline/build-timeline'
import { microsoft } from '@/lib/ingest/microsoft/format'
import { testReadOptions } from '@/lib/ingest/testing/read-options'
import { readSharedData, sharedData } from '@/lib/ingest/testing/shared-data'

const catalogue = [
  { slug: 'exchange-online', vendor: 'microsoft', names: ['Exchange Online'], codePrefixes: ['EX'] },
  { slug: 'sharepoint-online', vendor: 'microsoft', names: ['SharePoint Online'], codePrefixes: ['SP'] },
]
const options = testReadOptions({ services: catalogue })
const text = readFileSync(new URL('./fixtures/office365-messages.json', import.meta.url), 'utf8')
const reading = microsoft.read(text, options)
const documentOf = (slug: string) => {
  const found = reading.drafts.find(({ document }) => document.slug === slug)
  if (found === undefined) throw new Error(`no incident ${slug}`)
  return found.document
}

describe('the retired Service Communications API', () => {
  const mail = documentOf('ex900001')

  test('is Microsoft’s own format, by its members alone', () => {
    expect(microsoft.sniff(text)).toBeGreaterThanOrEqual(0.9)
    expect(reading.refused).toBeUndefined()
  })

  test('every message is one entry with its labels placed, whatever their case and line ends', () => {
    expect(mail.entries.map(({ statedAt, fields }) => [statedAt.at, Object.keys(fields ?? {})])).toEqual([
      ['2030-02-04T10:00:00.250Z', ['title', 'userImpact', 'currentStatus', 'scopeOfImpact']],
      ['2030-02-04T10:45:00.000Z', ['title', 'userImpact', 'currentStatus', 'scopeOfImpact', 'nextUpdateBy']],
      [
        '2030-02-04T13:05:10.500Z',
        ['title', 'userImpact', 'currentStatus', 'scopeOfImpact', 'startTime', 'endTime', 'rootCause', 'nextSteps'],
      ],
    ])
    expect(mail.entries[2]?.fields?.nextSteps).toContain('- We are watching the queue.')
  })

  test('fields and labels that disagree about start and end both stand', () => {
    const times = (claims: readonly { how: string; moment: { at: string | null } }[] = []) =>
      claims.map(({ how, moment }) => `${how} ${moment.at}`).sort()
    const impact = mail.impacts.find(({ basis }) => basis === 'declared')
    expect(times(impact?.starts)).toEqual(['field 2030-02-04T09:50:00.000Z', 'label 2030-02-04T08:15:00.000Z'])
    expect(times(impact?.ends)).toEqual(['field 2030-02-04T12:30:00.000Z', 'label 2030-02-04T12:20:00.000Z'])
  })

  test('promises and status come out: one missed by 15 minutes, one by over an hour, resolved', () => {
    const timeline = buildTimeline(mail, options.places, '2030-03-01T00:00:00.000Z')
    expect(timeline.status).toBe('resolved')
    expect(timeline.promises.map(({ outcome, lateSeconds }) => [outcome, lateSeconds])).toEqual([
      ['missed', 899],
      ['missed', 3910],
    ])
  })

  test('extended recovery without an end is no resolution', () => {
    const pictures = documentOf('sp900002')
    expect(pictures).toMatchObject({ classification: 'advisory', services: [{ service: 'sharepoint-online' }] })
    expect(pictures.impacts.flatMap(({ ends }) => ends)).toEqual([])
    expect(buildTimeline(pictures, options.places, '2030-02-07T00:00:00.000Z').status).toBe('ongoing')
  })

  test('a Message Center item is no incident and is rejected with that reason', () => {
    expect(reading.drafts).toHaveLength(2)
    expect(reading.rejected).toEqual([{ key: 'MC900003', reason: expect.stringContaining('Message Center') }])
  })
})

describe.skipIf(!sharedData.isThere)(`the real collection${sharedData.note}`, () => {
  test('three incidents with 3, 3 and 4 messages, one Message Center item rejected', () => {
    const real = microsoft.read(readSharedData('microsoft/office365-service-communications.json'), options)
    expect(real.drafts.map(({ document }) => [document.slug, document.entries.length]).sort()).toEqual([
      ['ex213379', 3],
      ['ly220759', 3],
      ['sp220211', 4],
    ])
    expect(real.rejected).toHaveLength(1)
  })
})
