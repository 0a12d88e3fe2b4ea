import styles from '@/components/ui/status-badge.module.css'
import { StatusIcon } from '@/components/ui/status-icon'
import type { Status } from '@/lib/core/timeline/timeline'
import { getDictionary } from '@/lib/site/language/dictionary'
import type { Language } from '@/lib/site/language/language'

export function StatusBadge({ status, lang }: { status: Status; lang: Language }) {
  const { names } = getDictionary(lang).status
  return (
    <span className={`${styles.badge} ${styles[status]}`}>
      <StatusIcon status={status} />
      {names[status]}
    </span>
  )
}
