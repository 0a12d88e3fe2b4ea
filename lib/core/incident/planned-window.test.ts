import { describe, expect, it } from 'vitest'
import type { MomentClaim } from '@/lib/core/incident/claim'
import type { IncidentDocument } from '@/lib/core/incident/document'
import { plannedWindow } from '@/lib/core/incident/planned-window'
import { buildDocument, buildEntry, buildImpact, instantOf, momentOf } from '@/lib/core/testing/build-document'
import { buildTimeline } from '@/lib/core/timeline/build-timeline'
import { indexEntries } from '@/lib/core/timeline/latest-claim'

const entries = [buildEntry('a', { statedAt: momentOf('2023-07-01 09:00') }), buildEntry('b', { statedAt: momentOf('2023-07-02 09:00') })]
const claim = (text: string, entry: string): MomentClaim => ({ statedIn: [entry], how: 'field', moment: momentOf(text) })

function windowOf(parts: Partial<IncidentDocument>) {
  const document = buildDocument({ classification: 'maintenance', entries, ...parts })
  return plannedWindow(document, indexEntries(buildTimeline(document, [], '2023-07-03T00:00:00.000Z').entries))
}

describe('the planned window of a maintenance', () => {
  it('runs from the first start to the last end that the vendor declares', () => {
    const impacts = [
      buildImpact('one', { starts: [claim('2023-07-10 02:00', 'a')], ends: [claim('2023-07-10 04:00', 'a')] }),
      buildImpact('two', { starts: [claim('2023-07-10 01:00', 'a')], ends: [claim('2023-07-10 03:00', 'a')] }),
      buildImpact('seen', { basis: 'observed', starts: [claim('2023-07-09 01:00', 'a')] }),
    ]
    expect(windowOf({ impacts })).toEqual({ from: instantOf('2023-07-10 01:00'), to: instantOf('2023-07-10 04:00') })
  })

  it('is the one last announced', () => {
    const starts = [claim('2023-07-12 01:00', 'b'), claim('2023-07-10 01:00', 'a')]
    expect(windowOf({ impacts: [buildImpact('one', { starts })] })).toEqual({ from: instantOf('2023-07-12 01:00'), to: null })
  })

  it('has no end while one part of it has none', () => {
    const start = { starts: [claim('2023-07-10 01:00', 'a')] }
    const impacts = [buildImpact('one', { ...start, ends: [claim('2023-07-10 04:00', 'a')] }), buildImpact('two', start)]
    expect(windowOf({ impacts })?.to).toBeNull()
  })

  it('is not there for an incident, nor without a start', () => {
    expect(windowOf({ classification: 'incident', impacts: [buildImpact('one', { starts: [claim('2023-07-10 01:00', 'a')] })] })).toBeNull()
    expect(windowOf({ impacts: [buildImpact('one', { ends: [claim('2023-07-10 04:00', 'a')] })] })).toBeNull()
  })
})
