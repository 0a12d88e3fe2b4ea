import { QrPicture } from '@/components/people/account/qr-picture'
import { RecoveryCodes } from '@/components/people/account/recovery-codes'
import { Field } from '@/components/people/form/field'
import { faultAt, type Said, shownList, shownText } from '@/components/people/form/said'
import styles from '@/components/people/people.module.css'
import { getDictionary } from '@/lib/site/language/dictionary'
import type { Language } from '@/lib/site/language/language'
import { editorFormPath } from '@/lib/site/paths'

type SecondFactorProps = { lang: Language; said: Said | null; isOn: boolean }

/** Setting a second factor up, in three steps on one page, and turning it off. */
export function SecondFactorSections({ lang, said, isOn }: SecondFactorProps) {
  const uri = shownText(said, 'uri')
  const codes = shownList(said, 'codes')
  if (isOn) return <SecondFactorOn lang={lang} said={said} codes={codes} />
  if (uri !== null && codes !== null && said !== null) return <SetUp lang={lang} said={said} uri={uri} codes={codes} />
  const { secondFactor } = getDictionary(lang).people
  return (
    <section className={styles.section}>
      <p className={styles.lead}>{secondFactor.offLead}</p>
      <PasswordForm lang={lang} said={said} deed="second-factor-begin" submit={secondFactor.begin} />
    </section>
  )
}

function SetUp({ lang, said, uri, codes }: { lang: Language; said: Said; uri: string; codes: string[] }) {
  const { secondFactor, notes } = getDictionary(lang).people
  return (
    <>
      <section className={styles.section} aria-labelledby="scan-title">
        <h2 id="scan-title">{secondFactor.scanTitle}</h2>
        <p className={styles.lead}>{secondFactor.scan}</p>
        <QrPicture text={uri} label={secondFactor.qr} />
        <p>
          {secondFactor.key}: <code className={styles.secret}>{new URL(uri).searchParams.get('secret')}</code>
        </p>
      </section>
      <section className={styles.section} aria-labelledby="codes-title">
        <h2 id="codes-title">{secondFactor.codesTitle}</h2>
        <p className={styles.lead}>{secondFactor.codes}</p>
        <RecoveryCodes codes={codes} />
      </section>
      <section className={styles.section} aria-labelledby="confirm-title">
        <h2 id="confirm-title">{secondFactor.confirmTitle}</h2>
        <form className={styles.form} method="post" action={editorFormPath(lang, 'second-factor-confirm')}>
          <input type="hidden" name="note" value={said.id} />
          <Field
            name="code"
            label={secondFactor.confirmLabel}
            autoComplete="one-time-code"
            inputMode="numeric"
            maxLength={10}
            fault={faultAt(said, 'code', notes)}
          />
          <button className={styles.button} type="submit">
            {secondFactor.confirm}
          </button>
        </form>
      </section>
    </>
  )
}

function SecondFactorOn({ lang, said, codes }: { lang: Language; said: Said | null; codes: string[] | null }) {
  const { secondFactor } = getDictionary(lang).people
  return (
    <>
      <p className={styles.lead}>{secondFactor.onLead}</p>
      <section className={styles.section} aria-labelledby="renew-title">
        <h2 id="renew-title">{codes === null ? secondFactor.renewTitle : secondFactor.newCodes}</h2>
        {codes === null ? null : <p className={styles.lead}>{secondFactor.codes}</p>}
        {codes === null ? null : <RecoveryCodes codes={codes} />}
        <p className={styles.lead}>{secondFactor.renewLead}</p>
        <PasswordForm lang={lang} said={said} deed="recovery-codes" submit={secondFactor.renew} />
      </section>
      <section className={styles.section} aria-labelledby="end-title">
        <h2 id="end-title">{secondFactor.endTitle}</h2>
        <p className={styles.lead}>{secondFactor.endLead}</p>
        <PasswordForm lang={lang} said={said} deed="second-factor-end" submit={secondFactor.end} />
      </section>
    </>
  )
}

/** The password once more, for what a passer-by at an open screen must not do. */
function PasswordForm({ lang, said, deed, submit }: { lang: Language; said: Said | null; deed: string; submit: string }) {
  const { fields, notes } = getDictionary(lang).people
  const fault = said?.kept.deed === deed ? faultAt(said, 'current', notes) : null
  return (
    <form className={styles.form} method="post" action={editorFormPath(lang, deed)}>
      <Field
        name="current"
        id={`${deed}-current`}
        label={fields.currentPassword}
        type="password"
        autoComplete="current-password"
        fault={fault}
        maxLength={200}
      />
      <button className={styles.button} type="submit">
        {submit}
      </button>
    </form>
  )
}
