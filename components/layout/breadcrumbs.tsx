import styles from '@/components/layout/breadcrumbs.module.css'

type BreadcrumbsProps = { label: string; crumbs: readonly { name: string; path: string }[] }

/** The way to this page, which is the last step and no link. */
export function Breadcrumbs({ label, crumbs }: BreadcrumbsProps) {
  return (
    <nav className={styles.breadcrumbs} aria-label={label}>
      <ol>
        {crumbs.map(({ name, path }, index) => (
          <li key={path}>{index === crumbs.length - 1 ? <span aria-current="page">{name}</span> : <a href={path}>{name}</a>}</li>
        ))}
      </ol>
    </nav>
  )
}
