import type { shelf as words } from '@/lib/site/language/shelf/en'

export type EditedPart = 'vendors' | 'services' | 'regions'
export type ShelfField = keyof typeof words.fields

/** How one value of an item is written in its form. `of` is the part of the item that a fault is told of, where it is another name. */
export type FieldKind = {
  name: ShelfField
  write: 'line' | 'url' | 'number' | 'lines' | 'slugs' | 'vendor' | 'kind'
  optional?: true
  of?: string
}

/** The fields of each part of the catalogue, in their order, but the slug: that is given once. */
export const shelfFields: Readonly<Record<EditedPart, readonly FieldKind[]>> = {
  vendors: [
    { name: 'name', write: 'line' },
    { name: 'homepage', write: 'url', optional: true },
    { name: 'statusPage', write: 'url', optional: true },
  ],
  services: [
    { name: 'vendor', write: 'vendor' },
    { name: 'name', write: 'line' },
    { name: 'names', write: 'lines', optional: true },
    { name: 'parents', write: 'slugs', optional: true },
    { name: 'features', write: 'lines', optional: true },
    { name: 'codePrefixes', write: 'lines', optional: true },
  ],
  regions: [
    { name: 'kind', write: 'kind' },
    { name: 'nameEn', write: 'line', of: 'names' },
    { name: 'nameDe', write: 'line' },
    { name: 'aliases', write: 'lines', optional: true },
    { name: 'parents', write: 'slugs', optional: true },
    { name: 'iso', write: 'line', optional: true },
    { name: 'm49', write: 'line', optional: true },
    { name: 'latitude', write: 'number', optional: true },
    { name: 'longitude', write: 'number', optional: true },
  ],
}
