/** Something in a text that may be about a private person. */
export type Personal = { kind: 'mail' | 'phone' | 'name'; text: string }

const mail = /(?<![@\w.+-])[\w.+-]{1,64}@[a-z\d-]{1,63}(?:\.[a-z\d-]{1,63}){1,8}/giu
const phone = /(?<![\w.])(?:\+|00)\d[\d ()/-]{6,20}\d(?![\w.])/gu
const fullName = /^\p{Lu}[\p{L}’'-]{1,30}(?: (?:\p{Lu}\.|\p{Lu}[\p{L}’'-]{1,30})){1,3}$/u
const notPrivate =
  /^(?:the|an?|ein|eine|der|die|das)\s|\b(?:reader|user|admin|administrator|customer|team|support|services?|cloud|news|online|leser|leserin|kunde|nutzer|gmbh|ag|ltd|inc|plc|trust|council|university|bank|hospital)\b/iu

/** Addresses and numbers by which a person can be reached. Each stands once, in the order of the text. */
export function findContacts(text: string): Personal[] {
  const found = new Map<string, Personal>()
  for (const [kind, pattern] of [['mail', mail] as const, ['phone', phone] as const])
    for (const [hit] of text.matchAll(pattern)) found.set(hit, { kind, text: hit })
  return [...found.values()].sort((a, b) => text.indexOf(a.text) - text.indexOf(b.text))
}

/** Whether who speaks is named as people are, and not by role and place, by handle or as an organisation. */
export function looksLikeName(speaker: string): boolean {
  return fullName.test(speaker.trim()) && !notPrivate.test(speaker)
}
