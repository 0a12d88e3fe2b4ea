import styles from '@/components/incident/entries/entries.module.css'
import { MomentNotes } from '@/components/time/moment-notes'
import { MomentTime } from '@/components/time/moment-time'
import type { Moment } from '@/lib/core/time/moment'
import type { OrderedEntry } from '@/lib/core/timeline/timeline'
import { getDictionary } from '@/lib/site/language/dictionary'
import type { Language } from '@/lib/site/language/language'

type TimeProps = { ordered: OrderedEntry; zones: ReadonlyMap<string, number>; lang: Language }

/** When it was said, what there is to doubt about that, and when it happened where that is something else. */
export function EntryTime({ ordered: { entry }, zones, lang }: TimeProps) {
  const words = getDictionary(lang).timeline
  const stated = entry.statedAt.at !== null || entry.happenedAt === undefined
  return (
    <p className={styles.rail}>
      {stated && (
        <>
          <MomentTime moment={entry.statedAt} lang={lang} />{' '}
          <MomentNotes moment={withoutZone(entry.statedAt, zones)} lang={lang} className={styles.note} />
        </>
      )}
      {entry.happenedAt && (
        <span className={stated ? styles.note : undefined}>
          {stated ? ` ${words.happened} ` : ''}
          <MomentTime moment={entry.happenedAt} lang={lang} /> <MomentNotes moment={entry.happenedAt} lang={lang} className={styles.note} />
        </span>
      )}
    </p>
  )
}

/** The zone is left out of the small print where it was said once for the whole list. */
function withoutZone(moment: Moment, zones: ReadonlyMap<string, number>): Moment {
  if (moment.zoneCertainty !== 'assumed' || !zones.has(moment.zone ?? '')) return moment
  const { zoneCertainty, ...rest } = moment
  return rest
}
