/** Words of feeds, and of the links to them. */
export const feedsEn = {
  everything: 'All incidents',
  explained: 'One item for each statement on record, newest first. To follow it, put this address into a feed reader.',
  openPage: 'Read the same as a page.',
  readOn: 'Read it on its page',
  stated: (when: string) => `Stated: ${when}`,
  happened: (when: string) => `Happened: ${when}`,
  addedLater: (when: string) => `Added to the record later: ${when}`,
  edited: (when: string) => `Edited: ${when}`,
  source: 'Source:',
  archived: 'archived copy',
  shortened: 'This text is longer than a feed holds. The whole of it stands on the page.',
  since: (when: string) => `from ${when}`,
  until: (when: string) => `until ${when}`,
  maintenance: {
    title: (what: string | null) => (what === null ? 'Maintenance' : `Maintenance: ${what}`),
    explained: 'Maintenance that vendors have announced. To follow it, subscribe to this address in a calendar.',
    announcedBy: (vendor: string) => `Announced by ${vendor}.`,
    services: (names: string) => `Services: ${names}.`,
    noEnd: 'No end was announced.',
    cancelled: 'The vendor took it back.',
  },
  links: {
    title: 'Follow',
    everything: 'Follow what is added to the record:',
    these: 'Follow what is added to these incidents:',
    incident: 'Follow what is added to this incident:',
    maintenance: 'Announced maintenance as a calendar:',
  },
}

export type FeedWords = typeof feedsEn
