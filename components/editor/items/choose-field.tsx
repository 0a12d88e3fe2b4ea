import { TokenField } from '@/components/editor/fields/token-field'
import { useEditor } from '@/components/editor/frame/editor-context'
import { entryName } from '@/components/editor/items/item-name'
import type { ServiceRef } from '@/lib/core/incident/impact'

type ListProps<Item> = {
  target: string
  path: string
  label: string
  items: readonly Item[]
  onItems: (items: Item[]) => void
  hint?: string
}

/** Words of one's own, each a token. */
export function WordsField(props: ListProps<string>) {
  const same = (text: string) => text
  return <TokenField {...props} keyOf={same} nameOf={same} options={[]} fromText={same} />
}

/** Services of the catalogue; those of the incident's vendor first. */
export function ServicesField({ items, ...props }: ListProps<ServiceRef>) {
  const { registry, copy } = useEditor()
  const names = new Map(registry.services.map(({ slug, name }) => [slug, name]))
  const own = registry.services.toSorted((a, b) => Number(b.vendor === copy.mine.vendor) - Number(a.vendor === copy.mine.vendor))
  return (
    <TokenField<ServiceRef>
      {...props}
      items={items}
      keyOf={({ service }) => service}
      nameOf={({ service, wording }) => names.get(service) ?? wording ?? service}
      options={own.map(({ slug, name, vendor }) => ({
        key: slug,
        name,
        ...(vendor === copy.mine.vendor ? {} : { detail: vendor }),
        item: { service: slug },
      }))}
      fromText={null}
    />
  )
}

type Region = { place: string | null; wording?: string }

/** Places of the registry, or names as worded. */
export function RegionsField<Each extends Region>({ make, ...props }: ListProps<Each> & { make: (region: Region) => Each }) {
  const { registry, lang, words } = useEditor()
  const names = new Map(registry.places.map((place) => [place.slug, place.names[lang]]))
  return (
    <TokenField
      {...props}
      hint={words.fields.regionsHint}
      keyOf={({ place, wording }) => place ?? `“${wording}`}
      nameOf={({ place, wording }) => (place === null ? `“${wording ?? ''}”` : (names.get(place) ?? place))}
      options={registry.places.map((place) => ({
        key: place.slug,
        name: place.names[lang],
        others: [place.names.en, ...place.aliases],
        item: make({ place: place.slug }),
      }))}
      fromText={(text) => (text.length > 300 ? null : make({ place: null, wording: text }))}
    />
  )
}

/** Entries of this incident. */
export function EntriesField({ items, label, ...props }: Omit<ListProps<string>, 'label' | 'path'> & { path: string; label?: string }) {
  const { copy, lang, words, order } = useEditor()
  const byId = new Map(copy.mine.entries.map((entry) => [entry.id, entry]))
  const nameOf = (id: string) => {
    const entry = byId.get(id)
    return entry === undefined ? id : entryName(entry, lang, words)
  }
  return (
    <TokenField
      {...props}
      label={label ?? words.fields.statedIn}
      hint={words.fields.statedInHint}
      items={items}
      keyOf={(id) => id}
      nameOf={nameOf}
      options={order.filter((id) => byId.has(id)).map((id) => ({ key: id, name: nameOf(id), item: id }))}
      fromText={null}
    />
  )
}

/** Sources of this incident. */
export function SourcesField(props: ListProps<string>) {
  const { copy } = useEditor()
  const names = new Map(copy.mine.sources.map(({ id, publisher, title }) => [id, [publisher, title].filter(Boolean).join(': ')]))
  return (
    <TokenField
      {...props}
      keyOf={(id) => id}
      nameOf={(id) => names.get(id) || id}
      options={copy.mine.sources.map(({ id }) => ({ key: id, name: names.get(id) || id, item: id }))}
      fromText={null}
    />
  )
}
