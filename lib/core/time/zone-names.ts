/** Zone abbreviations that mean one offset wherever the vendors of this record print them. */
export const printedZones: Readonly<Record<string, string>> = {
  utc: 'UTC',
  gmt: 'UTC',
  z: 'UTC',
  edt: '-04:00',
  est: '-05:00',
  cdt: '-05:00',
  cst: '-06:00',
  mdt: '-06:00',
  mst: '-07:00',
  pdt: '-07:00',
  pst: '-08:00',
  bst: '+01:00',
  cet: '+01:00',
  mez: '+01:00',
  cest: '+02:00',
  mesz: '+02:00',
}

/** More abbreviations that people type, and what those above mean elsewhere; the likeliest first. */
const typedZones: Readonly<Record<string, readonly [string, ...string[]]>> = {
  et: ['America/New_York'],
  ct: ['America/Chicago'],
  mt: ['America/Denver'],
  pt: ['America/Los_Angeles'],
  akdt: ['-08:00'],
  akst: ['-09:00'],
  hst: ['-10:00'],
  brt: ['-03:00'],
  wet: ['UTC'],
  west: ['+01:00'],
  eet: ['+02:00'],
  oez: ['+02:00'],
  eest: ['+03:00'],
  oesz: ['+03:00'],
  msk: ['+03:00'],
  ist: ['+05:30', '+01:00', '+02:00'],
  cst: ['+08:00'],
  bst: ['+06:00'],
  est: ['+10:00'],
  ast: ['-04:00', '+03:00'],
  gst: ['+04:00'],
  sgt: ['+08:00'],
  hkt: ['+08:00'],
  jst: ['+09:00'],
  kst: ['+09:00'],
  awst: ['+08:00'],
  aest: ['+10:00'],
  aedt: ['+11:00'],
  nzst: ['+12:00'],
  nzdt: ['+13:00'],
}

/** The zones that an abbreviation can mean, the likeliest first; none for a word that is no abbreviation of a zone. */
export function zonesNamed(name: string): readonly string[] {
  const key = name.toLowerCase()
  const printed = Object.hasOwn(printedZones, key) ? [printedZones[key] ?? 'UTC'] : []
  return [...printed, ...(Object.hasOwn(typedZones, key) ? (typedZones[key] ?? []) : [])]
}

/** An offset as it is printed (`+2`, `-0400`, `+05:30`) in the one spelling `+02:00`; null for what is none. */
export function toOffset(printed: string): string | null {
  const match = /^([+-−])(\d{1,2})(?::?(\d\d))?$/.exec(printed)
  if (match === null) return null
  const [, sign, hours = '0', minutes = '00'] = match
  if (Number(hours) > 14 || Number(minutes) > 59) return null
  return `${sign === '+' ? '+' : '-'}${hours.padStart(2, '0')}:${minutes}`
}
