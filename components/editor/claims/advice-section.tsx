import { blankAdvice, statedIn } from '@/components/editor/document/blank-items'
import { TextField } from '@/components/editor/fields/text-field'
import { useEditor } from '@/components/editor/frame/editor-context'
import { AddButton } from '@/components/editor/items/add-button'
import { EntriesField } from '@/components/editor/items/choose-field'
import { shortened } from '@/components/editor/items/item-name'
import { ItemRow } from '@/components/editor/items/item-row'
import { ItemSection } from '@/components/editor/items/item-section'
import styles from '@/components/editor/items/items.module.css'
import { useItem } from '@/components/editor/items/use-item'
import type { Advice } from '@/lib/core/incident/document'

/** What to do, for whom. */
export function AdviceSection() {
  const { copy, words } = useEditor()
  const { advice } = copy.mine
  return (
    <ItemSection
      id="advice"
      title={words.parts.advice}
      empty={advice.length === 0 ? words.empty.advice : null}
      tools={<AddButton collection="advice" label={words.add.advice} make={blankAdvice} />}
    >
      <ul className={styles.list}>
        {advice.map((each) => (
          <ItemRow key={each.id} collection="advice" id={each.id} kind={each.audience || undefined} name={shortened(each.text)}>
            <AdviceForm advice={each} />
          </ItemRow>
        ))}
      </ul>
    </ItemSection>
  )
}

function AdviceForm({ advice }: { advice: Advice }) {
  const { words } = useEditor()
  const { target, change } = useItem('advice', advice.id)
  const { fields } = words
  return (
    <>
      <TextField
        target={target}
        path="audience"
        label={fields.audience}
        value={advice.audience}
        onValue={(audience) => change('audience', (each) => ({ ...each, audience }))}
      />
      <TextField
        target={target}
        path="text"
        label={fields.advice}
        lines={1}
        value={advice.text}
        onValue={(text) => change('text', (each) => ({ ...each, text }))}
      />
      <EntriesField
        target={target}
        path="statedIn"
        items={advice.statedIn}
        onItems={(ids) => change('statedIn', (each) => statedIn(each, ids))}
      />
    </>
  )
}
