import { ReportField } from '@/components/reports/report-field'
import type { ReportOutcomeView, ReportPageProps } from '@/components/reports/report-page'
import styles from '@/components/reports/reports.module.css'
import { longestPlace, longestReport, longestWhen, reportKinds } from '@/lib/core/reports/reader-report'
import { getDictionary } from '@/lib/site/language/dictionary'
import { incidentPath, reportFormPath } from '@/lib/site/paths'

type FormProps = Omit<ReportPageProps, 'outcome'> & { outcome: Extract<ReportOutcomeView, { is: 'refused' }> | null }

/** The form without account or script. The site says what is wrong, in the language of the page, not the browser in its own. What was typed stands in it again when something is wrong. */
export function ReportForm({ lang, incident: { slug }, outcome, chosen, once, countries }: FormProps) {
  const { form } = getDictionary(lang).reports
  const fields = outcome?.fields ?? { kind: chosen, text: '', place: '', when: '', link: '', once }
  const faults = outcome?.faults ?? []
  const faultAt = (name: keyof typeof form.faults) => (faults.includes(name) ? form.faults[name] : null)
  const kindFault = faultAt('kind')
  return (
    <>
      {outcome === null ? null : (
        <div className={styles.note} data-refused="true" role="alert">
          <p>{form.faultsTitle}</p>
          {outcome.why === null ? null : <p>{refusalOf(outcome.why, form.refused, form.faults.other)}</p>}
          {faultAt('trap') === null ? null : <p>{faultAt('trap')}</p>}
        </div>
      )}
      <form className={styles.form} method="post" action={reportFormPath(lang, slug)} acceptCharset="utf-8" noValidate>
        <input type="hidden" name="once" value={fields.once || once} />
        <fieldset className={styles.kinds} aria-describedby={kindFault === null ? undefined : 'kind-fault'}>
          <legend>{form.what}</legend>
          {reportKinds.map((kind) => (
            <label key={kind}>
              <input type="radio" name="kind" value={kind} required defaultChecked={fields.kind === kind} />
              {form.kinds[kind]}
            </label>
          ))}
          {kindFault === null ? null : (
            <p className={styles.fault} id="kind-fault">
              {kindFault}
            </p>
          )}
        </fieldset>
        <ReportField
          {...{ name: 'text', label: form.text, hint: form.textHint, fault: faultAt('text'), value: fields.text }}
          maxLength={longestReport}
          lines={6}
        />
        <ReportField
          {...{ name: 'place', label: form.place, hint: form.placeHint, fault: faultAt('place'), value: fields.place }}
          maxLength={longestPlace}
          optional={form.optional}
          choices={countries}
        />
        <ReportField
          {...{ name: 'when', label: form.when, hint: form.whenHint, fault: faultAt('when'), value: fields.when }}
          maxLength={longestWhen}
          optional={form.optional}
        />
        <ReportField
          {...{ name: 'link', label: form.link, hint: form.linkHint, fault: faultAt('link'), value: fields.link }}
          maxLength={2000}
          optional={form.optional}
          isAddress
        />
        <div className={styles.trap} aria-hidden="true">
          <label htmlFor="topic">{form.trap}</label>
          <input id="topic" name="topic" tabIndex={-1} autoComplete="off" />
        </div>
        <button type="submit">{form.submit}</button>
      </form>
      <section className={styles.promise} aria-labelledby="promise">
        <h2 id="promise">{form.promiseTitle}</h2>
        <ul>
          {form.promise.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </section>
      <p className={styles.ways}>
        <a href={incidentPath(lang, slug)}>{form.back}</a>
      </p>
    </>
  )
}

function refusalOf(why: string, refused: Readonly<Record<string, string>>, other: string): string {
  return (Object.hasOwn(refused, why) ? refused[why] : undefined) ?? other
}
