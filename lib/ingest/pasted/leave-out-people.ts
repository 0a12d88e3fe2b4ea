import type { Doubt } from '@/lib/ingest/draft'
import { type Passage, rawTextOf, spanOf, textOf } from '@/lib/ingest/mapped-text'

const handles = /(?<![\p{L}\p{N}_.@])@([A-Za-z0-9_]{2,20})(?![\p{L}\p{N}_@])/gu
const addresses = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,4}/gu
const phones = /(?<![\p{L}\p{N}])\+\d[\d ()/-]{7,18}\d(?!\d)/gu

type Hit = { from: number; to: number; text: string; message: string }

/**
 * The words of a passage without private persons: handles, the names given, addresses and telephone numbers become a role in square
 * brackets, and each is told as a doubt. Accounts that `isPublic` says speak for a house stay.
 */
export function leaveOutPeople(
  passage: Passage,
  { names = [], role, isPublic }: { names?: readonly string[]; role: string; isPublic: (handle: string) => boolean },
): { text: string; doubts: Doubt[] } {
  const raw = rawTextOf(passage)
  const hits: Hit[] = []
  if (names.length === 0 && !raw.includes('@') && !raw.includes('+')) return { text: textOf(passage), doubts: [] }
  for (const match of raw.matchAll(addresses)) hits.push(hitOf(match, '[address left out]', 'An e-mail address was left out.'))
  for (const match of raw.matchAll(phones)) hits.push(hitOf(match, '[number left out]', 'A telephone number was left out.'))
  for (const match of raw.matchAll(handles))
    if (!isPublic(match[1] ?? '')) hits.push(hitOf(match, `[${role}]`, 'A private person’s account was left out.'))
  for (const match of raw.matchAll(patternOf(names))) hits.push(hitOf(match, `[${role}]`, 'A private person’s name was left out.'))
  const kept = withoutOverlap(hits)
  const doubts = kept.map(({ from, to, message }): Doubt => ({ kind: 'personal-data', message, ...spanOf(passage, from, to) }))
  if (kept.length === 0) return { text: textOf(passage), doubts }
  const parts = kept.flatMap(({ from, text }, index) => [raw.slice(kept[index - 1]?.to ?? 0, from), text])
  const whole = [...parts, raw.slice(kept.at(-1)?.to ?? 0)].join('')
  return {
    text: whole
      .replace(/\r\n?/g, '\n')
      .replace(/[\u00a0\u202f\t]/g, ' ')
      .replace(/[ ]+\n/g, '\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim(),
    doubts,
  }
}

function hitOf(match: RegExpExecArray, text: string, message: string): Hit {
  return { from: match.index, to: match.index + match[0].length, text, message }
}

/** Names of at least three letters as whole words; a pattern that finds nothing where there are none. */
function patternOf(names: readonly string[]): RegExp {
  const escaped = [...new Set(names)]
    .filter((name) => (name.match(/\p{L}/gu) ?? []).length >= 3)
    .sort((a, b) => b.length - a.length)
    .slice(0, 500)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return escaped.length === 0 ? /(?!)/gu : new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join('|')})(?![\\p{L}\\p{N}])`, 'gu')
}

function withoutOverlap(hits: readonly Hit[]): Hit[] {
  const kept: Hit[] = []
  for (const hit of [...hits].sort((a, b) => a.from - b.from || b.to - a.to)) if (hit.from >= (kept.at(-1)?.to ?? 0)) kept.push(hit)
  return kept
}
