import facts from '@/components/incident/facts/facts.module.css'
import type { IncidentView } from '@/components/incident/incident-view'
import { EvolutionFact, firstVendorWord, isWorthTelling } from '@/components/incident/word/evolution-fact'
import { Figures } from '@/components/incident/word/figures'
import { FirstWordFact, hasGap } from '@/components/incident/word/first-word-fact'
import { PromisesFact } from '@/components/incident/word/promises-fact'
import { SilencesFact } from '@/components/incident/word/silences-fact'
import { traceFacts } from '@/lib/core/timeline/facts/trace-facts'
import { getDictionary } from '@/lib/site/language/dictionary'

/** What the vendor said, measured: against its own declared times, against what others saw, against its promises. */
export function VendorsWord({ view }: { view: IncidentView }) {
  if (!hasMeasure(view)) return null
  return (
    <section aria-labelledby="word">
      <h2 id="word" className={facts.title}>
        {getDictionary(view.lang).reading.word.title}
      </h2>
      <div className={facts.facts}>
        <Figures view={view} />
        <FirstWordFact view={view} />
        <EvolutionFact view={view} />
        <PromisesFact view={view} />
        <SilencesFact view={view} />
      </div>
    </section>
  )
}

function hasMeasure({ timeline, entries }: IncidentView): boolean {
  const { document, gaps, promises, silences, histories } = timeline
  if (promises.length + silences.length > 0 || hasGap(gaps)) return true
  return isWorthTelling(traceFacts(document, histories, entries), firstVendorWord(timeline))
}
