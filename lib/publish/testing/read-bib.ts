export type BibEntry = { type: string; key: string; fields: Readonly<Record<string, string>> }

/**
 * Reads BibTeX as strictly as its tools do: entries with a key, fields in braces that are balanced whether escaped or not, a comma after
 * each. Throws at the first fault. For tests, of what we write ourselves: it knows no strings, comments or joined values.
 */
export function readBib(text: string): BibEntry[] {
  const entries: BibEntry[] = []
  let rest = text
  while (rest.trim() !== '') {
    const head = /^\s*@([a-z]+)\{([A-Za-z0-9:.-]+),\s*/.exec(rest)
    if (head === null) throw new Error(`BibTeX: no entry begins at ${JSON.stringify(rest.slice(0, 60))}`)
    const [whole, type = '', key = ''] = head
    rest = rest.slice(whole.length)
    const fields: Record<string, string> = {}
    for (let field = /^([a-z]+)\s*=\s*\{/.exec(rest); field !== null; field = /^([a-z]+)\s*=\s*\{/.exec(rest)) {
      const [start, name = ''] = field
      const value = untilBalanced(rest.slice(start.length))
      if (name in fields) throw new Error(`BibTeX: ${name} twice`)
      fields[name] = value
      const after = /^\}\s*,\s*/.exec(rest.slice(start.length + value.length))
      if (after === null) throw new Error(`BibTeX: no comma after ${name}`)
      rest = rest.slice(start.length + value.length + after[0].length)
    }
    if (!rest.startsWith('}')) throw new Error(`BibTeX: the entry ${key} does not end at ${JSON.stringify(rest.slice(0, 60))}`)
    entries.push({ type, key, fields })
    rest = rest.slice(1)
  }
  return entries
}

function untilBalanced(text: string): string {
  let depth = 1
  for (let index = 0; index < text.length; index++) {
    if (text[index] === '{') depth++
    else if (text[index] === '}') depth--
    if (depth === 0) return text.slice(0, index)
  }
  throw new Error('BibTeX: a brace is not closed')
}
