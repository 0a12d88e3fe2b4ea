import styles from '@/components/incident/list/choice-links.module.css'
import { formatNumber } from '@/lib/site/language/format-number'
import type { Language } from '@/lib/site/language/language'

export type Choice = { href: string; text: string; count?: number | undefined; chosen?: boolean }

type ChoiceProps = { label: string; choices: readonly Choice[]; lang: Language; heading?: string }

/** A few choices as links in a row, each with how many incidents it leads to; `heading` says visibly what they are. */
export function ChoiceLinks({ label, choices, lang, heading }: ChoiceProps) {
  return (
    <nav aria-label={label}>
      {heading !== undefined && <p className={styles.heading}>{heading}</p>}
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
