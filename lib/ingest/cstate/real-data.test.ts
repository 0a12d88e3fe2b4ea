import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { buildTimeline } from '@/lib/core/timeline/build-timeline'
import { cstate } from '@/lib/ingest/cstate/format'
import { testReadOptions } from '@/lib/ingest/testing/read-options'
import { readSharedData, sharedData } from '@/lib/ingest/testing/shared-data'

const folder = 'cstate/jenkins/content/issues'

describe.skipIf(!sharedData.isThere)(`a cState page as its team wrote it${sharedData.note}`, { timeout: 60_000 }, () => {
  const files = sharedData.isThere ? readdirSync(`../shared/data/${folder}`).filter((name) => name.endsWith('.md')) : []
  const readings = files.map((file) => {
    const options = testReadOptions({ vendor: 'jenkins', page: 'status.jenkins.io', file })
    const text = readSharedData(`${folder}/${file}`)
    return { file, text, sure: cstate.sniff(text), ...cstate.read(text, options) }
  })
  const documents = readings.flatMap(({ drafts }) => drafts.map(({ document }) => document))
  const kindsOf = (kind: string) => readings.filter(({ doubts }) => doubts.some((doubt) => doubt.kind === kind)).length

  test('297 issues, each one incident known by its file; none refused or rejected', () => {
    expect(readings.filter(({ refused, rejected }) => refused !== undefined || rejected !== undefined)).toEqual([])
    expect(documents).toHaveLength(297)
    expect(new Set(documents.map(({ slug }) => slug)).size).toBe(297)
    expect(readings.every(({ sure }) => sure === 0.95)).toBe(true)
  })

  test('every start and end is a date; what is doubted is zones, comments, and ends before their start', () => {
    for (const { impacts } of documents) expect([impacts[0]?.starts.length, impacts[0]?.ends.length]).toEqual([1, 1])
    expect([kindsOf('zone-assumed'), kindsOf('unplaced-text'), kindsOf('contradictory-date')]).toEqual([11, 7, 8])
    expect(new Set(readings.flatMap(({ doubts }) => doubts.map(({ kind }) => kind)))).toEqual(
      new Set(['zone-assumed', 'unplaced-text', 'contradictory-date']),
    )
  })

  test('every heading begins an entry, and every issue is resolved in the end', () => {
    const headings = readings.map(({ text }) => {
      const body = text.replace(/<!--[\s\S]*?-->/g, '')
      return body.match(/^\[(?:initial|final|update|edit|open|clos|end of)[^\]]*\](?!\()/gim)?.length ?? 0
    })
    documents.forEach((document, index) => {
      expect(document.entries.length).toBeGreaterThanOrEqual(headings[index] ?? 0)
      expect(document.entries.filter(({ phase }) => phase === 'resolved')).toHaveLength(1)
    })
    expect(headings.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(390)
    const statuses = documents.map((document) => buildTimeline(document, [], '2026-11-21T00:00:00.000Z').status)
    expect(new Set(statuses)).toEqual(new Set(['resolved']))
  })

  test('no word of a body is lost', () => {
    const words = (text: string) => text.match(/[\p{L}\p{N}]{4,}/gu) ?? []
    readings.forEach(({ text, drafts }) => {
      const body = text.slice(text.indexOf('\n---', 4) + 4).replace(/<!--[\s\S]*?-->|<\/?strike>/g, '')
      const document = drafts[0]?.document
      const kept = new Set(
        document?.entries.flatMap(({ body: said, headline, statedAt, fields }) =>
          words(`${said} ${headline ?? ''} ${statedAt.text ?? ''} ${fields?.serviceStatus ?? ''}`),
        ),
      )
      const headings =
        /^(?:initial|final|message|update|updated|edit|open|opening|issue|incident|closing|close|maintenance|outage|monday|friday)$/i
      expect(words(body).filter((word) => !kept.has(word) && !headings.test(word))).toEqual([])
    })
  })
})
