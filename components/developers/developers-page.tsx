import type { ReactNode } from 'react'
import { ApiReference } from '@/components/developers/api-reference'
import styles from '@/components/developers/developers.module.css'
import type { DevelopersView } from '@/components/developers/developers-view'
import { ExampleBlock } from '@/components/developers/example-block'
import { FormatTable } from '@/components/developers/format-table'
import { OverviewTable } from '@/components/developers/overview-table'
import { withCode } from '@/components/developers/with-code'
import { schemaPath } from '@/lib/site/developer-paths'
import { embedPagePath } from '@/lib/site/embed/embed-paths'
import { getDeveloperWords } from '@/lib/site/language/developers/developer-words'
import type { DeveloperSection } from '@/lib/site/language/developers/en'
import { siteSettings } from '@/lib/site/settings'

/** What machines can have, each part under an anchor of its own: readable without script from end to end. */
export function DevelopersPage(view: DevelopersView) {
  const words = getDeveloperWords(view.lang)
  const ids = Object.keys(words.sections) as DeveloperSection[]
  return (
    <div className={styles.page}>
      <h1>{words.title}</h1>
      <p className={styles.lead}>{words.lead}</p>
      <nav aria-label={words.contents}>
        <ul className={styles.contents}>
          {ids.map((id) => (
            <li key={id}>
              <a href={`#${id}`}>{words.sections[id].title}</a>
            </li>
          ))}
        </ul>
      </nav>
      {ids.map((id) => (
        <section key={id} id={id} className={styles.section} aria-labelledby={`${id}-title`}>
          <h2 id={`${id}-title`}>{words.sections[id].title}</h2>
          {words.sections[id].paragraphs.map((paragraph) => (
            <p key={paragraph}>{withCode(paragraph)}</p>
          ))}
          {partOf(id, view)}
          {view.examples
            .filter(({ section }) => section === id)
            .map((example) => (
              <ExampleBlock key={example.id} lang={view.lang} example={example} />
            ))}
          {id === 'reference' && <ApiReference lang={view.lang} reference={view.reference} />}
        </section>
      ))}
    </div>
  )
}

/** What a section shows between its words and its examples. */
function partOf(id: DeveloperSection, { lang, formats, schemas }: DevelopersView): ReactNode {
  const words = getDeveloperWords(lang)
  switch (id) {
    case 'overview':
      return (
        <>
          <OverviewTable lang={lang} />
          <p>{words.examplesTested}</p>
        </>
      )
    case 'incident': {
      const { caption, name, what } = words.formatTable
      const rows = formats.map((format) => ({
        name: format.name,
        beside: format.mediaType.split(';')[0] ?? '',
        what: words.formats[format.name] ?? '',
      }))
      return <FormatTable caption={caption} heads={[name, what]} rows={rows} />
    }
    case 'embeds':
      return (
        <p>
          <a href={embedPagePath(lang)}>{words.sections.embeds.title}</a>
        </p>
      )
    case 'schemas': {
      const { name: head, what } = words.formatTable
      const rows = schemas.map(({ name, title }) => ({ name, href: schemaPath(name), what: title }))
      return <FormatTable caption={words.schemaTable} heads={[head, what]} rows={rows} />
    }
    case 'terms': {
      const { licence } = siteSettings()
      return licence === null ? (
        <p>{words.noLicence}</p>
      ) : (
        <p>
          {words.licence}{' '}
          <a href={licence.url} rel="license noopener">
            {licence.name}
          </a>
          .
        </p>
      )
    }
    default:
      return null
  }
}
