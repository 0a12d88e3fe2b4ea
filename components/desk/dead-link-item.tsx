import type { DeadLinkView } from '@/components/desk/desk-view'
import { fill } from '@/components/paste/paste-view'
import styles from '@/components/people/people.module.css'
import { InstantTime } from '@/components/time/instant-time'
import { getDictionary } from '@/lib/site/language/dictionary'
import type { Language } from '@/lib/site/language/language'
import { editorFormPath, editorIncidentPath } from '@/lib/site/paths'

/** A page that is gone, the sources that name it, and what somebody may say to it. */
export function DeadLinkItem({
  lang,
  link: { urlSha, url, answer, goneSince, checkedAt, places },
}: {
  lang: Language
  link: DeadLinkView
}) {
  const { links } = getDictionary(lang).desk.desk
  const told = links.answers[answer] ?? (/^\d+$/.test(answer) ? fill(links.otherAnswer, { answer }) : links.unclear)
  return (
    <li className={styles.item}>
      <p className={styles.line}>
        <a className={styles.name} href={url} rel="noopener noreferrer nofollow" target="_blank">
          {url}
        </a>
      </p>
      <p className={styles.line}>
        <span className={styles.tag}>
          {links.since} <InstantTime at={goneSince} lang={lang} precision="minute" />
        </span>
        <span className={styles.tag}>{told}</span>
        <span className={styles.tag}>
          {links.asked} <InstantTime at={checkedAt} lang={lang} precision="minute" />
        </span>
      </p>
      <ul>
        {places.map(({ incidentId, slug, title, sourceId, publisher, isArchive }) => (
          <li key={`${incidentId} ${sourceId}`}>
            {isArchive ? links.archive : links.page}: {publisher}, {title} ({slug}).{' '}
            <a
              href={`${editorIncidentPath(lang, incidentId)}#${sourceId}`}
              aria-label={fill(links.mendNamed, { source: publisher, incident: title })}
            >
              {links.mend}
            </a>
          </li>
        ))}
      </ul>
      <form method="post" action={editorFormPath(lang, 'settle-link')} className={styles.line}>
        <input type="hidden" name="link" value={urlSha} />
        <button className={styles.quiet} type="submit" name="decision" value="works" aria-label={fill(links.worksNamed, { url })}>
          {links.works}
        </button>
        <button className={styles.quiet} type="submit" name="decision" value="leave" aria-label={fill(links.leaveNamed, { url })}>
          {links.leave}
        </button>
      </form>
    </li>
  )
}
