import type { FieldName } from '@/lib/core/incident/entry'

/** What a label announces: a field, or one of the words that need a rule of their own when a post is read. */
export type LabelMeaning = FieldName | 'published' | 'finalStatus' | 'customerImpact' | 'noticeReference' | 'vendorReference'

type LabelGroup = { meaning: LabelMeaning; language: 'en' | 'de'; words: string[] }

/**
 * The labels of Microsoft's posts since 2014 in English and German. Words marked `!` are too common to be trusted in the middle
 * of a line: they count at the start of one only.
 */
const groups: LabelGroup[] = [
  { meaning: 'published', language: 'en', words: ['Published Time', '!Published', '!Posted', '!Publish time'] },
  { meaning: 'title', language: 'en', words: ['!Title'] },
  { meaning: 'impactedService', language: 'en', words: ['!Impacted service', '!Affected service'] },
  { meaning: 'impactedFeature', language: 'en', words: ['!Impacted feature', '!Affected feature'] },
  { meaning: 'serviceStatus', language: 'en', words: ['!Service status', 'Issue status'] },
  { meaning: 'userImpact', language: 'en', words: ['User impact', 'User Experience', 'Impact to users', 'Issue description'] },
  { meaning: 'customerImpact', language: 'en', words: ['Customer impact'] },
  { meaning: 'moreInfo', language: 'en', words: ['More info', 'More information', 'Additional information'] },
  { meaning: 'currentStatus', language: 'en', words: ['Current status', 'Current update', 'Latest update'] },
  { meaning: 'finalStatus', language: 'en', words: ['Final status', 'Final update'] },
  { meaning: 'scopeOfImpact', language: 'en', words: ['Scope of impact', 'Incident scope'] },
  { meaning: 'startTime', language: 'en', words: ['Start time', 'Incident start time', 'Estimated start time'] },
  { meaning: 'endTime', language: 'en', words: ['End time', 'Incident end time', 'Estimated end time'] },
  {
    meaning: 'estimatedTimeToResolve',
    language: 'en',
    words: ['Estimated time to resolve', 'Estimated time to resolution', 'Estimated restoration time'],
  },
  { meaning: 'preliminaryRootCause', language: 'en', words: ['Preliminary root cause'] },
  { meaning: 'rootCause', language: 'en', words: ['Root cause'] },
  { meaning: 'nextSteps', language: 'en', words: ['Next steps', 'Next step'] },
  { meaning: 'nextUpdateBy', language: 'en', words: ['Next update by', 'Next update', 'Next update due'] },
  { meaning: 'noticeReference', language: 'en', words: ['NHSmail Reference'] },
  { meaning: 'vendorReference', language: 'en', words: ['Microsoft Reference'] },
  { meaning: 'published', language: 'de', words: ['Veröffentlichungszeit', '!Veröffentlicht', '!Veröffentlicht am'] },
  { meaning: 'title', language: 'de', words: ['!Titel'] },
  { meaning: 'userImpact', language: 'de', words: ['Auswirkungen auf Benutzer', 'Auswirkung für Benutzer', 'Benutzerauswirkung'] },
  { meaning: 'userImpact', language: 'de', words: ['Auswirkung auf Benutzer', 'Auswirkungen für Benutzer', 'Benutzerauswirkungen'] },
  { meaning: 'moreInfo', language: 'de', words: ['Weitere Informationen', 'Weitere Infos'] },
  { meaning: 'currentStatus', language: 'de', words: ['Aktueller Status'] },
  { meaning: 'finalStatus', language: 'de', words: ['Abschließender Status', 'Endgültiger Status'] },
  { meaning: 'scopeOfImpact', language: 'de', words: ['Umfang der Auswirkungen', 'Umfang der Auswirkung', '!Umfang'] },
  { meaning: 'startTime', language: 'de', words: ['!Startzeit', '!Beginn'] },
  { meaning: 'endTime', language: 'de', words: ['!Endzeit', '!Ende'] },
  { meaning: 'estimatedTimeToResolve', language: 'de', words: ['Voraussichtliche Lösungszeit'] },
  { meaning: 'preliminaryRootCause', language: 'de', words: ['Vorläufige Grundursache', 'Vorläufige Ursache'] },
  { meaning: 'rootCause', language: 'de', words: ['Grundursache', '!Ursache'] },
  { meaning: 'nextSteps', language: 'de', words: ['Nächste Schritte'] },
  { meaning: 'nextUpdateBy', language: 'de', words: ['Nächstes Update bis', 'Nächste Aktualisierung bis', 'Nächstes Update'] },
]

