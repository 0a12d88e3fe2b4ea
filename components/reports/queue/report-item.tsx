import { DecisionForms } from '@/components/reports/queue/decision-forms'
import styles from '@/components/reports/queue/queue.module.css'
import type { QueuedReportView } from '@/components/reports/queue/queued-report'
import { ReportWords } from '@/components/reports/queue/report-words'
import { InstantTime } from '@/components/time/instant-time'
import { getDictionary } from '@/lib/site/language/dictionary'
import type { Language } from '@/lib/site/language/language'
import { entryPath } from '@/lib/site/paths'

type ItemProps = { lang: Language; report: QueuedReportView; mayDecide: boolean; within: string | null }

/** One report with what can be decided of it. */
export function ReportItem({ lang, report, mayDecide, within }: ItemProps) {
  const { queue } = getDictionary(lang).reports
  const { decided, entryId, incident } = report
  return (
    <li className={styles.item} id={`report-${report.id}`}>
      <ReportWords lang={lang} report={report} />
      {decided === null ? null : (
        <p className={styles.hint}>
          {queue.states[report.state]} {queue.decidedBy(decided.by)}, <InstantTime at={decided.at} lang={lang} />
          {decided.note === '' ? null : `: ${decided.note}`}
          {entryId === null || incident.state !== 'current' ? null : (
            <>
              {' '}
              <a href={entryPath(lang, incident.slug, entryId)}>{queue.entry}</a>
            </>
          )}
        </p>
      )}
      {mayDecide ? <DecisionForms lang={lang} report={report} within={within} /> : null}
    </li>
  )
}
