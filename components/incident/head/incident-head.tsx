import styles from '@/components/incident/head/head.module.css'
import { HiddenNotice } from '@/components/incident/head/hidden-notice'
import { HowLong } from '@/components/incident/head/how-long'
import { KnownAtBanner } from '@/components/incident/head/known-at-banner'
import { LastWord } from '@/components/incident/head/last-word'
import { TwoVoices } from '@/components/incident/head/two-voices'
import { WhatToDo } from '@/components/incident/head/what-to-do'
import type { IncidentView } from '@/components/incident/incident-view'
import { StatusBadge } from '@/components/ui/status-badge'
import { getDictionary } from '@/lib/site/language/dictionary'
import { aboutPath } from '@/lib/site/paths'

/** The first screen of a phone: what it is, how it stands, what to do, the last word, how long. */
export function IncidentHead({ view }: { view: IncidentView }) {
  const { lang, timeline, vendor, serviceNames } = view
  const { document, status, title, knownThen } = timeline
  const words = getDictionary(lang)
  const codes = document.codes.length > 0 ? document.codes.map(({ code }) => code) : [document.slug]
  const services = document.services.map(({ service, wording }) => serviceNames.get(service) ?? wording ?? service)
  return (
    <header className={styles.head}>
      {knownThen && <KnownAtBanner view={view} />}
      <p className={styles.kicker}>
        <strong>{codes.join(', ')}</strong>
        <span>{vendor.name}</span>
        {services.map((service) => (
          <span key={service}>{service}</span>
        ))}
        {document.classification !== 'incident' && <span>{words.classifications[document.classification]}</span>}
        {document.completeness === 'stub' && <span title={words.archive.stubExplained}>{words.archive.stub}</span>}
      </p>
      <h1 lang={document.language}>{title}</h1>
      <div className={styles.columns}>
        <div className={styles.column}>
          <p className={styles.status}>
            <StatusBadge status={status} lang={lang} />{' '}
            <a className={styles.explained} href={`${aboutPath(lang)}#status`}>
              {words.status.explained[status]}
            </a>
          </p>
          <TwoVoices view={view} />
          <HiddenNotice view={view} />
          <WhatToDo view={view} />
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
