import { EntryPage } from '@/components/people/entry/entry-page'
import { Field } from '@/components/people/form/field'
import { faultAt, type Said } from '@/components/people/form/said'
import styles from '@/components/people/people.module.css'
import { InstantTime } from '@/components/time/instant-time'
import type { Role } from '@/lib/core/permissions'
import type { Instant } from '@/lib/core/time/moment'
import { getDictionary } from '@/lib/site/language/dictionary'
import type { Language } from '@/lib/site/language/language'
import { accessLinkPath, signInFormPath, signInPath } from '@/lib/site/paths'

export type LinkView = { kind: 'set-up' | 'invitation' | 'reset'; email: string | null; role: Role | null; expiresAt: Instant }

/** Where an invitation, the set-up or a new password is taken up. */
export function LinkPage({ lang, said, secret, link }: { lang: Language; said: Said | null; secret: string; link: LinkView | null }) {
  const { link: words, fields, notes, roles, rolesExplained } = getDictionary(lang).people
  const pathIn = (other: Language) => accessLinkPath(other, secret)
  if (link === null)
    return (
      <EntryPage lang={lang} pathIn={pathIn} title={words.goneTitle} lead={words.gone} said={null}>
        <p>
          <a href={signInPath(lang)}>{words.toSignIn}</a>
        </p>
      </EntryPage>
    )
  const { kind, email, role, expiresAt } = link
  const fault = (field: string) => faultAt(said, field, notes)
  return (
    <EntryPage lang={lang} pathIn={pathIn} title={words[kind].title} lead={words[kind].lead} said={said}>
      <form className={styles.form} method="post" action={signInFormPath(lang, 'accept')}>
        <input type="hidden" name="secret" value={secret} />
        {kind === 'set-up' ? (
          <Field
            name="email"
            label={fields.email}
            type="email"
            autoComplete="username"
            value={said?.kept.email ?? ''}
            fault={fault('email')}
          />
        ) : (
          <>
            <p>
              {words.for} <strong>{email}</strong>
            </p>
            <input type="hidden" autoComplete="username" value={email ?? ''} />
          </>
        )}
        {role === null ? null : (
          <p className={styles.hint}>
            {words.as}: {roles[role]} ({rolesExplained[role]})
          </p>
        )}
        {kind === 'reset' ? null : (
          <Field
            name="name"
            label={fields.name}
            hint={fields.nameHint}
            autoComplete="name"
            value={said?.kept.name ?? ''}
            fault={fault('name')}
            maxLength={80}
          />
        )}
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
          {words[kind].submit}
        </button>
      </form>
      <p className={styles.hint}>
        {words.holdsUntil} <InstantTime at={expiresAt} lang={lang} />
      </p>
    </EntryPage>
  )
}
