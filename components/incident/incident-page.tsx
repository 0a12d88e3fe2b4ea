import type { FeedLink } from '@/components/feeds/feed-links'
import { EntryList } from '@/components/incident/entries/entry-list'
import { Facts } from '@/components/incident/facts/facts'
import { IncidentFoot } from '@/components/incident/foot/incident-foot'
import { IncidentHead } from '@/components/incident/head/incident-head'
import styles from '@/components/incident/incident-page.module.css'
import type { IncidentView } from '@/components/incident/incident-view'
import { VendorsWord } from '@/components/incident/word/vendors-word'
import { Ribbon } from '@/components/timeline/ribbon'
import { isLive } from '@/lib/core/timeline/status'

type PageProps = { view: IncidentView; formats: readonly string[]; feeds?: readonly FeedLink[] }

/** The whole incident, for now or for an instant of the past: the view says which. Only what goes on is put in anew while it is read. */
export function IncidentPage({ view, formats, feeds = [] }: PageProps) {
  const isFixed = !isLive(view.timeline)
  return (
    <article className={styles.incident}>
      <IncidentHead view={view} />
      <Ribbon view={view} isFixed={isFixed} />
      <Facts view={view} />
      <VendorsWord view={view} />
      <EntryList view={view} isFixed={isFixed} />
      <IncidentFoot view={view} formats={formats} feeds={feeds} />
    </article>
  )
}
