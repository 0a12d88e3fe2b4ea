import { EntryPage } from '@/components/people/entry/entry-page'
import { KeptHere } from '@/components/people/entry/kept-here.island'
import { Field } from '@/components/people/form/field'
import { type Said, shownText } from '@/components/people/form/said'
import styles from '@/components/people/people.module.css'
import { getDictionary } from '@/lib/site/language/dictionary'
import type { Language } from '@/lib/site/language/language'
import { forgotPath, signInFormPath, signInPath } from '@/lib/site/paths'

/** Address and password. */
export function SignInPage({ lang, said, next }: { lang: Language; said: Said | null; next: string | null }) {
  const { signIn, fields } = getDictionary(lang).people
  const person = shownText(said, 'person')
  return (
    <EntryPage lang={lang} pathIn={signInPath} title={signIn.title} lead={signIn.lead} said={said}>
      {person !== null && said?.name === 'signedOut' ? <KeptHere person={person} words={signIn.kept} /> : null}
      <form className={styles.form} method="post" action={signInFormPath(lang, 'sign-in')}>
        <Field name="email" label={fields.email} type="email" autoComplete="username" value={said?.kept.email ?? ''} maxLength={254} />
        <Field name="password" label={fields.password} type="password" autoComplete="current-password" maxLength={200} />
        {next === null ? null : <input type="hidden" name="next" value={next} />}
        <button className={styles.button} type="submit">
          {signIn.submit}
        </button>
      </form>
      <p>
        <a href={forgotPath(lang)}>{signIn.forgot}</a>
      </p>
      <p className={styles.hint}>{signIn.closed}</p>
    </EntryPage>
  )
}
