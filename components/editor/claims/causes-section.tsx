import { blankCause, statedIn } from '@/components/editor/document/blank-items'
import { ChoiceField } from '@/components/editor/fields/choice-field'
import { TextField } from '@/components/editor/fields/text-field'
import { useEditor } from '@/components/editor/frame/editor-context'
import { AddButton } from '@/components/editor/items/add-button'
import { EntriesField } from '@/components/editor/items/choose-field'
import { shortened } from '@/components/editor/items/item-name'
import { ItemRow } from '@/components/editor/items/item-row'
import { ItemSection } from '@/components/editor/items/item-section'
import styles from '@/components/editor/items/items.module.css'
import { useItem } from '@/components/editor/items/use-item'
import { type Cause, causeCategories } from '@/lib/core/incident/document'
import { getDictionary } from '@/lib/site/language/dictionary'

/** What was said about the cause, by whom, and how certain it is. */
export function CausesSection() {
  const { copy, words, lang } = useEditor()
  const { causes } = copy.mine
  return (
    <ItemSection
      id="causes"
      title={words.parts.causes}
      empty={causes.length === 0 ? words.empty.causes : null}
      tools={<AddButton collection="causes" label={words.add.causes} make={blankCause} />}
    >
      <ul className={styles.list}>
        {causes.map((cause) => (
          <ItemRow
            key={cause.id}
            collection="causes"
            id={cause.id}
            kind={getDictionary(lang).causes[cause.category]}
            name={shortened(cause.text)}
          >
            <CauseForm cause={cause} />
          </ItemRow>
        ))}
      </ul>
    </ItemSection>
  )
}

function CauseForm({ cause }: { cause: Cause }) {
  const { words, lang } = useEditor()
  const { target, change } = useItem('causes', cause.id)
  const { fields } = words
  const names = getDictionary(lang)
  return (
    <>
      <TextField
        target={target}
        path="text"
        label={fields.text}
        lines={2}
        value={cause.text}
        onValue={(text) => change('text', (each) => ({ ...each, text }))}
      />
      <ChoiceField
        target={target}
        path="category"
        label={fields.category}
        value={cause.category}
        options={causeCategories.map((each) => [each, names.causes[each]])}
        onValue={(category) => category !== null && change('category', (each) => ({ ...each, category }))}
      />
      <ChoiceField
        target={target}
        path="certainty"
        label={fields.certainty}
        value={cause.certainty}
        options={(['guess', 'preliminary', 'final', 'independent'] as const).map((each) => [each, names.certainties[each]])}
        onValue={(certainty) => certainty !== null && change('certainty', (each) => ({ ...each, certainty }))}
      />
      <EntriesField
        target={target}
        path="statedIn"
        items={cause.statedIn}
        onItems={(ids) => change('statedIn', (each) => statedIn(each, ids))}
      />
    </>
  )
}
