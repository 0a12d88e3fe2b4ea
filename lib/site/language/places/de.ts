import type { PlaceWords } from '@/lib/site/language/places/en'

const number = new Intl.NumberFormat('de-DE')

export const places: PlaceWords = {
  voices: {
    vendor: (vendor) => `genannt von ${vendor}`,
    others: () => 'von anderen genannt: Betroffenen, Presse, Dritten',
    both: (vendor) => `genannt von ${vendor} und von anderen`,
  },
  forms: { cloud: 'eine Cloud-Region', wide: 'ein weites Gebiet, in seiner Mitte markiert' },
  mapOf: 'Landkarte der genannten Orte',
  mapSays: 'Die Liste daneben sagt dasselbe.',
  allNamedBy: (n) => `Alle ${number.format(n)} genannt von`,
}
