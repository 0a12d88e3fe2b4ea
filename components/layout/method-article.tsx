import styles from '@/components/layout/method-article.module.css'
import type { Language } from '@/lib/site/language/language'
import { getMethod } from '@/lib/site/language/method'
import { methodSections } from '@/lib/site/language/method-en'

/** The method of every number, each under an anchor that the numbers link to. */
export function MethodArticle({ lang }: { lang: Language }) {
  const { title, lead, contents, sections } = getMethod(lang)
  return (
    <article className={styles.method}>
      <h1>{title}</h1>
      <p className={styles.lead}>{lead}</p>
      <nav aria-label={contents}>
        <ul className={styles.contents}>
          {methodSections.map((id) => (
            <li key={id}>
              <a href={`#${id}`}>{sections[id].title}</a>
            </li>
          ))}
        </ul>
      </nav>
      {methodSections.map((id) => (
        <section key={id} id={id} className={styles.section} aria-labelledby={`${id}-title`}>
          <h2 id={`${id}-title`}>{sections[id].title}</h2>
          {sections[id].paragraphs.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </section>
      ))}
    </article>
  )
}
