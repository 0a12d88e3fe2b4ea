import { Field } from '@/components/people/form/field'
import { faultAt, isRefusal, type Said } from '@/components/people/form/said'
import styles from '@/components/people/people.module.css'
import { getDictionary } from '@/lib/site/language/dictionary'
import type { Language } from '@/lib/site/language/language'
import { editorFormPath } from '@/lib/site/paths'
import type { SiteSettings } from '@/lib/site/settings'

/** What stands on every page: the name of the site, the licence of its texts, and which languages are offered. */
export function SettingsForm({ lang, settings, said }: { lang: Language; settings: SiteSettings; said: Said | null }) {
  const { settings: words, people } = getDictionary(lang)
  const refused = said !== null && isRefusal(said) ? said : null
  const kept = refused?.kept
  const { name, licence } = settings
  const german = kept === undefined ? settings.languages.includes('de') : kept.german === 'yes'
  const fault = (field: string) => faultAt(refused, field, people.notes)
  return (
    <form className={styles.form} method="post" action={editorFormPath(lang, 'change-settings')}>
      <Field name="name" label={words.name} hint={words.nameHint} maxLength={60} value={kept?.name ?? name} fault={fault('name')} />
      <Field
        name="licenceName"
        label={words.licenceName}
        hint={words.licenceNameHint}
        required={false}
        maxLength={100}
        value={kept?.licenceName ?? licence?.name ?? ''}
        fault={fault('licence.name')}
      />
      <Field
        name="licenceUrl"
        type="url"
        label={words.licenceUrl}
        required={false}
        maxLength={500}
        value={kept?.licenceUrl ?? licence?.url ?? ''}
        fault={fault('licence.url')}
      />
      <fieldset className={styles.field} aria-describedby="languages-hint">
        <legend className={styles.label}>{words.languages}</legend>
        <p className={styles.hint} id="languages-hint">
          {words.languagesHint}
        </p>
        <label className={styles.choice}>
          <input type="checkbox" name="english" value="yes" defaultChecked disabled />
          {words.english}
        </label>
        <label className={styles.choice}>
          <input type="checkbox" name="german" value="yes" defaultChecked={german} />
          {words.german}
        </label>
      </fieldset>
      <button className={styles.button} type="submit">
        {words.submit}
      </button>
    </form>
  )
}
