import * as z from 'zod'
import { idSchema } from '@/lib/core/incident/claim'
import { type CollectionName, collectionNames, type Header, type HeaderName, headerNames, type Item } from '@/lib/core/incident/document'

/**
 * The alphabet of edits. `create` makes the empty incident, `set` replaces one header value, `put` adds an item to the end of a
 * collection or replaces the one with its id in place, `remove` takes one out. `after` puts the item behind the one with that
 * id instead (`null`: in front of all). One item, or one header value, is the unit of conflict.
 */
export type Change =
  | { op: 'create'; id: string; slug: string; title: string; vendor: string; language: string }
  | { [Name in HeaderName]: { op: 'set'; name: Name; value: Header[Name] } }[HeaderName]
  | { [Name in CollectionName]: { op: 'put'; collection: Name; item: Item<Name>; after?: string | null } }[CollectionName]
  | { op: 'remove'; collection: CollectionName; id: string }

/** The outer shape of a change as it arrives from outside; `parseChange` also checks the item or value inside. */
export const changeSchema = z.discriminatedUnion('op', [
  z.strictObject({ op: z.literal('create'), id: z.uuid(), slug: z.string(), title: z.string(), vendor: z.string(), language: z.string() }),
  z.strictObject({ op: z.literal('set'), name: z.enum(headerNames as [HeaderName, ...HeaderName[]]), value: z.unknown() }),
  z.strictObject({
    op: z.literal('put'),
    collection: z.enum(collectionNames as [CollectionName, ...CollectionName[]]),
    item: z.looseObject({ id: idSchema }),
    after: idSchema.nullable().exactOptional(),
  }),
  z.strictObject({ op: z.literal('remove'), collection: z.enum(collectionNames as [CollectionName, ...CollectionName[]]), id: idSchema }),
])

/** What a change touches: `entries/post-01`, `set/title` or `create`. Two changes clash when their targets are equal. */
export function targetOf(change: Change): string {
  switch (change.op) {
    case 'create':
      return 'create'
    case 'set':
      return `set/${change.name}`
    case 'put':
      return `${change.collection}/${change.item.id}`
    case 'remove':
      return `${change.collection}/${change.id}`
  }
}
