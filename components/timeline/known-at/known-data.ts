import type { KnownAtWords } from '@/lib/site/language/ribbon/en'

export const factNames = ['phase', 'cause', 'scope', 'start', 'promise'] as const
export type FactName = (typeof factNames)[number]

/** The number of a text in `texts`, or null for what nobody had stated. A promise is the millisecond it is due, or 0 without a date. */
export type FactValues = Record<FactName, number | null>

/** An instant at which entries were said, and only those facts that then changed. */
export type KnownStepData = { at: number; ids: string[]; changed: Partial<FactValues> }

/** What was known at each instant, as little as the browser needs to show any of them at once. */
export type KnownData = {
  steps: KnownStepData[]
  texts: string[]
  /** The facts with everything on record, the last position of the slider. */
  standing: FactValues
  /** The instant of the page. */
  asOf: number
  /** True on a page that is itself of the past: it then ends with its own instant. */
  knownThen: boolean
  /** The address of an instant is this, the instant, and nothing else. */
  path: string
  language: string
  words: KnownAtWords
}
