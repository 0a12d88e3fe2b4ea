import type { PatternWords } from '@/lib/site/language/patterns/en'

const number = new Intl.NumberFormat('de-DE')
const count = (n: number, one: string, many: string) => `${number.format(n)} ${n === 1 ? one : many}`
const incidents = (n: number) => count(n, 'Störung', 'Störungen')

export const patterns: PatternWords = {
  title: 'Muster',
  statistics: 'Statistik',
  statisticsExplained:
    'Was alle verzeichneten Störungen zusammen zeigen: wann, warum und wie lange, und wie bald und wie verlässlich die Anbieter sprachen.',
  basis: (n) => `Aus ${n === 1 ? 'einer Störung' : `${number.format(n)} Störungen`}.`,
  leftOut: (maintenance, stubs) =>
    [
      maintenance > 0 ? `${count(maintenance, 'Wartung', 'Wartungen')} nicht gezählt, denn eine Wartung ist gewollt` : '',
      stubs > 0 ? `${count(stubs, 'erste Notiz', 'erste Notizen')} nicht gezählt, da noch nicht ausgearbeitet` : '',
    ]
      .filter(Boolean)
      .join('; '),
  coverage:
    'Verzeichnet ist, was gefunden und eingelesen wurde, von manchen Anbietern und Jahren mehr als von anderen: Die Zahlen beschreiben das Verzeichnis und sind keine Rangliste.',
  method: 'Wie die Statistik entsteht',
  tooFew: 'Hier lässt sich noch keine Störung zählen.',
  table: 'Die Zahlen als Tabelle, mit den Störungen dahinter',
  among: 'Darunter',
  more: (n) => `und ${number.format(n)} weitere`,
  listsHoldMore: 'Die Listen hinter den Zahlen enthalten auch Wartungen und erste Notizen, die hier nicht zählen.',
  incidents: 'Störungen',
  total: 'Alle',
  other: 'Andere Ursachen',
  noCause: 'Keine Ursache verzeichnet',
  history: {
    heading: 'Wann und warum',
    periods: { month: 'Monat', quarter: 'Quartal', year: 'Jahr' },
    axis: { month: 'Störungen je Monat', quarter: 'Störungen je Quartal', year: 'Störungen je Jahr' },
    quarter: (quarter, year) => `${quarter}. Quartal ${year}`,
    none: 'Noch keine datierte Störung.',
    peak: (n, period, total) =>
      n === total
        ? `${total === 1 ? 'Die eine datierte Störung fällt' : `Alle ${number.format(n)} datierten Störungen fallen`} in einen Zeitraum: ${period}.`
        : `Im stärksten Zeitraum, ${period}, begannen ${number.format(n)} von ${number.format(total)}.`,
    topCause: (cause, n, known) =>
      `Wo eine Ursache genannt ist (${number.format(known)}), ist es am häufigsten „${cause}“ (${number.format(n)}).`,
    fewCauses: (n) => `Für ein Muster nennen zu wenige eine Ursache (${number.format(n)}).`,
    noCause: 'Keine von ihnen nennt eine Ursache.',
    undated: (n) => `${incidents(n)} ohne Monat ${n === 1 ? 'ist' : 'sind'} nicht dabei.`,
    earlier: (n) => `${incidents(n)} ${n === 1 ? 'begann' : 'begannen'} vor dem ersten gezeigten Jahr.`,
  },
  durations: {
    heading: 'Wie lange',
    column: 'Dauer',
    axis: 'Störungen nach Dauer',
    closed: 'Mit Ende',
    open: 'Mindestens so lange',
    half: (n, span) => `Die Hälfte der ${number.format(n)} Störungen mit Ende dauerte höchstens ${span}.`,
    upper: (span) => `Neun von zehn höchstens ${span}.`,
    few: (n) =>
      `${n === 1 ? 'Von einer Störung sind' : `Nur von ${number.format(n)} Störungen sind`} Beginn und Ende verzeichnet: zu wenige für ein Muster.`,
    none: 'Von keiner Störung sind Beginn und Ende verzeichnet.',
    openNote: (n) =>
      `${incidents(n)} ohne verzeichnetes Ende ${n === 1 ? 'ist' : 'sind'} getrennt gezählt, nach der Dauer, die mindestens feststeht.`,
    without: (n) => `Von ${n === 1 ? 'einer Störung' : `${number.format(n)} Störungen`} ist keine Dauer verzeichnet.`,
  },
  firstWord: {
    heading: 'Wie bald der Anbieter sprach',
    column: 'Zeit bis zum ersten Wort',
    axis: 'Störungen nach der Zeit bis zum ersten Wort des Anbieters',
    half: (n, span) =>
      `Bei der Hälfte von ${number.format(n)} Störungen kam das erste Wort des Anbieters höchstens ${span} nach dem Beginn, den er nennt.`,
    upper: (span) => `Bei neun von zehn höchstens ${span} danach.`,
    few: (n) =>
      `${n === 1 ? 'Eine Störung zeigt' : `Nur ${number.format(n)} Störungen zeigen`}, wie lange nach dem genannten Beginn der Anbieter zuerst sprach: zu wenige für ein Muster.`,
    none: 'Keine Störung zeigt, wie lange das erste Wort des Anbieters brauchte.',
    sameMinute: (n) =>
      `${incidents(n)} nicht gezählt, bei denen der Anbieter die Minute seines ersten Beitrags als Beginn nennt: Das besagt nichts.`,
    before: (n) =>
      `${incidents(n)}, bei ${n === 1 ? 'der' : 'denen'} der Anbieter schon vor dem genannten Beginn sprach, ${n === 1 ? 'zählt' : 'zählen'} auch nicht.`,
    without: (n) => `${incidents(n)} ohne genannten Beginn oder ohne datiertes Wort.`,
  },
  promises: {
    heading: 'Zusagen des nächsten Worts',
    column: 'Ergebnis',
    axis: 'Zusagen nach Ergebnis',
    count: 'Zusagen',
    kept: (kept, judged, percent) =>
      `${number.format(kept)} von ${number.format(judged)} Zusagen eines nächsten Worts wurden gehalten: ${percent} %.`,
    few: (kept, judged) =>
      `${number.format(kept)} von ${judged === 1 ? 'einer Zusage' : `${number.format(judged)} Zusagen`} eines nächsten Worts gehalten: zu wenige für ein Muster.`,
    none: 'Von keiner Zusage eines nächsten Worts ist verzeichnet, was daraus wurde.',
    note: 'Gezählt sind Zusagen des Anbieters selbst, die eine Zeit nennen. Endet unsere Kopie vorher, gilt die Zusage weder als gehalten noch als gebrochen.',
    results: {
      kept: 'Gehalten',
      missed: 'Verspätet',
      lapsed: 'Nie beantwortet',
      unanswered: 'Unsere Kopie endet vorher',
      open: 'Noch offen',
      unclear: 'Ohne Zeit oder nicht lesbar',
    },
  },
  changes: {
    heading: 'Später geänderte Angaben',
    column: 'Änderung',
    axis: 'Störungen mit geänderter Angabe',
    some: (n, total) =>
      `Bei ${number.format(n)} von ${total === 1 ? 'einer Störung' : `${number.format(total)} Störungen`} gab der Anbieter Beginn oder Ende einmal anders an oder änderte seine Meldung.`,
    none: 'Hier ist kein geänderter Beginn, kein geändertes Ende und keine geänderte Meldung verzeichnet.',
    note: 'Verschiedene Zeiten für einen Beginn oder ein Ende, in zwei Beiträgen oder in einem, und Meldungen, die entfernt, verschoben oder umgeschrieben wurden.',
    kinds: { starts: 'Beginn anders angegeben', ends: 'Ende anders angegeben', records: 'Meldung entfernt, verschoben oder umgeschrieben' },
  },
  spans: {
    under: (to) => `unter ${to}`,
    between: (from, to) => `${from} bis ${to}`,
    over: (from) => `${from} und mehr`,
  },
  causes: {
    heading: 'Nach Ursache',
    column: 'Ursache',
    vendorsHeading: 'Nach Anbieter',
    vendor: 'Anbieter',
    described: (name, n) => `Störungen nach Ursache: ${name}. ${incidents(n)} verzeichnet, jede mit Verlauf und Quellen.`,
    says: 'Eingeordnet nach der zuletzt genannten Ursache. Wer sie nannte, wie sicher sie ist und was vorher gesagt wurde, steht auf der Seite jeder Störung.',
    meanings: {
      'code-change': 'Eine neue Version der Software oder eines Teils davon brachte den Fehler mit.',
      'configuration-change': 'Eine Einstellung, eine Regel oder ein Schalter wurde geändert, und die Änderung schadete.',
      'software-defect': 'Ein Fehler, der schon in der Software steckte und ohne auslösende Änderung zutage trat.',
      capacity: 'Vom Dienst wurde mehr verlangt, als er tragen konnte: Verkehr, Speicherplatz, Arbeitsspeicher oder eine erreichte Grenze.',
      dependency: 'Etwas, worauf er angewiesen ist, fiel aus: ein anderer Dienst, ein Zulieferer, eine Bibliothek.',
      network: 'Verbindungen zwischen Rechnern, Standorten oder Netzen fielen aus: Kabel, Routen, Namensauflösung, Überlastung.',
      hardware: 'Rechner oder Teile davon fielen aus: Platten, Speicher, Switches.',
      power: 'Strom oder Kühlung fiel aus.',
      data: 'Daten waren falsch, verloren oder beschädigt, oder ein Umzug von Daten ging schief.',
      certificate: 'Ein Zertifikat oder Schlüssel war abgelaufen oder wurde nicht anerkannt.',
      security: 'Ein Angriff oder eine Maßnahme dagegen.',
      operator: 'Jemand tat von Hand etwas, das eine ungewollte Wirkung hatte.',
      unknown: 'Der Anbieter sagt, dass er die Ursache nicht kennt, oder suchte sie noch, als er zuletzt sprach.',
    },
  },
  errors: {
    title: 'Fehlertexte',
    explained:
      'Meldungen, wie sie Betroffenen begegneten, Wort für Wort. Fügen Sie Ihre ein, so viel Sie davon haben: Sie sehen, zu welchen Störungen sie gehört und was zu tun ist.',
    search: 'Fehlertexte durchsuchen',
    hint: 'z. B. 503 5.5.1 Bad sequence of commands',
    submit: 'Finden',
    clear: 'Alle Fehlertexte',
    found: (n) => count(n, 'Fehlertext', 'Fehlertexte'),
    foundFor: (n, q) => `${count(n, 'Fehlertext', 'Fehlertexte')} zu „${q}“`,
    none: 'Kein verzeichneter Fehlertext passt. Versuchen Sie die Nummer allein, oder durchsuchen Sie das ganze Verzeichnis.',
    empty: 'Noch ist kein Fehlertext verzeichnet.',
    searchAll: 'Störungen, Einträge und Titel danach durchsuchen',
    shortened: 'Das Eingefügte war lang; nur sein Anfang wurde gesucht.',
    cursorLost: 'Diese Seite der Liste gibt es nicht mehr. Die Liste beginnt hier von vorn.',
    next: 'Weitere Fehlertexte',
    seenIn: 'Aufgetreten bei',
    whatToDo: 'Was tun',
    noAdvice: 'Zu diesem Fehler ist kein Rat verzeichnet. Wie es weiterging, zeigen die Störungen unten.',
    from: (code) => `aus ${code}`,
    wordings: 'Auch in diesem Wortlaut',
    described: (text, n) => `„${text}“: ${incidents(n)} mit diesem Fehler verzeichnet, und was zu tun ist.`,
  },
}
