import styles from '@/components/catalogue/catalogue.module.css'
import { ChoiceLinks } from '@/components/incident/list/choice-links'
import { getDictionary } from '@/lib/site/language/dictionary'
import type { Language } from '@/lib/site/language/language'
import { servicePath } from '@/lib/site/paths'

export type ServiceCount = { slug: string; name: string; count: number }
type LinksProps = { services: readonly { slug: string; name: string; count?: number }[]; label: string; lang: Language; allAt?: string }

const shownAtOnce = 12
/** Fewer than these are not worth a disclosure. */
const fewest = 4

/** Services as links, with their number of incidents where that is known; of many, the first dozen and the rest behind a disclosure or, with `allAt`, on another page. */
export function ServiceLinks({ services, label, lang, allAt }: LinksProps) {
  const words = getDictionary(lang).catalogue
  const choices = services.map(({ slug, name, count }) => ({
    href: servicePath(lang, slug),
    text: name,
    ...(count === undefined ? {} : { count }),
  }))
  if (services.length < shownAtOnce + fewest) return <ChoiceLinks lang={lang} label={label} choices={choices} />
  return (
    <div className={styles.links}>
      <ChoiceLinks lang={lang} label={label} choices={choices.slice(0, shownAtOnce)} />
      {allAt ? (
        <p className={styles.note}>
          <a href={allAt}>{words.allServices(services.length)}</a>
        </p>
      ) : (
        <details>
          <summary>{words.moreServices(services.length - shownAtOnce)}</summary>
          <ChoiceLinks lang={lang} label={`${label}: ${words.others}`} choices={choices.slice(shownAtOnce)} />
        </details>
      )}
    </div>
  )
}
