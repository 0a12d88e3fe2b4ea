import type { FoundWords } from '@/lib/site/language/found/en'

export const foundDe: FoundWords = {
  trail: 'Wo Sie sind',
  locale: 'de_DE',
  home: 'Was Anbieter wann über ihre Störungen sagten, was Menschen sahen und was daraus wurde. Suche nach Fehlertext, Kennung oder Dienst.',
  archive:
    'Alle verzeichneten Störungen, die neuesten zuerst: Beginn, Dauer, Orte und Ursache. Suche nach Fehlertext, Kennung oder Dienst.',
}
