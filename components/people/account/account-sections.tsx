import { SessionList, type SessionView } from '@/components/people/account/session-list'
import { Field } from '@/components/people/form/field'
import { faultAt, type Said } from '@/components/people/form/said'
import styles from '@/components/people/people.module.css'
import { getDictionary } from '@/lib/site/language/dictionary'
import type { Language } from '@/lib/site/language/language'
import { editorFormPath } from '@/lib/site/paths'

type AccountProps = { lang: Language; said: Said | null; person: { name: string; email: string }; sessions: SessionView[] }

/** One's own name, password and sessions. */
export function AccountSections({ lang, said, person, sessions }: AccountProps) {
  const { account, fields, notes } = getDictionary(lang).people
  const fault = (field: string) => faultAt(said, field, notes)
  return (
    <>
      <section className={styles.section} aria-labelledby="name-title">
        <h2 id="name-title">{account.nameTitle}</h2>
        <form className={styles.form} method="post" action={editorFormPath(lang, 'rename')}>
          <Field
            name="name"
            label={fields.name}
            hint={fields.nameHint}
            autoComplete="name"
            value={said?.kept.name ?? person.name}
            fault={fault('name')}
            maxLength={80}
          />
          <button className={styles.button} type="submit">
            {account.nameSubmit}
          </button>
        </form>
      </section>
      <section className={styles.section} aria-labelledby="password-title">
        <h2 id="password-title">{account.passwordTitle}</h2>
        <p className={styles.lead}>{account.passwordLead}</p>
        <form className={styles.form} method="post" action={editorFormPath(lang, 'change-password')}>
          <input type="hidden" autoComplete="username" value={person.email} />
          <Field
            name="current"
            label={fields.currentPassword}
            type="password"
            autoComplete="current-password"
            fault={fault('current')}
            maxLength={200}
          />
          <Field
            name="password"
            label={fields.newPassword}
            hint={fields.newPasswordHint}
            type="password"
            autoComplete="new-password"
            fault={fault('password')}
            minLength={12}
            maxLength={128}
          />
          <Field name="repeat" label={fields.repeat} type="password" autoComplete="new-password" fault={fault('repeat')} maxLength={128} />
          <button className={styles.button} type="submit">
            {account.passwordSubmit}
          </button>
        </form>
      </section>
      <section className={styles.section} aria-labelledby="sessions-title">
        <h2 id="sessions-title">{account.sessionsTitle}</h2>
        <SessionList lang={lang} sessions={sessions} />
      </section>
    </>
  )
}
