import { describe, expect, it } from 'vitest'
import {
  readRevisionNumber,
  readRevisionSegments,
  revisionDiffPath,
  revisionDocumentPath,
  revisionPath,
  revisionsPath,
} from '@/lib/site/revision-paths'

describe('addresses of the public history', () => {
  it('are written in one way', () => {
    expect(revisionsPath('en', 'ex1')).toBe('/incidents/ex1/revisions')
    expect(revisionsPath('de', 'ex1', 21)).toBe('/de/incidents/ex1/revisions?before=21')
    expect(revisionPath('de', 'ex1', 2)).toBe('/de/incidents/ex1/revisions/2')
    expect(revisionDiffPath('en', 'ex1', 1, 3)).toBe('/incidents/ex1/revisions/1/diff/3')
    expect(revisionDocumentPath('ex1', 2)).toBe('/incidents/ex1/revisions/2/document.json')
  })

  it.each(['0', '01', '-1', '1.0', '1e3', '99999999', '', 'one', '１', '1 ', '%31'])('hold no number in %j', (text) => {
    expect(readRevisionNumber(text)).toBeNull()
  })

  it('hold the number of a revision', () => {
    expect([readRevisionNumber('1'), readRevisionNumber('9999999')]).toEqual([1, 9999999])
  })

  it.each([
    [[], 'there'],
    [['1'], 'there'],
    [['3'], 'there'],
    [['4'], 'absent'],
    [['x'], 'absent'],
    [['1', 'document.json'], 'there'],
    [['4', 'document.json'], 'absent'],
    [['1', 'diff'], 'absent'],
    [['1', 'diff', '3'], 'there'],
    [['2', 'diff', '2'], 'there'],
    [['3', 'diff', '1'], { leadsTo: '1/diff/3' }],
    [['1', 'diff', '4'], 'absent'],
    [['4', 'diff', '1'], 'absent'],
    [['1', 'against', '2'], 'absent'],
    [['1', 'diff', '2', '3'], 'absent'],
    [['', ''], 'absent'],
  ] as const)('below revisions of three: %j is %j', (segments, answer) => {
    expect(readRevisionSegments(segments, 3)).toEqual(answer)
  })
})
