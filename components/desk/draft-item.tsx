import type { DraftView } from '@/components/desk/desk-view'
import { ToldText } from '@/components/desk/told-text'
import { fill } from '@/components/paste/paste-view'
import styles from '@/components/people/people.module.css'
import { InstantTime } from '@/components/time/instant-time'
import { getDictionary } from '@/lib/site/language/dictionary'
import type { Language } from '@/lib/site/language/language'
import { getToldWords } from '@/lib/site/language/told/told-words'
import { editorFormPath, editorIncidentPath, editorNewPath } from '@/lib/site/paths'

const mostDoubts = 3

/** A draft: what it is of, who saved it last and when, and where to go on with it. */
export function DraftItem({ lang, draft }: { lang: Language; draft: DraftView }) {
  const { desk, formats } = getDictionary(lang).desk
  const { id, incidentId, desk: owner, state, title, slug, format, updatedAt, updatedBy, published, doubts } = draft
  const isOurs = owner === 'people'
  const review = state === 'submitted'
  return (
    <li className={styles.item}>
      <p className={styles.line}>
        {isOurs ? (
          <a className={styles.name} href={editorIncidentPath(lang, incidentId, review ? 'publish' : undefined)}>
            {title}
          </a>
        ) : (
          <span className={styles.name}>{title}</span>
        )}
        <span className={styles.tag}>{slug}</span>
      </p>
      <p className={styles.line}>
        <span className={styles.tag}>{isOurs ? desk.states[state] : owner.replace(/^\w+:/, '')}</span>
        <span className={styles.tag}>{published === null ? desk.isNew : fill(desk.changesTo, { n: published.revision })}</span>
        {format === null ? null : <span className={styles.tag}>{fill(desk.from, { format: formats[format] ?? format })}</span>}
        <span className={styles.tag}>
          {fill(desk.savedBy, { who: updatedBy })}, <InstantTime at={updatedAt} lang={lang} precision="minute" />
        </span>
        {isOurs ? (
          <a className={styles.tag} href={editorNewPath(lang, incidentId)} aria-label={fill(desk.pasteIntoNamed, { name: title })}>
            {desk.pasteInto}
          </a>
        ) : null}
      </p>
      {doubts.slice(0, mostDoubts).map((doubt) => (
        <p key={doubt} className={styles.hint}>
          <ToldText told={doubt} words={getToldWords(lang)} />
        </p>
      ))}
      {isOurs ? null : (
        <form method="post" action={editorFormPath(lang, 'take-draft')}>
          <input type="hidden" name="draft" value={id} />
          <button className={styles.quiet} type="submit" aria-label={fill(desk.takeNamed, { name: title })}>
            {desk.take}
          </button>
        </form>
      )}
    </li>
  )
}
