import type { ReactNode } from 'react'
import { ClaimHistory } from '@/components/incident/facts/claim-history'
import { Fact } from '@/components/incident/facts/fact'
import styles from '@/components/incident/facts/facts.module.css'
import { SaidIn } from '@/components/incident/facts/said-in'
import type { IncidentView } from '@/components/incident/incident-view'
import { MomentNotes } from '@/components/time/moment-notes'
import { MomentTime } from '@/components/time/moment-time'
import type { MomentClaim } from '@/lib/core/incident/claim'
import type { Impact } from '@/lib/core/incident/impact'
import { getDictionary } from '@/lib/site/language/dictionary'
import { formatSpan } from '@/lib/site/language/format-duration'

const shownServices = 10
/** Fewer than these are not worth a disclosure. */
const fewestMore = 4

/** Each effect on each basis, with when, who and what as claimed. */
export function ImpactsFact({ view }: { view: IncidentView }) {
  const { impacts } = view.timeline.document
  return (
    <Fact view={view} id="impact" wide name={getDictionary(view.lang).facts.impact}>
      {impacts.map((impact) => (
        <OneImpact key={impact.id} impact={impact} view={view} />
      ))}
    </Fact>
  )
}

function OneImpact({ impact, view }: { impact: Impact; view: IncidentView }) {
  const { lang, serviceNames, vendor } = view
  const words = getDictionary(lang)
  const basis = impact.basis === 'declared' ? words.ribbon.declared(vendor.name) : words.bases[impact.basis]
  const services = impact.services.map(({ service, wording }) => serviceNames.get(service) ?? wording ?? service)
  const what = [...services, ...impact.features]
  const showMoment = ({ moment }: MomentClaim) => (
    <>
      <MomentTime moment={moment} lang={lang} /> <MomentNotes moment={moment} lang={lang} className={styles.note} />
    </>
  )
  return (
    <div className={styles.impact}>
      <h4>
        <span className={styles.effect}>{words.effects[impact.effect]}</span> <span className={styles.basis}>{basis}</span>{' '}
        {impact.level && impact.level !== 'unknown' && <span className={styles.basis}>{words.levels[impact.level]}</span>}{' '}
        <SaidIn claim={impact} view={view} />
      </h4>
      <dl className={styles.pairs}>
        {what.length > 0 && (
          <Pair name={words.facts.services}>
            <LongList items={what} more={words.catalogue.moreServices} />
          </Pair>
        )}
        {impact.surfaces.length > 0 && <Pair name={words.facts.surfaces}>{impact.surfaces.join('; ')}</Pair>}
        {impact.starts.length > 0 && (
          <Pair name={words.facts.start}>
            <ClaimHistory claims={impact.starts} view={view} show={showMoment} />
          </Pair>
        )}
        <Pair name={words.facts.end}>
          {impact.ends.length > 0 ? (
            <ClaimHistory claims={impact.ends} view={view} show={showMoment} />
          ) : (
            <span className={styles.missing}>{view.timeline.knownThen ? words.facts.notYetStated : words.facts.notRecorded}</span>
          )}
        </Pair>
        {impact.who.length > 0 && (
          <Pair name={words.facts.scope}>
            <ClaimHistory claims={impact.who} view={view} show={({ text }) => text} />
          </Pair>
        )}
        {impact.maxDelays.length > 0 && (
          <Pair name={words.facts.delay}>
            <ClaimHistory
              claims={impact.maxDelays}
              view={view}
              show={({ minutes, text }) => `${words.facts.upTo(formatSpan(minutes * 60, lang))}${text ? ` (“${text}”)` : ''}`}
            />
          </Pair>
        )}
      </dl>
    </div>
  )
}

function LongList({ items, more }: { items: readonly string[]; more: (n: number) => string }) {
  const rest = items.slice(shownServices)
  if (rest.length < fewestMore) return items.join(', ')
  return (
    <>
      {items.slice(0, shownServices).join(', ')}
      <details>
        <summary>{more(rest.length)}</summary>
        {rest.join(', ')}
      </details>
    </>
  )
}

function Pair({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
