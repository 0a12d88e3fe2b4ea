import styles from '@/components/publishing/publishing.module.css'
import { findField } from '@/components/publishing/view/find-field'
import type { HindranceView, OtherIncident, PublicationView } from '@/components/publishing/view/publication-view'
import type { Language } from '@/lib/site/language/language'
import { getPublishingWords } from '@/lib/site/language/publishing/publishing-words'
import { editorIncidentPath, incidentPath } from '@/lib/site/paths'

/** Everything that holds a publication back, each with the way to the field where it can be mended. */
export function HindranceList({ view }: { view: PublicationView }) {
  const { lang, incidentId, hindrances, document } = view
  const words = getPublishingWords(lang)
  if (hindrances.length === 0) return null
  return (
    <section className={styles.held} aria-labelledby="held-title">
      <h2 id="held-title">{words.holdsTitle}</h2>
      <ul>
        {hindrances.map((hindrance) => {
          const { hash, name } = findField(hindrance, document, lang)
          return (
            <li key={JSON.stringify(hindrance)}>
              <p>
                {textOf(hindrance, lang)} {'incident' in hindrance ? <Other incident={hindrance.incident} lang={lang} /> : null}
              </p>
              <p>
                <a href={`${editorIncidentPath(lang, incidentId)}${hash}`}>
                  {words.toField}: {name}
                </a>
              </p>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function Other({ incident, lang }: { incident: OtherIncident; lang: Language }) {
  return (
    <>
      <a href={incidentPath(lang, incident.slug)}>{incident.title}</a> (
      <a href={editorIncidentPath(lang, incident.id)}>{getPublishingWords(lang).addThere}</a>)
    </>
  )
}

function textOf(hindrance: HindranceView, lang: Language): string {
  const { holds } = getPublishingWords(lang)
  switch (hindrance.kind) {
    case 'unknown':
      return holds[hindrance.what](hindrance.slug)
    case 'slug-taken':
      return holds.slugTaken(hindrance.slug)
    case 'code-taken':
      return holds.codeTaken(hindrance.code)
    case 'origin-taken':
      return holds.originTaken
    case 'no-survivor':
      return holds.noSurvivor
    case 'invalid':
      return `${holds.invalid} ${hindrance.message}`
  }
}
