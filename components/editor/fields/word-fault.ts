import type { EditingWords } from '@/lib/site/language/editing/en'

type FaultName = Extract<keyof EditingWords['faults'], string>

/** What the schema says, by how its messages are worded, and the sentence that helps. The first that fits counts. */
const known: readonly (readonly [RegExp, FaultName])[] = [
  [/expected array to have >=/i, 'empty'],
  [/>=1 char|received undefined|missing or not a number/i, 'empty'],
  [/too small: expected string/i, 'short'],
  [/too small: expected (?:number|int)/i, 'small'],
  [/too big: expected (?:number|int)/i, 'big'],
  [/too big: expected array/i, 'many'],
  [/too big/i, 'long'],
  [/url/i, 'url'],
  [/slug is/i, 'slug'],
  [/an id is/i, 'id'],
  [/NUL or half/i, 'broken'],
  [/region needs/i, 'region'],
  [/UTC instant|a moment (?:has|cannot)/i, 'moment'],
  [/invalid option|invalid discriminator/i, 'choice'],
  [/expected (?:number|int|nan)/i, 'number'],
  [/used twice/i, 'twice'],
  [/there is no|retells itself|uuid/i, 'missing'],
  [/invalid input|unrecognized key|must match|changes are a list|is an object|newer Faultline/i, 'shape'],
]

/** What the schema says against a value, as a sentence that helps, in the language of whoever reads it. */
export function wordFault(message: string, { faults }: EditingWords): string {
  const name = known.find(([pattern]) => pattern.test(message))?.[1]
  const words = name === undefined ? undefined : faults[name]
  return typeof words === 'string' ? words : faults.other(message)
}
