import { ChoiceField } from '@/components/editor/fields/choice-field'
import { useEditor } from '@/components/editor/frame/editor-context'
import { entryName } from '@/components/editor/items/item-name'
import styles from '@/components/editor/items/items.module.css'
import { useItem } from '@/components/editor/items/use-item'
import type { Entry } from '@/lib/core/incident/entry'

const kinds = ['replies-to', 'contradicts', 'confirms', 'corrects', 'relays'] as const

/** Which other entries this one answers, confirms, contradicts. */
export function RelatesFields({ entry }: { entry: Entry }) {
  const { words, lang, copy, order } = useEditor()
  const { target, change } = useItem('entries', entry.id)
  const { fields } = words
  const byId = new Map(copy.mine.entries.map((each) => [each.id, each]))
  const others = order.filter((id) => id !== entry.id && byId.has(id))
  const [first] = others
  const put = (index: number, part: Partial<Entry['relates'][number]>) =>
    change(`relates.${index}`, (each) => ({ ...each, relates: each.relates.map((one, n) => (n === index ? { ...one, ...part } : one)) }))
  return (
    <fieldset className={styles.part}>
      <legend>{fields.relates}</legend>
      {entry.relates.map((relation, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a relation has no id of its own
        <div key={index} className={styles.pair}>
          <ChoiceField
            target={target}
            path={`relates[${index}].kind`}
            label={fields.relateKind}
            value={relation.kind}
            options={kinds.map((kind) => [kind, fields.relateKinds[kind]])}
            onValue={(kind) => kind !== null && put(index, { kind })}
          />
          <ChoiceField
            target={target}
            path={`relates[${index}].entry`}
            label={fields.relateEntry}
            value={relation.entry}
            options={others.flatMap((id) => {
              const other = byId.get(id)
              return other === undefined ? [] : [[id, entryName(other, lang, words)] as const]
            })}
            onValue={(id) => id !== null && put(index, { entry: id })}
          />
          <button
            type="button"
            className={styles.quiet}
            onClick={() => change('relates-', (each) => ({ ...each, relates: each.relates.filter((_, n) => n !== index) }))}
          >
            {words.tools.remove}
          </button>
        </div>
      ))}
      <button
        type="button"
        className={styles.quiet}
        disabled={first === undefined}
        onClick={() =>
          first !== undefined && change('relates+', (each) => ({ ...each, relates: [...each.relates, { kind: 'confirms', entry: first }] }))
        }
      >
        {fields.addRelation}
      </button>
    </fieldset>
  )
}
