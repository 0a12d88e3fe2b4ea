import { sectionsOf } from '@/components/people/editor-page'
import styles from '@/components/people/people.module.css'
import { InstantTime } from '@/components/time/instant-time'
import type { Role } from '@/lib/core/permissions'
import type { Instant } from '@/lib/core/time/moment'
import { getDictionary } from '@/lib/site/language/dictionary'
import type { Language } from '@/lib/site/language/language'
import { editorPath } from '@/lib/site/paths'

export type SelfView = { name: string; email: string; role: Role; secondFactor: boolean; createdAt: Instant }

/** Who somebody is here, and where they can go. */
export function EditorStart({ lang, person }: { lang: Language; person: SelfView }) {
  const { editor, fields, roles, rolesExplained } = getDictionary(lang).people
  return (
    <>
      <section className={styles.section} aria-labelledby="you">
        <h2 id="you">{editor.you}</h2>
        <dl className={styles.facts}>
          <dt>{fields.name}</dt>
          <dd>{person.name}</dd>
          <dt>{editor.email}</dt>
          <dd>{person.email}</dd>
          <dt>{editor.role}</dt>
          <dd>
            {roles[person.role]} ({rolesExplained[person.role]})
          </dd>
          <dt>{editor.since}</dt>
          <dd>
            <InstantTime at={person.createdAt} lang={lang} precision="day" />
          </dd>
          <dt>{editor.sections['second-factor']}</dt>
          <dd>{person.secondFactor ? editor.secondFactorOn : editor.secondFactorOff}</dd>
        </dl>
        {person.secondFactor ? null : (
          <p className={styles.lead}>
            {editor.secondFactorAdvice} <a href={editorPath(lang, 'second-factor')}>{editor.sections['second-factor']}</a>
          </p>
        )}
      </section>
      <ul className={styles.list}>
        {sectionsOf(person.role).map((section) => (
          <li key={section}>
            <a className={styles.name} href={editorPath(lang, section)}>
              {editor.sections[section]}
            </a>
            <p className={styles.lead}>{editor.sectionsExplained[section]}</p>
          </li>
        ))}
      </ul>
    </>
  )
}
