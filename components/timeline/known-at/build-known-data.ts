import type { IncidentView } from '@/components/incident/incident-view'
import { type FactName, type FactValues, factNames, type KnownData } from '@/components/timeline/known-at/known-data'
import type { StandingFacts } from '@/lib/core/timeline/steps/standing-facts'
import { standingFacts } from '@/lib/core/timeline/steps/standing-facts'
import { traceKnown } from '@/lib/core/timeline/steps/trace-known'
import { getDictionary } from '@/lib/site/language/dictionary'
import { formatMoment } from '@/lib/site/language/format-moment'
import type { Language } from '@/lib/site/language/language'
import { incidentPath } from '@/lib/site/paths'

const nothing: FactValues = { phase: null, cause: null, scope: null, start: null, promise: null }

/** What the slider shows: a table of steps with each text once. Null when nothing has a date. On a page of the past it ends there. */
export function buildKnownData({ lang, timeline }: IncidentView): KnownData | null {
  const traced = traceKnown(timeline)
  if (traced.length === 0) return null
  const texts = new Map<string, number>()
  const number = (text: string) => {
    const known = texts.get(text) ?? texts.size
    texts.set(text, known)
    return known
  }
  const valuesOf = (facts: StandingFacts) => wordFacts(facts, lang, number)
  let before = nothing
  const steps = traced.map(({ at, entryIds, facts }) => {
    const values = valuesOf(facts)
    const changed = Object.fromEntries(factNames.flatMap((name) => (values[name] === before[name] ? [] : [[name, values[name]]])))
    before = values
    return { at: Date.parse(at), ids: entryIds, changed: changed as Partial<FactValues> }
  })
  const standing = valuesOf(standingFacts(timeline))
  return {
    steps,
    texts: [...texts.keys()],
    standing,
    asOf: Date.parse(timeline.asOf),
    knownThen: timeline.knownThen,
    path: `${incidentPath(lang, timeline.document.slug)}/at/`,
    language: timeline.document.language,
    words: getDictionary(lang).knownAtView,
  }
}

function wordFacts({ phase, cause, scope, start, promise }: StandingFacts, lang: Language, number: (text: string) => number): FactValues {
  const words = getDictionary(lang)
  const named = (text: string | null): number | null => (text === null ? null : number(text))
  const values: Record<Exclude<FactName, 'promise'>, string | null> = {
    phase: phase && words.phases[phase.phase],
    cause: cause && (cause.category === 'unknown' ? cause.text : `${words.causes[cause.category]}: ${cause.text}`),
    scope: scope?.text ?? null,
    start: start && formatMoment(start.moment, lang),
  }
  return {
    phase: named(values.phase),
    cause: named(values.cause),
    scope: named(values.scope),
    start: named(values.start),
    promise: promise === null ? null : promise.dueAt === null ? 0 : Date.parse(promise.dueAt),
  }
}
