import { EntryPage } from '@/components/people/entry/entry-page'
import { Field } from '@/components/people/form/field'
import type { Said } from '@/components/people/form/said'
import styles from '@/components/people/people.module.css'
import { getDictionary } from '@/lib/site/language/dictionary'
import type { Language } from '@/lib/site/language/language'
import { forgotPath, signInFormPath, signInPath } from '@/lib/site/paths'

/** Asks for a new password. What it answers says nothing of whether anybody signs in with the address. */
export function ForgotPage({ lang, said, mails }: { lang: Language; said: Said | null; mails: boolean }) {
  const { forgot, fields } = getDictionary(lang).people
  const back = (
    <p>
      <a href={signInPath(lang)}>{forgot.back}</a>
    </p>
  )
  if (said?.name === 'asked')
    return (
      <EntryPage lang={lang} pathIn={forgotPath} title={forgot.done} lead={mails ? forgot.doneMailed : forgot.doneShown} said={null}>
        {back}
      </EntryPage>
    )
  return (
    <EntryPage lang={lang} pathIn={forgotPath} title={forgot.title} lead={forgot.lead} said={said}>
      <form className={styles.form} method="post" action={signInFormPath(lang, 'forgot')}>
        <Field name="email" label={fields.email} type="email" autoComplete="username" value={said?.kept.email ?? ''} maxLength={254} />
        <button className={styles.button} type="submit">
          {forgot.submit}
        </button>
      </form>
      {back}
    </EntryPage>
  )
}
