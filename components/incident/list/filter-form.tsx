import type { ReactNode } from 'react'
import styles from '@/components/incident/list/filter-form.module.css'
import type { Counted, FilterOptions } from '@/components/incident/list/filter-options'
import { SearchForm } from '@/components/ui/search-form'
import { getDictionary } from '@/lib/site/language/dictionary'
import { formatNumber } from '@/lib/site/language/format-number'
import type { Language } from '@/lib/site/language/language'
import { type ArchiveQuery, servicesPath } from '@/lib/site/paths'

type FormProps = { lang: Language; query: ArchiveQuery; options: FilterOptions }

/** The search, and behind a disclosure the choice of vendor, service and status: one plain form, whatever its size. */
export function FilterForm({ lang, query, options }: FormProps) {
  const words = getDictionary(lang).archive
  const { vendor = '', service = '', status = '', classification } = query
  return (
    <SearchForm lang={lang} q={query.q}>
      {classification && <input type="hidden" name="classification" value={classification} />}
      <details className={styles.more} open={vendor !== '' || status !== ''}>
        <summary>{words.narrow}</summary>
        <div className={styles.selects}>
          <Select name="vendor" label={words.vendor} any={words.anyVendor} value={vendor}>
            {options.vendors.map((each) => (
              <Option key={each.slug} option={each} lang={lang} />
            ))}
          </Select>
          <Select name="service" label={words.services} any={words.anyService} value={service}>
            {options.groups.map((group) => (
              <optgroup key={group.vendor.slug} label={group.vendor.name}>
                {group.services.map((each) => (
                  <Option key={each.slug} option={each} lang={lang} />
                ))}
                {group.more > 0 && <option disabled>{words.moreServices(group.more)}</option>}
              </optgroup>
            ))}
          </Select>
          <Select name="status" label={words.status} any={words.anyStatus} value={status}>
            <option value="live">{getDictionary(lang).home.ongoing}</option>
            {options.statuses.map((each) => (
              <Option
                key={each.status}
                option={{ slug: each.status, name: getDictionary(lang).status.names[each.status], count: each.count }}
                lang={lang}
              />
            ))}
          </Select>
          <button type="submit" className={styles.show}>
            {words.show}
          </button>
        </div>
        <p className={styles.note}>
          <a href={servicesPath(lang)}>{words.everyService}</a>
        </p>
      </details>
    </SearchForm>
  )
}

type SelectProps = { name: string; label: string; any: string; value: string; children: ReactNode }

function Select({ name, label, any, value, children }: SelectProps) {
  return (
    <label className={styles.field}>
      <span>{label}</span>
      <select name={name} defaultValue={value}>
        <option value="">{any}</option>
        {children}
      </select>
    </label>
  )
}

function Option({ option: { slug, name, count }, lang }: { option: Counted; lang: Language }) {
  return <option value={slug}>{`${name} (${formatNumber(count, lang)})`}</option>
}
