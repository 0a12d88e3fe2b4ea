import type { ReactNode } from 'react'
import styles from '@/components/reports/queue/queue.module.css'
import { codeOfReported, hasPrivateDetails, type QueuedReportView } from '@/components/reports/queue/queued-report'
import { getDictionary } from '@/lib/site/language/dictionary'
import type { Language } from '@/lib/site/language/language'
import { editorFormPath, editorReportsPath } from '@/lib/site/paths'

type FormsProps = { lang: Language; report: QueuedReportView; within: string | null }

/** What a curator can do with a report by one tap. One that may tell who somebody is, is opened first. */
export function DecisionForms({ lang, report, within }: FormsProps) {
  const { queue } = getDictionary(lang).reports
  const { id, kind, state, incident } = report
  const named = (deed: string) => queue.named(deed, queue.kinds[kind], codeOfReported(incident))
  const one = (deed: string, text: string, children?: ReactNode, isLoud = false) => (
    <form method="post" action={editorFormPath(lang, deed)}>
      <input type="hidden" name="id" value={id} />
      {within === null ? null : <input type="hidden" name="incident" value={within} />}
      {children}
      <button className={isLoud ? styles.button : styles.quiet} type="submit" aria-label={named(text)}>
        {text}
      </button>
    </form>
  )
  if (state === 'rejected') return <div className={styles.actions}>{one('reopen-report', queue.reopen)}</div>
  if (state === 'accepted') return null
  const isGone = incident.state === 'retracted'
  const isQuick = !isGone && !hasPrivateDetails(report)
  return (
    <>
      {kind === 'correction' ? <p className={styles.hint}>{queue.takeHint}</p> : null}
      <div className={styles.actions}>
        {isQuick && kind !== 'correction' ? one('publish-report', queue.publish, null, true) : null}
        {isQuick ? one('accept-report', kind === 'correction' ? queue.take : queue.accept) : null}
        {isGone ? null : (
          <a className={styles.quiet} href={editorReportsPath(lang, { report: id })} aria-label={named(queue.edit)}>
            {queue.edit}
          </a>
        )}
        {one(
          'reject-report',
          queue.reject,
          <input
            className={styles.reason}
            name="reason"
            maxLength={500}
            aria-label={queue.reason}
            placeholder={queue.reason}
            autoComplete="off"
          />,
        )}
      </div>
    </>
  )
}
