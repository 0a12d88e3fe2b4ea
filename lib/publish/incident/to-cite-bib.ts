import { onOneLine } from '@/lib/core/text/lines'
import { codeIn, lastingAddressOf, type ToldIncident } from '@/lib/publish/incident/told-incident'
import { getFormatWords } from '@/lib/site/language/formats/format-words'

const special: Readonly<Record<string, string>> = {
  '\\': '{\\textbackslash}',
  // Braces are counted even where they are escaped, so they are written by their names.
  '{': '{\\textbraceleft}',
  '}': '{\\textbraceright}',
  '~': '{\\textasciitilde}',
  '^': '{\\textasciicircum}',
  '|': '{\\textbar}',
  '<': '{\\textless}',
  '>': '{\\textgreater}',
  '"': '{\\textquotedbl}',
  '`': '{\\textasciigrave}',
}
/** Languages as babel and polyglossia call them. */
const languageNames: Readonly<Record<string, string>> = {
  en: 'english',
  de: 'ngerman',
  fr: 'french',
  es: 'spanish',
  it: 'italian',
  nl: 'dutch',
}
const longestTitle = 500

/**
 * The format `cite.bib`: one `@misc` entry for BibTeX and biblatex, in UTF-8. It cites the revision, by the address that keeps showing
 * it, and its date is the day it was recorded: what was cited can always be looked at again.
 */
export function toCiteBib(incident: ToldIncident): string {
  const { timeline, revision, site } = incident
  const { document, title } = timeline
  const day = revision.recordedAt.slice(0, 10)
  const language = languageNames[document.language]
  const fields: [string, string][] = [
    ['author', `{${inTex(site.name)}}`],
    ['title', `{${inTex(`${codeIn(document)}: ${title}`.slice(0, longestTitle))}}`],
    ['year', day.slice(0, 4)],
    ['date', day],
    ['version', String(revision.number)],
    ['url', lastingAddressOf(incident)],
    ['urldate', day],
    ['note', inTex(`${getFormatWords('en').recorded(revision.number, day)}. SHA-256 ${revision.sha256}`)],
    ...(language === undefined ? [] : [['langid', language] satisfies [string, string]]),
  ]
  const lines = fields.map(([name, value]) => `  ${name.padEnd(8)} = {${value}},\n`)
  return `@misc{${document.slug}-r${revision.number},\n${lines.join('')}}\n`
}

/** A text that TeX sets as it is: no command, no comment, no mathematics, braces balanced. */
export function inTex(text: string): string {
  return onOneLine(text).replace(/[\\{}~^|<>"`$&#%_]/g, (letter) => special[letter] ?? `\\${letter}`)
}
