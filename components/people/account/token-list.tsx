import styles from '@/components/people/people.module.css'
import { InstantTime } from '@/components/time/instant-time'
import type { Scope } from '@/lib/core/permissions'
import type { Instant } from '@/lib/core/time/moment'
import { getDictionary } from '@/lib/site/language/dictionary'
import type { Language } from '@/lib/site/language/language'
import { editorFormPath } from '@/lib/site/paths'

export type TokenView = {
  id: string
  name: string
  scopes: Scope[]
  lastUsedAt: Instant | null
  expiresAt: Instant | null
  standing: 'open' | 'expired' | 'revoked'
}

/** Tokens without their secrets, and how to end each. */
export function TokenList({ lang, tokens }: { lang: Language; tokens: TokenView[] }) {
  const { tokens: words } = getDictionary(lang).people
  if (tokens.length === 0) return <p className={styles.lead}>{words.none}</p>
  return (
    <ul className={styles.list}>
      {tokens.map(({ id, name, scopes, lastUsedAt, expiresAt, standing }) => (
        <li key={id} className={styles.item}>
          <p className={styles.line}>
            <span className={styles.name}>{name}</span>
            <code>{scopes.join(' ')}</code>
            {standing === 'open' ? null : (
              <span className={styles.tag} data-refused="true">
                {words[standing]}
              </span>
            )}
          </p>
          <p className={styles.hint}>
            {words.used}: {lastUsedAt === null ? words.never : <InstantTime at={lastUsedAt} lang={lang} />}. {words.expires}:{' '}
            {expiresAt === null ? words.notExpiring : <InstantTime at={expiresAt} lang={lang} precision="day" />}
          </p>
          {standing !== 'open' ? null : (
            <form method="post" action={editorFormPath(lang, 'revoke-token')}>
              <input type="hidden" name="id" value={id} />
              <button className={styles.quiet} type="submit" aria-label={words.revokeNamed(name)}>
                {words.revoke}
              </button>
            </form>
          )}
        </li>
      ))}
    </ul>
  )
}
