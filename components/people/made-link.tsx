import { type Said, shownText } from '@/components/people/form/said'
import styles from '@/components/people/people.module.css'
import { InstantTime } from '@/components/time/instant-time'
import { getDictionary } from '@/lib/site/language/dictionary'
import type { Language } from '@/lib/site/language/language'

/** A link that was just made, for an administrator to hand on. */
export function MadeLink({ lang, said }: { lang: Language; said: Said | null }) {
  const { peoplePage: words } = getDictionary(lang).people
  const link = shownText(said, 'link')
  const until = shownText(said, 'until')
  const mailed = shownText(said, 'mailed')
  if (link === null || until === null) return null
  return (
    <section className={styles.section} aria-labelledby="link-title">
      <h2 id="link-title">{words.linkTitle(shownText(said, 'email') ?? '')}</h2>
      <code className={styles.secret}>{link}</code>
      <p className={styles.lead}>
        {words.linkShown} {mailed === 'yes' ? words.linkMailed : mailed === 'no' ? words.linkNotMailed : null} {words.until}{' '}
        <InstantTime at={until} lang={lang} />
      </p>
    </section>
  )
}
