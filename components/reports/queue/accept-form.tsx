import type { ReactNode } from 'react'
import type { Said } from '@/components/people/form/said'
import styles from '@/components/reports/queue/queue.module.css'
import type { QueuedReportView } from '@/components/reports/queue/queued-report'
import { sourceKinds } from '@/lib/core/incident/document'
import { findings } from '@/lib/core/incident/entry'
import type { AcceptedReport } from '@/lib/core/reports/accepted-report'
import { getDictionary } from '@/lib/site/language/dictionary'
import type { Language } from '@/lib/site/language/language'
import { editorFormPath } from '@/lib/site/paths'

type AcceptProps = { lang: Language; report: QueuedReportView; suggestion: AcceptedReport; said: Said | null }

/** What a report becomes, to be changed before it enters the record. */
export function AcceptForm({ lang, report, suggestion, said }: AcceptProps) {
  const dictionary = getDictionary(lang)
  const { queue } = dictionary.reports
  const kept = (name: string, value: string | null) => said?.kept[name] ?? value ?? ''
  const deeds = { accept: editorFormPath(lang, 'accept-report'), publish: editorFormPath(lang, 'publish-report') }
  return (
    <section className={styles.group} aria-labelledby="becomes">
      <h2 id="becomes">{queue.becomes}</h2>
      <form className={styles.form} method="post" action={deeds.accept}>
        <input type="hidden" name="id" value={report.id} />
        <input type="hidden" name="one" value="yes" />
        <input type="hidden" name="language" value={suggestion.language} />
        <Row name="finding" label={queue.finding}>
          <select id="finding" name="finding" defaultValue={kept('finding', suggestion.finding)}>
            {findings.map((finding) => (
              <option key={finding} value={finding}>
                {dictionary.findings[finding]}
              </option>
            ))}
            <option value="">{queue.noEntry}</option>
          </select>
        </Row>
        <Row name="text" label={queue.text} hint={queue.textHint}>
          <textarea
            id="text"
            name="text"
            rows={6}
            maxLength={2000}
            required
            aria-describedby="text-hint"
            lang={report.language}
            defaultValue={suggestion.text}
          />
        </Row>
        <Row name="speaker" label={queue.speaker} hint={queue.speakerHint}>
          <input
            id="speaker"
            name="speaker"
            maxLength={200}
            required
            aria-describedby="speaker-hint"
            defaultValue={kept('speaker', suggestion.speaker)}
          />
        </Row>
        <Row name="place" label={queue.place} hint={queue.regionHint}>
          <input id="place" name="place" maxLength={100} aria-describedby="place-hint" defaultValue={kept('place', suggestion.place)} />
        </Row>
        <Row name="stated" label={queue.stated}>
          <select id="stated" name="stated" defaultValue={kept('stated', suggestion.stated)}>
            <option value="sent">{queue.statedChoices.sent}</option>
            <option value="undated">{queue.statedChoices.undated}</option>
          </select>
        </Row>
        <Row name="happened" label={queue.happened} hint={queue.happenedHint}>
          <input
            id="happened"
            name="happened"
            maxLength={200}
            aria-describedby="happened-hint"
            defaultValue={kept('happened', suggestion.happened)}
          />
        </Row>
        {report.link === '' ? null : (
          <Row name="linkKind" label={queue.keepLink} hint={report.link}>
            <select id="linkKind" name="linkKind" aria-describedby="linkKind-hint" defaultValue={kept('linkKind', suggestion.linkKind)}>
              <option value="">{queue.leaveLinkOut}</option>
              {sourceKinds.map((kind) => (
                <option key={kind} value={kind}>
                  {dictionary.sourceKinds[kind]}
                </option>
              ))}
            </select>
          </Row>
        )}
        <div className={styles.actions}>
          <button className={styles.button} type="submit" formAction={deeds.publish}>
            {queue.publish}
          </button>
          <button className={styles.quiet} type="submit">
            {queue.accept}
          </button>
        </div>
      </form>
      <form className={styles.actions} method="post" action={editorFormPath(lang, 'reject-report')}>
        <input type="hidden" name="id" value={report.id} />
        <input type="hidden" name="one" value="yes" />
        <input
          className={styles.reason}
          name="reason"
          maxLength={500}
          aria-label={queue.reason}
          placeholder={queue.reason}
          autoComplete="off"
        />
        <button className={styles.quiet} type="submit">
          {queue.reject}
        </button>
      </form>
    </section>
  )
}

type RowProps = { name: string; label: string; hint?: string; children: ReactNode }

function Row({ name, label, hint, children }: RowProps) {
  return (
    <div className={styles.field}>
      <label htmlFor={name}>{label}</label>
      {hint === undefined ? null : (
        <p className={styles.hint} id={`${name}-hint`}>
          {hint}
        </p>
      )}
      {children}
    </div>
  )
}
