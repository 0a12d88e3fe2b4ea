import type { AuditFilterView } from '@/components/people/audit/audit-filter-form'
import { pathOfTarget } from '@/components/people/audit/audit-target'
import styles from '@/components/people/people.module.css'
import { InstantTime } from '@/components/time/instant-time'
import { ScrollRegion } from '@/components/ui/scroll-region'
import type { Instant } from '@/lib/core/time/moment'
import { getDictionary } from '@/lib/site/language/dictionary'
import type { Language } from '@/lib/site/language/language'
import type { AuditEntryAction } from '@/lib/site/language/people/audit-actions'
import { editorPath } from '@/lib/site/paths'

export type AuditView = {
  id: number
  at: Instant
  action: AuditEntryAction
  outcome: 'done' | 'refused'
  actor: { kind: 'person' | 'token' | 'feed' | 'system' | 'nobody'; name: string }
  target: string | null
  detail: Readonly<Record<string, string | number | boolean | null>>
}
type AuditProps = { lang: Language; entries: AuditView[]; filter: AuditFilterView; cursor: string | null; nextCursor: string | null }

/** Who did what, newest first. */
export function AuditTable({ lang, entries, filter, cursor, nextCursor }: AuditProps) {
  const { audit, editor } = getDictionary(lang).people
  const link = (href: string, text: string) => (
    <a className={styles.choice} href={href}>
      {text}
    </a>
  )
  const isFiltered = Object.values(filter).some((value) => value !== undefined)
  if (entries.length === 0) return <p className={styles.lead}>{isFiltered ? audit.emptyFiltered : audit.empty}</p>
  return (
    <>
      <ScrollRegion label={editor.sections.audit} className={styles.scroll}>
        <table className={styles.audit}>
          <thead>
            <tr>
              <th scope="col">{audit.at}</th>
              <th scope="col">{audit.who}</th>
              <th scope="col">{audit.what}</th>
              <th scope="col">{audit.target}</th>
            </tr>
          </thead>
          <tbody>
            {entries.map(({ id, at, action, outcome, actor, target, detail }) => (
              <tr key={id}>
                <td>
                  <InstantTime at={at} lang={lang} precision="second" />
                </td>
                <td>
                  {actor.name === '' ? null : <a href={auditPath(lang, { ...filter, who: actor.name })}>{actor.name}</a>}{' '}
                  <span className={styles.tag}>{actor.kind === 'person' ? null : audit.kinds[actor.kind]}</span>
                </td>
                <td>
                  {audit.actions[action]}{' '}
                  <span className={styles.tag} data-refused={outcome === 'refused'}>
                    {outcome === 'refused' ? audit.outcome.refused : null}
                  </span>
                </td>
                <td>
                  <Target lang={lang} entry={{ action, target, detail }} /> <span className={styles.tag}>{tellDetail(detail)}</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <p className={styles.line}>
        {cursor === null ? null : link(auditPath(lang, filter), editor.firstPage)}
        {nextCursor === null ? null : link(auditPath(lang, filter, nextCursor), editor.nextPage)}
      </p>
    </>
  )
}

function Target({ lang, entry }: { lang: Language; entry: Pick<AuditView, 'action' | 'target' | 'detail'> }) {
  const path = pathOfTarget(lang, entry)
  return path === null ? entry.target : <a href={path}>{entry.target}</a>
}

function auditPath(lang: Language, filter: AuditFilterView, cursor?: string): string {
  const given = Object.entries({ ...filter, cursor }).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))
  const search = new URLSearchParams(given).toString()
  return editorPath(lang, 'audit') + (search === '' ? '' : `?${search}`)
}

function tellDetail(detail: AuditView['detail']): string {
  return Object.entries(detail)
    .filter(([, value]) => value !== null && value !== false)
    .map(([name, value]) => (value === true ? name : `${name}: ${value}`))
    .join(', ')
}
