import type { DeveloperWords } from '@/lib/site/language/developers/en'

export const developersDe: DeveloperWords = {
  title: 'Für Entwickler',
  lead: 'Alles Öffentliche auf dieser Website kann auch ein Programm haben: eine Störung, das ganze Verzeichnis, und was sich darin ändert. Nichts davon braucht ein Konto oder einen Schlüssel.',
  meta: 'API, Feeds, Formate, Schemata und der Abzug des Verzeichnisses, mit geprüften Beispielen.',
  contents: 'Inhalt',
  examplesTested:
    'Jedes Beispiel hier wird von den Tests gegen diese Website ausgeführt und seine Antwort mit dem verglichen, was hier steht.',
  answers: 'Antwortet',
  keys: 'mit',
  copy: 'Kopieren',
  copied: 'Kopiert',
  copyFailed: 'Ihr Browser lässt Seiten nicht kopieren. Der Text ist ausgewählt.',
  copyName: (caption) => `Den Befehl kopieren: ${caption}`,
  sections: {
    overview: { title: 'Was es gibt', paragraphs: [] },
    incident: {
      title: 'Eine Störung',
      paragraphs: [
        'Unter der Adresse einer Störung liegen ihre Formate. `?at=` beschränkt sie auf das, was zu einem Zeitpunkt bekannt war, `?revision=` hält eine Fassung fest.',
        'Jedes trägt ein `ETag`, das sich ändert, sobald sich etwas Gesagtes oder Errechnetes ändert. Senden Sie es in `If-None-Match` zurück, ist die Antwort 304 ohne Inhalt, solange sich nichts getan hat.',
        'Eine umbenannte oder zusammengelegte Störung antwortet 308 mit ihrer neuen Adresse, eine zurückgezogene 410 mit dem Grund, ein Entwurf 404, als gäbe es ihn nicht.',
      ],
    },
    statuspage: {
      title: 'Als Statusseite',
      paragraphs: [
        'Programme, die die öffentliche API von Atlassian Statuspage in Version 2 lesen, können dieses Verzeichnis lesen: richten Sie sie auf `/api/v2`. Jedes Feld ist da, in der erwarteten Art. `?vendor=` beschränkt jede Datei auf einen Anbieter.',
        '`incidents.json` und `scheduled-maintenances.json` führen 50 auf, mit `?page=` und `?limit=` (bis 100) alles.',
        'Eine Meldung beginnt mit dem, der spricht, in Klammern: das Verzeichnis hat mehr Stimmen als die des Anbieters. Texte sind Markdown, nie HTML: maskieren Sie sie.',
        'Eine Störung, deren Ende niemand festgehalten hat, gilt als behoben beim letzten Wort, dass sie noch andauert. „No outage“ heißt, dass keine verzeichnet ist, nicht dass alles geht.',
      ],
    },
    feeds: {
      title: 'Feeds und Kalender',
      paragraphs: [
        'Ein Beitrag für jeden veröffentlichten Eintrag, die neuesten 100, mit einem Verweis auf die nächste Seite. Ein Beitrag behält seine Kennung für immer; wird ein Eintrag geändert, rückt nur die Zeit seiner Änderung vor.',
        'Alle nehmen die Filter des Archivs: `q`, `vendor`, `service`, `region`, `cause`, `classification`, `status`, `from`, `to`. Der Kalender enthält geplante Wartung.',
      ],
    },
    embeds: {
      title: 'Einbetten',
      paragraphs: [
        'Eine Störung kann in einer Seite von Ihnen stehen, ohne Skript lesbar, ohne Cookie, und ohne Ihrer Seite zu schaden, wenn diese Website ausfällt. Wie sie aussieht, wählen Sie auf einer eigenen Seite.',
        'Editoren, die oEmbed kennen, machen sie aus der bloßen Adresse einer Störung.',
      ],
    },
    dump: {
      title: 'Das ganze Verzeichnis',
      paragraphs: [
        'Eine gepackte Datei mit jeder veröffentlichten Störung und dem Katalog, ein JSON-Objekt je Zeile. Das Manifest nennt die Anzahl, den Hash der Datei, die Version des Schemas und die Lizenz.',
        'Wer mehr als einige hundert Störungen braucht, nimmt lieber dies als eine Seite nach der anderen.',
      ],
    },
    schemas: {
      title: 'Schemata',
      paragraphs: [
        'JSON Schema 2020-12, erzeugt aus eben den Schemata, mit denen unser eigener Code liest. `schemaVersion` in einem Dokument steigt, wenn ein älterer Leser es missverstehen könnte.',
      ],
    },
    access: {
      title: 'Die API: wer darf',
      paragraphs: [
        'Öffentliches zu lesen braucht nichts. Wer das Verzeichnis führt, meldet sich an oder sendet ein Token: `Authorization: Bearer flt_…`. Tokens entstehen auf der eigenen Seite im Redaktionsbereich und werden einmal gezeigt.',
        'Ein Token hat Rechte und reicht nie weiter als die Person, für die es handelt: `read` sagt nur, wer es ist, `draft` tut, was ein Mitwirkender darf, `publish`, was die Redaktion darf, `admin`, was die Verwaltung darf. Ein ungültiges Token antwortet 401, was auch sonst gesendet wird.',
        'Was jeder lesen darf, trägt `Access-Control-Allow-Origin: *`. Schreiben mit einem Cookie geht nur von Seiten dieser Website aus.',
      ],
    },
    errors: {
      title: 'Fehler',
      paragraphs: [
        'Was schiefgeht, wird als problem details (RFC 9457) gesagt, `application/problem+json`, mit einem `detail` in einfachen Worten und einem `code` für Programme: `invalid` 400, `unauthenticated` 401, `forbidden` 403, `not-found` 404, `conflict` 409, `gone` 410, `too-large` 413, `too-many` 429, `unavailable` 503.',
        'Unbekannte Parameter und Felder werden abgelehnt, damit ein Tippfehler nicht still übergangen wird. Ist mehreres falsch, nennt `faults` jedes mit seinem Feld.',
      ],
    },
    paging: {
      title: 'Listen',
      paragraphs: [
        'Eine Liste ist `{items, nextCursor}`. `?cursor=` mit diesem Wert führt weiter; null heißt, dass das alles war. Ein Cursor gehört zu seiner Reihenfolge und seinen Filtern.',
      ],
    },
    once: {
      title: 'Etwas genau einmal tun',
      paragraphs: [
        'Ein Schreiben mit einem `Idempotency-Key` (1 bis 200 sichtbare Zeichen) geschieht einmal: derselbe Schlüssel und Inhalt bekommen einen Tag lang dieselbe Antwort, mit `Idempotency-Replayed: true`. Solange es läuft, ist die Antwort 409 `in-progress`, bei anderem Inhalt 409 `key-reused`.',
      ],
    },
    drafts: {
      title: 'Neben anderen arbeiten',
      paragraphs: [
        'Änderungen an einem Entwurf nennen die Version, von der sie ausgehen. Was andere anderswo darin gespeichert haben, bleibt; haben beide dasselbe geändert, wird nichts gespeichert, und die Antwort ist 409 mit beiden Texten und dem jetzigen Entwurf.',
      ],
    },
    reference: {
      title: 'Jede Route der API',
      paragraphs: ['Alle Pfade liegen unter `/api/v1`; dieser Teil ist englisch. Dasselbe als OpenAPI 3.1, für Generatoren:'],
    },
    terms: {
      title: 'Bedingungen',
      paragraphs: [
        'Gehen Sie sanft vor: behalten Sie, was Sie geholt haben, senden Sie sein `ETag`, fragen Sie dasselbe höchstens einmal je Minute, und sagen Sie in `User-Agent`, wie man Sie erreicht. Meldungen von Lesern und Anmeldungen sind je Netz begrenzt: 429 sagt in `Retry-After`, wie lange zu warten ist.',
        'Texte von Anbietern und Presse bleiben deren Texte; jeder nennt seine Quelle. Orte stammen aus dem Datensatz `world-countries`, unter der Open Database Licence (ODbL) 1.0: wer diesen Teil weitergibt, tut es zu denselben Bedingungen.',
      ],
    },
  },
  licence: 'Unsere eigenen Texte stehen unter der Lizenz',
  noLicence:
    'Für die Texte dieses Verzeichnisses ist noch keine Lizenz gewählt: zitieren Sie sie mit ihrer Adresse, und fragen Sie, bevor Sie mehr kopieren.',
  overview: { caption: 'Was es gibt, wo, und als was', what: 'Was', where: 'Adresse' },
  formatTable: { caption: 'Formate einer Störung', name: 'Name', what: 'Was es ist' },
  formats: {
    'incident.json': 'Das Dokument und alles, was daraus errechnet ist',
    'incident.md': 'Als Markdown, zum Lesen und Zitieren',
    'incident.csv': 'Ihre Einträge als Tabelle',
    'cite.bib': 'Für ein Literaturverzeichnis',
    'notice.txt': 'Ein datierter Absatz für die eigenen Nutzer',
    'timeline.json': 'Was TimelineJS 3 lädt',
    'share.png': 'Ein Bild für Vorschauen',
  },
  schemaTable: 'Schemata und was sie beschreiben',
  examples: {
    incidentJson: 'Eine Störung mit allem, was daraus errechnet ist',
    incidentThen: 'Was zu einem Zeitpunkt bekannt war',
    incidentMarkdown: 'Dieselbe Störung zum Lesen',
    summary: 'Alles, was jetzt offen ist, mit dem Zustand jedes Dienstes',
    statuspageVendor: 'Die neuesten zehn Störungen eines Anbieters',
    statuspageBroken: 'Ein Anbieter, der nicht verzeichnet ist',
    atom: 'Neues zu einem Dienst, als Atom',
    rss: 'Dasselbe als RSS',
    jsonFeed: 'Neues zu einem Anbieter, als JSON Feed',
    calendar: 'Geplante Wartung, für einen Kalender',
    oembed: 'Wonach ein Editor fragt, um eine Störung einzubetten',
    badge: 'Ein Abzeichen mit dem Stand einer Störung',
    manifest: 'Was der Abzug enthält',
    dump: 'Der Abzug selbst',
    schema: 'Das Schema des Dokuments einer Störung',
    search: 'Eine Suche, neueste Antworten zuerst',
    live: 'Was jetzt andauert',
    broken: 'Ein Parameter ohne Sinn',
    me: 'Für wen ein Token handelt',
    tryImport: 'Was aus einer Meldung gelesen würde, ohne etwas zu speichern',
    change: 'Ein neuer Titel im Entwurf einer Störung, einmal',
    openapi: 'Das Dokument der API',
  },
  reference: {
    inPath: 'im Pfad',
    inQuery: 'in der Anfrage',
    parameters: 'Parameter',
    parametersOf: (route) => `Parameter von ${route}`,
    name: 'Name',
    type: 'Wert',
    meaning: 'Bedeutung',
    optional: 'freiwillig',
    body: 'Inhalt',
    answer: 'Antwort',
    shapes: 'Formen',
    shapesIntroduction: 'Was Routen beim Namen nennen. Ein Fragezeichen sagt, dass etwas fehlen darf, `…`, dass mehr da sein kann.',
    shapeOf: (name) => `Form von ${name}`,
    details: 'Was sie nimmt und antwortet',
  },
}
