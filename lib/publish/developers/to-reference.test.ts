import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { toReference } from '@/lib/publish/developers/to-reference'
import { mentionedShapes, type Schema, toShape } from '@/lib/publish/developers/to-shape'

const shapeOf = (schema: z.ZodType) => toShape(z.toJSONSchema(schema, { io: 'input' }) as Schema)

describe('a schema as text', () => {
  it.each([
    [z.string(), 'text'],
    [z.string().max(20), 'text (at most 20 characters)'],
    [z.uuid(), 'uuid'],
    [z.iso.datetime(), 'instant'],
    [z.int(), 'whole number'],
    [z.int().min(0), 'whole number (at least 0)'],
    [z.number().min(1).max(3), 'number (at least 1, at most 3)'],
    [z.boolean(), 'true | false'],
    [z.null(), 'null'],
    [z.unknown(), 'anything'],
    [z.literal('x'), '"x"'],
    [z.enum(['a', 'b']), '"a" | "b"'],
    [z.string().nullable(), 'text | null'],
    [z.array(z.int()).min(1).max(9), '[whole number] (at least 1, at most 9 of them)'],
    [z.strictObject({}), '{ }'],
    [z.looseObject({}), '{ … }'],
  ] as const)('%# reads well', (schema, text) => {
    expect(shapeOf(schema)).toBe(text)
  })

  it('says which members may be missing, what they mean, and that there may be more', () => {
    const schema = z.looseObject({
      id: z.uuid().meta({ description: 'Kept for ever.' }),
      inner: z.strictObject({ n: z.int().optional() }),
      list: z.array(z.strictObject({ x: z.string() })).optional(),
    })
    expect(shapeOf(schema)).toBe(
      [
        '{',
        '  id: uuid  — Kept for ever.',
        '  inner: {',
        '    n?: whole number',
        '  }',
        '  list?: [{',
        '    x: text',
        '  }]',
        '  …',
        '}',
      ].join('\n'),
    )
  })

  it('names shared shapes', () => {
    const schema = { type: 'array', items: { $ref: '#/components/schemas/Draft' } }
    expect(toShape(schema)).toBe('[Draft]')
    expect(mentionedShapes({ a: schema, b: [schema, { $ref: '#/components/schemas/Other' }] })).toEqual(['Draft', 'Other'])
  })
})

describe('a reference', () => {
  it('says of each route what it takes and answers, by the first part of its path', () => {
    const content = { 'application/json': { schema: { $ref: '#/components/schemas/Draft' } } }
    const reference = toReference({
      paths: {
        '/incidents/{id}': {
          get: {
            summary: 'One.',
            description: 'For anybody.',
            parameters: [{ in: 'path', name: 'id', required: true, schema: { type: 'string', description: 'Its id.' } }],
            responses: { 200: { content } },
          },
          patch: { summary: 'Changes it.', requestBody: { content }, responses: { 200: { content }, '4XX': {} } },
        },
        '/me': { get: { responses: {} } },
      },
      components: { schemas: { Draft: { type: 'object', description: 'Work.', properties: {} } } },
    })
    expect(reference.groups.map(({ name, routes }) => [name, routes.map(({ id }) => id)])).toEqual([
      ['/incidents', ['get-incidents-id', 'patch-incidents-id']],
      ['/me', ['get-me']],
    ])
    const [one, two] = reference.groups[0]?.routes ?? []
    expect(one).toMatchObject({
      method: 'GET',
      summary: 'One.',
      access: 'For anybody.',
      parameters: [{ name: 'id', where: 'path', required: true, shape: 'text', meaning: 'Its id.' }],
      body: null,
      answers: [{ status: '200', mediaType: 'application/json', shape: 'Draft' }],
      mentions: ['Draft'],
    })
    expect(two?.body).toBe('Draft')
    expect(reference.shapes).toEqual([{ name: 'Draft', description: 'Work.', shape: '{ }' }])
  })
})
