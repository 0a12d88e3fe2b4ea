import { parseSync } from 'oxc-parser'

/** One import of any form: static, `export … from`, dynamic, type-only, `import('…')` in a type, `require`. `specifier` is null where it is computed. */
export type Import = { specifier: string | null; names: string[]; typeOnly: boolean; line: number }
export type Sight = { what: string; line: number }

/** What the laws need to know of one source file, taken from its syntax tree, so that comments and strings never mislead them. */
export type SourceFacts = {
  imports: Import[]
  asynchrony: Sight[]
  environment: Sight[]
  clock: Sight[]
  network: Sight[]
  writes: Sight[]
  defaultExport: boolean
  exportedFunctionsWithoutDocstring: Sight[]
  useClient: boolean
  codeLines: number
}

type Node = { type: string; start: number; end: number; [key: string]: unknown }

const networkNames = new Set(['fetch', 'WebSocket', 'XMLHttpRequest', 'EventSource'])
const writeNames = new Set([
  'create',
  'createMany',
  'createManyAndReturn',
  'update',
  'updateMany',
  'updateManyAndReturn',
  'upsert',
  'delete',
  'deleteMany',
])

/** Reads a TypeScript file. Throws where the file does not parse: then nothing can be said about it. */
export function readFacts(path: string, text: string): SourceFacts {
  const parsed = parseSync(path, text, { sourceType: 'module' })
  const broken = parsed.errors[0]
  if (broken) throw new Error(`${path} does not parse: ${broken.message}`)
  const program = parsed.program as unknown as Node & { body: Node[] }
  const lineAt = lineFinder(text)
  const facts: SourceFacts = {
    imports: [],
    asynchrony: [],
    environment: [],
    clock: [],
    network: [],
    writes: [],
    defaultExport: program.body.some((node) => node.type === 'ExportDefaultDeclaration'),
    exportedFunctionsWithoutDocstring: [],
    useClient: program.body.some((node) => node.directive === 'use client'),
    codeLines: countCodeLines(text, parsed.comments),
  }
  walk(program, (node) => {
    const line = lineAt(node.start)
    for (const found of importsIn(node)) facts.imports.push({ ...found, line })
    const see = (list: Sight[], what: string | null) => what !== null && list.push({ what, line })
    see(facts.asynchrony, asynchronyIn(node))
    see(facts.environment, environmentIn(node))
    see(facts.clock, clockIn(node))
    see(facts.network, networkIn(node))
    see(facts.writes, writeIn(node))
  })
  const docstringEnds = parsed.comments
    .filter((comment) => comment.type === 'Block' && comment.value.startsWith('*'))
    .map((comment) => comment.end)
  for (const node of program.body) {
    const name = exportedFunctionName(node)
    const documented = docstringEnds.some((end) => end <= node.start && text.slice(end, node.start).trim() === '')
    if (name !== null && !documented) facts.exportedFunctionsWithoutDocstring.push({ what: name, line: lineAt(node.start) })
  }
  return facts
}

function walk(node: Node, visit: (node: Node) => void): void {
  visit(node)
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) walk(child, visit)
  }
}

function isNode(value: unknown): value is Node {
  return (
    typeof value === 'object' && value !== null && typeof (value as Node).type === 'string' && typeof (value as Node).start === 'number'
  )
}

function importsIn(node: Node): Omit<Import, 'line'>[] {
  const source = (value: unknown): string | null => {
    const literal = isNode(value) && value.type === 'TSLiteralType' ? value.literal : value
    return isNode(literal) && typeof literal.value === 'string' ? literal.value : null
  }
  const found = (value: unknown, names: string[] = [], typeOnly = false) => [{ specifier: source(value), names, typeOnly }]
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportAllDeclaration':
      return found(node.source, importedNames(node), (node.importKind ?? node.exportKind) === 'type')
    case 'ExportNamedDeclaration':
      return node.source ? found(node.source, [], node.exportKind === 'type') : []
    case 'ImportExpression':
      return found(node.source)
    case 'TSImportType':
      return found(node.source ?? node.argument, [], true)
    case 'TSExternalModuleReference':
      return found(node.expression)
    case 'CallExpression':
      return nameOf(node.callee) === 'require' ? found((node.arguments as unknown[])[0]) : []
    default:
      return []
  }
}

