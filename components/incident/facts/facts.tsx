import { AttemptsFact } from '@/components/incident/facts/attempts-fact'
import { CauseFact } from '@/components/incident/facts/cause-fact'
import { ErrorsFact } from '@/components/incident/facts/errors-fact'
import styles from '@/components/incident/facts/facts.module.css'
import { ImpactsFact } from '@/components/incident/facts/impacts-fact'
import { LinkedFact } from '@/components/incident/facts/linked-fact'
import { MissingFacts } from '@/components/incident/facts/missing-facts'
import { RegionsFact } from '@/components/incident/facts/regions-fact'
import { ServicesFact } from '@/components/incident/facts/services-fact'
import type { IncidentView } from '@/components/incident/incident-view'
import { getDictionary } from '@/lib/site/language/dictionary'

/** What is claimed, by whom, and what it is worth. A fact that nobody has stated is shown as missing, not left out. */
export function Facts({ view }: { view: IncidentView }) {
  return (
    <section aria-labelledby="facts">
      <h2 id="facts" className={styles.title}>
        {getDictionary(view.lang).facts.title}
      </h2>
      <div className={styles.facts}>
        <CauseFact view={view} />
        <ImpactsFact view={view} />
        <ServicesFact view={view} />
        <RegionsFact view={view} />
        <ErrorsFact view={view} />
        <AttemptsFact view={view} />
        <LinkedFact view={view} />
        <MissingFacts view={view} />
      </div>
    </section>
  )
}
