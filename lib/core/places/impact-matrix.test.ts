import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { IncidentDocument } from '@/lib/core/incident/document'
import { buildImpactMatrix, type ImpactMatrix } from '@/lib/core/places/impact-matrix'
import { arbitraryDocument } from '@/lib/core/testing/arbitrary-document'
import { buildDocument, buildEntry, buildImpact, momentOf } from '@/lib/core/testing/build-document'
import { ex648815 } from '@/lib/core/testing/cast/ex648815'
import { ex649175 } from '@/lib/core/testing/cast/ex649175'
import { testPlaces } from '@/lib/core/testing/test-places'
import { orderEntries } from '@/lib/core/timeline/order-entries'

function matrixOf(parts: Partial<IncidentDocument>): ImpactMatrix | null {
  const document = buildDocument(parts)
  return buildImpactMatrix({ document, entries: orderEntries(document.entries) }, testPlaces)
}

const claim = (place: string | null, statedIn: string[] = [], wording?: string) => ({
  place,
  statedIn,
  how: 'field' as const,
  ...(wording === undefined ? {} : { wording }),
})
const services = (...slugs: string[]) => slugs.map((service) => ({ service }))
const names = (matrix: ImpactMatrix | null) =>
  matrix?.rows.map(({ kind, places, depth }) => [
    depth,
    kind === 'place' ? places.map(({ place, wording }) => place?.slug ?? wording).join(', ') : kind,
  ])

describe('the impact matrix', () => {
  it('says nothing where it would only repeat: one place, places of which the same is said, or none', () => {
    expect(matrixOf({ impacts: [buildImpact('i', { regions: [claim('germany')] })] })).toBeNull()
    expect(matrixOf({ impacts: [buildImpact('i', { regions: [claim('germany'), claim('india'), claim('austria')] })] })).toBeNull()
    expect(matrixOf({ impacts: [buildImpact('i'), buildImpact('j')] })).toBeNull()
    expect(matrixOf({ impacts: [buildImpact('i'), buildImpact('j', { regions: [claim('germany')] })] })).toBeNull()
    expect(matrixOf({})).toBeNull()
  })

  it('nests places, keeps each voice with its times, and tells what is undisclosed from what nobody said', () => {
    const start = momentOf('2023-07-18 06:00', 'hour')
    const matrix = matrixOf({
      impacts: [
        buildImpact('declared', { undisclosed: { statedIn: [], how: 'prose' }, services: services('mail') }),
        buildImpact('reported', { basis: 'reported', regions: [claim('europe'), claim('india')], services: services('mail') }),
        buildImpact('observed', {
          basis: 'observed',
          effect: 'rejected',
          starts: [{ statedIn: [], how: 'prose', moment: start }],
          regions: [claim('dach'), claim('united-kingdom')],
          services: services('mail'),
        }),
        buildImpact('lost', { effect: 'lost', services: services('mail') }),
      ],
    })
    expect(names(matrix)).toEqual([
      [0, 'europe'],
      [1, 'dach, united-kingdom'],
      [0, 'india'],
      [0, 'undisclosed'],
      [0, 'not-stated'],
    ])
    expect(matrix?.columns).toEqual([{ services: ['mail'] }])
    expect(matrix?.rows[1]?.cells).toMatchObject([[{ basis: 'observed', effect: 'rejected', start, end: null, listed: null }]])
    expect(matrix?.rows[3]?.cells[0]?.map(({ impactId }) => impactId)).toEqual(['declared'])
    expect(matrix?.rows[4]?.cells[0]?.map(({ impactId }) => impactId)).toEqual(['lost'])
  })

  it('puts services named together in one column, and an impact of no service in one of its own', () => {
    const matrix = matrixOf({
      impacts: [
        buildImpact('a', { services: services('mail', 'chat', 'files'), regions: [claim('germany')] }),
        buildImpact('b', { services: services('files'), regions: [claim('india')] }),
        buildImpact('c', { regions: [claim('india')] }),
      ],
    })
    expect(matrix?.columns.map((column) => column.services)).toEqual([['mail', 'chat'], ['files'], []])
    const ids = matrix?.rows.map(({ cells }) => cells.map((hits) => hits.map(({ impactId }) => impactId).join()))
    expect(ids).toEqual([
      ['a', 'a', ''],
      ['', 'b', 'c'],
    ])
  })

  it('tells since when and until when each place was named, where that differs', () => {
    const entries = ['10:00', '11:00', '12:00'].map((time, at) => buildEntry(`e${at}`, { statedAt: momentOf(`2023-07-18 ${time}`) }))
    const regions = [claim('germany', ['e0', 'e1', 'e2']), claim('india', ['e0', 'e1']), claim('south-korea', ['e1', 'e0'])]
    const matrix = matrixOf({ entries, impacts: [buildImpact('i', { regions })] })
    expect(names(matrix)).toEqual([
      [0, 'germany'],
      [0, 'india, south-korea'],
    ])
    expect(matrix?.rows.map(({ cells }) => cells[0]?.[0]?.listed)).toEqual([
      { from: '2023-07-18T10:00:00.000Z', to: '2023-07-18T12:00:00.000Z', entries: 3 },
      { from: '2023-07-18T10:00:00.000Z', to: '2023-07-18T11:00:00.000Z', entries: 2 },
    ])
  })

  it('takes a place that an impact names twice as one, and a wording without a place for itself', () => {
    const regions = [
      claim('germany', [], 'Germany'),
      claim('germany', [], 'Frankfurt'),
      claim(null, [], 'Some sites'),
      claim(null, [], 'SOME SITES'),
    ]
    const matrix = matrixOf({ impacts: [buildImpact('i', { regions }), buildImpact('j', { effect: 'lost', regions: [claim('germany')] })] })
    expect(names(matrix)).toEqual([
      [0, 'germany'],
      [0, 'Some sites'],
    ])
    expect(matrix?.rows[0]?.cells[0]?.map(({ impactId }) => impactId)).toEqual(['i', 'j'])
  })

  it('shows of EX649175 who said what of which place, and of EX648815 nothing', () => {
    const of = (document: IncidentDocument) => buildImpactMatrix({ document, entries: orderEntries(document.entries) }, testPlaces)
    expect(names(of(ex649175))).toEqual([
      [0, 'europe'],
      [1, 'dach'],
      [2, 'switzerland'],
      [1, 'united-kingdom'],
      [0, 'india, united-states'],
      [0, 'undisclosed'],
    ])
    expect(of(ex648815)).toBeNull()
  })

  it('has every place of every impact in exactly one row, and a cell per column', () => {
    fc.assert(
      fc.property(arbitraryDocument, (document) => {
        const matrix = buildImpactMatrix({ document, entries: orderEntries(document.entries) }, testPlaces)
        if (matrix === null) return
        const slugs = matrix.rows.flatMap(({ places }) => places.flatMap(({ place }) => place?.slug ?? []))
        const known = new Set(testPlaces.map(({ slug }) => slug))
        const claimed = new Set(
          document.impacts.flatMap(({ regions }) => regions.flatMap(({ place }) => place ?? [])).filter((slug) => known.has(slug)),
        )
        expect([...slugs].sort()).toEqual([...claimed].sort())
        for (const { cells } of matrix.rows) {
          expect(cells).toHaveLength(matrix.columns.length)
          expect(cells.flat().length).toBeGreaterThan(0)
        }
      }),
    )
  })
})
