/** What may tell who a private person is, where it stands in a text: UTF-16 offsets, half-open. */
export type PrivateDetail = { kind: 'email' | 'phone' | 'name' | 'account' | 'network'; start: number; end: number }

const name = String.raw`\p{Lu}[\p{L}'’-]{1,40}(?:[ \t]+\p{Lu}[\p{L}'’-]{1,40}){0,2}`
const patterns: readonly [PrivateDetail['kind'], RegExp][] = [
  ['email', /[\p{L}\p{N}_.+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,6}/gu],
  ['phone', /(?<![\p{L}\p{N}.:/-])(?:\+|\(?0|\(\d{3}\))[\d ()/.\u2011-]{6,20}\d(?![\p{N}:])/gu],
  ['account', /(?<![\p{L}\p{N}@])@[\p{L}\p{N}_]{2,40}/gu],
  ['account', /(?<![\da-f-])[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}(?![\da-f-])/giu],
  ['network', /(?<![\d.])(?:\d{1,3}\.){3}\d{1,3}(?![\d.])/gu],
  ['name', new RegExp(String.raw`(?<=\b(?:[Mm]y name is|[Ii]ch hei(?:ß|ss)e|[Mm]ein Name ist|[Cc]ontact|[Kk]ontakt:?) )${name}`, 'gu')],
  ['name', new RegExp(String.raw`(?<=(?<![\p{L}])(?:Mr|Mrs|Ms|Dr|Prof|Herrn?|Frau)\.? )${name}`, 'gu')],
  [
    'name',
    new RegExp(
      String.raw`(?<=(?:^|\n)[ \t]{0,8}(?:(?:[Bb]est |[Kk]ind )?[Rr]egards|[Tt]hanks|[Cc]heers|(?:[Vv]iele |[Bb]este |[Ll]iebe |[Mm]it freundlichen )?[Gg]r(?:ü|ue)(?:ß|ss)en?|[Gg]ru(?:ß|ss)|MfG|VG|LG),?[ \t]{0,4}\n?[ \t]{0,8})${name}`,
      'gu',
    ),
  ],
]
const date = /^\(?\d{1,2}[./-]\d{1,2}[./-]\d{2,4}(?!\d)/
const leastDigits = 7

/**
 * What in a text looks like a mail address, a telephone number, an account, a network address or a private person's name, in order
 * and without overlap. It points, and decides nothing: a curator looks. Time is linear in the text.
 */
export function findPrivateDetails(text: string): PrivateDetail[] {
  const found = patterns.flatMap(([kind, pattern]) =>
    Array.from(text.matchAll(pattern), ({ 0: match, index }) => ({ kind, start: index, end: index + match.length })).filter(
      ({ start, end }) => kind !== 'phone' || isPhone(text.slice(start, end)),
    ),
  )
  found.sort((a, b) => a.start - b.start || b.end - a.end)
  let until = 0
  return found.filter(({ start, end }) => {
    if (start < until) return false
    until = end
    return true
  })
}

function isPhone(text: string): boolean {
  return (text.match(/\d/g)?.length ?? 0) >= leastDigits && !date.test(text)
}
