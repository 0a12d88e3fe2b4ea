import { Ajv2020 } from 'ajv/dist/2020'
import addFormats from 'ajv-formats'
import { describe, expect, expectTypeOf, it } from 'vitest'
import type * as z from 'zod'
import { cast } from '@/lib/core/testing/cast/cast'
import { testPlaces } from '@/lib/core/testing/test-places'
import { buildTimeline } from '@/lib/core/timeline/build-timeline'
import { buildTimelineKnownAt } from '@/lib/core/timeline/known-at'
import type { incidentJsonSchema } from '@/lib/publish/incident/incident-json-schema'
import { type IncidentJson, toIncidentJson } from '@/lib/publish/incident/to-incident-json'
import { publishedSchemas, toJsonSchema } from '@/lib/publish/schemas/json-schemas'

const siteUrl = 'https://faultline.example'
const published = { revision: { number: 2, recordedAt: '2026-11-20T12:00:00.000Z', sha256: 'a'.repeat(64) } }

function validatorOf(name: string) {
  const ajv = new Ajv2020({ strict: true, strictTypes: false, allErrors: true })
  addFormats.default(ajv)
  const schema = toJsonSchema(name, siteUrl)
  if (schema === null) throw new Error(`no schema ${name}`)
  const validate = ajv.compile(schema)
  return (value: unknown) =>
    validate(value) ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}

describe('the published schemas', () => {
  it.each(publishedSchemas.map(({ name }) => name))('%s is JSON Schema 2020-12 under its own address', (name) => {
    expect(toJsonSchema(name, siteUrl)).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: `${siteUrl}/schemas/${name}`,
    })
    expect(validatorOf(name)({})).not.toEqual([])
  })

  it('are named once each, and no other is there', () => {
    expect(new Set(publishedSchemas.map(({ name }) => name)).size).toBe(publishedSchemas.length)
    expect(toJsonSchema('constructor', siteUrl)).toBeNull()
  })
})

describe('incident.json', () => {
  const [isDocument, isIncidentJson] = [validatorOf('incident.json'), validatorOf('incident-json.json')]

  it.each(cast.map((document) => [document.slug, document] as const))(
    'of %s is what its schema says, now and as known before',
    (_slug, document) => {
      const timelines = [
        buildTimeline(document, testPlaces, '2026-11-21T00:00:00.000Z'),
        buildTimelineKnownAt(document, testPlaces, '2023-07-18T10:00:00.000Z'),
      ]
      for (const timeline of timelines) {
        const json = JSON.parse(JSON.stringify(toIncidentJson(published, timeline))) as IncidentJson
        expect(isIncidentJson(json)).toEqual([])
        expect(isDocument(json.incident)).toEqual([])
      }
    },
  )

  it('with anything missing or beside it is not', () => {
    const [document] = cast
    if (document === undefined) throw new Error('the cast has changed')
    const json = toIncidentJson(published, buildTimeline(document, testPlaces, '2026-11-21T00:00:00.000Z'))
    const { phase: _, ...derived } = json.derived
    expect(isIncidentJson({ ...json, derived })).toEqual(["/derived must have required property 'phase'"])
    expect(isIncidentJson({ ...json, more: 1 })).toEqual([' must NOT have additional properties'])
    expect(isDocument({ ...document, schemaVersion: 2 })).not.toEqual([])
  })

  it('has the type that its writer says', () => {
    expectTypeOf<z.output<typeof incidentJsonSchema>>().toExtend<IncidentJson>()
    expectTypeOf<IncidentJson>().toExtend<z.output<typeof incidentJsonSchema>>()
  })
})
