import styles from '@/components/reports/queue/queue.module.css'
import { codeOfReported, groupByIncident, type QueuedReportView } from '@/components/reports/queue/queued-report'
import { ReportItem } from '@/components/reports/queue/report-item'
import { type ReportState, reportStates } from '@/lib/core/reports/reader-report'
import { getDictionary } from '@/lib/site/language/dictionary'
import type { Language } from '@/lib/site/language/language'
import { editorReportsPath, incidentPath } from '@/lib/site/paths'

type QueueProps = {
  lang: Language
  state: ReportState
  /** The id of the one incident that is shown. */
  incident: string | null
  cursor: string | null
  nextCursor: string | null
  mayDecide: boolean
  reports: readonly QueuedReportView[]
}

/** What readers report, newest first; what is about one incident stands together. */
export function ReportQueue({ lang, state, incident, cursor, nextCursor, mayDecide, reports }: QueueProps) {
  const { queue } = getDictionary(lang).reports
  const here = { ...(state === 'waiting' ? {} : { state }), ...(incident === null ? {} : { incident }) }
  return (
    <>
      <nav className={styles.states} aria-label={queue.navigation}>
        {reportStates.map((each) => (
          <a key={each} href={editorReportsPath(lang, { ...here, state: each })} aria-current={each === state ? 'page' : undefined}>
            {queue.states[each]}
          </a>
        ))}
        {incident === null ? null : <a href={editorReportsPath(lang, state === 'waiting' ? {} : { state })}>{queue.all}</a>}
      </nav>
      {mayDecide ? null : <p className={styles.lead}>{queue.readOnly}</p>}
      {reports.length === 0 ? <p className={styles.lead}>{queue.empty[state]}</p> : null}
      {groupByIncident(reports).map((ofIncident) => {
        const about = ofIncident[0]?.incident
        if (about === undefined) return null
        const { id } = about
        const code = codeOfReported(about)
        return (
          <section key={id} className={styles.group} aria-labelledby={`incident-${id}`}>
            <h2 id={`incident-${id}`}>
              {about.state === 'current' ? <a href={incidentPath(lang, about.slug)}>{code}</a> : code}:{' '}
              <span lang={about.language}>{about.title}</span>
            </h2>
            <p className={styles.line}>
              <span>{queue.waiting(about.waiting)}</span>
              {incident === null ? (
                <a href={editorReportsPath(lang, { ...here, incident: id })}>
                  {queue.onlyOf} {code}
                </a>
              ) : null}
            </p>
            {about.state === 'retracted' ? <p className={styles.warning}>{queue.gone}</p> : null}
            <ul className={styles.list}>
              {ofIncident.map((report) => (
                <ReportItem key={report.id} lang={lang} report={report} mayDecide={mayDecide} within={incident} />
              ))}
            </ul>
          </section>
        )
      })}
      <p className={styles.line}>
        {cursor === null ? null : <a href={editorReportsPath(lang, here)}>{queue.newest}</a>}
        {nextCursor === null ? null : <a href={editorReportsPath(lang, { ...here, cursor: nextCursor })}>{queue.older}</a>}
      </p>
    </>
  )
}
