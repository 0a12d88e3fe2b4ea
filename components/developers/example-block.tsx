import { Fragment } from 'react'
import styles from '@/components/developers/developers.module.css'
import type { ExampleView } from '@/components/developers/developers-view'
import { CopyButton } from '@/components/ui/copy/copy-button.island'
import { ScrollRegion } from '@/components/ui/scroll-region'
import { getDeveloperWords } from '@/lib/site/language/developers/developer-words'
import type { Language } from '@/lib/site/language/language'

/** A command to copy, and what it is answered. */
export function ExampleBlock({ lang, example }: { lang: Language; example: ExampleView }) {
  const words = getDeveloperWords(lang)
  const caption = words.examples[example.id]
  const { status, mediaType, keys } = example.answer
  const id = `example-${example.id}`
  return (
    <figure className={styles.example}>
      <figcaption className={styles.caption}>
        <span>{caption}</span>
        <CopyButton from={id} words={{ copy: words.copy, copied: words.copied, failed: words.copyFailed, name: words.copyName(caption) }} />
      </figcaption>
      <ScrollRegion label={caption} className={styles.code}>
        <pre>
          <code id={id}>{example.command}</code>
        </pre>
      </ScrollRegion>
      <p className={styles.answer}>
        {words.answers} <code>{status}</code> <code>{mediaType}</code>
        {keys.length > 0 && (
          <>
            {' '}
            {words.keys}{' '}
            {keys.map((key) => (
              <Fragment key={key}>
                <code>{key}</code>{' '}
              </Fragment>
            ))}
          </>
        )}
      </p>
    </figure>
  )
}
