import { ToldText } from '@/components/desk/told-text'
import { markText } from '@/components/paste/found/mark-text'
import styles from '@/components/paste/paste.module.css'
import { type FoundDoubt, fill, type PasteWords } from '@/components/paste/paste-view'
import { ScrollRegion } from '@/components/ui/scroll-region'

type MarkedProps = { text: string; doubts: readonly FoundDoubt[]; count: number; words: PasteWords }

/** The pasted text with each doubt marked at its place, and what is doubted below it; each leads to the other. */
export function MarkedText({ text, doubts, count, words }: MarkedProps) {
  const heading = count === 0 ? words.noDoubts : count === 1 ? words.oneDoubt : fill(words.doubtCount, { n: count })
  return (
    <div className={styles.source}>
      <h3>{words.sourceTitle}</h3>
      <p className={styles.hint}>{heading}</p>
      {doubts.length === 0 ? null : (
        <ol className={styles.doubts}>
          {doubts.map(({ kind, message, start, end }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the number is what a doubt is called
            <li key={index} id={`doubt-${index + 1}`} tabIndex={-1}>
              {end > start ? (
                <a className={styles.number} href={`#mark-${index + 1}`} aria-label={fill(words.toMark, { n: index + 1 })}>
                  {index + 1}
                </a>
              ) : (
                <span className={styles.number}>{index + 1}</span>
              )}
              <span>
                <strong>{words.doubtKinds[kind] ?? kind}.</strong> <ToldText told={message} words={words.told} />
              </span>
            </li>
          ))}
        </ol>
      )}
      {count > doubts.length ? <p className={styles.hint}>{fill(words.moreDoubts, { n: count - doubts.length })}</p> : null}
      <ScrollRegion label={words.sourceTitle} className={styles.text}>
        <Parts text={text} doubts={doubts} words={words} />
      </ScrollRegion>
    </div>
  )
}

function Parts({ text, doubts, words }: Pick<MarkedProps, 'text' | 'doubts' | 'words'>) {
  return (
    <pre>
      {markText(text, doubts).map((part, index) =>
        part.doubts.length === 0 ? (
          part.text
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text have no other name
          <mark key={index}>
            {part.begins.map((number) => (
              <a
                key={number}
                id={`mark-${number}`}
                className={styles.number}
                href={`#doubt-${number}`}
                aria-label={fill(words.toDoubt, { n: number })}
              >
                {number}
              </a>
            ))}
            {part.text}
          </mark>
        ),
      )}
    </pre>
  )
}
