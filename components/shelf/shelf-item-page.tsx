import { Field } from '@/components/people/form/field'
import { faultAt } from '@/components/people/form/said'
import styles from '@/components/people/people.module.css'
import { ItemForm, type ItemFormProps } from '@/components/shelf/item-form'
import own from '@/components/shelf/shelf.module.css'
import { getDictionary } from '@/lib/site/language/dictionary'
import { archivePath, editorCataloguePath, editorFormPath, regionPath, servicePath, vendorPath } from '@/lib/site/paths'

type ShelfItemProps = ItemFormProps & {
  slug: string
  incidents: number
  retired: boolean
  mergedInto: string | null
  mayChange: boolean
}

const publicPath = { vendors: vendorPath, services: servicePath, regions: regionPath } as const
const filterOf = { vendors: 'vendor', services: 'service', regions: 'region' } as const

/** One vendor, service or place: what it is, who uses it, and what may become of it. */
export function ShelfItemPage(props: ShelfItemProps) {
  const { lang, part, slug, incidents, retired, mergedInto, mayChange, said } = props
  const { shelf, people } = getDictionary(lang)
  const act = (deed: string, text: string, extra: Record<string, string> = {}) => (
    <form method="post" action={editorFormPath(lang, deed)}>
      {Object.entries({ part, slug, ...extra }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button className={styles.quiet} type="submit">
        {text}
      </button>
    </form>
  )
  return (
    <>
      <p className={styles.line}>
        <a href={editorCataloguePath(lang, part)}>{shelf.back[part]}</a>
        <a href={publicPath[part](lang, slug)}>{shelf.onPublic}</a>
        {retired ? <span className={styles.tag}>{shelf.retired}</span> : null}
      </p>
      <section className={styles.section} aria-labelledby="used-title">
        <h2 id="used-title">{shelf.usedTitle}</h2>
        <p>
          {incidents === 0 ? shelf.incidents(0) : <a href={archivePath(lang, { [filterOf[part]]: slug })}>{shelf.incidents(incidents)}</a>}
        </p>
      </section>
      {mergedInto === null ? null : (
        <p>
          {shelf.mergedLead} <a href={editorCataloguePath(lang, part, mergedInto)}>{mergedInto}</a>
        </p>
      )}
      {mayChange && mergedInto === null ? (
        <>
          <section className={styles.section} aria-labelledby="change-title">
            <h2 id="change-title">{shelf.changeTitle}</h2>
            <ItemForm {...props} />
          </section>
          <section className={styles.section} aria-labelledby="retire-title">
            <h2 id="retire-title">{shelf.retireTitle}</h2>
            <p className={styles.lead}>{shelf.retireLead}</p>
            {act('retire-item', retired ? shelf.bringBack : shelf.retire, { retired: retired ? 'no' : 'yes' })}
          </section>
          {part === 'services' ? (
            <section className={styles.section} aria-labelledby="merge-title">
              <h2 id="merge-title">{shelf.mergeTitle}</h2>
              <p className={styles.lead}>{shelf.mergeLead}</p>
              <form className={own.find} method="post" action={editorFormPath(lang, 'merge-service')}>
                <input type="hidden" name="part" value={part} />
                <input type="hidden" name="slug" value={slug} />
                <Field
                  name="into"
                  label={shelf.mergeInto}
                  value={said?.kept.into ?? ''}
                  fault={faultAt(said, 'into', people.notes)}
                  maxLength={120}
                  autoComplete="off"
                />
                <button className={styles.quiet} type="submit">
                  {shelf.merge}
                </button>
              </form>
            </section>
          ) : null}
          <section className={styles.section} aria-labelledby="delete-title">
            <h2 id="delete-title">{shelf.deleteTitle}</h2>
            <p className={styles.lead}>{shelf.deleteLead}</p>
            {act('delete-item', shelf.delete)}
          </section>
        </>
      ) : null}
    </>
  )
}
