/**
 * Who mints the ids of items (RFC 4151): a name that can belong to nobody (RFC 6761) in the year the project began. Not the host of the
 * site, which moves: whoever serves the same record serves the same items. Never to be changed: every reader of every feed would see
 * everything again.
 */
const authority = 'faultline.invalid,2026'

/** The id of an entry in all feeds, for ever: made of the id of the incident it was first published in and its own. */
export function itemId(incidentId: string, entryId: string): string {
  return `tag:${authority}:incident/${incidentId}/entry/${entryId}`
}

/** The id of a window of maintenance in calendars (RFC 7986, 5.3), for as long as it is announced. */
export function windowId(incidentId: string, impactId: string): string {
  return `${incidentId}.${impactId}@faultline.invalid`
}
