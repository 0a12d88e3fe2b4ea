import { describe, expect, it } from 'vitest'
import { buildKnownData } from '@/components/timeline/known-at/build-known-data'
import { countSaid, lastPosition, positionOf, unfoldSteps } from '@/components/timeline/known-at/known-at-position'
import { viewOfDocument } from '@/components/timeline/testing/view-of-document'
import type { IncidentDocument } from '@/lib/core/incident/document'
import { buildDocument, buildEntry } from '@/lib/core/testing/build-document'
import { ex648815 } from '@/lib/core/testing/cast/ex648815'
import { buildLongIncident } from '@/lib/core/testing/long-incident'
import { getDictionary } from '@/lib/site/language/dictionary'

function sliderOf(document: IncidentDocument, knownAt?: string) {
  const data = buildKnownData(viewOfDocument(document, knownAt === undefined ? {} : { knownAt }))
  if (data === null) throw new Error('nothing of it is dated')
  const unfolded = unfoldSteps(data)
  const said = countSaid(data)
  return {
    data,
    last: lastPosition(data),
    at: (position: number) => positionOf(data, unfolded, said, position, getDictionary('en').ribbonView),
  }
}

const textsAt = ({ facts }: ReturnType<ReturnType<typeof sliderOf>['at']>) =>
  Object.fromEntries(facts.map(({ name, text }) => [name, text]))

describe('the slider of EX648815', () => {
  const { data, last, at } = sliderOf(ex648815)

  it('has a position for each post and one for everything', () => {
    expect([last, data.steps.length]).toEqual([12, 12])
    expect(at(7)).toMatchObject({ at: Date.parse('2023-07-18T06:00:07.000Z'), said: 8, all: 12, ids: ['post-08'] })
    expect(at(last)).toMatchObject({ at: null, said: 12 })
  })

  it('shows with the first post what nobody had stated yet', () => {
    expect(textsAt(at(0))).toEqual({ phase: 'investigating', cause: null, scope: null, start: null, promise: '17 Jul 2023, 19:33 UTC' })
  })

  it('says which facts are new with a post and which have changed', () => {
    const marks = (position: number) => at(position).facts.flatMap(({ name, mark }) => (mark === null ? [] : [`${name} ${mark}`]))
    expect(marks(1)).toEqual(['scope fresh', 'promise changed'])
    expect(marks(2)).toEqual(['phase changed', 'cause fresh', 'start fresh', 'promise changed'])
  })

  it('says of a promise whose time has passed that no word is on record', () => {
    expect(textsAt(at(last)).promise).toBe('18 Jul 2023, 19:30 UTC, passed without a word on record')
  })

  it('sends each text once and of each step only what changed', () => {
    expect(new Set(data.texts).size).toBe(data.texts.length)
    expect(data.steps[5]?.changed).toEqual({ promise: Date.parse('2023-07-18T04:30:00.000Z') })
  })
})

describe('the slider on a page of the past', () => {
  it('ends with what had been said by then', () => {
    const { data, last } = sliderOf(ex648815, '2023-07-18T10:00:00.000Z')
    expect([last, data.knownThen]).toEqual([8, true])
    expect(JSON.stringify(data)).not.toMatch(/post-09|five hours/)
  })
})

it('has nothing to show where nothing is dated', () => {
  expect(buildKnownData(viewOfDocument(buildDocument({ entries: [buildEntry('post')] })))).toBeNull()
})

it('stays small for thousands of entries', () => {
  const { data } = sliderOf(buildLongIncident(2000))
  expect(data.steps).toHaveLength(2000)
  expect(JSON.stringify(data).length).toBeLessThan(2000 * 100)
})
