import { FieldFrame } from '@/components/editor/fields/field-frame'
import { fieldId } from '@/components/editor/fields/field-id'
import { useEditor } from '@/components/editor/frame/editor-context'
import styles from '@/components/editor/items/items.module.css'
import { getDictionary } from '@/lib/site/language/dictionary'

/** Where the incident is imported from; nothing where it is not. Nobody types this: it is how the next import finds it. */
export function OriginsList() {
  const { copy, words, lang } = useEditor()
  const { fields } = words
  const { formats } = getDictionary(lang).desk
  if (copy.mine.origins.length === 0) return null
  return (
    <FieldFrame id={fieldId('set/origins', '')} label={fields.origins} hint={fields.originsHint} isGroup isWide>
      <ul className={styles.origins}>
        {copy.mine.origins.map(({ format, page, key }) => (
          <li key={`${format} ${page} ${key}`}>
            {formats[format] ?? format}: {fields.origin(page, key)}
          </li>
        ))}
      </ul>
    </FieldFrame>
  )
}
