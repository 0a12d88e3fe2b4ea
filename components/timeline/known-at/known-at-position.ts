import { type FactName, type FactValues, factNames, type KnownData } from '@/components/timeline/known-at/known-data'
import { fill, wordInstant } from '@/components/timeline/layout/word-time'
import type { RibbonWords } from '@/lib/site/language/ribbon/en'

export type ShownFact = { name: FactName; text: string | null; mark: 'fresh' | 'changed' | null }
/** What the slider shows at one of its positions; `at` is null at the last one, where everything is on record. */
export type KnownPosition = { at: number | null; said: number; all: number; ids: readonly string[]; facts: ShownFact[] }

/** The facts after each step, for which only the changes were sent. */
export function unfoldSteps({ steps }: KnownData): FactValues[] {
  let values: FactValues = { phase: null, cause: null, scope: null, start: null, promise: null }
  return steps.map(({ changed }) => {
    values = { ...values, ...changed }
    return values
  })
}

/** How many entries had been said after each step. */
export function countSaid({ steps }: KnownData): number[] {
  let said = 0
  return steps.map(({ ids }) => {
    said += ids.length
    return said
  })
}

/** The position of the slider for which everything is on record: one after the last step. */
export function lastPosition({ steps }: KnownData): number {
  return steps.length
}

export function positionOf(
  data: KnownData,
  unfolded: readonly FactValues[],
  said: readonly number[],
  position: number,
  words: RibbonWords,
): KnownPosition {
  const step = data.steps[position]
  const all = said.at(-1) ?? 0
  const values = (step === undefined ? null : unfolded[position]) ?? data.standing
  const before = unfolded[position - 1] ?? null
  const at = step?.at ?? null
  return {
    at,
    said: said[position] ?? all,
    all,
    ids: step?.ids ?? [],
    facts: factNames.map((name) => {
      const value = values[name]
      const isChange = step !== undefined && (before?.[name] ?? null) !== value
      const text = name === 'promise' ? wordPromise(value, at, data, words) : value === null ? null : (data.texts[value] ?? null)
      return { name, text, mark: !isChange || text === null ? null : before === null || before[name] === null ? 'fresh' : 'changed' }
    }),
  }
}

/** When nothing is promised that is a state of its own once something had been; before the first promise it is a fact not yet stated. */
function wordPromise(due: number | null, at: number | null, { words: known, steps, asOf }: KnownData, words: RibbonWords): string | null {
  if (due === null) {
    const promised = steps.some((step) => (at === null || step.at <= at) && typeof step.changed.promise === 'number')
    return promised ? known.none : null
  }
  if (due === 0) return known.noDate
  const when = wordInstant(due, words)
  return due < (at ?? asOf) ? fill(known.overdue, { when }) : when
}
