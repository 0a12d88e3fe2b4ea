import { browserName } from '@/components/people/account/browser-name'
import styles from '@/components/people/people.module.css'
import { InstantTime } from '@/components/time/instant-time'
import type { Instant } from '@/lib/core/time/moment'
import { getDictionary } from '@/lib/site/language/dictionary'
import { formatInstant } from '@/lib/site/language/format-moment'
import type { Language } from '@/lib/site/language/language'
import { editorFormPath } from '@/lib/site/paths'

export type SessionView = { id: string; userAgent: string; createdAt: Instant; expiresAt: Instant; isThisOne: boolean }

/** Where somebody is signed in, and how to end it there. */
export function SessionList({ lang, sessions }: { lang: Language; sessions: SessionView[] }) {
  const { account } = getDictionary(lang).people
  const named = ({ userAgent }: SessionView) => {
    const { browser, system } = browserName(userAgent)
    return system === null ? (browser ?? account.unknownBrowser) : account.browserOn(browser ?? account.unknownBrowser, system)
  }
  return (
    <>
      <ul className={styles.list}>
        {sessions.map((session) => (
          <li key={session.id} className={styles.item}>
            <p className={styles.line}>
              <span className={styles.name}>{named(session)}</span>
              {session.isThisOne ? <span className={styles.tag}>{account.thisOne}</span> : null}
            </p>
            <p className={styles.hint}>
              {account.since} <InstantTime at={session.createdAt} lang={lang} />. {account.until}{' '}
              <InstantTime at={session.expiresAt} lang={lang} />
            </p>
            {session.isThisOne ? null : (
              <form method="post" action={editorFormPath(lang, 'end-session')}>
                <input type="hidden" name="id" value={session.id} />
                <button
                  className={styles.quiet}
                  type="submit"
                  aria-label={account.endNamed(named(session), formatInstant(session.createdAt, lang))}
                >
                  {account.end}
                </button>
              </form>
            )}
          </li>
        ))}
      </ul>
      {sessions.length < 2 ? null : (
        <form method="post" action={editorFormPath(lang, 'end-other-sessions')}>
          <button className={styles.quiet} type="submit">
            {account.endOthers}
          </button>
        </form>
      )}
    </>
  )
}
