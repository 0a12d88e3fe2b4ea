import type { ReactNode } from 'react'
import type { Part } from '@/components/desk/desk-view'
import styles from '@/components/people/people.module.css'
import { getDictionary } from '@/lib/site/language/dictionary'
import type { Language } from '@/lib/site/language/language'

type SectionProps<Item> = {
  lang: Language
  id: string
  title: string
  empty: string
  part: Part<Item>
  draw: (item: Item) => ReactNode
}

/** One list of the desk: what it holds, or what to do when it holds nothing. */
export function DeskSection<Item>({ lang, id, title, empty, part: { items, nextHref, firstHref }, draw }: SectionProps<Item>) {
  const { desk } = getDictionary(lang).desk
  return (
    <section className={styles.section} id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      {items.length === 0 ? <p className={styles.lead}>{empty}</p> : <ul className={styles.list}>{items.map(draw)}</ul>}
      {nextHref === null && firstHref === null ? null : (
        <p className={styles.line}>
          {firstHref === null ? null : <a href={firstHref}>{desk.first}</a>}
          {nextHref === null ? null : <a href={nextHref}>{desk.next}</a>}
        </p>
      )}
    </section>
  )
}
