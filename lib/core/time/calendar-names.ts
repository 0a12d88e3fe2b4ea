/** Names of the months, January first, in English and German, long and short, in lower case and without a full stop. */
export const monthNames: readonly (readonly string[])[] = [
  ['january', 'jan', 'januar', 'jänner'],
  ['february', 'feb', 'februar'],
  ['march', 'mar', 'märz', 'mär'],
  ['april', 'apr'],
  ['may', 'mai'],
  ['june', 'jun', 'juni'],
  ['july', 'jul', 'juli'],
  ['august', 'aug'],
  ['september', 'sep', 'sept'],
  ['october', 'oct', 'oktober', 'okt'],
  ['november', 'nov'],
  ['december', 'dec', 'dezember', 'dez'],
]

/** Names of the days of the week, Sunday first, as those of the months. */
export const weekdayNames: readonly (readonly string[])[] = [
  ['sunday', 'sun', 'sonntag', 'so'],
  ['monday', 'mon', 'montag', 'mo'],
  ['tuesday', 'tue', 'tues', 'dienstag', 'di'],
  ['wednesday', 'wed', 'mittwoch', 'mi'],
  ['thursday', 'thu', 'thurs', 'donnerstag', 'do'],
  ['friday', 'fri', 'freitag', 'fr'],
  ['saturday', 'sat', 'samstag', 'sonnabend', 'sa'],
]

/** The place of a name in one of the lists above, from 0; -1 for a name that is none of them. */
export function indexOfName(names: readonly (readonly string[])[], name: string): number {
  return names.findIndex((list) => list.includes(name.toLowerCase()))
}

/** The names of a list as the inside of a pattern, long ones first, so that "july" is not read as "jul". */
export function anyName(names: readonly (readonly string[])[]): string {
  return [...names.flat()].sort((a, b) => b.length - a.length).join('|')
}
