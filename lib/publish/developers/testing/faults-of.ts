import type { Example } from '@/lib/publish/developers/examples'

/** In what an answer is not what an example says of it; empty where it is. */
export function faultsOf({ answer }: Pick<Example, 'answer'>, given: { status: number; mediaType: string; text: string }): string[] {
  const mediaType = given.mediaType.split(';')[0] ?? ''
  const faults = [
    given.status === answer.status ? [] : `status ${given.status}, not ${answer.status}`,
    mediaType === answer.mediaType ? [] : `media type ${mediaType}, not ${answer.mediaType}`,
    given.text === '' ? 'no content' : [],
    answer.begins === undefined || given.text.startsWith(answer.begins) ? [] : `does not begin with ${answer.begins}`,
  ].flat()
  if (answer.keys === undefined && answer.has === undefined) return faults
  const json = parse(given.text)
  const missing = (answer.keys ?? []).filter((key) => memberAt(json, [key]) === undefined).map((key) => `has no ${key}`)
  const others = Object.entries(answer.has ?? {}).flatMap(([path, value]) => {
    const found = memberAt(json, path.split('.'))
    return found === value ? [] : `${path} is ${JSON.stringify(found)}, not ${JSON.stringify(value)}`
  })
  return [...faults, ...missing, ...others]
}

function memberAt(json: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined),
    json,
  )
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
