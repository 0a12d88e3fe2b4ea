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
  times: { own: 'Zeiten auch in meiner Zone' },
  share: {
    share: 'Teilen',
    copyLink: 'Link kopieren',
    copy: 'Kopieren',
    copied: 'Kopiert',
    failed: 'Ihr Browser lässt Seiten nicht kopieren. Der Text ist markiert.',
    copyErrorText: (text) => `Den Fehlertext ${text} kopieren`,
    copyNotice: (language) => `Die Nachricht auf ${language} kopieren`,
    notice: 'Nachricht für meine Nutzer',
    noticeExplained: 'Ein datierter Absatz zum Weitergeben. Markieren oder kopieren Sie ihn.',
    english: 'Englisch',
    german: 'Deutsch',
  },
  notice: {
    asOf: (when) => `Stand: ${when}.`,
    undated: 'Keine erfasste Aussage hat ein Datum.',
    head: (services, vendor, codes, title) =>
      `${services}${services === vendor ? '' : ` (${vendor})`}${codes === '' ? '' : `, ${codes}`}: „${title}“.`,
    vendorSays: (vendor, phase, when) => `${vendor} sagt: ${phase}${when === null ? '' : ` (${when})`}.`,
    planned: (vendor) => `${vendor} hat es für einen Zeitpunkt angekündigt, der noch bevorsteht.`,
    disputed: 'Danach wurden noch Probleme gemeldet.',
    noEnd: 'Ein Ende ist nicht erfasst.',
    effects: (effects) => `Wirkung: ${effects}.`,
    who: (vendor, texts) => `Wer betroffen ist, laut ${vendor}: ${texts.map((text) => `„${text}“`).join(', ')}.`,
    where: (places) => `Genannte Orte: ${places}.`,
    since: (when, by) => `Beginn: ${when}, ${by}.`,
    fromTo: (from, to, by) => `Beginn: ${from}, Ende: ${to}, ${by}.`,
    by: {
      declared: (vendor) => `laut ${vendor}`,
      reported: () => 'laut Presse und Dritten',
      observed: () => 'wie Nutzer es sahen',
    },
    advice: 'Was zu tun ist:',
    adviceInOtherLanguage: 'Was zu tun ist (im Original):',
    source: (url) => `Jede Aussage mit Quelle: ${url}`,
  },
  languageOffer: 'Diese Seite auf Deutsch lesen',
}
