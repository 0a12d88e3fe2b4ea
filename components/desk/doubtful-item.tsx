import type { DoubtfulView } from '@/components/desk/desk-view'
import { ToldText } from '@/components/desk/told-text'
import { fill } from '@/components/paste/paste-view'
import styles from '@/components/people/people.module.css'
import { InstantTime } from '@/components/time/instant-time'
import { getDictionary } from '@/lib/site/language/dictionary'
import type { Language } from '@/lib/site/language/language'
import { getToldWords } from '@/lib/site/language/told/told-words'
import { editorFormPath, editorIncidentPath } from '@/lib/site/paths'

const mostDoubts = 5

/** What an import left in doubt, until somebody says that they have looked. */
export function DoubtfulItem({ lang, doubtful }: { lang: Language; doubtful: DoubtfulView }) {
  const { desk, formats } = getDictionary(lang).desk
  const { incidentId, slug, title, format, readAt, doubts } = doubtful
  return (
    <li className={styles.item}>
      <p className={styles.line}>
        <a className={styles.name} href={editorIncidentPath(lang, incidentId)}>
          {title}
        </a>
        <span className={styles.tag}>{slug}</span>
        <span className={styles.tag}>
          {fill(desk.from, { format: formats[format] ?? format })}, <InstantTime at={readAt} lang={lang} precision="minute" />
        </span>
      </p>
      <ul>
        {doubts.slice(0, mostDoubts).map((doubt) => (
          <li key={doubt} className={styles.hint}>
            <ToldText told={doubt} words={getToldWords(lang)} />
          </li>
        ))}
      </ul>
      {doubts.length > mostDoubts ? <p className={styles.hint}>{`+ ${doubts.length - mostDoubts}`}</p> : null}
      <form method="post" action={editorFormPath(lang, 'settle-doubts')}>
        <input type="hidden" name="incident" value={incidentId} />
        <button className={styles.quiet} type="submit" aria-label={fill(desk.lookedNamed, { name: title })}>
          {desk.looked}
        </button>
      </form>
    </li>
  )
}