function importedNames(node: Node): string[] {
  const specifiers = (node.specifiers ?? []) as Node[]
  return specifiers.filter((item) => item.type === 'ImportSpecifier').map((item) => nameOf(item.imported) ?? '')
}

function asynchronyIn(node: Node): string | null {
  if (node.async === true) return 'an async function'
  if (node.type === 'AwaitExpression') return 'await'
  if (node.type === 'ForOfStatement' && node.await === true) return 'for await'
  if (node.type === 'ImportExpression') return 'a dynamic import'
  return node.type === 'Identifier' && node.name === 'Promise' ? 'Promise' : null
}

function environmentIn(node: Node): string | null {
  if (node.type === 'VariableDeclarator' && nameOf(node.init) === 'process' && isNode(node.id) && node.id.type === 'ObjectPattern')
    return (node.id.properties as Node[]).some((property) => nameOf(property.key) === 'env') ? 'process.env' : null
  const read = memberOf(node)
  if (read === null) return null
  if (read.object === 'process' && read.property === 'env') return 'process.env'
  return read.object === 'import.meta' && read.property === 'env' ? 'import.meta.env' : null
}

function clockIn(node: Node): string | null {
  if (node.type === 'NewExpression' && nameOf(node.callee) === 'Date' && (node.arguments as unknown[]).length === 0) return 'new Date()'
  if (node.type === 'CallExpression' && nameOf(node.callee) === 'Date') return 'Date()'
  const read = memberOf(node)
  if (read === null) return null
  const name = `${read.object}.${read.property}`
  return ['Date.now', 'performance.now', 'performance.timeOrigin', 'process.hrtime', 'Temporal.Now'].includes(name) ? name : null
}

function networkIn(node: Node): string | null {
  if (node.type !== 'CallExpression' && node.type !== 'NewExpression') return null
  const called = nameOf(node.callee) ?? memberOf(node.callee)?.property ?? ''
  const global =
    nameOf(node.callee) !== null || memberOf(node.callee)?.object === 'globalThis' || memberOf(node.callee)?.object === 'window'
  if (global && networkNames.has(called)) return called
  return called === 'sendBeacon' ? called : null
}

/** A call that writes through Prisma: by its name and the shape of its argument, or a raw statement. */
function writeIn(node: Node): string | null {
  const call = node.type === 'TaggedTemplateExpression' ? node.tag : node.type === 'CallExpression' ? node.callee : null
  const name = memberOf(call)?.property
  if (name === undefined) return null
  if (name.startsWith('$executeRaw')) return name
  const argument = node.type === 'CallExpression' ? (node.arguments as unknown[])[0] : null
  if (!writeNames.has(name) || !isNode(argument) || argument.type !== 'ObjectExpression') return null
  const keys = (argument.properties as Node[]).map((property) => nameOf(property.key))
  return keys.includes('data') || keys.includes('where') || keys.includes('create') ? name : null
}

function exportedFunctionName(node: Node): string | null {
  if (node.type !== 'ExportNamedDeclaration' || !isNode(node.declaration)) return null
  const declaration = node.declaration
  if (declaration.type === 'FunctionDeclaration') return nameOf(declaration.id)
  if (declaration.type !== 'VariableDeclaration') return null
  const made = (declaration.declarations as Node[]).find(
    (item) => isNode(item.init) && /^(Arrow)?Function(Expression)?$/.test(item.init.type),
  )
  return made ? nameOf(made.id) : null
}

function memberOf(value: unknown): { object: string; property: string } | null {
  if (!isNode(value) || value.type !== 'MemberExpression') return null
  const object =
    isNode(value.object) && value.object.type === 'MetaProperty'
      ? 'import.meta'
      : (nameOf(value.object) ?? memberOf(value.object)?.property ?? '')
  const property = nameOf(value.property)
  return property === null ? null : { object, property }
}

function nameOf(value: unknown): string | null {
  if (!isNode(value)) return null
  if (typeof value.name === 'string') return value.name
  return typeof value.value === 'string' ? value.value : null
}

function lineFinder(text: string): (offset: number) => number {
  const starts = [0]
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return (offset) => starts.findLastIndex((start) => start <= offset) + 1
}

function countCodeLines(text: string, comments: readonly { start: number; end: number }[]): number {
  let bare = text
  for (const { start, end } of comments) bare = bare.slice(0, start) + bare.slice(start, end).replace(/[^\n]/g, ' ') + bare.slice(end)
  return bare.split('\n').filter((line) => line.trim() !== '').length
}
