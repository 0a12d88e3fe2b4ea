import type { Method } from '@/lib/site/language/method-en'

export const methodDe: Method = {
  title: 'Wie die Zahlen entstehen',
  lead: 'Faultline hält fest, was über eine Störung gesagt wurde, von wem und wann. Alles andere auf einer Seite, vom Stand bis zur letzten Dauer, wird daraus nach den folgenden Regeln berechnet, bei jeder Störung gleich. Keine Zahl wird von Hand eingetragen.',
  contents: 'Inhalt',
  sections: {
    record: {
      title: 'Was festgehalten wird',
      paragraphs: [
        'Eine Störung besteht aus Einträgen: Meldungen und Äußerungen des Anbieters, Hinweise Dritter, Presse, Berichte von Betroffenen, Messungen, Prüfungen und Änderungen an der Meldung selbst. Jeder nennt seine Quellen; fehlt eine, steht das dabei.',
        'Beginn, Ende, Ursache, Wirkung, Orte, Fehlertexte und Behebungsversuche sind Angaben. Jede nennt die Einträge, die sie machen. Die zuletzt gemachte gilt, die früheren bleiben lesbar, und was sich widerspricht, wird als Widerspruch gezeigt. Was allein unsere Redaktion sagt, ist so gekennzeichnet.',
        'Quellen, die nur eine andere nacherzählen, sind Echos. Sie stehen in der Liste, gezählt werden die ursprünglichen.',
      ],
    },
    time: {
      title: 'Zeiten und ihre Zweifel',
      paragraphs: [
        'Eine Zeit steht so genau da, wie sie bekannt ist: auf die Minute, den Tag oder den Monat, mit „vor“, „nach“ oder „etwa“, wo es so gesagt wurde. Ein Datum, das niemand nannte, ist unbekannt und bleibt es.',
        'Alle Zeiten sind in UTC. Druckte eine Quelle eine Zeit ohne Zone, steht die von uns angenommene daneben, mitsamt dem Druck. Lässt der Druck mehrere Lesarten zu, stehen auch die anderen da.',
      ],
    },
    order: {
      title: 'Reihenfolge des Verlaufs',
      paragraphs: [
        'Einträge stehen in der Reihenfolge, in der sie gesagt wurden, sonst in der, in der sie geschahen. Undatierte stehen hinter dem letzten Eintrag derselben Quelle oder am Ende und sind gekennzeichnet.',
      ],
    },
    status: {
      title: 'Stand',
      paragraphs: [
        'Niemand setzt den Stand. Es gilt das erste, was zutrifft. Zurückgezogen: Wir haben die Seite zurückgenommen. Strittig: Der Anbieter nennt es gemildert oder behoben, und jemand war sicher später als diese Angabe noch betroffen. Behoben: Der Anbieter nennt es gemildert oder behoben. Beobachtung: Der Anbieter beobachtet nach eigenen Worten eine Änderung, und in den letzten 14 Tagen sprach jemand davon. Dauert an: In den letzten 14 Tagen sprach jemand davon. Sonst: Ende nicht erfasst.',
        'Er wird immer zweistimmig gezeigt, vom Anbieter und von den Nutzern. „Geht wieder“ macht nichts strittig. Eine entfernte Meldung ist eine Änderung am Verzeichneten, kein Stand.',
      ],
    },
    durations: {
      title: 'Dauern',
      paragraphs: [
        'Es gibt mehrere, je eine für jede Grundlage und Wirkung: erklärt vom Anbieter, berichtet von Presse und Dritten, beobachtet von Betroffenen und durch Messungen; verzögerte Post ist eine Wirkung, abgewiesene eine andere.',
        'Jede ist die Vereinigung ihrer Zeitabschnitte: Überlappendes zählt einmal, nichts wird addiert. Ein offenes Ende reicht bis zur letzten Aussage eines Sprechers derselben Grundlage, dass es noch andauert, und trägt das Zeichen ≥. Es reicht nie bis jetzt, und was nach der Störung gesagt wird, verlängert sie nicht.',
        'Eine Zeit, die gröber als auf die Minute bekannt ist, macht daraus „etwa“. Eine unterbrochene Störung dauerte „immer wieder über“ ihren Abschnitt. Haben wir eine Zone oder Lesart angenommen, sagt es die Tabelle.',
      ],
    },
    promises: {
      title: 'Versprochene Meldungen',
      paragraphs: [
        'Eine Meldung des Anbieters sagt oft, wann die nächste kommt. Beantwortet wird dieses Versprechen durch die nächste Meldung oder Äußerung des Anbieters zu dieser Störung. Gehalten: spätestens in der versprochenen Minute beantwortet. Verfehlt: später, um so viel. Offen: noch nicht fällig. Keine Antwort in unserer Abschrift: Sie endet vorher. Nie beantwortet: Die Störung endete, und wir haben alle Meldungen. Ohne Termin: „sobald verfügbar“. Unklar: Die Zeit ist nicht lesbar oder liegt vor der Meldung selbst.',
        'Würde ein Tausch von AM und PM zum üblichen Abstand passen und der Druck nicht, gilt das Ergebnis wie gedruckt, und der Zweifel steht dabei. Versprechen, die Dritte weitergeben, werden gezeigt, nicht gewertet.',
      ],
    },
    silences: {
      title: 'Schweigen',
      paragraphs: [
        'Ein Schweigen ist eine Lücke zwischen zwei Äußerungen des Anbieters, solange nichts gemildert war: mindestens drei Stunden und mindestens das Doppelte des mittleren Abstands dieser Störung, innerhalb der Meldungen, die wir haben. Was der Anbieter unterdessen zu verknüpften Störungen sagte, steht daneben.',
      ],
    },
    changes: {
      title: 'Was sich zwischen Meldungen änderte',
      paragraphs: [
        'Jede Meldung des Anbieters wird mit der vorigen verglichen, Feld für Feld: neu, entfallen, umformuliert oder unverändert. Umformulierte Felder werden Wort für Wort verglichen. Steht eine Meldung in unseren Worten da, sagt es die Seite: Der Vergleich zeigt dann Änderungen des Inhalts, nicht der Wortwahl.',
      ],
    },
    'known-at': {
      title: 'Was zu einer Zeit bekannt war',
      paragraphs: [
        'Jede Seite lässt sich auf den Stand eines beliebigen Zeitpunkts lesen. Dann zählen nur Einträge, die bis dahin gesagt waren, und Angaben, die ein solcher Eintrag macht; der Titel ist der zuletzt genannte. Was keine datierte Aussage hinter sich hat, etwa unsere Zusammenfassung, ist verborgen und gezählt, und alles wird aus dem Rest neu berechnet.',
      ],
    },
    gaps: {
      title: 'Erstes Wort',
      paragraphs: [
        'Wie lange der Anbieter bis zum ersten Wort brauchte, zählt vom Beginn, den er selbst erklärt, und von der ersten datierten Beobachtung an bis zu seinem ersten datierten Wort. War nach dem erklärten Ende noch jemand betroffen, steht auch dieser Abstand da.',
      ],
    },
    places: {
      title: 'Orte',
      paragraphs: [
        'Ein Ort steht mit allen da, die ihn nannten, unter einem weiteren, den jemand nannte. „Hat keine Region genannt“ heißt es nur, wo festgehalten ist, dass der Anbieter dazu schweigt; sonst ist es schlicht nicht erfasst.',
      ],
    },
    links: {
      title: 'Verknüpfte Störungen',
      paragraphs: [
        'Ein Anbieter führt einen Fehler manchmal unter mehreren Kennungen. Verknüpfungen sagen, von wem sie stammen: vom Anbieter, von der Presse oder als Schluss von Faultline. Die Dauern verknüpfter Störungen eines Ereignisses werden je Wirkung vereinigt, Überlappendes zählt einmal.',
      ],
    },
    statistics: {
      title: 'Statistik',
      paragraphs: [
        'Die Statistik zählt jede geltende Störung und jeden Hinweis einmal. Wartungen zählen nicht, denn sie sind gewollt, erste Notizen nicht, denn sie sind nicht ausgearbeitet; wie viele nicht gezählt wurden, steht dabei. Zurückgezogenes und Zusammengeführtes zählt nirgends.',
        'Eine Störung gehört zum Monat ihres ersten datierten Ereignisses, in UTC; ohne ein solches wird sie getrennt gezählt. Ihre Ursache ist die zuletzt genannte.',
        'Von jeder Störung zählt eine Dauer: die des Anbieters vor der, die Presse und Dritte berichten, und diese vor der, die Betroffene beobachteten; bei mehreren Wirkungen die Zeit, in der irgendeine anhielt. Ohne verzeichnetes Ende steht nur fest, wie lange sie mindestens dauerte; solche Dauern werden getrennt gezählt und gehen in keinen Mittelwert ein. Die Mitte ist die Dauer, die die Hälfte der Störungen nicht überschreitet.',
        'Die Zeit bis zum ersten Wort läuft vom Beginn, den der Anbieter nennt, bis zu seinem ersten datierten Wort. Liegen beide in derselben Minute, hat der Anbieter nur die Zeit seines Beitrags eingesetzt; dann zählt sie nicht. Von den Zusagen zählen nur die des Anbieters selbst, deren Ergebnis bekannt ist.',
        'Weniger als fünf sagen nichts über ein Muster; dann wird keine Verteilung gezeigt. Verzeichnet ist, was gefunden und eingelesen wurde. Anbieter und Jahre, von denen mehr vorliegt, haben darum mehr Störungen: Vergleiche sind mit Vorsicht zu ziehen.',
      ],
    },
    history: {
      title: 'Nichts wird still geändert',
      paragraphs: [
        'Jede Veröffentlichung ist eine nummerierte Revision mit der Rolle ihres Urhebers, einem Grund und einer Prüfsumme, die die vorige einschließt. Ein Eintrag, der nach später Gesagtem dazukam, ist als „später ergänzt“ gekennzeichnet, ein geänderter als „bearbeitet“. Eine Seite, die wir zurücknehmen, behält ihre Adresse und sagt, warum.',
      ],
    },
  },
}
