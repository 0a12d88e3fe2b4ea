import type { FeedWords } from '@/lib/site/language/feeds/en'

export const feedsDe: FeedWords = {
  everything: 'Alle Störungen',
  explained: 'Ein Eintrag für jede festgehaltene Äußerung, die neueste zuerst. Wer folgen will, gibt diese Adresse einem Feedreader.',
  openPage: 'Dasselbe als Seite lesen.',
  readOn: 'Auf der Seite lesen',
  stated: (when: string) => `Geäußert: ${when}`,
  happened: (when: string) => `Geschehen: ${when}`,
  addedLater: (when: string) => `Später nachgetragen: ${when}`,
  edited: (when: string) => `Bearbeitet: ${when}`,
  source: 'Quelle:',
  archived: 'Archivkopie',
  shortened: 'Dieser Text ist länger, als ein Feed fasst. Vollständig steht er auf der Seite.',
  since: (when: string) => `ab ${when}`,
  until: (when: string) => `bis ${when}`,
  maintenance: {
    title: (what: string | null) => (what === null ? 'Wartung' : `Wartung: ${what}`),
    explained: 'Wartungen, die Anbieter angekündigt haben. Wer folgen will, abonniert diese Adresse in einem Kalender.',
    announcedBy: (vendor: string) => `Angekündigt von ${vendor}.`,
    services: (names: string) => `Dienste: ${names}.`,
    noEnd: 'Ein Ende ist nicht angekündigt.',
    cancelled: 'Der Anbieter hat sie zurückgenommen.',
  },
  links: {
    title: 'Folgen',
    everything: 'Neues in der Chronik als Feed:',
    these: 'Neues zu diesen Störungen als Feed:',
    incident: 'Neues zu dieser Störung als Feed:',
    maintenance: 'Angekündigte Wartungen als Kalender:',
  },
}
