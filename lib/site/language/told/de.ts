/**
 * What the readers of formats and the paste box say of a text, in German, by their English sentence; `{}` stands for what they put into
 * it, in the same order.
 */
export const toldDe: Readonly<Record<string, string>> = {
  // What any input may be
  'The input is UTF-32. Save it as UTF-8.': 'Die Eingabe ist UTF-32. Speichern Sie sie als UTF-8.',
  'The input is cut off in the middle of a character, at byte {}.': 'Die Eingabe bricht mitten in einem Zeichen ab, bei Byte {}.',
  'The input is not UTF-8: byte {} (0x{}) begins no character.': 'Die Eingabe ist kein UTF-8: Mit Byte {} (0x{}) beginnt kein Zeichen.',
  'The input is not UTF-16: half a character at byte {}.': 'Die Eingabe ist kein UTF-16: ein halbes Zeichen bei Byte {}.',
  'A NUL or half a character was replaced by U+FFFD.': 'Ein NUL oder ein halbes Zeichen wurde durch U+FFFD ersetzt.',
  'The input is empty.': 'Die Eingabe ist leer.',
  'The input is no complete JSON: {} at {}.': 'Die Eingabe ist kein vollständiges JSON: {} bei {}.',
  'The input is a web page or XML, not JSON.': 'Die Eingabe ist eine Webseite oder XML, kein JSON.',
  'The input is cut off: its JSON does not end.': 'Die Eingabe bricht ab: Ihr JSON endet nicht.',
  'The input is not JSON.': 'Die Eingabe ist kein JSON.',
  'The file holds this incident twice; the copy modified last was read.':
    'Die Datei enthält diese Störung zweimal; gelesen wurde die zuletzt geänderte Fassung.',

  // Incidents and updates of any vendor
  'The input holds no list of incidents.': 'Die Eingabe enthält keine Liste von Störungen.',
  'The list of incidents is empty.': 'Die Liste der Störungen ist leer.',
  'None of the items has the shape of a Google incident.': 'Kein Eintrag hat die Form einer Störung von Google.',
  'It has not the shape of an incident.': 'Das hat nicht die Form einer Störung.',
  'It has not the shape of an incident ({}).': 'Das hat nicht die Form einer Störung ({}).',
  'It has neither an id nor a uri, so it could not be told from others.':
    'Es fehlen id und uri; so ist die Störung nicht von anderen zu unterscheiden.',
  'It has neither a headline nor an update.': 'Es fehlen Überschrift und Meldungen.',
  'It has no id, so it could not be told from others.': 'Es fehlt die id; so ist die Störung nicht von anderen zu unterscheiden.',
  'Its id is no usable text.': 'Die id ist kein brauchbarer Text.',
  'It has neither a name nor an update with a text.': 'Es fehlen ein Name und eine Meldung mit Text.',
  '“{}” is no time.': '„{}“ ist keine Zeitangabe.',
  '“{}” is no list.': '„{}“ ist keine Liste.',
  'The end lies before the begin.': 'Das Ende liegt vor dem Beginn.',
  'The end lies before the start.': 'Das Ende liegt vor dem Beginn.',
  'The end is before the start.': 'Das Ende liegt vor dem Beginn.',
  'There is an end, but no update says so.': 'Es gibt ein Ende, aber keine Meldung spricht davon.',
  'The end is not when the update says so.': 'Das Ende ist nicht dann, wann die Meldung davon spricht.',
  'An update is no object with a text; it was left out.': 'Eine Meldung ist kein Objekt mit Text; sie wurde ausgelassen.',
  'An update has no time that can be read; it stands undated.': 'Eine Meldung hat keine lesbare Zeit; sie bleibt undatiert.',
  'An update longer than 40,000 characters was cut.': 'Eine Meldung von mehr als 40.000 Zeichen wurde gekürzt.',
  'The state “{}” is unknown.': 'Der Zustand „{}“ ist unbekannt.',
  'The status “{}” is unknown.': 'Der Status „{}“ ist unbekannt.',
  'The impact “{}” is unknown.': 'Die Auswirkung „{}“ ist unbekannt.',
  'The severity “{}” is unknown.': 'Die Schwere „{}“ ist unbekannt.',
  'The component status “{}” is unknown.': 'Der Komponentenstatus „{}“ ist unbekannt.',
  'The input does not say whose page it is; name the vendor.': 'Die Eingabe sagt nicht, wessen Seite es ist; nennen Sie den Anbieter.',
  'The list of components has another shape.': 'Die Liste der Komponenten hat eine andere Form.',
  'None of the items has the shape of a Statuspage incident.': 'Kein Eintrag hat die Form einer Störung von Statuspage.',
  'None of the {} has the shape of a Statuspage incident.': 'Nichts unter {} hat die Form einer Störung von Statuspage.',
  'Times without a zone are read as {}.': 'Zeiten ohne Zone werden als {} gelesen.',

  // Amazon
  'The input holds no list of events.': 'Die Eingabe enthält keine Liste von Ereignissen.',
  'The lists of events are empty.': 'Die Listen der Ereignisse sind leer.',
  'None of the items has the shape of an Amazon event.': 'Kein Eintrag hat die Form eines Ereignisses von Amazon.',
  'It has not the shape of an event.': 'Das hat nicht die Form eines Ereignisses.',
  'It has neither an ARN nor a service with a date, so it could not be told from others.':
    'Es fehlen ARN oder Dienst mit Datum; so ist das Ereignis nicht von anderen zu unterscheiden.',
  'It has no service or no date, so it could not be told from others.':
    'Es fehlt der Dienst oder das Datum; so ist das Ereignis nicht von anderen zu unterscheiden.',
  'A line of the log is no object; it was left out.': 'Eine Zeile des Protokolls ist kein Objekt; sie wurde ausgelassen.',
  'A line of the log has no time that can be read; it stands undated.':
    'Eine Zeile des Protokolls hat keine lesbare Zeit; sie bleibt undatiert.',
  '“{}” is no time that can be read; the update stands undated.': '„{}“ ist keine lesbare Zeit; die Meldung bleibt undatiert.',
  '“{}” lies before the update in front of it.': '„{}“ liegt vor der Meldung, die davor steht.',
  '“{}” lies over an hour from the event’s own date; read as the nearest such time.':
    '„{}“ liegt über eine Stunde vom Datum des Ereignisses entfernt; gelesen als die nächstliegende solche Zeit.',

  // cState
  'The file is a “{}”, not an issue.': 'Die Datei ist ein „{}“, keine Störung.',
  'The front matter is not that of an issue.': 'Der Dateikopf ist nicht der einer Störung.',
  'The file does not say whose page it is; name the vendor.': 'Die Datei sagt nicht, wessen Seite es ist; nennen Sie den Anbieter.',
  '“{}” stands there twice.': '„{}“ steht zweimal da.',
  '“{}” is no plain value.': '„{}“ ist kein einfacher Wert.',
  '“{}” is no key of cState.': '„{}“ ist kein Schlüssel von cState.',
  'The vendor keeps it as a draft; it is not published.': 'Der Anbieter führt es als Entwurf; es ist nicht veröffentlicht.',
  'A comment that readers of the page do not see was left out.': 'Ein Kommentar, den Leser der Seite nicht sehen, wurde ausgelassen.',
  'It has more than {} updates.': 'Das sind mehr als {} Meldungen.',
  'It has neither a title nor a text.': 'Es fehlen Titel und Text.',
  '“{}” is no date.': '„{}“ ist kein Datum.',
  '“{}” is neither true nor false.': '„{}“ ist weder true noch false.',
  'The input is a web page, not Markdown with front matter.': 'Die Eingabe ist eine Webseite, kein Markdown mit Dateikopf.',
  'Front matter in TOML (+++) is not read; cState writes YAML (---).':
    'Ein Dateikopf in TOML (+++) wird nicht gelesen; cState schreibt YAML (---).',
  'The input does not begin with front matter (---).': 'Die Eingabe beginnt nicht mit einem Dateikopf (---).',
  'The front matter is longer than 16 kB.': 'Der Dateikopf ist länger als 16 kB.',
  'The front matter does not end: the input is cut off.': 'Der Dateikopf endet nicht: Die Eingabe bricht ab.',
  'The front matter holds no keys.': 'Der Dateikopf enthält keine Schlüssel.',

  // Microsoft
  'The zone chosen is no IANA zone; times were read as UTC.': 'Die gewählte Zone ist keine IANA-Zone; Zeiten wurden als UTC gelesen.',
  'This text was placed nowhere.': 'Dieser Text wurde nirgends eingeordnet.',
  'No vendor notice was found in this text; it is kept as a note.':
    'In diesem Text wurde keine Meldung eines Anbieters gefunden; er bleibt als Notiz.',
  'The same ticket has another {} elsewhere in the input.': 'Dasselbe Ticket hat anderswo in der Eingabe etwas anderes unter {}.',
  '“{}” is no label we know; its text is in the body.': '„{}“ ist keine bekannte Beschriftung; ihr Text steht im Haupttext.',
  'A publication time was expected here.': 'Hier wurde eine Veröffentlichungszeit erwartet.',
  '“{}” is no classification we know.': '„{}“ ist keine bekannte Einstufung.',
  'The list goes on on another page.': 'Die Liste geht auf einer anderen Seite weiter.',
  'This is no service-health issue.': 'Das ist keine Störung der Dienstintegrität.',
  'This is a Message Center post, not an incident.': 'Das ist eine Nachricht aus dem Message Center, keine Störung.',
  'The vendor says that this came from “{}”, not from itself.': 'Der Anbieter sagt, das komme von „{}“, nicht von ihm selbst.',
  'This is no post.': 'Das ist keine Meldung.',
  '“{}” is no kind of post we know.': '„{}“ ist keine bekannte Art von Meldung.',
  '“{}” is no field we know.': '„{}“ ist kein bekanntes Feld.',
  '“{}” is no date that can be read.': '„{}“ ist kein lesbares Datum.',
  'No calendar or clock shows “{}”.': 'Kein Kalender und keine Uhr zeigt „{}“.',
  '“{}” came twice in {}.': '„{}“ gab es in {} zweimal.',
  'No clock in {} showed “{}”.': 'Keine Uhr in {} zeigte „{}“.',
  '“{}” has a 24-hour time beside AM; read as the 24-hour time.': '„{}“ hat AM neben einer 24-Stunden-Zeit; gelesen als 24-Stunden-Zeit.',
  '“{}” may be day/month or month/day; read as month/day.': '„{}“ kann Tag/Monat oder Monat/Tag sein; gelesen als Monat/Tag.',
  'The weekday of “{}” does not fit its date.': 'Der Wochentag von „{}“ passt nicht zum Datum.',
  '“{}” is read as local time in {}, which was not UTC on that day.':
    '„{}“ ist als Ortszeit in {} gelesen, die an diesem Tag nicht UTC war.',
  'A text of {} characters was cut to {}.': 'Ein Text von {} Zeichen wurde auf {} gekürzt.',
  'The promised update is due before the post was stated.': 'Die versprochene Meldung ist fällig, bevor die Meldung selbst erschien.',
  'The promised update is due half a year or more after the post.':
    'Die versprochene Meldung ist ein halbes Jahr oder länger nach der Meldung fällig.',
  'Times here are printed without a zone and were read as {}.': 'Die Zeiten stehen hier ohne Zone und wurden als {} gelesen.',
  'The same post stands here a second time; it was read once.': 'Dieselbe Meldung steht hier ein zweites Mal; sie wurde einmal gelesen.',
  '“{}” is no status we know.': '„{}“ ist kein bekannter Status.',
  '“{}” is no service of the catalogue.': '„{}“ ist kein Dienst des Katalogs.',
  'The ticket has another title than its newest post.': 'Das Ticket hat einen anderen Titel als seine neueste Meldung.',
  'A text this long may have been cut where it was placed.': 'Ein so langer Text kann dort, wo er stand, gekürzt worden sein.',

  // Tweets and comments
  'No address of a tweet stands here. Paste the address beside the text.':
    'Hier steht keine Adresse eines Tweets. Fügen Sie die Adresse neben dem Text ein.',
  'These are {} tweets; {} can be read at once.': 'Das sind {} Tweets; {} können auf einmal gelesen werden.',
  'This tweet names no ticket; it was put with {}.': 'Dieser Tweet nennt kein Ticket; er wurde {} zugeordnet.',
  'Which vendor this is about is not said. Choose the vendor, or the incident it belongs to.':
    'Welcher Anbieter gemeint ist, steht nicht da. Wählen Sie den Anbieter oder die Störung, zu der es gehört.',
  'The text of this tweet is missing; paste it beside the address.': 'Der Text dieses Tweets fehlt; fügen Sie ihn neben der Adresse ein.',
  'The number of this tweet is older than the way of counting: its date is unknown.':
    'Die Nummer dieses Tweets ist älter als die Zählweise: Sein Datum ist unbekannt.',
  'The address names no account; it was taken for the vendor’s.': 'Die Adresse nennt kein Konto; es wurde für das des Anbieters gehalten.',
  '@{} was taken for an account of the vendor.': '@{} wurde für ein Konto des Anbieters gehalten.',
  'A private person’s account was left out.': 'Das Konto einer Privatperson wurde ausgelassen.',
  'These are {} comments; {} can be read at once.': 'Das sind {} Kommentare; {} können auf einmal gelesen werden.',
  'This text belongs to no comment; it was left out.': 'Dieser Text gehört zu keinem Kommentar; er wurde ausgelassen.',
  'No comment was found in this text.': 'In diesem Text wurde kein Kommentar gefunden.',
  'The name of a reader was left out.': 'Der Name eines Lesers wurde ausgelassen.',
  'A text this long was cut.': 'Ein so langer Text wurde gekürzt.',
  'This date could not be read; the comment stays undated.': 'Dieses Datum war nicht lesbar; der Kommentar bleibt undatiert.',
  'The same comment stands here a second time; it was read once.':
    'Derselbe Kommentar steht hier ein zweites Mal; er wurde einmal gelesen.',
  'An e-mail address was left out.': 'Eine E-Mail-Adresse wurde ausgelassen.',
  'A telephone number was left out.': 'Eine Telefonnummer wurde ausgelassen.',
  'A private person’s name was left out.': 'Der Name einer Privatperson wurde ausgelassen.',

  // Where it goes in the record
  'Both a curator and the vendor changed “{}” of {}; the curator’s value stands.':
    'Die Redaktion und der Anbieter haben beide „{}“ von {} geändert; es gilt der Wert der Redaktion.',
  'Both a curator and the vendor changed “{}” of {}; it stays taken out.':
    'Die Redaktion und der Anbieter haben beide „{}“ von {} geändert; es bleibt herausgenommen.',
  'No longer published: {}. It is kept here.': 'Nicht mehr veröffentlicht: {}. Hier bleibt es erhalten.',
  'The incident {} is retracted. Nothing can be added to it.': 'Die Störung {} ist zurückgezogen. Ihr kann nichts hinzugefügt werden.',
  'The incident {} is merged. Nothing can be added to it.': 'Die Störung {} ging in einer anderen auf. Ihr kann nichts hinzugefügt werden.',
  'There is no incident {} in the record to add to.': 'Eine Störung {}, zu der etwas hinzukommen könnte, ist nicht erfasst.',
  'Perhaps the same as {}, “{}”.': 'Vielleicht dieselbe wie {}, „{}“.',
  'What was read does not fit the incident: {}.': 'Was gelesen wurde, passt nicht zur Störung: {}.',
  'What this is was not recognised.': 'Was das ist, wurde nicht erkannt.',
  'What this is was not recognised. Say what it is.': 'Was das ist, wurde nicht erkannt. Sagen Sie, was es ist.',
  'Nothing was chosen to be taken over.': 'Es wurde nichts zum Übernehmen ausgewählt.',
  'This text speaks of {} incidents. Say for each where it belongs.':
    'Dieser Text spricht von {} Störungen. Sagen Sie von jeder, wohin sie gehört.',
  'The catalogue does not have {} yet. Ask a curator to import this.':
    'Der Katalog kennt {} noch nicht. Bitten Sie die Redaktion, das einzulesen.',
  'The first notice is not valid.': 'Die erste Notiz ist nicht gültig.',
  'There is no such vendor.': 'Diesen Anbieter gibt es nicht.',
  'There is no such service.': 'Diesen Dienst gibt es nicht.',
  'This is no code.': 'Das ist kein Code.',
  '{} is there already as “{}”.': '{} gibt es schon als „{}“.',
  'The source is not valid.': 'Die Quelle ist nicht gültig.',
  'This text has {} characters; {} can be read at once. Paste it in parts.':
    'Dieser Text hat {} Zeichen; {} können auf einmal gelesen werden. Fügen Sie ihn in Teilen ein.',
  'There is no time zone {}.': 'Eine Zeitzone {} gibt es nicht.',
  'There is no format {}.': 'Ein Format {} gibt es nicht.',
  'The catalogue knows no vendor {}.': 'Der Katalog kennt keinen Anbieter {}.',
  'There is nothing to read yet.': 'Es gibt noch nichts zu lesen.',
  'The incident to add to is neither in the record nor on the desk.':
    'Die Störung, zu der etwas hinzukommen soll, ist weder erfasst noch in Arbeit.',
  'What was said of the text is not valid.': 'Was über den Text gesagt wurde, ist nicht gültig.',
}
