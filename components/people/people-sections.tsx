import { Field } from '@/components/people/form/field'
import { faultAt, type Said } from '@/components/people/form/said'
import { MadeLink } from '@/components/people/made-link'
import styles from '@/components/people/people.module.css'
import { PersonItem, type PersonView } from '@/components/people/person-item'
import { InstantTime } from '@/components/time/instant-time'
import { type Role, roles } from '@/lib/core/permissions'
import type { Instant } from '@/lib/core/time/moment'
import { getDictionary } from '@/lib/site/language/dictionary'
import type { Language } from '@/lib/site/language/language'
import { editorFormPath, editorPath } from '@/lib/site/paths'

type InvitationView = { id: string; email: string | null; role: Role | null; createdBy: string; expiresAt: Instant }
type PeopleProps = { lang: Language; said: Said | null; people: PersonView[]; invitations: InvitationView[]; nextCursor: string | null }

/** Who may come in: invitations, and everybody with what an administrator can change of them. */
export function PeopleSections({ lang, said, people, invitations, nextCursor }: PeopleProps) {
  const { peoplePage: words, fields, roles: roleWords, rolesExplained, notes, editor } = getDictionary(lang).people
  return (
    <>
      <MadeLink lang={lang} said={said} />
      <section className={styles.section} aria-labelledby="list-title">
        <h2 id="list-title">{words.listTitle}</h2>
        <ul className={styles.list}>
          {people.map((person) => (
            <PersonItem key={person.id} lang={lang} person={person} />
          ))}
        </ul>
        {nextCursor === null ? null : (
          <p>
            <a href={`${editorPath(lang, 'people')}?cursor=${nextCursor}`}>{editor.nextPage}</a>
          </p>
        )}
      </section>
      {invitations.length === 0 ? null : (
        <section className={styles.section} aria-labelledby="open-title">
          <h2 id="open-title">{words.openTitle}</h2>
          <ul className={styles.list}>
            {invitations.map(({ id, email, role, createdBy, expiresAt }) => (
              <li key={id} className={styles.item}>
                <p className={styles.line}>
                  <span className={styles.name}>{email}</span>
                  {role === null ? null : <span>{roleWords[role]}</span>}
                </p>
                <p className={styles.hint}>
                  {words.invitedBy(createdBy)}. {words.until} <InstantTime at={expiresAt} lang={lang} />
                </p>
                <form method="post" action={editorFormPath(lang, 'withdraw-invitation')}>
                  <input type="hidden" name="id" value={id} />
                  <button className={styles.quiet} type="submit" aria-label={words.withdrawNamed(email ?? '')}>
                    {words.withdraw}
                  </button>
                </form>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className={styles.section} aria-labelledby="invite-title">
        <h2 id="invite-title">{words.inviteTitle}</h2>
        <form className={styles.form} method="post" action={editorFormPath(lang, 'invite')}>
          <Field
            name="email"
            label={fields.email}
            type="email"
            autoComplete="off"
            value={said?.kept.email ?? ''}
            fault={faultAt(said, 'email', notes)}
            maxLength={254}
          />
          <fieldset className={styles.field}>
            <legend className={styles.label}>{fields.role}</legend>
            {roles.map((role) => (
              <label key={role} className={styles.choice}>
                <input type="radio" name="role" value={role} defaultChecked={role === (said?.kept.role ?? 'contributor')} />
                {roleWords[role]} ({rolesExplained[role]})
              </label>
            ))}
          </fieldset>
          <button className={styles.button} type="submit">
            {words.inviteSubmit}
          </button>
        </form>
      </section>
    </>
  )
}
