import type { Form } from '@/app/[lang]/(editor)/deed'
import type { EditedPart } from '@/components/shelf/shelf-fields'
import type { Place } from '@/lib/core/places/place'
import type { ShelfItem } from '@/lib/data/shelf/catalogue-rows'

/** An item of the catalogue as its form has it: several values one per line, nothing where nothing is known. */
export function toItemForm(part: EditedPart, item: ShelfItem[EditedPart]): Record<string, string> {
  const { names, ...rest } = item as ShelfItem['regions']
  const flat = part === 'regions' ? { ...rest, nameEn: names.en, nameDe: names.de } : item
  const texts = Object.entries(flat).map(([name, value]) => [name, Array.isArray(value) ? value.join('\n') : String(value ?? '')])
  return Object.fromEntries(texts)
}

/** The item that a form speaks of, but its slug. What is not valid in it is found by whoever files it. */
export const fromItemForm: { [Part in EditedPart]: (form: Form) => Omit<ShelfItem[Part], 'slug'> } = {
  vendors: (form) => ({ name: line(form.name) ?? '', homepage: line(form.homepage), statusPage: line(form.statusPage) }),
  services: (form) => ({
    vendor: line(form.vendor) ?? '',
    name: line(form.name) ?? '',
    names: lines(form.names),
    parents: lines(form.parents),
    features: lines(form.features),
    codePrefixes: lines(form.codePrefixes),
  }),
  regions: (form) => ({
    kind: (form.kind ?? '') as Place['kind'],
    names: { en: line(form.nameEn) ?? '', de: line(form.nameDe) ?? '' },
    aliases: lines(form.aliases),
    parents: lines(form.parents),
    iso: line(form.iso),
    m49: line(form.m49),
    latitude: number(form.latitude),
    longitude: number(form.longitude),
  }),
}

function line(text: string | undefined): string | null {
  const trimmed = text?.trim() ?? ''
  return trimmed === '' ? null : trimmed
}

function lines(text: string | undefined): string[] {
  return [...new Set((text ?? '').split(/\r?\n/).flatMap((each) => line(each) ?? []))]
}

/** A text that is no number stays none, so that it is refused at its field. */
function number(text: string | undefined): number | null {
  const trimmed = line(text)
  return trimmed === null ? null : Number(trimmed.replace(',', '.'))
}
