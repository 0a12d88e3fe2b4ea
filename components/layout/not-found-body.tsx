import styles from '@/components/layout/message.module.css'
import { getDictionary } from '@/lib/site/language/dictionary'
import type { Language } from '@/lib/site/language/language'
import { archivePath } from '@/lib/site/paths'

/** What a page says that does not exist. */
export function NotFoundBody({ lang, level = 1 }: { lang: Language; level?: 1 | 2 }) {
  const { notFound } = getDictionary(lang)
  const Heading = level === 1 ? 'h1' : 'h2'
  return (
    <div className={styles.message} lang={lang}>
      <Heading>{notFound.title}</Heading>
      <p>{notFound.text}</p>
      <p>
        <a href={archivePath(lang)}>{notFound.link}</a>
      </p>
    </div>
  )
}
