import styles from '@/components/people/people.module.css'
import { getDictionary } from '@/lib/site/language/dictionary'
import type { Language } from '@/lib/site/language/language'
import { type AuditEntryAction, auditActions } from '@/lib/site/language/people/audit-actions'
import { editorPath } from '@/lib/site/paths'

export type AuditFilterView = { who?: string | undefined; action?: AuditEntryAction | undefined; outcome?: 'done' | 'refused' | undefined }

/** Whose deeds of what kind are shown: a form that only asks. */
export function AuditFilterForm({ lang, filter }: { lang: Language; filter: AuditFilterView }) {
  const { audit } = getDictionary(lang).people
  const isFiltered = Object.values(filter).some((value) => value !== undefined)
  const actions = auditActions.map((action) => ({ action, text: audit.actions[action] })).sort((a, b) => a.text.localeCompare(b.text, lang))
  return (
    <form className={styles.inline} action={editorPath(lang, 'audit')} aria-label={audit.filter}>
      <label className={styles.field}>
        <span className={styles.label}>{audit.who}</span>
        <input className={styles.input} name="who" defaultValue={filter.who} maxLength={200} autoComplete="off" title={audit.filterWho} />
      </label>
      <label className={styles.field}>
        <span className={styles.label}>{audit.what}</span>
        <select className={styles.input} name="action" defaultValue={filter.action ?? ''}>
          <option value="">{audit.anyAction}</option>
          {actions.map(({ action, text }) => (
            <option key={action} value={action}>
              {text}
            </option>
          ))}
        </select>
      </label>
      <label className={styles.field}>
        <span className={styles.label}>{audit.outcomeLabel}</span>
        <select className={styles.input} name="outcome" defaultValue={filter.outcome ?? ''}>
          <option value="">{audit.anyOutcome}</option>
          <option value="done">{audit.outcome.done}</option>
          <option value="refused">{audit.outcome.refused}</option>
        </select>
      </label>
      <button className={styles.quiet} type="submit">
        {audit.show}
      </button>
      {isFiltered ? <a href={editorPath(lang, 'audit')}>{audit.showAll}</a> : null}
    </form>
  )
}
