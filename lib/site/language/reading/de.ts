import type { reading as english } from '@/lib/site/language/reading/en'

const number = new Intl.NumberFormat('de-DE')
const count = (n: number, one: string, many: string) => `${number.format(n)} ${n === 1 ? one : many}`

export const reading: typeof english = {
  tools: {
    markAll: 'In jeder Meldung zeigen, was sich änderte',
    paraphrased: 'Die Meldungen stehen hier in unseren Worten, die Zeichen zeigen also Änderungen des Inhalts, nicht jedes Worts.',
    zoneAssumed: (n, zone) => `Zeitzone ${zone} von uns angenommen, bei ${count(n, 'Eintrag', 'Einträgen')} ohne gedruckte Zone.`,
    filter: 'Arten und Quellen wählen',
    kinds: 'Arten',
    source: 'Quelle',
    everySource: 'Alle Quellen',
    furtherSources: 'Weitere Quellen',
    noSource: 'Keine Quelle erfasst',
    hidden: 'Verborgen: {hidden} von {all} Einträgen.',
    shown: 'Gezeigte Einträge:',
    showAll: 'Alle zeigen',
  },
  translatedFrom: (language) =>
    `Übersetzt aus ${({ en: 'dem Englischen', de: 'dem Deutschen' } as Record<string, string>)[language] ?? `der Sprache ${language}`}`,
}
