import { Field } from '@/components/people/form/field'
import { faultAt, type Said } from '@/components/people/form/said'
import styles from '@/components/people/people.module.css'
import { ChoiceField } from '@/components/shelf/choice-field'
import { LinesField } from '@/components/shelf/lines-field'
import { type EditedPart, type FieldKind, shelfFields } from '@/components/shelf/shelf-fields'
import { placeKinds } from '@/lib/core/places/place'
import { getDictionary } from '@/lib/site/language/dictionary'
import type { Language } from '@/lib/site/language/language'
import { editorFormPath } from '@/lib/site/paths'

type Named = { slug: string; name: string }
export type ItemFormProps = {
  lang: Language
  part: EditedPart
  /** Null files a new one. */
  slug: string | null
  values: Readonly<Record<string, string>>
  vendors: readonly Named[]
  said: Said | null
}

/** What a vendor, a service or a place is, in one form. What was typed and refused stands in it again, with what is wrong beside it. */
export function ItemForm({ lang, part, slug, values, vendors, said }: ItemFormProps) {
  const { shelf, people } = getDictionary(lang)
  const deed = slug === null ? 'add-item' : 'change-item'
  const mine = said?.kept.deed === deed ? said : null
  const held = mine === null ? values : mine.kept
  const show = ({ name, write, optional, of }: FieldKind) => {
    const fault = faultAt(mine, of ?? name, people.notes)
    const shared = { name, id: `${deed}-${name}`, label: shelf.fields[name], value: held[name] ?? '', fault }
    const hint = optional ? { hint: shelf.hints.optional } : {}
    if (write === 'lines' || write === 'slugs')
      return <LinesField key={name} {...shared} hint={write === 'slugs' ? shelf.hints.parents : shelf.hints.lines} />
    if (write === 'vendor')
      return <ChoiceField key={name} {...shared} choices={vendors.map((vendor) => ({ value: vendor.slug, text: vendor.name }))} />
    if (write === 'kind')
      return <ChoiceField key={name} {...shared} choices={placeKinds.map((kind) => ({ value: kind, text: shelf.kinds[kind] }))} />
    return <Field key={name} {...shared} {...hint} type={write === 'url' ? 'url' : 'text'} required={!optional} autoComplete="off" />
  }
  return (
    <form className={styles.form} method="post" action={editorFormPath(lang, deed)}>
      <input type="hidden" name="part" value={part} />
      {slug === null ? (
        <Field
          name="slug"
          label={shelf.fields.slug}
          hint={shelf.hints.slug}
          value={held.slug ?? ''}
          fault={faultAt(mine, 'slug', people.notes)}
          maxLength={120}
          autoComplete="off"
        />
      ) : (
        <input type="hidden" name="slug" value={slug} />
      )}
      {shelfFields[part].map(show)}
      <button className={styles.button} type="submit">
        {slug === null ? shelf.addSubmit : shelf.changeSubmit}
      </button>
    </form>
  )
}
