import { DeadLinkItem } from '@/components/desk/dead-link-item'
import { DeskSearch } from '@/components/desk/desk-search'
import { DeskSection } from '@/components/desk/desk-section'
import type { DeskView } from '@/components/desk/desk-view'
import { DoubtfulItem } from '@/components/desk/doubtful-item'
import { DraftItem } from '@/components/desk/draft-item'
import { OverdueItem } from '@/components/desk/overdue-item'
import { fill } from '@/components/paste/paste-view'
import styles from '@/components/people/people.module.css'
import { getDictionary } from '@/lib/site/language/dictionary'
import type { Language } from '@/lib/site/language/language'
import { editorNewPath, editorReportsPath } from '@/lib/site/paths'

/** Everything that waits for somebody, and the ways to begin. What waits for others comes first. */
export function Desk({ lang, view }: { lang: Language; view: DeskView }) {
  const { desk } = getDictionary(lang).desk
  const { reports, reviews, drafts, feeds, overdue, doubtful, links, found } = view
  const whole = <Item,>(items: readonly Item[]) => ({ items, nextHref: null, firstHref: null })
  return (
    <>
      <p className={styles.line}>
        <a className={styles.begin} href={editorNewPath(lang)}>
          {desk.paste}
        </a>
        <a className={styles.begin} href={`${editorNewPath(lang)}#first-notice`}>
          {desk.note}
        </a>
      </p>
      {reports === 0 ? null : (
        <p>
          <a href={editorReportsPath(lang)}>{reports === 1 ? desk.oneReport : fill(desk.reports, { n: reports })}</a>
        </p>
      )}
      <DeskSearch lang={lang} found={found} />
      <DeskSection
        {...{ lang, id: 'reviews', title: desk.reviewsTitle, empty: desk.noReviews, part: whole(reviews) }}
        draw={(draft) => <DraftItem key={draft.id} lang={lang} draft={draft} />}
      />
      <DeskSection
        {...{ lang, id: 'drafts', title: desk.draftsTitle, empty: desk.noDrafts, part: drafts }}
        draw={(draft) => <DraftItem key={draft.id} lang={lang} draft={draft} />}
      />
      <DeskSection
        {...{ lang, id: 'overdue', title: desk.overdueTitle, empty: desk.noOverdue, part: whole(overdue) }}
        draw={(promise) => <OverdueItem key={promise.incidentId} lang={lang} promise={promise} />}
      />
      <DeskSection
        {...{ lang, id: 'doubts', title: desk.doubtsTitle, empty: desk.noDoubts, part: doubtful }}
        draw={(doubts) => <DoubtfulItem key={`${doubts.incidentId} ${doubts.readAt}`} lang={lang} doubtful={doubts} />}
      />
      <DeskSection
        {...{ lang, id: 'links', title: desk.links.title, empty: view.linksAreChecked ? desk.links.none : desk.links.off, part: links }}
        draw={(link) => <DeadLinkItem key={link.urlSha} lang={lang} link={link} />}
      />
      <DeskSection
        {...{ lang, id: 'feeds', title: desk.feedsTitle, empty: desk.noFeeds, part: feeds }}
        draw={(draft) => <DraftItem key={draft.id} lang={lang} draft={draft} />}
      />
    </>
  )
}
