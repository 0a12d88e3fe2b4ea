import type { ReactNode } from 'react'
import styles from '@/components/incident/filters/filter-form.module.css'
import type { Counted, FilterOptions } from '@/components/incident/filters/filter-options'
import { SearchForm } from '@/components/ui/search/search-form'
import { getDictionary } from '@/lib/site/language/dictionary'
import { formatNumber } from '@/lib/site/language/format-number'
import type { Language } from '@/lib/site/language/language'
import { type ArchiveQuery, servicesPath } from '@/lib/site/paths'

type FormProps = { lang: Language; query: ArchiveQuery; options: FilterOptions }

/** The search, and behind a disclosure every filter: one plain form, whatever its size. */
export function FilterForm({ lang, query, options }: FormProps) {
  const dictionary = getDictionary(lang)
  const { archive: words, filters } = dictionary
  const { vendor = '', service = '', region = '', cause = '', status = '', from = '', to = '', classification, sort } = query
  const isOpen = [vendor, region, cause, status, from, to].some((value) => value !== '')
  return (
    <SearchForm lang={lang} q={query.q}>
      {classification && <input type="hidden" name="classification" value={classification} />}
      {sort && <input type="hidden" name="sort" value={sort} />}
      <details className={styles.more} open={isOpen}>
        <summary>{filters.narrow}</summary>
        <div className={styles.selects}>
          <Select name="vendor" label={words.vendor} any={words.anyVendor} value={vendor}>
            <Options options={options.vendors} lang={lang} />
          </Select>
          <Select name="service" label={words.services} any={words.anyService} value={service}>
            {options.groups.map((group) => (
              <optgroup key={group.vendor.slug} label={group.vendor.name}>
                <Options options={group.services} lang={lang} />
                {group.more > 0 && <option disabled>{words.moreServices(group.more)}</option>}
              </optgroup>
            ))}
          </Select>
          <Select name="region" label={filters.place} any={filters.anyPlace} value={region}>
            {options.regions.map(({ kind, places }) => (
              <optgroup key={kind} label={filters.placeKinds[kind]}>
                <Options options={places} lang={lang} />
              </optgroup>
            ))}
          </Select>
          <Select name="cause" label={filters.cause} any={filters.anyCause} value={cause}>
            <Options
              options={options.causes.map((each) => ({ slug: each.cause, name: dictionary.causes[each.cause], count: each.count }))}
              lang={lang}
            />
          </Select>
          <Select name="status" label={words.status} any={words.anyStatus} value={status}>
            <option value="live">{dictionary.home.ongoing}</option>
            <Options
              options={options.statuses.map((each) => ({
                slug: each.status,
                name: dictionary.status.names[each.status],
                count: each.count,
              }))}
              lang={lang}
            />
          </Select>
          <Days name="from" label={filters.from} value={from} hint={filters.days} />
          <Days name="to" label={filters.to} value={to} hint={filters.days} />
          <button type="submit" className={styles.show}>
            {words.show}
          </button>
        </div>
        <p className={styles.note} id="days-explained">
          {filters.daysExplained} {filters.counts} <a href={servicesPath(lang)}>{words.everyService}</a>
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

function Days({ name, label, value, hint }: { name: string; label: string; value: string; hint: string }) {
  return (
    <label className={styles.field}>
      <span>{label}</span>
      <input name={name} defaultValue={value} placeholder={hint} aria-describedby="days-explained" autoComplete="off" maxLength={10} />
    </label>
  )
}

function Options({ options, lang }: { options: readonly Counted[]; lang: Language }) {
  return options.map(({ slug, name, count }) => (
    <option key={slug} value={slug}>
      {count === undefined ? name : `${name} (${formatNumber(count, lang)})`}
    </option>
  ))
}
