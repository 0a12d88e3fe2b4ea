import { useEditor } from '@/components/editor/frame/editor-context'
import styles from '@/components/editor/frame/frame.module.css'
import { wordTarget } from '@/components/editor/frame/word-target'
import items from '@/components/editor/items/items.module.css'
import { keepMine, listClashes, type OpenClash, takeTheirs } from '@/components/editor/working-copy/choose-text'
import type { WorkingCopy } from '@/components/editor/working-copy/working-copy'

/** Everything that two people changed at once, with both texts, to choose from. */
export function ClashList({ change }: { change: (edit: (copy: WorkingCopy) => WorkingCopy) => void }) {
  const { copy, words } = useEditor()
  const clashes = listClashes(copy)
  if (clashes.length === 0) return null
  return (
    <section id="clashes" className={styles.clashes} aria-labelledby="clashes-title" tabIndex={-1}>
      <h2 id="clashes-title" className={items.title}>
        {words.clash.title}
      </h2>
      <p>{words.clash.lead}</p>
      <ul>
        {clashes.map((clash) => (
          <ClashItem key={clash.target} clash={clash} change={change} />
        ))}
      </ul>
    </section>
  )
}

function ClashItem({ clash, change }: { clash: OpenClash; change: (edit: (copy: WorkingCopy) => WorkingCopy) => void }) {
  const { words, lang, copy, reveal } = useEditor()
  const name = wordTarget(clash, copy.mine, copy.base.document, lang, words)
  const parts = differingParts(clash)
  return (
    <li className={styles.clash}>
      <h3>{name}</h3>
      <div className={styles.both}>
        {(['mine', 'theirs'] as const).map((side) => (
          <div key={side}>
            <h4>{words.clash[side]}</h4>
            {clash[side] === null ? (
              <p>{words.clash.absent}</p>
            ) : (
              <dl>
                {parts.map((part) => (
                  <div key={part}>
                    <dt>{part}</dt>
                    <dd>{textOf(part === '' ? clash[side] : (clash[side] as Record<string, unknown>)[part])}</dd>
                  </div>
                ))}
              </dl>
            )}
          </div>
        ))}
      </div>
      <div className={items.tools}>
        <button type="button" className={items.quiet} onClick={() => change((from) => keepMine(from, clash.target))}>
          {words.clash.keepMine}
        </button>
        <button type="button" className={items.quiet} onClick={() => change((from) => takeTheirs(from, clash.target))}>
          {words.clash.takeTheirs}
        </button>
        {clash.collection !== null && clash.mine !== null && (
          <button type="button" className={items.quiet} onClick={() => reveal(clash.target)}>
            {words.clash.edit}
          </button>
        )}
      </div>
    </li>
  )
}

/** What the two do not share; everything that is there where one of them is not. */
function differingParts({ collection, mine, theirs }: OpenClash): string[] {
  if (collection === null) return ['']
  const [a, b] = [(mine ?? {}) as Record<string, unknown>, (theirs ?? {}) as Record<string, unknown>]
  const names = [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((name) => name !== 'id')
  return names.filter((name) => JSON.stringify(a[name]) !== JSON.stringify(b[name]))
}

function textOf(value: unknown): string {
  if (value === undefined || value === null) return '–'
  return typeof value === 'string' ? value : JSON.stringify(value, null, 1)
}
