import type { settings as english, settingsNotesEn } from '@/lib/site/language/settings/en'

export const settings: typeof english = {
  section: 'Einstellungen',
  explained: 'Der Name der Website, die Lizenz ihrer Texte, ihre Sprachen.',
  name: 'Name der Website',
  nameHint: 'Er steht im Kopf und im Titel jeder Seite.',
  licenceName: 'Lizenz der Texte',
  licenceNameHint: 'Zum Beispiel CC BY 4.0. Sie steht am Fuß jeder Seite. Lassen Sie beides leer, wenn keine gewählt ist.',
  licenceUrl: 'Adresse der Lizenz',
  languages: 'Angebotene Sprachen',
  languagesHint:
    'Eine Sprache, die nicht angeboten wird, ist nirgends verlinkt und keiner Suchmaschine genannt. Ihre Adressen bleiben für alle erreichbar, die sie haben.',
  english: 'Englisch, immer',
  german: 'Deutsch',
  submit: 'Einstellungen speichern',
  licence: 'Texte:',
}

export const settingsNotesDe: typeof settingsNotesEn = {
  settingsSaved: 'Die Einstellungen sind gespeichert. Jede Seite zeigt sie in wenigen Sekunden.',
  settingsName: 'Geben Sie der Website einen Namen aus einer Zeile, höchstens 60 Zeichen.',
  settingsLicence: 'Eine Lizenz braucht ihren Namen und eine Adresse, die mit https:// beginnt.',
}
