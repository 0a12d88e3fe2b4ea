import { blankImpact } from '@/components/editor/document/blank-items'
import { useEditor } from '@/components/editor/frame/editor-context'
import { ImpactForm } from '@/components/editor/impacts/impact-form'
import { AddButton } from '@/components/editor/items/add-button'
import { ItemRow } from '@/components/editor/items/item-row'
import { ItemSection } from '@/components/editor/items/item-section'
import styles from '@/components/editor/items/items.module.css'
import { getDictionary } from '@/lib/site/language/dictionary'

/** What broke for whom and how long, on whose word. */
export function ImpactsSection() {
  const { copy, words, lang } = useEditor()
  const { effects } = getDictionary(lang)
  const { impacts } = copy.mine
  return (
    <ItemSection
      id="impacts"
      title={words.parts.impacts}
      empty={impacts.length === 0 ? words.empty.impacts : null}
      tools={<AddButton collection="impacts" label={words.add.impacts} make={blankImpact} />}
    >
      <ul className={styles.list}>
        {impacts.map((impact) => (
          <ItemRow
            key={impact.id}
            collection="impacts"
            id={impact.id}
            kind={words.fields.bases[impact.basis]}
            name={[effects[impact.effect], ...impact.who.slice(-1).map(({ text }) => text)].filter(Boolean).join(' · ')}
          >
            <ImpactForm impact={impact} />
          </ItemRow>
        ))}
      </ul>
    </ItemSection>
  )
}
