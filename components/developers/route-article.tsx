import styles from '@/components/developers/developers.module.css'
import type { RouteView } from '@/components/developers/developers-view'
import { withCode } from '@/components/developers/with-code'
import { ScrollRegion } from '@/components/ui/scroll-region'
import { getDeveloperWords } from '@/lib/site/language/developers/developer-words'
import type { Language } from '@/lib/site/language/language'

/** One route: what it is for and who may; folded, what it takes and answers. */
export function RouteArticle({ lang, route }: { lang: Language; route: RouteView }) {
  const { reference: words } = getDeveloperWords(lang)
  const { id, method, path, summary, access, parameters, body, answers, mentions } = route
  const name = `${method} ${path}`
  return (
    <article id={id} className={styles.route} aria-labelledby={`${id}-title`}>
      <h4 id={`${id}-title`} className={styles.signature}>
        <a href={`#${id}`}>
          <span className={styles.method}>{method}</span> <code>{path}</code>
        </a>
      </h4>
      <p lang="en">
        {withCode(summary)} <span className={styles.access}>{access}</span>
      </p>
      <details className={styles.details}>
        <summary aria-label={`${words.details}: ${name}`}>{words.details}</summary>
        {parameters.length > 0 && <Parameters lang={lang} name={name} parameters={parameters} />}
        {body !== null && <Shape label={`${words.body}: ${name}`} title={words.body} shape={body} />}
        {answers.map(({ status, mediaType, shape }) => (
          <Shape
            key={status}
            label={`${words.answer} ${status}: ${name}`}
            title={
              <>
                {words.answer} <code>{status}</code> <code>{mediaType}</code>
              </>
            }
            shape={shape}
          />
        ))}
        <p className={styles.mentions}>
          {words.shapes}:{' '}
          {mentions.map((shape) => (
            <a key={shape} href={`#shape-${shape}`}>
              {shape}
            </a>
          ))}
        </p>
      </details>
    </article>
  )
}

function Parameters({ lang, name, parameters }: { lang: Language; name: string; parameters: RouteView['parameters'] }) {
  const { reference: words } = getDeveloperWords(lang)
  return (
    <ScrollRegion label={words.parametersOf(name)} className={styles.scroll}>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.parameters}</th>
            <th scope="col">{words.type}</th>
          </tr>
        </thead>
        <tbody>
          {parameters.map((parameter) => (
            <tr key={parameter.name}>
              <th scope="row">
                <code>{parameter.name}</code> {parameter.where === 'path' ? words.inPath : words.inQuery}
                {!parameter.required && `, ${words.optional}`}
              </th>
              <td lang="en">
                {parameter.shape}
                {parameter.meaning !== null && <>. {withCode(parameter.meaning)}</>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  )
}

/** A shape as text, which scrolls by itself where it is wide. */
export function Shape({ label, title, shape }: { label: string; title?: React.ReactNode; shape: string }) {
  return (
    <div className={styles.shape}>
      {title !== undefined && <p className={styles.shapeTitle}>{title}</p>}
      <ScrollRegion label={label} className={styles.code}>
        <pre lang="en">
          <code>{shape}</code>
        </pre>
      </ScrollRegion>
    </div>
  )
}
