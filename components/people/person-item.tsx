import styles from '@/components/people/people.module.css'
import { InstantTime } from '@/components/time/instant-time'
import { type Role, roles } from '@/lib/core/permissions'
import type { Instant } from '@/lib/core/time/moment'
import { getDictionary } from '@/lib/site/language/dictionary'
import type { Language } from '@/lib/site/language/language'
import { editorFormPath } from '@/lib/site/paths'

export type PersonView = {
  id: string
  name: string
  email: string
  role: Role
  secondFactor: boolean
  isDisabled: boolean
  resetAskedAt: Instant | null
  isYou: boolean
}

/** Somebody who may come in, and what an administrator can change of that. */
export function PersonItem({ lang, person }: { lang: Language; person: PersonView }) {
  const { peoplePage: words, roles: roleWords, fields } = getDictionary(lang).people
  const { id, name, email, role, secondFactor, isDisabled, resetAskedAt, isYou } = person
  const deeds = isDisabled
    ? (['enable'] as const)
    : ([...(isYou ? [] : ['reset' as const]), ...(secondFactor && !isYou ? ['secondFactorOff' as const] : []), 'disable'] as const)
  return (
    <li className={styles.item}>
      <p className={styles.line}>
        <span className={styles.name}>{name}</span>
        <span>{email}</span>
      </p>
      <p className={styles.line}>
        <span>{roleWords[role]}</span>
        {isYou ? <span className={styles.tag}>{words.you}</span> : null}
        {secondFactor ? <span className={styles.tag}>{words.secondFactor}</span> : null}
        {isDisabled ? (
          <span className={styles.tag} data-refused="true">
            {words.disabled}
          </span>
        ) : null}
        {resetAskedAt === null ? null : (
          <strong>
            {words.asked} <InstantTime at={resetAskedAt} lang={lang} />
          </strong>
        )}
      </p>
      <details>
        <summary>{words.change(name)}</summary>
        <div className={styles.actions}>
          <form className={styles.inline} method="post" action={editorFormPath(lang, 'change-role')}>
            <input type="hidden" name="id" value={id} />
            <label className={styles.field}>
              <span className={styles.hint}>{fields.role}</span>
              <select className={styles.input} name="role" defaultValue={role}>
                {roles.map((each) => (
                  <option key={each} value={each}>
                    {roleWords[each]}
                  </option>
                ))}
              </select>
            </label>
            <button className={styles.quiet} type="submit">
              {words.changeRole}
            </button>
          </form>
          {deeds.map((deed) => (
            <form key={deed} method="post" action={editorFormPath(lang, deedPaths[deed])}>
              <input type="hidden" name="id" value={id} />
              <button className={styles.quiet} type="submit">
                {words[deed]}
              </button>
            </form>
          ))}
        </div>
        {isDisabled ? null : <p className={styles.hint}>{`${words.disable}: ${words.disableLead}`}</p>}
      </details>
    </li>
  )
}

const deedPaths = {
  reset: 'reset-person',
  disable: 'disable-person',
  enable: 'enable-person',
  secondFactorOff: 'remove-second-factor',
} as const
