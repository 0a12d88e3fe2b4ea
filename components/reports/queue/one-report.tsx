import type { Said } from '@/components/people/form/said'
import { AcceptForm } from '@/components/reports/queue/accept-form'
import { DecisionForms } from '@/components/reports/queue/decision-forms'
import styles from '@/components/reports/queue/queue.module.css'
import { codeOfReported, type QueuedReportView } from '@/components/reports/queue/queued-report'
import { ReportWords } from '@/components/reports/queue/report-words'
import type { AcceptedReport } from '@/lib/core/reports/accepted-report'
import { getDictionary } from '@/lib/site/language/dictionary'
import type { Language } from '@/lib/site/language/language'
import { editorReportsPath, incidentPath } from '@/lib/site/paths'

type OneProps = { lang: Language; report: QueuedReportView; suggestion: AcceptedReport; mayDecide: boolean; said: Said | null }

/** One report: as it was sent, and what it becomes. */
export function OneReport({ lang, report, suggestion, mayDecide, said }: OneProps) {
  const { queue } = getDictionary(lang).reports
  const { incident } = report
  const isOpen = mayDecide && report.state === 'waiting' && incident.state !== 'retracted'
  return (
    <>
      <p className={styles.line}>
        <a href={editorReportsPath(lang)}>{queue.back}</a>
      </p>
      <section className={styles.group} aria-labelledby="sent">
        <h2 id="sent">{queue.asSent}</h2>
        <p>
          <a href={incidentPath(lang, incident.slug)}>{codeOfReported(incident)}</a>: <span lang={incident.language}>{incident.title}</span>
        </p>
        <div className={styles.item}>
          <ReportWords lang={lang} report={report} />
          {report.state === 'waiting' ? null : <p className={styles.hint}>{queue.decided}</p>}
          {mayDecide && !isOpen ? <DecisionForms lang={lang} report={report} within={null} /> : null}
        </div>
      </section>
      {isOpen ? <AcceptForm lang={lang} report={report} suggestion={suggestion} said={said} /> : null}
    </>
  )
}
