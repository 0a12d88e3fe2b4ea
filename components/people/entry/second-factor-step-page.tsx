import { EntryPage } from '@/components/people/entry/entry-page'
import { Field } from '@/components/people/form/field'
import { faultAt, type Said } from '@/components/people/form/said'
import styles from '@/components/people/people.module.css'
import { getDictionary } from '@/lib/site/language/dictionary'
import type { Language } from '@/lib/site/language/language'
import { secondFactorPath, signInFormPath, signInPath } from '@/lib/site/paths'

/** The code of the app, or a recovery code, after the password. */
export function SecondFactorStepPage({ lang, said, next }: { lang: Language; said: Said | null; next: string | null }) {
  const { secondFactorStep, fields, notes } = getDictionary(lang).people
  return (
    <EntryPage lang={lang} pathIn={secondFactorPath} title={secondFactorStep.title} lead={secondFactorStep.lead} said={said}>
      <form className={styles.form} method="post" action={signInFormPath(lang, 'second-factor')}>
        <Field name="code" label={fields.code} autoComplete="one-time-code" maxLength={20} fault={faultAt(said, 'code', notes)} />
        {next === null ? null : <input type="hidden" name="next" value={next} />}
        <button className={styles.button} type="submit">
          {secondFactorStep.submit}
        </button>
      </form>
      <p>
        <a href={signInPath(lang)}>{secondFactorStep.again}</a>
      </p>
    </EntryPage>
  )
}
