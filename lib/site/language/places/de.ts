import type { PlaceWords } from '@/lib/site/language/places/en'

const number = new Intl.NumberFormat('de-DE')
const count = (n: number, one: string, many: string) => `${number.format(n)} ${n === 1 ? one : many}`
const more = (n: number) => (n === 0 ? '' : ` und ${number.format(n)} weitere`)

export const places: PlaceWords = {
  voices: {
    vendor: (vendor) => `genannt von ${vendor}`,
    others: () => 'von anderen genannt: Betroffenen, Presse, Dritten',
    both: (vendor) => `genannt von ${vendor} und von anderen`,
  },
  forms: { outline: 'eine Ländergruppe, umrandet', cloud: 'eine Cloud-Region', wide: 'ein weites Gebiet, in seiner Mitte markiert' },
  mapOf: 'Landkarte der genannten Orte',
  mapSays: 'Die Liste daneben sagt dasselbe.',
  allNamedBy: (n) => `Alle ${number.format(n)} genannt von`,
  matrix: {
    title: 'Was von welchem Ort gesagt wird',
    place: 'Ort',
    whatAndWhen: 'Was und wann',
    nothing: 'nichts gesagt',
    undisclosed: (vendor) => `Ort verschwiegen: ${vendor} sagt nicht, wo`,
    notStated: 'Ort nicht verzeichnet: niemand sagt, wo',
    noService: 'Dienst nicht genannt',
    moreServices: (n) => `und ${number.format(n)} weitere`,
    from: 'von',
    until: 'bis',
    start: 'Beginn',
    end: 'Ende',
    noTime: 'Zeit nicht genannt',
    noEnd: 'kein Ende verzeichnet',
    listed: (n) => `genannt in ${count(n, 'Meldung', 'Meldungen')},`,
  },
  regions: {
    title: 'Orte',
    explained:
      'Alle Orte des Verzeichnisses, vom Kontinent bis zur Cloud-Region, mit der Zahl der Störungen, die den Ort oder einen Ort darin nennen. Auf der Seite eines Ortes stehen auch die Störungen, die nur ein größeres Gebiet nennen: Wer in Deutschland ist, den geht an, was von EMEA gesagt wird.',
    worldMap: 'Weltkarte: Länder nach Zahl der Störungen, mit Links zu ihren Seiten',
    shading: 'Störungen, die das Land oder einen Ort darin nennen:',
    groups: 'Ländergruppen',
    notNamed: (n) => count(n, 'Land, das keine Störung nennt', 'Länder, die keine Störung nennt'),
    kinds: {
      world: 'Die ganze Welt',
      continent: 'Kontinent',
      group: 'Ländergruppe',
      area: 'Teil eines Kontinents',
      country: 'Land',
      subdivision: 'Landesteil',
      'cloud-region': 'Cloud-Region',
    },
    mapOf: (name) => `Landkarte: Lage von ${name}`,
    outagesIn: (name, n) => `Ausfälle, Ort ${name}: ${count(n, 'Störung', 'Störungen')} verzeichnet, jede mit Verlauf und Quellen.`,
    concerned: (name, within, wider) =>
      [
        `${count(within, 'Störung nennt', 'Störungen nennen')} ${name} oder einen Ort darin.`,
        wider === 0
          ? ''
          : `${count(wider, 'Störung nennt', 'Störungen nennen')} ${within === 0 ? '' : 'außerdem '}nur ein größeres Gebiet, zu dem dieser Ort gehört.`,
      ]
        .filter(Boolean)
        .join(' '),
    liesIn: 'Liegt in, mit der Zahl der Störungen, die jenen Ort selbst nennen',
    within: 'Orte darin',
    none: (name) =>
      `Keine verzeichnete Störung nennt ${name}, einen Ort darin oder ein größeres Gebiet, zu dem er gehört. Das sagt nichts darüber, wie gut Dienste dort arbeiten. Viele Anbieter sagen nie, wo.`,
    via: {
      itself: (name) => `nennt ${name}`,
      within: (names, rest) => `darin: ${names}${more(rest)}`,
      wider: (names, rest) => `über ${names}${more(rest)}`,
    },
  },
}
