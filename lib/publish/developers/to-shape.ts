/** What of a JSON Schema is told to people. */
export type Schema = {
  $ref?: string
  type?: string | readonly string[]
  const?: unknown
  enum?: readonly unknown[]
  format?: string
  properties?: Readonly<Record<string, Schema>>
  required?: readonly string[]
  additionalProperties?: boolean | Schema
  items?: Schema
  oneOf?: readonly Schema[]
  anyOf?: readonly Schema[]
  minimum?: number
  maximum?: number
  maxLength?: number
  minItems?: number
  maxItems?: number
  description?: string
}

const formats: Readonly<Record<string, string>> = { 'date-time': 'instant', uuid: 'uuid', uri: 'url', email: 'mail address', date: 'date' }
/** What a schema says where nothing is limited. */
const noLimit = Number.MAX_SAFE_INTEGER

/**
 * The shape of a schema as a few lines of text: members with what they hold, `?` behind those that may be missing, `…` where there may be
 * more, names of shared shapes as they are. Patterns are left out: they tell people nothing.
 */
export function toShape(schema: Schema, depth = 0): string {
  const { $ref, oneOf, anyOf, type } = schema
  if ($ref !== undefined) return nameOf($ref)
  if ('const' in schema) return JSON.stringify(schema.const)
  if (schema.enum !== undefined) return schema.enum.map((each) => JSON.stringify(each)).join(' | ')
  const choices = oneOf ?? anyOf
  if (choices !== undefined) return choices.map((each) => toShape(each, depth)).join(' | ')
  if (typeof type === 'object') return type.map((each) => toShape({ ...schema, type: each }, depth)).join(' | ')
  if (type === 'array') return `[${toShape(schema.items ?? {}, depth)}]${limits(schema.minItems, schema.maxItems, 'of them')}`
  if (type === 'object') return toMembers(schema, depth)
  if (type === 'string')
    return schema.format === undefined
      ? `text${limits(undefined, schema.maxLength, 'characters')}`
      : (formats[schema.format] ?? schema.format)
  if (type === 'integer' || type === 'number')
    return `${type === 'integer' ? 'whole number' : 'number'}${limits(schema.minimum, schema.maximum, '')}`
  if (type === 'boolean') return 'true | false'
  return type === 'null' ? 'null' : 'anything'
}

/** Names of the shared shapes that a schema mentions, each once. */
export function mentionedShapes(schema: unknown): string[] {
  const names = new Set<string>()
  const visit = (value: unknown) => {
    if (typeof value !== 'object' || value === null) return
    for (const [key, each] of Object.entries(value)) {
      if (key === '$ref' && typeof each === 'string') names.add(nameOf(each))
      else visit(each)
    }
  }
  visit(schema)
  return [...names]
}

function nameOf(reference: string): string {
  return reference.split('/').at(-1) ?? reference
}

function toMembers({ properties = {}, required = [], additionalProperties }: Schema, depth: number): string {
  const indent = '  '.repeat(depth + 1)
  const members = Object.entries(properties).map(([name, member]) => {
    const said = member.description === undefined || member.$ref !== undefined ? '' : `  — ${member.description}`
    return `${indent}${name}${required.includes(name) ? '' : '?'}: ${toShape(member, depth + 1)}${said}`
  })
  const isOpen = typeof additionalProperties === 'object'
  if (members.length === 0) return isOpen ? '{ … }' : '{ }'
  return ['{', ...members, ...(isOpen ? [`${indent}…`] : []), `${'  '.repeat(depth)}}`].join('\n')
}

function limits(least: number | undefined, most: number | undefined, unit: string): string {
  const from = least === undefined || least <= -noLimit ? null : `at least ${least}`
  const to = most === undefined || most >= noLimit ? null : `at most ${most}`
  const parts = [from, to].filter((part) => part !== null)
  return parts.length === 0 ? '' : ` (${parts.join(', ')}${unit === '' ? '' : ` ${unit}`})`
}
