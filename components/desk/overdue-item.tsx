import type { OverdueView } from '@/components/desk/desk-view'
import { fill } from '@/components/paste/paste-view'
import styles from '@/components/people/people.module.css'
import { InstantTime } from '@/components/time/instant-time'
import { getDictionary } from '@/lib/site/language/dictionary'
import type { Language } from '@/lib/site/language/language'
import { editorIncidentPath, editorNewPath } from '@/lib/site/paths'

/** An update that a vendor owes: perhaps it is out, and only not here. */
export function OverdueItem({ lang, promise: { incidentId, slug, title, text, dueAt } }: { lang: Language; promise: OverdueView }) {
  const { desk } = getDictionary(lang).desk
  return (
    <li className={styles.item}>
      <p className={styles.line}>
        <a className={styles.name} href={editorIncidentPath(lang, incidentId)}>
          {title}
        </a>
        <span className={styles.tag}>{slug}</span>
      </p>
      <p className={styles.line}>
        <span className={styles.tag}>
          “{text}” {desk.wasDue} <InstantTime at={dueAt} lang={lang} precision="minute" />
        </span>
        <a className={styles.tag} href={editorNewPath(lang, incidentId)} aria-label={fill(desk.pasteIntoNamed, { name: title })}>
          {desk.pasteInto}
        </a>
      </p>
    </li>
  )
}