type Known = { meaning: LabelMeaning; language: 'en' | 'de'; midLine: boolean }

const known = new Map<string, Known>(
  groups.flatMap(({ meaning, language, words }) =>
    words.map((word): [string, Known] => [word.replace('!', '').toLowerCase(), { meaning, language, midLine: !word.startsWith('!') }]),
  ),
)

/** A label found in a text: its own range (with the colon), and where its value begins. `language` is that of the label. */
export type FoundLabel = { meaning: LabelMeaning; language: 'en' | 'de'; words: string; from: number; valueFrom: number }

const spaced = [...known.keys()].sort((a, b) => b.length - a.length).map((word) => word.replaceAll(' ', '[ \\u00a0]'))
const labelPattern = new RegExp(`(?:\\*\\*)?(?<words>${spaced.join('|')})(?:\\*\\*)?[ \\t\\u00a0]{0,3}[:：](?:\\*\\*)?`, 'giu')

const longestLabel = 100

/**
 * Every known label in `[from, to)` of a text, in order: at the start of a line in any case, elsewhere in the line only when it
 * begins with a capital, is not one of the common words, and no letter but a closing one runs into it ("FormsUser Impact:").
 */
export function findLabels(text: string, from = 0, to = text.length): FoundLabel[] {
  const found: FoundLabel[] = []
  // Not a step beyond: a label may end behind `to`, but looking for the next one must not walk through all that follows.
  const part = text.slice(0, to + longestLabel)
  labelPattern.lastIndex = from
  for (let match = labelPattern.exec(part); match !== null && match.index < to; match = labelPattern.exec(part)) {
    const words = match.groups?.words ?? ''
    const label = known.get(words.toLowerCase().replaceAll('\u00a0', ' '))
    if (label === undefined) continue
    const atLineStart = /(?:^|\n)[ \t\u00a0]{0,20}(?:[-–•*#>]{1,6}[ \t]{0,3})?(?:\*\*)?$/.test(
      text.slice(Math.max(from, match.index - 40), match.index),
    )
    const capital = /^\p{Lu}/u.test(words)
    if (!atLineStart && !(capital && label.midLine)) continue
    found.push({ meaning: label.meaning, language: label.language, words, from: match.index, valueFrom: labelPattern.lastIndex })
  }
  return found
}

/** A line that looks like a label we do not know ("Workaround: use the web app"): its words and where its value begins. */
export function findUnknownLabel(line: string): { words: string; valueFrom: number } | null {
  const match = /^[ \t\u00a0]{0,20}(\p{Lu}\p{L}{1,24}(?:[ \u00a0/-]\p{L}{1,24}){0,3})[ \t\u00a0]{0,3}:[ \t\u00a0]{1,3}\S/u.exec(line)
  if (match?.[1] === undefined || known.has(match[1].toLowerCase())) return null
  return { words: match[1], valueFrom: match[0].length - 1 }
}

/** A Microsoft ticket code (EX649175). Message Center posts (MC…) and knowledge-base articles are none. */
export const codePattern = /(?<![\p{L}\p{N}])(?!MC|KB|ID|CV)[A-Z]{2}\d{5,8}(?![\p{L}\p{N}])/gu

/** The distinct ticket codes of a text, in order of appearance. */
export function findCodes(text: string): string[] {
  return [...new Set(Array.from(text.matchAll(codePattern), ([code]) => code))]
}
