import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { toldKinds } from '@/lib/publish/statuspage/speaker-prefix'
import {
  effectRatings,
  indicatorDescriptions,
  levelRatings,
  phaseStates,
  ratingStatuses,
  statusStates,
  unratedClassifications,
} from '@/lib/publish/statuspage/status-tables'

const document = readFileSync('docs/formats/statuspage-out.md', 'utf8')

/** The rows of the table with that heading row, without the marks of code. */
function rowsUnder(...heading: string[]): string[][] {
  const cells = (line: string) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim().replaceAll('`', ''))
  const lines = document.split('\n')
  const first = lines.findIndex((line) => line.startsWith('|') && cells(line).join('|') === heading.join('|'))
  if (first === -1) throw new Error(`no table ${heading.join(', ')}`)
  const rest = lines.slice(first + 2)
  return rest
    .slice(
      0,
      rest.findIndex((line) => !line.startsWith('|')),
    )
    .map(cells)
}

describe('docs/formats/statuspage-out.md says what the code does', () => {
  it('of phases', () => {
    const told = rowsUnder('phase', 'incident, advisory', 'maintenance')
    expect(told).toEqual(Object.entries(phaseStates).map(([phase, states]) => [phase, states.incident, states.maintenance]))
  })

  it('of statuses', () => {
    const told = rowsUnder('status', 'status', 'resolved_at').map(([status, word]) => [status, word])
    expect(told).toEqual(Object.entries(statusStates))
  })

  it.each([
    ['level', levelRatings],
    ['classification', unratedClassifications],
    ['effect', effectRatings],
  ])('of impacts by %s', (name, table) => {
    expect(rowsUnder(name, 'impact')).toEqual(Object.entries(table))
  })

  it('of components and the page', () => {
    const told = rowsUnder('impact', 'component', 'the page says')
    expect(told).toEqual(
      Object.entries(ratingStatuses).map(([impact, status]) => [
        impact,
        status,
        Object.entries(indicatorDescriptions).find(([word]) => word === impact)?.[1],
      ]),
    )
  })

  it('of the kinds that are told', () => {
    expect(rowsUnder('kind', 'said of the voice')).toEqual(Object.entries(toldKinds).map(([kind, said]) => [kind, said ?? '']))
  })
})
