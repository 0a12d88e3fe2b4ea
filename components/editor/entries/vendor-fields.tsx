import { withPart } from '@/components/editor/document/edit-items'
import { TextField } from '@/components/editor/fields/text-field'
import { useEditor } from '@/components/editor/frame/editor-context'
import styles from '@/components/editor/items/items.module.css'
import { useItem } from '@/components/editor/items/use-item'
import { type Entry, type FieldName, fieldNames } from '@/lib/core/incident/entry'
import { getDictionary } from '@/lib/site/language/dictionary'

/** The labelled fields of a vendor's post, those that it has; any other can be added. */
export function VendorFields({ entry }: { entry: Entry }) {
  const { words, lang, copy, type, edit } = useEditor()
  const { target, change } = useItem('entries', entry.id)
  const names = getDictionary(lang).fields
  const isAsked = (name: FieldName) => entry.fields?.[name] !== undefined || copy.typed[`${target}#fields.${name}`] !== undefined
  const put = (name: FieldName, text: string) => {
    change(`fields.${name}`, (each) => {
      const fields = withPart(each.fields ?? {}, name, text === '' ? undefined : text)
      return withPart(each, 'fields', Object.keys(fields).length === 0 ? undefined : fields)
    })
    if (text === '') type(`${target}#fields.${name}`, '')
    else if (copy.typed[`${target}#fields.${name}`] !== undefined) type(`${target}#fields.${name}`, null)
  }
  const open = fieldNames.filter((name) => !isAsked(name))
  return (
    <fieldset className={styles.part}>
      <legend>{words.fields.vendorFields}</legend>
      {fieldNames.filter(isAsked).map((name) => (
        <TextField
          key={name}
          target={target}
          path={`fields.${name}`}
          label={names[name]}
          lines={1}
          language={entry.language}
          value={entry.fields?.[name] ?? ''}
          onValue={(text) => put(name, text)}
        />
      ))}
      <label className={styles.inline}>
        <span>{words.fields.addField}</span>{' '}
        <select
          value=""
          onChange={(event) => {
            const name = event.target.value as FieldName
            edit(`${target}#fields+`, (document) => document)
            type(`${target}#fields.${name}`, '')
          }}
        >
          <option value="">…</option>
          {open.map((name) => (
            <option key={name} value={name}>
              {names[name]}
            </option>
          ))}
        </select>
      </label>
    </fieldset>
  )
}
