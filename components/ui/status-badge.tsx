import styles from '@/components/ui/status-badge.module.css'
import { type ShownStatus, StatusIcon } from '@/components/ui/status-icon'
import { getDictionary } from '@/lib/site/language/dictionary'
import type { Language } from '@/lib/site/language/language'

export function StatusBadge({ status, lang }: { status: ShownStatus; lang: Language }) {
  const { names, planned } = getDictionary(lang).status
  return (
    <span className={`${styles.badge} ${styles[status]}`}>
      <StatusIcon status={status} />
      {status === 'planned' ? planned : names[status]}
    </span>
  )
}
