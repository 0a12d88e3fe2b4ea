import styles from '@/components/paste/paste.module.css'
import { StubThere } from '@/components/paste/stub/stub-there'
import { Field } from '@/components/people/form/field'
import { faultAt, type Said } from '@/components/people/form/said'
import people from '@/components/people/people.module.css'
import { canPublish, type Role } from '@/lib/core/permissions'
import { getDictionary } from '@/lib/site/language/dictionary'
import type { Language } from '@/lib/site/language/language'
import { editorFormPath } from '@/lib/site/paths'

type StubProps = {
  lang: Language
  role: Role
  said: Said | null
  vendors: readonly { slug: string; name: string }[]
  services: readonly { slug: string; vendor: string; name: string }[]
}

/** The first notice: code, title and one source; for a curator public by one tap. */
export function StubForm({ lang, role, said, vendors, services }: StubProps) {
  const {
    desk: { stub: words },
    people: { notes },
  } = getDictionary(lang)
  const kept = said?.kept.deed === undefined || said.kept.deed === 'make-stub' ? (said?.kept ?? {}) : {}
  const mayPublish = canPublish(role)
  const isFirst = kept.vendor ?? vendors[0]?.slug ?? ''
  return (
    <section className={styles.section} id="first-notice" aria-labelledby="stub-title">
      <h2 id="stub-title">{words.title}</h2>
      <p className={people.lead}>{words.lead}</p>
      <StubThere lang={lang} said={said} kept={kept} />
      <form className={people.form} method="post" action={editorFormPath(lang, 'make-stub')}>
        <div className={people.field}>
          <label className={people.label} htmlFor="stub-vendor">
            {words.vendor}
          </label>
          <select className={people.input} id="stub-vendor" name="vendor" defaultValue={isFirst}>
            {vendors.map(({ slug, name }) => (
              <option key={slug} value={slug}>
                {name}
              </option>
            ))}
          </select>
        </div>
        <Field
          name="ticket"
          label={words.code}
          hint={words.codeHint}
          autoComplete="off"
          required={false}
          maxLength={100}
          value={kept.ticket ?? ''}
          fault={faultAt(said, 'ticket', notes)}
        />
        <Field
          name="title"
          label={words.headline}
          autoComplete="off"
          maxLength={500}
          value={kept.title ?? ''}
          fault={faultAt(said, 'title', notes)}
        />
        <Field
          name="url"
          type="url"
          label={words.url}
          autoComplete="off"
          maxLength={2000}
          value={kept.url ?? ''}
          fault={faultAt(said, 'url', notes)}
        />
        <details className={styles.more} open={Boolean(kept.archiveUrl || kept.publisher)}>
          <summary>{words.more}</summary>
          <div className={people.form}>
            <Field
              name="archiveUrl"
              type="url"
              label={words.archiveUrl}
              autoComplete="off"
              required={false}
              maxLength={2000}
              value={kept.archiveUrl ?? ''}
              fault={faultAt(said, 'archiveUrl', notes)}
            />
            <Field
              name="publisher"
              label={words.publisher}
              hint={words.publisherHint}
              autoComplete="off"
              required={false}
              maxLength={200}
              value={kept.publisher ?? ''}
            />
            <Services {...{ words, vendors, services }} fault={faultAt(said, 'services', notes)} />
          </div>
        </details>
        <div className={styles.line}>
          {mayPublish ? (
            <button className={people.button} type="submit" name="publish" value="yes">
              {words.publish}
            </button>
          ) : null}
          <button className={mayPublish ? people.quiet : people.button} type="submit" name="publish" value="no">
            {mayPublish ? words.save : words.saveOnly}
          </button>
        </div>
      </form>
    </section>
  )
}

type ServicesProps = Pick<StubProps, 'vendors' | 'services'> & {
  words: { services: string; servicesHint: string }
  fault: string | null
}

function Services({ words, vendors, services, fault }: ServicesProps) {
  return (
    <div className={people.field}>
      <label className={people.label} htmlFor="stub-services">
        {words.services}
      </label>
      <p className={people.hint} id="stub-services-hint">
        {words.servicesHint}
      </p>
      <select className={styles.several} id="stub-services" name="services" multiple size={6} aria-describedby="stub-services-hint">
        {vendors
          .filter(({ slug }) => services.some(({ vendor }) => vendor === slug))
          .map(({ slug, name }) => (
            <optgroup key={slug} label={name}>
              {services
                .filter(({ vendor }) => vendor === slug)
                .map((service) => (
                  <option key={service.slug} value={service.slug}>
                    {service.name}
                  </option>
                ))}
            </optgroup>
          ))}
      </select>
      {fault === null ? null : <p className={people.fault}>{fault}</p>}
    </div>
  )
}
