import styles from '@/components/incident/head/head.module.css'
import { HiddenNotice } from '@/components/incident/head/hidden-notice'
import { HowLong } from '@/components/incident/head/how-long'
import { KnownAtBanner } from '@/components/incident/head/known-at-banner'
import { LastWord } from '@/components/incident/head/last-word'
import { TakeAlong } from '@/components/incident/head/take-along'
import { TwoVoices } from '@/components/incident/head/two-voices'
import { WhatToDo } from '@/components/incident/head/what-to-do'
import type { IncidentView } from '@/components/incident/incident-view'
import { StatusBadge } from '@/components/ui/status-badge'
import { plannedWindow } from '@/lib/core/incident/planned-window'
import { getDictionary } from '@/lib/site/language/dictionary'
import { aboutPath, servicePath, vendorPath } from '@/lib/site/paths'

/** Some vendors write a whole report where a title belongs. */
const longTitle = 120

/** All of them stand among the facts. */
export const shownServices = 6

/** The first screen of a phone: what it is, how it stands in a word, what to do; then the two voices, the last word, how long. */
export function IncidentHead({ view }: { view: IncidentView }) {
  const { lang, timeline, vendor, serviceNames } = view
  const { document, status, title, knownThen } = timeline
  const words = getDictionary(lang)
  const isPlanned = (plannedWindow(document, view.entries)?.from ?? '') > timeline.asOf
  const codes = document.codes.map(({ code }) => code).join(', ')
  return (
    <header className={styles.head}>
      {knownThen && <KnownAtBanner view={view} />}
      <p className={styles.kicker}>
        {codes !== '' && <strong>{codes}</strong>}
        <a href={vendorPath(lang, vendor.slug)}>{vendor.name}</a>
        {document.services.slice(0, shownServices).map(({ service, wording }) => (
          <a key={service} href={servicePath(lang, service)}>
            {serviceNames.get(service) ?? wording ?? service}
          </a>
        ))}
        {document.services.length > shownServices && <a href="#services">+{document.services.length - shownServices}</a>}
        {document.classification !== 'incident' && <span>{words.classifications[document.classification]}</span>}
        {document.completeness === 'stub' && <span title={words.archive.stubExplained}>{words.archive.stub}</span>}
      </p>
      <h1 lang={document.language} className={title.length > longTitle ? styles.long : undefined}>
        {title}
      </h1>
      <div className={styles.columns}>
        <div className={styles.column}>
          <p className={styles.status}>
            <StatusBadge status={isPlanned ? 'planned' : status} lang={lang} />{' '}
            <a className={styles.explained} href={`${aboutPath(lang)}#status`}>
              {isPlanned ? words.status.plannedExplained : words.status.explained[status]}
            </a>
          </p>
          <WhatToDo view={view} />
          <TwoVoices view={view} />
          <HiddenNotice view={view} />
          <TakeAlong view={view} />
        </div>
        <div className={styles.column}>
          <LastWord view={view} />
          <HowLong view={view} />
          {document.summary !== null && (
            <p className={styles.summary} lang={document.language}>
              {document.summary}
            </p>
          )}
        </div>
      </div>
    </header>
  )
}
