import { TokenList, type TokenView } from '@/components/people/account/token-list'
import { Field } from '@/components/people/form/field'
import { faultAt, type Said, shownText } from '@/components/people/form/said'
import styles from '@/components/people/people.module.css'
import { type Role, roleWithScopes, type Scope, scopes } from '@/lib/core/permissions'
import { getDictionary } from '@/lib/site/language/dictionary'
import type { Language } from '@/lib/site/language/language'
import { editorFormPath } from '@/lib/site/paths'

const days = ['30', '90', '365', 'never'] as const

/** The scopes that do not reach further than a role. */
function scopesWithin(role: Role): Scope[] {
  return scopes.filter((scope) => roleWithScopes(role, [scope]) === roleWithScopes('administrator', [scope]))
}

/** One's own tokens: the new one, shown once, a form for another, and the list. */
export function TokenSections({ lang, said, role, tokens }: { lang: Language; said: Said | null; role: Role; tokens: TokenView[] }) {
  const { tokens: words, fields, scopes: scopeWords, notes } = getDictionary(lang).people
  const secret = shownText(said, 'token')
  const kept = said?.kept ?? {}
  const scopesFault = faultAt(said, 'scopes', notes)
  return (
    <>
      {secret === null ? null : (
        <section className={styles.section} aria-labelledby="made-title">
          <h2 id="made-title">{words.madeTitle}</h2>
          <code className={styles.secret}>{secret}</code>
          <p className={styles.lead}>{words.made}</p>
        </section>
      )}
      <section className={styles.section} aria-labelledby="list-title">
        <h2 id="list-title">{words.listTitle}</h2>
        <TokenList lang={lang} tokens={tokens} />
      </section>
      <section className={styles.section} aria-labelledby="new-title">
        <h2 id="new-title">{words.newTitle}</h2>
        <form className={styles.form} method="post" action={editorFormPath(lang, 'make-token')}>
          <Field name="name" label={fields.tokenName} value={kept.name ?? ''} fault={faultAt(said, 'name', notes)} maxLength={80} />
          <fieldset className={styles.field} aria-describedby={scopesFault === null ? undefined : 'scopes-fault'}>
            <legend className={styles.label}>{fields.tokenScopes}</legend>
            {scopesWithin(role).map((scope) => (
              <label key={scope} className={styles.choice}>
                <input type="checkbox" name="scopes" value={scope} defaultChecked={(kept.scopes ?? 'read').split(' ').includes(scope)} />
                {scopeWords[scope]}
              </label>
            ))}
            {scopesFault === null ? null : (
              <p className={styles.fault} id="scopes-fault">
                {scopesFault}
              </p>
            )}
          </fieldset>
          <div className={styles.field}>
            <label className={styles.label} htmlFor="days">
              {fields.tokenDays}
            </label>
            <select className={styles.input} id="days" name="days" defaultValue={kept.days ?? '90'}>
              {days.map((each) => (
                <option key={each} value={each}>
                  {words.days[each]}
                </option>
              ))}
            </select>
          </div>
          <button className={styles.button} type="submit">
            {words.submit}
          </button>
        </form>
      </section>
    </>
  )
}
