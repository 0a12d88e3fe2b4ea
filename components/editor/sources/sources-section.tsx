import { blankSource } from '@/components/editor/document/blank-items'
import { useEditor } from '@/components/editor/frame/editor-context'
import { AddButton } from '@/components/editor/items/add-button'
import { shortened } from '@/components/editor/items/item-name'
import { ItemRow } from '@/components/editor/items/item-row'
import { ItemSection } from '@/components/editor/items/item-section'
import styles from '@/components/editor/items/items.module.css'
import { SourceForm } from '@/components/editor/sources/source-form'
import { getDictionary } from '@/lib/site/language/dictionary'

/** Where it was read. */
export function SourcesSection() {
  const { copy, words, lang } = useEditor()
  const { sources } = copy.mine
  const { sourceKinds } = getDictionary(lang)
  return (
    <ItemSection
      id="sources"
      title={words.parts.sources}
      empty={sources.length === 0 ? words.empty.sources : null}
      tools={<AddButton collection="sources" label={words.add.sources} make={blankSource} />}
    >
      <ul className={styles.list}>
        {sources.map((source) => (
          <ItemRow
            key={source.id}
            collection="sources"
            id={source.id}
            kind={sourceKinds[source.kind]}
            name={shortened([source.publisher, source.title ?? source.url].filter(Boolean).join(': '))}
          >
            <SourceForm source={source} />
          </ItemRow>
        ))}
      </ul>
    </ItemSection>
  )
}
