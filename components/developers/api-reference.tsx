import styles from '@/components/developers/developers.module.css'
import type { ReferenceView } from '@/components/developers/developers-view'
import { RouteArticle, Shape } from '@/components/developers/route-article'
import { withCode } from '@/components/developers/with-code'
import { toStaticMarkup } from '@/components/ui/static-markup'
import { getDeveloperWords } from '@/lib/site/language/developers/developer-words'
import type { Language } from '@/lib/site/language/language'

const groupId = (name: string) => `routes-${name.replace(/[^a-z0-9]+/g, '-').replace(/^-/, '')}`

type ReferenceProps = { lang: Language; reference: ReferenceView }

/** Every route by the first part of its path, then the shapes they share. Only to be read, and so sent once, as markup alone. */
export function ApiReference(props: ReferenceProps) {
  const markup = toStaticMarkup(<Routes {...props} />)
  if (markup === null) return <Routes {...props} />
  // biome-ignore lint/security/noDangerouslySetInnerHtml: every text in it is escaped, as long lists are
  return <div className={styles.group} dangerouslySetInnerHTML={{ __html: markup }} />
}

function Routes({ lang, reference }: ReferenceProps) {
  const { reference: words, sections } = getDeveloperWords(lang)
  return (
    <>
      <nav aria-label={sections.reference.title}>
        <ul className={styles.groups}>
          {reference.groups.map(({ name }) => (
            <li key={name}>
              <a href={`#${groupId(name)}`}>
                <code>{name}</code>
              </a>
            </li>
          ))}
          <li>
            <a href="#shapes">{words.shapes}</a>
          </li>
        </ul>
      </nav>
      {reference.groups.map(({ name, routes }) => (
        <section key={name} id={groupId(name)} className={styles.group} aria-labelledby={`${groupId(name)}-title`}>
          <h3 id={`${groupId(name)}-title`}>
            <code>{name}</code>
          </h3>
          {routes.map((route) => (
            <RouteArticle key={route.id} lang={lang} route={route} />
          ))}
        </section>
      ))}
      <section id="shapes" className={styles.group} aria-labelledby="shapes-title">
        <h3 id="shapes-title">{words.shapes}</h3>
        <p>{withCode(words.shapesIntroduction)}</p>
        {reference.shapes.map(({ name, description, shape }) => (
          <article key={name} id={`shape-${name}`} className={styles.route} aria-labelledby={`shape-${name}-title`}>
            <h4 id={`shape-${name}-title`} className={styles.signature}>
              <a href={`#shape-${name}`}>
                <code>{name}</code>
              </a>
            </h4>
            {description !== null && <p lang="en">{withCode(description)}</p>}
            <Shape label={words.shapeOf(name)} shape={shape} />
          </article>
        ))}
      </section>
    </>
  )
}
