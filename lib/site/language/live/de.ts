import type { liveEn } from '@/lib/site/language/live/en'

export const liveDe: typeof liveEn = {
  label: 'Neues zu dieser Störung',
  note: 'Diese Seite sieht etwa zweimal in der Minute nach Neuem, solange die Störung andauert.',
  noScript: 'Diese Störung dauert an. Wer die Seite neu lädt, sieht Neues.',
  newEntry: '1 neuer Eintrag.',
  newEntries: '{n} neue Einträge.',
  show: 'Neues zeigen',
  changed: 'Die Seite ist auf dem neuesten Stand.',
  gone: 'Diese Störung ist nicht mehr hier. Wer die Seite neu lädt, liest den Grund.',
  now: 'Ihr Stand ist jetzt: {status}.',
  failing: 'Neues lässt sich gerade nicht abrufen; ein neuer Versuch folgt.',
}
