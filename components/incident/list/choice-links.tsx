import styles from '@/components/incident/list/choice-links.module.css'
import { formatNumber } from '@/lib/site/language/format-number'
import type { Language } from '@/lib/site/language/language'

export type Choice = { href: string; text: string; count?: number; chosen?: boolean }

/** A few choices as links in a row, each with how many incidents it leads to. */
export function ChoiceLinks({ label, choices, lang }: { label: string; choices: readonly Choice[]; lang: Language }) {
  return (
    <nav aria-label={label}>
      <ul className={styles.choices}>
        {choices.map(({ href, text, count, chosen }) => (
          <li key={href}>
            <a href={href} aria-current={chosen ? 'true' : undefined}>
              {text} {count !== undefined && <span className={styles.count}>{formatNumber(count, lang)}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
