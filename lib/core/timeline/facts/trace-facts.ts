import { isSame } from '@/lib/core/history/canonical'
import { type DiffPart, diffWords } from '@/lib/core/history/word-diff'
import type { Claim } from '@/lib/core/incident/claim'
import type { Cause, IncidentDocument } from '@/lib/core/incident/document'
import type { Effect, Impact } from '@/lib/core/incident/impact'
import type { Instant, Moment } from '@/lib/core/time/moment'
import { type EntryIndex, firstStatementOf } from '@/lib/core/timeline/latest-claim'
import type { FieldHistory } from '@/lib/core/timeline/timeline'

/** The facts a vendor is asked for first, in the order in which they are shown. */
export const factNames = ['title', 'cause', 'scope', 'start', 'end', 'delay'] as const
export type FactName = (typeof factNames)[number]

export type FactValue =
  | { kind: 'text'; text: string }
  | { kind: 'cause'; cause: Cause }
  | { kind: 'moment'; moment: Moment }
  | { kind: 'minutes'; minutes: number }

/** One version of a fact. `entryId` is null when nobody but the curator says so; `parts` is the word diff to the version before. */
export type FactVersion = { value: FactValue; entryId: string | null; at: Instant | null; parts: DiffPart[] | null }

/** A fact with its versions, oldest first. `effect` is given where the fact is stated of several effects. */
export type FactEvolution = { fact: FactName; effect: Effect | null; versions: [FactVersion, ...FactVersion[]] }

/**
 * How each fact of the vendor came in and changed: its title, the causes, and whom, from when, until when and how badly each declared
 * impact is said to hit. Facts that nobody stated are left out. Versions follow the order of the entries that first state them.
 */
export function traceFacts(document: IncidentDocument, histories: readonly FieldHistory[], index: EntryIndex): FactEvolution[] {
  const declared = document.impacts.filter(({ basis }) => basis === 'declared')
  const ofImpacts = (fact: FactName, claims: (impact: Impact) => Stated[]) => {
    const stated = declared.map((impact) => ({ effect: impact.effect, claims: claims(impact) })).filter((each) => each.claims.length > 0)
    return stated.flatMap((each) => evolution(fact, stated.length > 1 ? each.effect : null, each.claims, index))
  }
  const title = histories.find(({ field }) => field === 'title')
  return [
    ...evolution(
      'title',
      null,
      title === undefined ? [] : title.values.map(({ text, entryId }) => says([entryId], { kind: 'text', text })),
      index,
    ),
    ...evolution(
      'cause',
      null,
      document.causes.map((cause) => says(cause.statedIn, { kind: 'cause', cause })),
      index,
    ),
    ...ofImpacts('scope', ({ who }) => who.map(({ statedIn, text }) => says(statedIn, { kind: 'text', text }))),
    ...ofImpacts('start', ({ starts }) => starts.map(({ statedIn, moment }) => says(statedIn, { kind: 'moment', moment }))),
    ...ofImpacts('end', ({ ends }) => ends.map(({ statedIn, moment }) => says(statedIn, { kind: 'moment', moment }))),
    ...ofImpacts('delay', ({ maxDelays }) => maxDelays.map(({ statedIn, minutes }) => says(statedIn, { kind: 'minutes', minutes }))),
  ]
}

type Stated = { claim: Claim; value: FactValue }

function says(statedIn: string[], value: FactValue): Stated {
  return { claim: { statedIn, how: 'field' }, value }
}

function evolution(fact: FactName, effect: Effect | null, stated: readonly Stated[], index: EntryIndex): FactEvolution[] {
  const ordered = stated
    .map(({ claim, value }, order) => ({ value, order, first: firstStatementOf(claim, index) }))
    .sort((a, b) => (a.first?.position ?? Infinity) - (b.first?.position ?? Infinity) || a.order - b.order)
    .filter(({ value }, number, all) => !isSaidAgain(value, all[number - 1]?.value))
  const [first, ...later] = ordered.map(({ value, first: said }, number): FactVersion => {
    const before = textOf(ordered[number - 1]?.value)
    const text = textOf(value)
    const parts = before === null || text === null ? null : diffWords(before, text)
    return { value, entryId: said?.entry.id ?? null, at: said?.sortAt ?? null, parts }
  })
  return first === undefined ? [] : [{ fact, effect, versions: [first, ...later] }]
}

function textOf(value: FactValue | undefined): string | null {
  if (value?.kind === 'text') return value.text
  return value?.kind === 'cause' ? value.cause.text : null
}

function isSaidAgain(value: FactValue, before: FactValue | undefined): boolean {
  if (value.kind === 'cause')
    return before?.kind === 'cause' && textOf(value) === textOf(before) && value.cause.category === before.cause.category
  return before !== undefined && isSame(value, before)
}
