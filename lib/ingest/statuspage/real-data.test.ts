import { describe, expect, test } from 'vitest'
import { buildTimeline } from '@/lib/core/timeline/build-timeline'
import type { Reading } from '@/lib/ingest/draft'
import { statuspage } from '@/lib/ingest/statuspage/format'
import { testReadOptions } from '@/lib/ingest/testing/read-options'
import { readSharedData, sharedData } from '@/lib/ingest/testing/shared-data'

const options = testReadOptions()
const readings = new Map<string, Reading>()
function read(name: string): Reading {
  const known = readings.get(name) ?? statuspage.read(readSharedData(`statuspage/${name}.json`), options)
  readings.set(name, known)
  return known
}

describe.skipIf(!sharedData.isThere)(`Statuspages as vendors published them${sharedData.note}`, { timeout: 60_000 }, () => {
  test.each([
    ['github-incidents-to-2024', 505, 2583],
    ['digitalocean-incidents', 717, 1780],
    ['digitalocean-maintenances', 244, 650],
    ['instructure-summary', 1, 11],
  ])('%s: %i incidents, %i updates, each an entry; none rejected', (name, incidents, updates) => {
    const { drafts, rejected, refused } = read(name)
    expect({ rejected, refused }).toEqual({ rejected: undefined, refused: undefined })
    expect(drafts).toHaveLength(incidents)
    expect(drafts.reduce((count, { document }) => count + document.entries.length, 0)).toBe(updates)
    expect(new Set(drafts.map(({ document }) => document.slug)).size).toBe(incidents)
    expect(drafts.flatMap(({ document }) => document.entries).every(({ statedAt }) => statedAt.at !== null)).toBe(true)
    expect(drafts.every(({ modifiedAt }) => modifiedAt !== undefined)).toBe(true)
  })

  test('only ends that contradict the updates are doubted: 39 of the archive, whole years off', () => {
    const { doubts, drafts } = read('github-incidents-to-2024')
    const contradicted = drafts.flatMap(({ document }) => document.impacts.filter(({ ends }) => ends.length > 1).map(({ ends }) => ends))
    for (const [field, label] of contradicted) expect(field?.moment.at?.slice(4)).toBe(label?.moment.at?.slice(4))
    expect(contradicted).toHaveLength(39)
    expect(new Set(doubts.map(({ kind }) => kind))).toEqual(new Set(['contradictory-date']))
    expect(doubts).toHaveLength(39)
    expect([...read('digitalocean-incidents').doubts, ...read('digitalocean-maintenances').doubts]).toEqual([])
  })

  test('in the archive all but three incidents are resolved, none lasts a year, and entries are shown in the order read', () => {
    const timelines = read('github-incidents-to-2024').drafts.map(({ document }) =>
      buildTimeline(document, options.places, '2025-01-31T00:00:00.000Z'),
    )
    const unresolved = timelines.filter(({ status }) => status !== 'resolved')
    expect(unresolved.map(({ status }) => status)).toEqual(['end-not-recorded', 'end-not-recorded', 'end-not-recorded'])
    expect(Math.max(...timelines.flatMap(({ durations }) => durations.map(({ seconds }) => seconds)))).toBeLessThan(4 * 86_400)
    for (const { entries, document } of timelines)
      expect(entries.map(({ entry }) => entry.id)).toEqual(document.entries.map(({ id }) => id))
  })

  test.each([
    ['box-components-with-problem', 52],
    ['coinbase-components', 139],
    ['digitalocean-components', 37],
    ['github-components', 9],
    ['linode-components-problems', 68],
    ['reddit-components', 47],
  ])('%s: its components are services and no incident', (name, services) => {
    const reading = read(`components/${name}`)
    expect(reading.drafts).toEqual([])
    expect(reading.services).toHaveLength(services)
  })

  test('a summary of an imitation has no incident and names its services', () => {
    const reading = read('incidentio-shim-summary')
    expect(reading).toMatchObject({ drafts: [], doubts: [] })
    expect(reading.services?.map(({ name }) => name)).toEqual(['Connectors/Apps', 'Images', 'Login'])
  })
})
